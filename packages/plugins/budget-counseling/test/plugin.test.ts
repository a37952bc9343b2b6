import { pluginProblems } from "@traitdunion/core/testing"
import { budgetCounseling } from "@traitdunion/plugin-budget-counseling"
import { expect, it } from "vitest"

it("has all that people meet: labels, words, sources, roles", () => {
  expect(pluginProblems(budgetCounseling)).toEqual([])
})
