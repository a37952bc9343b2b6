import { readFileSync } from "node:fs"
import { plainDate } from "@traitdunion/core"
import { determinismProblems, given, oldJournalProblems, pluginProblems } from "@traitdunion/core/testing"
import { dalo } from "@traitdunion/plugin-dalo"
import { describe, expect, it } from "vitest"
import { openDalo } from "./support/desk.ts"

const course = async () => {
  const opened = await openDalo({ today: "2026-10-01" })
  const { desk, record } = opened
  await record({ fact: "received", on: "2026-01-15" })
  await record({ fact: "decided", on: "2026-03-10", decision: "favourable" })
  await record({ fact: "offered", on: "2026-06-20", adapted: true, warned: true })
  await desk.dalo.prefectReminder({ appeal: "a-1" })
  return opened
}

describe("the plugin", () => {
  it("lacks nothing that people meet", () => expect(pluginProblems(dalo)).toEqual([]))

  it("decides, folds and derives by nothing but what it is given", async () => {
    const { world, due } = await course()
    expect((await due()).length).toBeGreaterThan(0)
    expect(await determinismProblems(world)).toEqual([])
  })

  it("reads what it wrote when events were last changed", () => {
    const kept = JSON.parse(readFileSync(new URL("fixtures/journal.json", import.meta.url), "utf8"))
    expect(kept.length).toBeGreaterThan(4)
    expect(oldJournalProblems([dalo], kept)).toEqual([])
  })

  it("opens an appeal once, for a registered person", () => {
    const { openAppeal } = dalo.commands
    const input = { appeal: "a-1", holder: "camille", procedure: "dalo", departement: "66", on: "2026-01-05" } as const
    const circumstances = { day: "2026-01-06", facts: { person: { camille: { registered: true } } } }
    const { appeal: _, ...told } = input
    const data = { ...told, grounds: [], conventions: [] }
    const opened = given().when(openAppeal, input, circumstances)
    opened.thenRecorded({ type: "dalo-appeal.Opened", data })
    given({ type: "dalo-appeal.Opened", data: { ...data, on: plainDate(data.on) } })
      .when(openAppeal, input, circumstances)
      .thenRefused("AlreadyOpen")
  })
})
