import { readFileSync } from "node:fs"
import { determinismProblems, oldJournalProblems } from "@traitdunion/core/testing"
import { budgetCounseling } from "@traitdunion/plugin-budget-counseling"
import { describe, expect, it } from "vitest"
import { family, openBudget } from "./support/desk.ts"

describe("the plugin", () => {
  it("decides, folds and derives by nothing but what it is given", async () => {
    const { world, desk, goTo } = await openBudget()
    await desk.budget.record({ file: "file-1", holder: "camille", moment: "initial", ...family })
    goTo("2026-10-02")
    await desk.budget.record({ file: "file-1", holder: "camille", moment: "final", ...family, on: "2026-10-01" })
    expect((await world.journal()).filter(({ stream }) => stream.startsWith("household-budget/")).length).toBe(2)
    expect(await determinismProblems(world)).toEqual([])
  })

  it("reads what it wrote when events were last changed", () => {
    const kept = JSON.parse(readFileSync(new URL("fixtures/journal.json", import.meta.url), "utf8"))
    expect(kept.length).toBeGreaterThan(2)
    expect(oldJournalProblems([budgetCounseling], kept)).toEqual([])
  })
})
