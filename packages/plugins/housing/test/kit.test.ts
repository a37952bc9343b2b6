import { readFileSync } from "node:fs"
import { determinismProblems, oldJournalProblems, pluginProblems } from "@traitdunion/core/testing"
import { housing } from "@traitdunion/plugin-housing"
import { describe, expect, it } from "vitest"
import { openHousing } from "./support/desk.ts"

describe("the plugin", () => {
  it("lacks nothing that people meet", () => expect(pluginProblems(housing)).toEqual([]))

  it("decides, folds and derives by nothing but what it is given", async () => {
    const { open, record, desk, due, world } = await openHousing()
    await open()
    await desk.housing.noteDebt({ arrears: "i-1", holder: "camille", on: "2026-11-02", debt: 90_000, rent: 40_000 })
    await record({ fact: "summons", on: "2026-06-01", hearingOn: "2027-01-11" })
    await desk.housing.openAccess({ access: "l-1", holder: "camille" })
    await desk.housing.openDecency({ decency: "d-1", holder: "camille", problems: ["damp"] })
    await desk.housing.recordDecency({ decency: "d-1", fact: { fact: "claim-sent", on: "2026-11-02" } })
    expect((await due()).length).toBeGreaterThan(3)
    expect(await determinismProblems(world)).toEqual([])
  })

  it("reads what it wrote when events were last changed", () => {
    const kept = JSON.parse(readFileSync(new URL("fixtures/journal.json", import.meta.url), "utf8"))
    expect(kept.length).toBeGreaterThan(20)
    expect(oldJournalProblems([housing], kept)).toEqual([])
  })
})
