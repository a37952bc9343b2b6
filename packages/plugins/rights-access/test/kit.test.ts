import { readFileSync } from "node:fs"
import { determinismProblems, oldJournalProblems, pluginProblems } from "@traitdunion/core/testing"
import { rightsAccess } from "@traitdunion/plugin-rights-access"
import { describe, expect, it } from "vitest"
import { openRights, outcome } from "./support/desk.ts"

describe("the plugin", () => {
  it("lacks nothing that people meet", () => expect(pluginProblems(rightsAccess)).toEqual([]))

  it("decides, folds and derives by nothing but what it is given", async () => {
    const { world, record, due, desk } = await openRights()
    await record({ fact: "pieces-seen", on: "2026-09-01", had: ["identity"] })
    await record({ fact: "filed", on: "2026-09-03", doneBy: "together", by: "post", checkOn: "2026-10-01" })
    await record({ fact: "answered", on: "2026-10-20", decision: "granted" })
    await record({ fact: "checked", on: "2026-10-31", result: "effective", checkOn: "2026-12-31" })
    await desk.rights.recordWord({ procedure: "p-1", holder: "camille", verdict: "won", words: "Merci." })
    expect((await due()).length).toBeGreaterThan(0)
    expect(await determinismProblems(world)).toEqual([])
  })

  it("reads what it wrote when events were last changed", () => {
    const kept = JSON.parse(readFileSync(new URL("fixtures/journal.json", import.meta.url), "utf8"))
    expect(kept.length).toBeGreaterThan(12)
    expect(oldJournalProblems([rightsAccess], kept)).toEqual([])
  })

  it("shows a procedure to those who know the person, and to nobody else", async () => {
    const { world } = await openRights()
    const stranger = world.as("mediator-9", "mediator")
    expect(await outcome(stranger.rights.procedure({ procedure: "p-1" }))).toMatch(/^deontology\//)
    expect(
      await outcome(
        stranger.rights.recordStep({
          procedure: "p-1",
          fact: { fact: "prepared", on: "2026-09-02", doneBy: "together" },
        }),
      ),
    ).toMatch(/^deontology\//)
  })

  it("keeps a wish and a word out of the journal's clear text, and gives them back to the person", async () => {
    const { world, desk, director } = await openRights()
    const words = "Mot inventé du résultat"
    await desk.rights.recordWord({ procedure: "p-1", holder: "camille", verdict: "won", words })
    const stored = JSON.stringify(await world.journal())
    expect(stored).not.toContain("pouvoir me soigner")
    expect(stored).not.toContain(words)
    const { text } = await director.privacy.export({ person: "camille" })
    expect(text).toContain("Je veux pouvoir me soigner.")
    expect(text).not.toMatch(/health-cover|checkOn|doneBy/)
  })
})
