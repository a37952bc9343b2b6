import { readFileSync } from "node:fs"
import { determinismProblems, oldJournalProblems, pluginProblems, testWorld } from "@traitdunion/core/testing"
import { energyWater } from "@traitdunion/plugin-energy-water"
import { describe, expect, it } from "vitest"

describe("the plugin", () => {
  it("lacks nothing that people meet", () => expect(pluginProblems(energyWater)).toEqual([]))

  it("decides, folds and derives by nothing but what it is given", async () => {
    const world = await testWorld({ plugins: [energyWater], day: "2026-12-01" })
    const { mediator: desk } = world
    await desk.energy.openHome({ home: "h-1", holder: "camille" })
    await desk.energy.noteCheque({ home: "h-1", year: 2026, standing: "not-received" })
    await desk.energy.openSupply({ file: "s-1", holder: "camille", supply: "electricity" })
    await desk.energy.recordSupply({ file: "s-1", fact: { fact: "notice", on: "2026-11-20" } })
    expect((await desk.deadlines.upcoming({ until: "2099-12-31" })).length).toBeGreaterThan(1)
    expect(await determinismProblems(world)).toEqual([])
  })

  it("reads what it wrote when events were last changed", () => {
    const kept = JSON.parse(readFileSync(new URL("fixtures/journal.json", import.meta.url), "utf8"))
    expect(kept.length).toBeGreaterThan(15)
    expect(oldJournalProblems([energyWater], kept)).toEqual([])
  })
})
