import { qpvIndex } from "@traitdunion/territory"
import { describe, expect, it } from "vitest"
import { collection, feature, listed, polygon, rectangle } from "../support/invented.ts"

const list = [listed("QN06698Z")]
const right = rectangle(2.88, 42.69, 2.9, 42.71)
const index = qpvIndex({ list, geometry: collection(feature("QN06698Z", polygon(right))) })

describe("coordinates whose latitude stands first", () => {
  it("are said, for a place", () => {
    expect(index.at({ longitude: 2.89, latitude: 42.7 }, "2026-03-01")).toMatchObject({ status: "inside" })
    expect(() => index.at({ longitude: 42.7, latitude: 2.89 }, "2026-03-01")).toThrow(/latitude/i)
  })

  it("are said, for an outline", () => {
    const wrong = right.map(([x, y]): [number, number] => [y, x])
    const geometry = collection(feature("QN06698Z", polygon(wrong)))
    expect(() => qpvIndex({ list, geometry })).toThrow(/latitude/i)
  })
})
