import { addDays, plainDate } from "@traitdunion/core"
import { contactAllowed, type SupportFact, supportStage } from "@traitdunion/plugin-isolation"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const day = plainDate("2026-03-02")
const refusedOn = (after: number, days?: number): SupportFact => ({
  fact: "refused",
  on: addDays(day, after),
  ...(days === undefined ? {} : { notBefore: addDays(day, after + days) }),
})
const gap = fc.integer({ min: 0, max: 600 })
const wait = fc.integer({ min: 1, max: 600 })

describe("the days of no contact", () => {
  it("run from the refusal to the day that was given, which is the first on which somebody may ask again", () => {
    fc.assert(
      fc.property(gap, wait, gap, (after, days, later) => {
        const facts = [refusedOn(after, days)]
        const on = addDays(day, after + later)
        const { allowed, notBefore, words } = contactAllowed(facts, on)
        expect(allowed).toBe(later >= days)
        expect(notBefore).toBe(allowed ? null : addDays(day, after + days))
        expect(words === null).toBe(allowed)
      }),
    )
  })

  it("never end by themselves where no day was given", () => {
    fc.assert(
      fc.property(gap, gap, (after, later) => {
        expect(contactAllowed([refusedOn(after)], addDays(day, after + later)).allowed).toBe(false)
      }),
    )
  })

  it("are those of the last answer, and end when the person comes back", () => {
    fc.assert(
      fc.property(fc.array(wait, { minLength: 1, maxLength: 6 }), gap, (waits, later) => {
        const facts = waits.map((days, index) => refusedOn(index, days))
        const last = waits.at(-1) ?? 0
        const at = waits.length - 1
        expect(contactAllowed(facts, addDays(day, at + later)).allowed).toBe(later >= last)
        const back: SupportFact = { fact: "came-back", on: addDays(day, at) }
        expect(contactAllowed([...facts, back], addDays(day, at + later)).allowed).toBe(true)
      }),
    )
  })

  it("are lifted by a danger, and by nothing else", () => {
    const danger: SupportFact = { fact: "danger-noticed", on: day, ground: "penal-223-6" }
    const handled: SupportFact = { fact: "danger-handled", on: day, how: "over" }
    const others: ReadonlyArray<SupportFact> = [
      { fact: "said", on: day, verdict: "same" },
      { fact: "circle-named", on: day, circles: ["nobody"] },
      handled,
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...others)), (facts) => {
        expect(contactAllowed([refusedOn(0), ...facts], day).allowed).toBe(false)
        expect(contactAllowed([refusedOn(0), ...facts, danger], day).allowed).toBe(true)
        expect(contactAllowed([refusedOn(0), ...facts, danger, handled], day).allowed).toBe(false)
      }),
    )
  })

  it("do not hold for whoever never refused", () => {
    expect(contactAllowed([], day)).toEqual({ allowed: true, notBefore: null, words: null })
    expect(supportStage([])).toBe("noticed")
  })
})
