import { InvalidInput } from "@traitdunion/core"
import { budgetCounseling, repaymentCapacity, seizableShare } from "@traitdunion/plugin-budget-counseling"
import fc from "fast-check"
import { expect, it } from "vitest"
import * as z from "zod"

const on = "2026-05-04"
const faultsOf = (netMonthlyPay: unknown, dependants: unknown): ReadonlyArray<readonly [string, string]> => {
  try {
    seizableShare({ netMonthlyPay: netMonthlyPay as number, dependants: dependants as number, on })
    return []
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return error.toOutcome().issues.map(({ path, fr }) => [path.join("."), fr] as const)
  }
}

it.each([
  [1.5, 0, [["netMonthlyPay", "Un montant s'écrit en centimes entiers"]]],
  [-1, 0, [["netMonthlyPay", "Un montant n'est pas négatif"]]],
  [100_000_001, 0, [["netMonthlyPay", "Plus d'un million d'euros par mois : une faute de frappe ?"]]],
  ["1500", 0, [["netMonthlyPay", "Un montant s'écrit en centimes entiers"]]],
  [Number.NaN, 0, [["netMonthlyPay", "Un montant s'écrit en centimes entiers"]]],
  [Number.POSITIVE_INFINITY, 0, [["netMonthlyPay", "Un montant s'écrit en centimes entiers"]]],
  [0, 21, [["dependants", "Au plus 20"]]],
  [0, -1, [["dependants", "Au moins 0"]]],
  [0, 1.5, [["dependants", "nombre entier attendu"]]],
  [
    -1,
    21,
    [
      ["netMonthlyPay", "Un montant n'est pas négatif"],
      ["dependants", "Au plus 20"],
    ],
  ],
] as const)("a pay of %s for %s dependants is told where it is wrong, in French", (pay, dependants, faults) => {
  expect(faultsOf(pay, dependants)).toEqual(faults)
})

it("takes each whole number within the bounds, and none outside", () => {
  const wholes = fc.oneof(
    fc.integer({ min: -10, max: 10 }),
    fc.integer({ min: 99_999_990, max: 100_000_010 }),
    fc.integer(),
  )
  fc.assert(
    fc.property(wholes, fc.integer({ min: -5, max: 30 }), (pay, dependants) => {
      const right = pay >= 0 && pay <= 100_000_000 && dependants >= 0 && dependants <= 20
      expect(faultsOf(pay, dependants).length === 0).toBe(right)
    }),
  )
  expect(() =>
    repaymentCapacity({ netMonthlyResources: 0.5, dependants: 0, household: { adults: 1, children: 0 }, on }),
  ).toThrow(InvalidInput)
})

it("tells its bounds in JSON schemas", () => {
  const schema = z.toJSONSchema(budgetCounseling.queries.seizableShare.input, { io: "input", unrepresentable: "any" })
  expect(schema.properties).toMatchObject({
    netMonthlyPay: { type: "integer", minimum: 0, maximum: 100_000_000 },
    dependants: { type: "integer", minimum: 0, maximum: 20 },
  })
})
