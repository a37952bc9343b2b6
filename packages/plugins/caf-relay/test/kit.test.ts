import { readFileSync } from "node:fs"
import { determinismProblems, oldJournalProblems } from "@traitdunion/core/testing"
import { cafRelay } from "@traitdunion/plugin-caf-relay"
import { describe, expect, it } from "vitest"
import { openRelay } from "./support/desk.ts"

describe("the plugin", () => {
  it("decides, folds and derives by nothing but what it is given", async () => {
    const { world, desk, grant } = await openRelay()
    await desk.caf.openProcedure({ procedure: "p-1", holder: "camille", kind: "rsa", origin: "outreach" })
    await grant(["rsa"])
    for (const fact of [
      { fact: "prepared", on: "2026-05-04", doneBy: "together", minutes: 20 },
      { fact: "sent", on: "2026-05-04", doneBy: "person", online: true, checkOn: "2026-06-04" },
    ] as const) {
      await desk.caf.recordProcedure({ procedure: "p-1", fact })
    }
    expect(await world.due()).toHaveLength(1)
    expect(await determinismProblems(world)).toEqual([])
  })

  it("reads what it wrote when events were last changed", () => {
    const kept = JSON.parse(readFileSync(new URL("fixtures/journal.json", import.meta.url), "utf8"))
    expect(kept.length).toBeGreaterThan(2)
    expect(oldJournalProblems([cafRelay], kept)).toEqual([])
  })
})
