import { StorageFailure } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import { failureOf } from "../support/expect.ts"
import { overStorage } from "../support/storage.ts"
import { CAMILLE, DOMINIQUE, openWorld } from "../support/world.ts"

const act = (minutes: number) => ({ on: "2026-03-01", register: "watch", minutes, persons: 1 }) as const

describe("many commands in one commit", () => {
  it("are decided one by one, and answered in order", async () => {
    await using world = await openWorld()
    await world.mediator.registers.record({ activity: "old", ...act(1) }, { commandId: "old" })
    const before = (await world.journal()).length
    const settled = await world.mediator.registers.record.many([
      { input: act(1) },
      { input: { ...act(2), on: "2026-02-30" } },
      { input: { ...act(3), doneBy: "mediator" } },
      { input: { activity: "a-4", ...act(4) }, commandId: "c-4" },
      { input: { activity: "a-5", ...act(5) }, commandId: "c-4" },
      { input: { activity: "a-4", ...act(6) } },
      { input: { activity: "old", ...act(1) }, commandId: "old" },
      { input: { ...act(8), doneBy: "mediator" }, acknowledge: ["deontology/do-together-in-registers"] },
      { input: act(9), acknowledge: ["none"] },
      { input: { ...act(10), on: "2026-03-03" } },
    ])
    expect(settled.map((one) => (one.ok ? one.value.replayed : one.error._tag))).toEqual([
      false,
      "InvalidInput",
      "RuleBreached",
      false,
      "InvalidInput",
      "CommandRefused",
      true,
      false,
      "InvalidInput",
      "CommandRefused",
    ])
    const written = (await world.journal()).slice(before)
    expect(written.map((event) => event.data.minutes)).toEqual([1, 4, 8])
    expect(written[2]?.meta.acknowledged).toEqual(["deontology/do-together-in-registers"])
  })

  it("on one thing follow each other, and the last one makes the row", async () => {
    await using world = await openWorld()
    await world.mediator.registers.record({ activity: "a", ...act(1) })
    const settled = await world.mediator.registers.correct.many([
      { input: { activity: "a", ...act(10) } },
      { input: { activity: "a", ...act(20) } },
      { input: { activity: "a", ...act(30) }, expectedVersion: 3 },
      { input: { activity: "a", ...act(40) }, expectedVersion: 1 },
    ])
    expect(settled.map((one) => (one.ok ? one.value.version : one.error._tag))).toEqual([
      2,
      3,
      4,
      "ConcurrencyConflict",
    ])
    const totals = await world.mediator.registers.totals({ from: "2026-03-01", to: "2026-03-01" })
    expect(totals.find((one) => one.register === "watch")).toMatchObject({ activities: 1, minutes: 30 })
  })

  it("rest on what earlier ones of the batch changed", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("consenting")
    const settled = await world.mediator.process.withdrawParty.many([
      { input: { mediation, party: CAMILLE } },
      { input: { mediation, party: CAMILLE } },
      { input: { mediation, party: DOMINIQUE } },
    ])
    expect(settled.map((one) => one.ok)).toEqual([true, false, true])
  })

  it("are recorded all or not at all when the storage fails", async () => {
    let failing = false
    const storage = overStorage(memoryStorage(), (store) => ({
      commit: async (batch) => {
        if (failing) throw new StorageFailure("commit", "full")
        return store.commit(batch)
      },
    }))
    await using world = await openWorld({ storage })
    const before = await world.journal()
    failing = true
    const error = await failureOf(world.mediator.registers.record.many([{ input: act(1) }, { input: act(2) }]))
    expect(error).toMatchObject({ _tag: "StorageFailure", reason: "full" })
    expect(error.remedy.fr).toMatch(/place/)
    failing = false
    expect(await world.journal()).toEqual(before)
  })

  it("write nothing when none is accepted, and nothing when there are none", async () => {
    await using world = await openWorld()
    const before = await world.journal()
    expect(await world.mediator.registers.record.many([])).toEqual([])
    expect(await world.partner.registers.record.many([{ input: act(1) }])).toMatchObject([
      { ok: false, error: { _tag: "RuleBreached" } },
    ])
    expect(await world.journal()).toEqual(before)
  })
})
