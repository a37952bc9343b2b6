import { InvalidValue } from "@traitdunion/core"
import { type QpvDecision, type QpvUndecided, qpvIndex } from "@traitdunion/territory"
import * as fc from "fast-check"
import { describe, expect, expectTypeOf, it } from "vitest"
import { collection, feature, listed, polygon, rectangle } from "../support/invented.ts"

const square = polygon(rectangle(0, 0, 1, 1))
const index = qpvIndex({
  list: [
    listed("QN06699Z", { name: "Quartier Exemple à cheval", communes: ["66136", "66065"] }),
    listed("QN06698Z", { name: "Quartier Exemple" }),
    listed("QP066999", { name: "Ancien Exemple", from: "2015-01-01", to: "2023-12-31" }),
  ],
  geometry: collection(feature("QN06699Z", square), feature("QN06698Z", square), feature("QP066999", square)),
})

describe("a commune alone", () => {
  it("names the neighbourhoods that come into question on the day, in order of code", () => {
    expect(index.ofCommune("66136", "2026-03-14")).toMatchObject({
      status: "undecided",
      candidates: [
        { code: "QN06698Z", name: "Quartier Exemple", since: "2024-01-01" },
        { code: "QN06699Z", name: "Quartier Exemple à cheval", since: "2024-01-01" },
      ],
    })
    expect(index.ofCommune("66136", "2020-01-01").candidates.map(({ code }) => code)).toEqual(["QP066999"])
  })

  it("decides nothing with a single candidate, nor with none, and says so in French", () => {
    for (const [insee, count] of [
      ["66065", 1],
      ["66172", 0],
    ] as const) {
      const answer = index.ofCommune(insee, "2026-03-14")
      expect(answer.status).toBe("undecided")
      expect(answer.candidates).toHaveLength(count)
      expect(answer.reason.fr).toContain("adresse")
    }
  })

  it("never decides, whatever the commune", () => {
    const insee = fc.integer({ min: 1000, max: 95_999 }).map((code) => String(code).padStart(5, "0"))
    fc.assert(fc.property(insee, (code) => index.ofCommune(code, "2026-03-14").status === "undecided"))
  })

  it.each(["6613", "Perpignan", "66136 "])("is named by an INSEE code, not by %j", (insee) => {
    expect(() => index.ofCommune(insee, "2026-03-14")).toThrow(InvalidValue)
  })

  it("cannot pass for a decision", () => {
    const answer = index.ofCommune("66065", "2026-03-14")
    expectTypeOf(answer).toEqualTypeOf<QpvUndecided>()
    expectTypeOf(answer).not.toExtend<QpvDecision>()
    const [candidate] = answer.candidates
    if (candidate === undefined) return expect.fail("there is a candidate")
    const { code: qpv, name, since } = candidate
    // @ts-expect-error only a point makes a decision
    const guessed: QpvDecision = { status: "inside", qpv, name, since }
    // @ts-expect-error only a point makes a decision
    const denied: QpvDecision = { status: "outside" }
    // @ts-expect-error a commune is no point
    expect(() => index.at({ commune: "66065" }, "2026-03-14")).toThrow()
    expect([guessed.status, denied.status]).toEqual(["inside", "outside"])
  })
})
