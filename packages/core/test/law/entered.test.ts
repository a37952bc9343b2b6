import {
  addDays,
  defineParameter,
  type EnteredAmount,
  InvalidInput,
  lawWith,
  OutsideKnownPeriod,
  plainDate,
  reviewLaw,
  valueOn,
  withEntered,
} from "@traitdunion/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod"

// Invented values, for the tests alone.
const reference = { source: "Texte fictif", reference: "art. 1" }
const fee = defineParameter({
  id: "test.fee",
  label: { fr: "Montant fictif" },
  unit: "cents",
  checkedOn: "2026-11-23",
  accepts: z.int().min(0),
  values: [{ from: "2026-01-01", to: "2026-12-31", value: 100, reference }],
})
const open = defineParameter({ ...fee, id: "test.open", values: [{ from: "2022-01-01", value: 5, reference }] })
const amount = (change: Partial<EnteredAmount> = {}): EnteredAmount => ({
  parameter: "test.fee",
  from: plainDate("2027-01-01"),
  to: plainDate("2027-12-31"),
  value: 120,
  reference: { source: "Décret fictif", url: "https://exemple.test/decret" },
  checkedBy: "lead-1",
  checkedOn: plainDate("2027-01-02"),
  ...change,
})

describe("a parameter with what a structure entered", () => {
  it("is known for its days, and its reference says who set it and when it was read", () => {
    const known = withEntered(fee, [amount()])
    expect(valueOn(known, "2026-12-31").value).toBe(100)
    expect(valueOn(known, "2027-01-01")).toMatchObject({
      value: 120,
      reference: {
        source: "Décret fictif",
        url: "https://exemple.test/decret",
        reference: "saisi par la structure, texte vérifié le 02/01/2027",
      },
    })
    expect(() => valueOn(known, "2028-01-01")).toThrow(OutsideKnownPeriod)
  })

  it("is the tool's own where nothing was entered, or what was entered is not taken", () => {
    expect(withEntered(fee, [])).toBe(fee)
    expect(withEntered(fee, [amount({ parameter: "test.other" })])).toBe(fee)
    expect(() => valueOn(withEntered(fee, [amount({ value: "beaucoup" })]), "2027-01-01")).toThrow(OutsideKnownPeriod)
  })

  it("follows an open value from its day on, and gives it back after its last", () => {
    const changed = withEntered(open, [
      amount({ parameter: "test.open", from: plainDate("2027-03-01"), to: plainDate("2027-03-31") }),
    ])
    const on = (day: string) => valueOn(changed, day).value
    expect([on("2027-02-28"), on("2027-03-01"), on("2027-03-31"), on("2027-04-01")]).toEqual([5, 120, 120, 5])
  })

  it("stands for its own days and leaves all others as they were, whatever the periods", () => {
    const start = plainDate("2025-01-01")
    const period = fc.tuple(fc.nat(900), fc.integer({ min: 1, max: 400 }))
    fc.assert(
      fc.property(fc.array(period, { maxLength: 6 }), fc.integer({ min: -100, max: 1500 }), (periods, offset) => {
        const years = defineParameter({
          ...fee,
          values: [
            { from: "2025-02-01", to: "2025-09-30", value: 1, reference },
            { from: "2026-01-01", value: 2, reference },
            { from: "2026-11-01", to: "2027-10-31", value: 3, reference },
          ],
        })
        const given = periods.map(([from, days], index) =>
          amount({ from: addDays(start, from), to: addDays(start, from + days), value: 10 + index }),
        )
        const inOrder = given.toSorted((a, b) => (a.from < b.from ? -1 : 1))
        const day = addDays(start, offset)
        const own = inOrder.findLast(({ from, to }) => from <= day && to !== null && day <= to)
        const of = (parameter: typeof years) => {
          try {
            return valueOn(parameter, day).value
          } catch (error) {
            if (error instanceof OutsideKnownPeriod) return null
            throw error
          }
        }
        expect(of(withEntered(years, given))).toBe(own === undefined ? of(years) : own.value)
      }),
    )
  })

  it("comes by sets, and refuses what are no entered amounts", () => {
    const law = { fee, open }
    expect(lawWith(law, [])).toBe(law)
    const known = lawWith(law, [amount()])
    expect(known.open).toBe(open)
    expect(valueOn(known.fee, "2027-06-01").value).toBe(120)
    expect(() => lawWith(law, [{ ...amount(), value: { nom: "Camille Exemple" } }])).toThrow(InvalidInput)
  })
})

describe("a review of the law", () => {
  const stateOn = (day: string) => reviewLaw([fee], [], plainDate(day))[0]?.state

  it("says what ends within 60 days, and what has ended", () => {
    expect(stateOn("2026-10-31")).toBe("known")
    expect(stateOn("2026-11-01")).toBe("ends-soon")
    expect(stateOn("2026-12-31")).toBe("ends-soon")
    expect(stateOn("2027-01-01")).toBe("ended")
    expect(reviewLaw([open], [], plainDate("2030-01-01"))[0]).toMatchObject({ state: "known", knownUntil: null })
  })

  it("says what nobody looked up for 13 months", () => {
    const unchecked = (day: string) => reviewLaw([fee], [], plainDate(day))[0]?.unchecked
    expect([unchecked("2027-12-23"), unchecked("2027-12-24")]).toEqual([false, true])
  })

  it("lists the soonest to end first, with what was entered and whether the tool says otherwise", () => {
    const given = [amount(), amount({ from: plainDate("2026-06-01"), to: plainDate("2026-06-30"), value: 90 })]
    const [first, second] = reviewLaw([open, fee], given, plainDate("2027-02-01"))
    expect([first?.parameter, second?.parameter]).toEqual(["test.fee", "test.open"])
    expect(first).toMatchObject({ state: "known", knownUntil: "2027-12-31", enterable: true })
    expect(first?.entered.map(({ value, usable, differs }) => [value, usable, differs])).toEqual([
      [120, true, false],
      [90, true, true],
    ])
  })
})
