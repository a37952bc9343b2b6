import { InvalidInput, OutsideKnownPeriod } from "@traitdunion/core"
import { checkEligibility, type DaloGround, type EligibilityAnswers } from "@traitdunion/plugin-dalo"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const on = "2026-05-04"
const met = (answers: Partial<EligibilityAnswers>, ground: DaloGround) =>
  checkEligibility({ on, ...answers }).grounds.find((one) => one.ground === ground)?.met

describe("the pre-check of an appeal", () => {
  it.each([
    ["homeless", { homeless: true }, true],
    ["homeless", {}, null],
    ["eviction", { evictionOrdered: false }, false],
    ["sheltered", { shelteredSince: "2025-11-03" }, true],
    ["sheltered", { shelteredSince: "2025-11-04" }, false],
    ["sheltered", { transitionalSince: "2024-11-03" }, true],
    ["sheltered", { transitionalSince: "2024-11-04" }, false],
    ["overcrowded", { minorOrDisabled: true }, null],
    ["overcrowded", { minorOrDisabled: true, overcrowdedOrNotDecent: true }, true],
    ["overcrowded", { minorOrDisabled: false, overcrowdedOrNotDecent: true }, false],
    ["abnormal-delay", { socialHousingSince: "2020-01-01", suitableOffer: false }, null],
    ["abnormal-delay", { socialHousingSince: "2020-01-01", suitableOffer: false, abnormalDelayMonths: 36 }, true],
    ["abnormal-delay", { socialHousingSince: "2020-01-01", suitableOffer: true, abnormalDelayMonths: 36 }, false],
    ["special-decision", { homeless: true }, null],
  ] as const)("of %s for %j is %s", (ground, answers, expected) => {
    expect(met(answers, ground)).toBe(expected)
  })

  it("never decides: nothing known is nothing said, and the commission alone decides", () => {
    const { conditions, grounds, summary } = checkEligibility({ on })
    expect([...conditions, ...grounds].every((point) => point.met === null)).toBe(true)
    expect(grounds).toHaveLength(8)
    expect(summary).toContain("la commission décide seule")
    for (const { reason, source } of [...conditions, ...grounds]) {
      expect([reason.length > 10, source.reference?.startsWith("art. ")]).toEqual([true, true])
    }
  })

  it("L441-2-3 II, loi 2022-217: a home unsuited to a disability is a ground of its own since 23 February 2022", () => {
    expect(met({ homeUnsuitedToDisability: true, minorOrDisabled: false }, "unsuited-to-disability")).toBe(true)
    expect(met({ homeUnsuitedToDisability: false }, "unsuited-to-disability")).toBe(false)
    expect(met({ minorOrDisabled: true, overcrowdedOrNotDecent: true }, "unsuited-to-disability")).toBeNull()
    const on = (day: string) => checkEligibility({ on: day }).grounds.map(({ ground }) => ground)
    expect(on("2022-02-22")).not.toContain("unsuited-to-disability")
    expect(on("2022-02-23")).toContain("unsuited-to-disability")
    const told = checkEligibility({ on: "2026-05-04", homeUnsuitedToDisability: true }).grounds
    expect(told.find(({ ground }) => ground === "unsuited-to-disability")?.reason).toContain("case 9.7")
  })

  it("asks for the documents of what may be, and of nothing else", () => {
    const { grounds } = checkEligibility({ on, homeless: true, evictionOrdered: false })
    const documents = (ground: DaloGround) => grounds.find((one) => one.ground === ground)?.documents.length
    expect([documents("homeless"), documents("eviction"), documents("unfit")]).toEqual([1, 0, 2])
  })

  it("only learns: an answer more never turns yes into not known", () => {
    const answers = fc.record(
      {
        homeless: fc.boolean(),
        unfitPremises: fc.boolean(),
        evictionOrdered: fc.boolean(),
        minorOrDisabled: fc.boolean(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(answers, answers, (some, more) => {
        const before = checkEligibility({ on, ...some }).grounds
        const after = checkEligibility({ on, ...more, ...some }).grounds
        for (const [index, { met: was }] of before.entries()) if (was === true) expect(after[index]?.met).toBe(true)
      }),
    )
  })

  it("refuses what cannot be", () => {
    expect(() => checkEligibility({ on: "2026-02-30" })).toThrow(InvalidInput)
    expect(() => checkEligibility({ on, abnormalDelayMonths: 0 })).toThrow(InvalidInput)
    expect(() => checkEligibility({ on: "2016-12-27" })).toThrow(OutsideKnownPeriod)
  })
})
