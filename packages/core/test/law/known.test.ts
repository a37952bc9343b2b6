import { cents, defineParameter, orNotKnown, type PlainDate, plainDate, valueOn } from "@traitdunion/core"
import { describe, expect, it } from "vitest"

// Invented values, for the tests alone.
const reference = { source: "Texte fictif", reference: "art. 1" }
const yearly = defineParameter({
  id: "test.yearly",
  label: { fr: "Barème fictif" },
  unit: "cents",
  checkedOn: "2026-11-23",
  values: [
    { from: "2025-01-01", to: "2025-12-31", value: 100, reference },
    { from: "2026-01-01", to: "2026-12-31", value: 200, reference },
  ],
})
const spring = defineParameter({
  ...yearly,
  id: "test.spring",
  values: [{ from: "2025-04-01", to: "2027-03-31", value: 1, reference }],
})
const sum = (on: PlainDate) => ({ amount: cents(valueOn(yearly, on).value + valueOn(spring, on).value), on })

describe("a figure on a day", () => {
  it("is told where it is known", () => {
    expect(orNotKnown(plainDate("2026-05-04"), sum)).toEqual({ amount: 201, on: "2026-05-04" })
  })

  it("is not known, and no zero, where a decree is awaited; the last known figure stands beside it as such", () => {
    const answer = orNotKnown(plainDate("2027-01-11"), sum)
    expect(answer).toMatchObject({
      amount: null,
      parameter: "test.yearly",
      lastKnown: { on: "2026-12-31", figure: { amount: 201 } },
    })
    expect("words" in answer && answer.words.fr).toContain("barème 2027 pas encore connu de l'outil")
  })

  it("goes back past every amount that has ended", () => {
    const late = orNotKnown(plainDate("2028-01-01"), (on) => ({ ...sum(on), spring: valueOn(spring, on).value }))
    expect(late).toMatchObject({ amount: null, lastKnown: { on: "2026-12-31" } })
  })

  it("has nothing beside it where nothing was ever known", () => {
    expect(orNotKnown(plainDate("2024-01-01"), sum)).toMatchObject({ amount: null, lastKnown: null })
  })

  it("hides no other fault", () => {
    const wrong = () => {
      throw new TypeError("a bug")
    }
    expect(() => orNotKnown(plainDate("2026-05-04"), wrong)).toThrow(TypeError)
  })
})

describe("a reference", () => {
  it.each([
    [{ source: "Texte fictif", url: "http://exemple.test" }],
    [{ source: "Texte fictif", url: "ftp://exemple.test" }],
    [{ source: "Texte fictif", publishedOn: "2026-02-30" }],
  ])("is refused with an address that is no link or a day that is none: %j", (wrong) => {
    const values = [{ from: "2026-01-01", value: 1, reference: wrong }]
    expect(() => defineParameter({ ...yearly, values })).toThrow()
  })
})
