import { InvalidInput, withEntered } from "@traitdunion/core"
import { monthlyRetention, type RetentionInput, retentionScale } from "@traitdunion/plugin-caf-relay"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openRelay } from "./support/desk.ts"

const alone = { couple: false, children: 0 }
/** Somebody alone with 1.5 units, so that the resources give a round amount for each unit. */
const kept = (perUnit: number, on: string) =>
  monthlyRetention({ resources: (perUnit * 3) / 2, benefits: 0, rent: 0, household: alone, on })

describe("CSS D553-1: what may be kept back each month", () => {
  it.each([
    [45_000, "2020-06-01", 10_040],
    [45_000, "2025-06-01", 9_325],
    [100_000, "2019-06-01", 36_810],
    [100_000, "2025-06-01", 33_385],
    [20_000, "2025-06-01", 5_600],
  ])("of %i cents for a unit on %s: the amounts of the year's order", (perUnit, on, expected) => {
    const found = kept(perUnit, on)
    expect(found.amount).toBe(expected)
    expect(found.steps.at(-1)).toContain("Retenue mensuelle")
    expect(found.references[0]?.reference).toContain("D553-1")
  })

  it("never by the code's base amounts, which are not due as such", () => {
    const amounts = retentionScale.values.flatMap(({ value }) => [value.flat, ...value.slices.map(({ from }) => from)])
    for (const base of [4_500, 23_100, 34_500, 51_600, 69_000]) expect(amounts).not.toContain(base)
  })

  it("presumes a rent where none is known, and says so", () => {
    const asked = { resources: 80_000, benefits: 40_000, household: alone, on: "2020-06-01" }
    const unknown = monthlyRetention({ ...asked, rent: null })
    expect(unknown.amount).toBe(monthlyRetention({ ...asked, rent: 30_000 }).amount)
    expect(unknown.steps.join(" ")).toContain("Loyer inconnu : 25 %")
  })

  it.each([
    "2014-12-31",
    "2016-06-01",
    "2017-06-01",
    "2021-01-01",
    "2022-06-01",
    "2024-12-31",
    "2026-05-04",
    "2027-01-01",
  ])("is not known on %s, whose amounts were not read: they are to be given", (on) => {
    const asked = { resources: 1, benefits: 0, rent: 0, household: alone, on }
    expect(monthlyRetention(asked)).toMatchObject({ amount: null, parameter: "caf.retention-scale" })
    expect(() => monthlyRetention({ ...asked, rent: -1 } as RetentionInput)).toThrow(InvalidInput)
  })

  it("is computed by what the structure entered of another year, with its reference", async () => {
    const { core, desk } = await openRelay()
    const [known] = retentionScale.values
    if (known === undefined) throw new Error("no scale")
    const invented = { ...known.value, flat: 6_000 }
    await core.as({ id: "lead-1", roles: ["lead"] }).law.enter({
      parameter: "caf.retention-scale",
      from: "2026-01-01",
      to: "2026-12-31",
      value: JSON.parse(JSON.stringify(invented)),
      reference: { source: "Arrêté fictif" },
    })
    const law = withEntered(retentionScale, await desk.law.entered({}))
    const household = alone
    const found = monthlyRetention({ resources: 30_000, benefits: 0, rent: 0, household, on: "2026-06-01" }, law)
    expect(found.amount).toBe(6_000)
    expect(found.references[0]?.source).toContain("Arrêté fictif")
    const listed = await desk.law.parameters({})
    expect(listed.map(({ parameter }) => parameter)).toEqual(
      expect.arrayContaining(["caf.dispute-delays", "caf.suspensive-effects"]),
    )
  })

  it("says on 11 January 2027 that the scale is awaited, with the figure by the last known one beside it", () => {
    const asked = { resources: 67_500, benefits: 0, rent: 0, household: alone }
    const answer = monthlyRetention({ ...asked, on: "2027-01-11" })
    expect(answer).toMatchObject({ amount: null, lastKnown: { on: "2025-12-31", figure: { amount: 9_325 } } })
    expect(answer.steps.join(" ")).toContain("barème 2027 pas encore connu de l'outil")
  })

  const amountOf = (input: RetentionInput): number => {
    const { amount } = monthlyRetention(input)
    if (amount === null) throw new Error("not known")
    return amount
  }

  const asked = fc.record({
    resources: fc.nat(500_000),
    benefits: fc.nat(200_000),
    rent: fc.option(fc.nat(100_000)),
    household: fc.record({ couple: fc.boolean(), children: fc.nat(6) }),
    on: fc.constantFrom("2015-06-01", "2018-06-01", "2019-06-01", "2020-06-01", "2025-06-01"),
  })
  it("is never below the flat part, grows with resources without a leap, and shrinks with each child", () => {
    fc.assert(
      fc.property(asked, (input) => {
        const amount = amountOf(input)
        expect(amount).toBeGreaterThanOrEqual(4_800)
        const more = amountOf({ ...input, resources: input.resources + 100 })
        expect(more).toBeGreaterThanOrEqual(amount)
        expect(more - amount).toBeLessThanOrEqual(61)
        const { couple, children } = input.household
        const bigger = amountOf({ ...input, household: { couple, children: children + 1 } })
        expect(bigger).toBeLessThanOrEqual(amount)
      }),
    )
  })
})
