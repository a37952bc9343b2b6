import { InvalidInput, InvalidValue, OutsideKnownPeriod } from "@traitdunion/core"
import { type GeoPoint, qpvIndex } from "@traitdunion/territory"
import { describe, expect, it } from "vitest"
import { collection, feature, listed, multiPolygon, polygon, rectangle } from "../support/invented.ts"

const at = (longitude: number, latitude: number): GeoPoint => ({ longitude, latitude })
const today = "2026-03-14"

// A square with a courtyard, and a neighbourhood in two pieces far from it.
const index = qpvIndex({
  list: [listed("QN06698Z"), listed("QN06699Z", { name: "Quartier Exemple", from: "2025-01-01" })],
  geometry: collection(
    feature("QN06698Z", polygon(rectangle(0, 0, 10, 10), rectangle(4, 4, 6, 6))),
    feature("QN06699Z", multiPolygon([rectangle(20, 0, 22, 2)], [rectangle(30, 0, 32, 2)])),
  ),
})

describe("a point and a day", () => {
  it("inside a neighbourhood: which one, and since when", () => {
    expect(index.at(at(21, 1), today)).toEqual({
      status: "inside",
      qpv: "QN06699Z",
      name: "Quartier Exemple",
      since: "2025-01-01",
    })
  })

  it.each([
    ["in the courtyard of one", 5, 5],
    ["between the pieces of one", 26, 1],
    ["beside all", 15, 5],
    ["far away", -170, -80],
  ])("outside, %s", (_, longitude, latitude) => {
    expect(index.at(at(longitude, latitude), today)).toEqual({ status: "outside" })
  })

  it("inside any piece of a neighbourhood", () => {
    for (const longitude of [21, 31]) {
      expect(index.at(at(longitude, 1), today)).toMatchObject({ status: "inside", qpv: "QN06699Z" })
    }
  })

  it.each([
    ["a corner", 0, 0],
    ["a side", 10, 5],
    ["the rim of a courtyard", 4, 5],
    ["a corner of a courtyard", 6, 6],
  ])("inside, exactly on %s", (_, longitude, latitude) => {
    expect(index.at(at(longitude, latitude), today)).toMatchObject({ status: "inside", qpv: "QN06698Z" })
  })

  it.each([
    ["a whole", polygon(rectangle(0, 0, 10, 10)), polygon(rectangle(5, 0, 15, 10)), at(7, 5)],
    ["a side", polygon(rectangle(0, 0, 10, 10)), polygon(rectangle(10, 0, 20, 10)), at(10, 5)],
  ])("where two neighbourhoods share %s, the first code answers whatever the order of the files", (_, a, b, point) => {
    const features = [feature("QN06697Z", a), feature("QN06696Z", b)]
    const list = [listed("QN06697Z"), listed("QN06696Z")]
    const ways = [
      qpvIndex({ list, geometry: collection(...features) }),
      qpvIndex({ list: list.toReversed(), geometry: collection(...features.toReversed()) }),
    ]
    for (const way of ways) expect(way.at(point, today)).toMatchObject({ status: "inside", qpv: "QN06696Z" })
  })

  it("reads the code in the property it is told", () => {
    const other = qpvIndex({
      list: [listed("QN06699Z")],
      geometry: collection(feature("QN06699Z", polygon(rectangle(0, 0, 1, 1)), "identifiant")),
      codeProperty: "identifiant",
    })
    expect(other.at(at(0.5, 0.5), today).status).toBe("inside")
  })

  it("does not change with the file it was made from, nor believe the box written in it", () => {
    const ring = rectangle(0, 0, 1, 1)
    const geometry = collection({ ...feature("QN06699Z", polygon(ring)), bbox: [50, 50, 51, 51] })
    const kept = qpvIndex({ list: [listed("QN06699Z")], geometry })
    for (const position of ring) position[0] += 100
    expect(kept.at(at(0.5, 0.5), today).status).toBe("inside")
  })

  it.each([
    ["metres", { longitude: 692_000, latitude: 6_176_000 }, ["point"]],
    ["no number", { longitude: Number.NaN, latitude: 42 }, ["point", "longitude"]],
  ])("refuses a point of %s", (_, point, path) => {
    expect(() => index.at(point, today)).toThrow(InvalidInput)
    expect(() => index.at(point, today)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path })] }),
    )
  })
})

describe("the day asked", () => {
  const shared = polygon(rectangle(0, 0, 10, 10))
  const dated = qpvIndex({
    list: [
      listed("QP066999", { from: "2015-01-01", to: "2023-12-31" }),
      listed("QN06699Z", { from: "2024-01-01", to: "2025-12-31" }),
      listed("QN06699Z", { name: "Quartier Exemple renommé", from: "2026-07-01" }),
    ],
    geometry: collection(feature("QP066999", shared), feature("QN06699Z", shared)),
  })

  it.each([
    ["2015-01-01", "QP066999", "2015-01-01"],
    ["2023-12-31", "QP066999", "2015-01-01"],
    ["2024-01-01", "QN06699Z", "2024-01-01"],
    ["2025-12-31", "QN06699Z", "2024-01-01"],
    ["2026-07-01", "QN06699Z", "2026-07-01"],
  ])("%s: the code in force is %s, since %s", (on, qpv, since) => {
    expect(dated.at(at(5, 5), on)).toMatchObject({ status: "inside", qpv, since })
  })

  it.each([
    ["2014-12-31", "2015-01-01", "2025-12-31"],
    ["2026-01-01", "2015-01-01", "2025-12-31"],
    ["2026-06-30", "2015-01-01", "2025-12-31"],
  ])("%s: nothing is known, inside or outside; it is from %s to %s", (on, knownFrom, knownTo) => {
    for (const ask of [() => dated.at(at(50, 50), on), () => dated.ofCommune("66136", on)]) {
      expect(ask).toThrow(OutsideKnownPeriod)
      expect(ask).toThrow(expect.objectContaining({ on, knownFrom, knownTo }))
    }
  })

  it("is known without an end while a code is in force", () => {
    expect(dated.at(at(50, 50), "2099-01-01")).toEqual({ status: "outside" })
  })

  it("is a day of the calendar", () => {
    expect(() => dated.at(at(5, 5), "2026-02-30")).toThrow(InvalidValue)
  })
})
