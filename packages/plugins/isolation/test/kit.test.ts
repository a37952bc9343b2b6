import { readFileSync } from "node:fs"
import { determinismProblems, oldJournalProblems, pluginProblems } from "@traitdunion/core/testing"
import { isolation, isolationScales } from "@traitdunion/plugin-isolation"
import { describe, expect, it } from "vitest"
import { openIsolation, outcome, scale } from "./support/desk.ts"

describe("the plugin", () => {
  it("lacks nothing that people meet", () => expect(pluginProblems(isolation)).toEqual([]))

  it("decides, folds and derives by nothing but what it is given", async () => {
    const { world, record, desk, due } = await openIsolation()
    await record({ fact: "met", on: "2026-06-05", by: "visit" })
    await record({ fact: "accepted", on: "2026-06-05", by: "phone", everyDays: 7 })
    await desk.isolation.nameCircle({ support: "s-1", holder: "camille", circles: ["nobody"], who: "Personne" })
    await desk.isolation.openRound({ round: "t-1", kind: "heat", supports: ["s-1"] })
    await desk.isolation.recordCall({ round: "t-1", support: "s-1", by: "phone", result: "well" })
    expect((await due()).length).toBeGreaterThan(0)
    expect(await determinismProblems(world)).toEqual([])
  })

  it("reads what it wrote when events were last changed", () => {
    const kept = JSON.parse(readFileSync(new URL("fixtures/journal.json", import.meta.url), "utf8"))
    expect(kept.length).toBeGreaterThan(20)
    expect(oldJournalProblems([isolation, isolationScales([scale])], kept)).toEqual([])
  })

  it("shows a support to those who know the person, and to nobody else", async () => {
    const { world } = await openIsolation()
    const stranger = world.as("mediator-9", "mediator")
    expect(await outcome(stranger.isolation.support({ support: "s-1" }))).toMatch(/^deontology\//)
    const fact = { fact: "met", on: "2026-06-05", by: "visit" } as const
    expect(await outcome(stranger.isolation.recordSupport({ support: "s-1", fact }))).toMatch(/^deontology\//)
  })

  it("keeps what was confided out of the journal's clear text, and gives it back to the person", async () => {
    const { world, desk, director } = await openIsolation()
    const who = "Une cousine inventée"
    await desk.isolation.nameCircle({ support: "s-1", holder: "camille", circles: ["family"], who })
    const stored = JSON.stringify(await world.journal())
    expect(stored).not.toContain(who)
    expect(stored).not.toContain("plus personne")
    const { text } = await director.privacy.export({ person: "camille" })
    expect(text).toContain(who)
    expect(text).not.toMatch(/neighbour|contactBy|everyDays/)
  })
})
