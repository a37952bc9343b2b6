import type { Actor } from "@traitdunion/core"
import { testWorld } from "@traitdunion/core/testing"
import { type BudgetLaw, budgetCounseling, budgetCounselingWith } from "@traitdunion/plugin-budget-counseling"

export { outcome } from "@traitdunion/core/testing"

/** A counsellor of an invented structure. */
export const counsellor: Actor = { id: "mediator-1", roles: ["mediator"] }

/** An opened structure on a day that the test sets, with invented people and a budget file. */
export const openBudget = async (options: { readonly today?: string; readonly law?: BudgetLaw } = {}) => {
  const plugins = [options.law === undefined ? budgetCounseling : budgetCounselingWith(options.law)] as const
  const world = await testWorld({ plugins, day: options.today ?? "2026-09-01" })
  const { core, mediator: desk, goTo } = world
  await desk.budget.openFile({ file: "file-1", holder: "camille", on: "2026-01-05" })
  return { world, core, desk, goTo }
}

/** What `record` takes. */
export type RecordInput = Parameters<Awaited<ReturnType<typeof openBudget>>["desk"]["budget"]["record"]>[0]

/** The budget of an invented couple with a child: a salary, a rent, arrears of energy and a credit. */
export const family: Pick<RecordInput, "on" | "household" | "parts"> = {
  on: "2026-02-02",
  household: {
    members: [
      { relation: "holder", born: "1988-04-12" },
      { relation: "partner", born: "1990-11-02" },
      { relation: "child", born: "2017-06-30", dependant: true },
    ],
    shocks: [{ kind: "job-loss", on: "2025-11-30" }],
  },
  parts: [
    {
      person: "camille",
      lines: [
        { section: "resources", kind: "wages", amount: 152_000 },
        { section: "resources", kind: "housing-benefit", amount: 21_000 },
        { section: "fixed", kind: "rent", amount: 61_000 },
        { section: "fixed", kind: "energy", amount: 14_000 },
        { section: "everyday", kind: "food", amount: 12_000, every: "week" },
        { section: "occasional", kind: "school-start", amount: 24_000 },
      ],
      debts: [
        {
          debt: "energy",
          details: {
            creditor: "Énergie Exemple",
            kind: "energy",
            due: 42_000,
            monthly: 0,
            late: 42_000,
            lateSince: "2025-12-10",
          },
        },
        {
          debt: "car",
          details: { creditor: "Banque fictive", kind: "consumer-credit", due: 480_000, monthly: 21_000 },
        },
      ],
    },
    { person: "sacha", lines: [{ section: "resources", kind: "unemployment", amount: 74_000 }] },
  ],
}
