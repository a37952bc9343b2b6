import { describe, expect, it } from "vitest"
import { expectInvalid, failureOf } from "../support/expect.ts"
import { CAMILLE, openWorld } from "../support/world.ts"

const act = { on: "2026-03-01", register: "watch", minutes: 10, persons: 2 } as const

describe("a receipt", () => {
  it("says what was written, where, and which rules were asked", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("consenting")
    const receipt = await world.mediator.process.interview({ mediation, party: CAMILLE, minutes: 30 })
    expect(receipt).toMatchObject({
      key: mediation,
      version: 4,
      replayed: false,
      events: [{ type: "mediation.Interviewed", data: { party: CAMILLE, minutes: 30, on: "2026-03-02" } }],
    })
    const last = (await world.journal()).at(-1)
    expect(last).toMatchObject({
      commandId: receipt.commandId,
      stream: `mediation/${mediation}`,
      version: 4,
      meta: { at: "2026-03-02T09:00:00.000Z", on: "2026-03-02", command: "process.interview" },
    })
    expect(last?.meta.actor).toEqual({ id: "mediator-1", roles: ["mediator"] })
    expect(receipt.consulted.map((one) => one.rule)).toEqual(last?.meta.consulted)
    expect(receipt.consulted.map((one) => one.rule).sort()).toEqual([
      "deontology/conducted-without-ties",
      "deontology/free-consent",
      "deontology/minimal-words",
      "deontology/need-to-act",
      "deontology/no-conflict-of-interest",
      "deontology/no-counsel-of-one-side",
      "deontology/no-outsider",
      "deontology/no-party-decides",
      "deontology/one-id-one-thing",
      "deontology/parties-told-apart",
      "deontology/representative-consented",
    ])
  })
})

describe("a command id", () => {
  it("given twice is one fact, and answers the same receipt", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("consenting")
    const interview = { mediation, party: CAMILLE, minutes: 30, notes: "Propos inventés" }
    const first = await world.mediator.process.interview(interview, { commandId: "visit-1" })
    await world.mediator.process.interview({ ...interview, minutes: 5 })
    const before = await world.journal()
    const again = await world.mediator.process.interview(interview, { commandId: "visit-1" })
    expect(again).toEqual({ ...first, replayed: true })
    expect(await world.journal()).toEqual(before)
  })

  it("given twice answers the receipt even when the command would not be possible any more", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("requested")
    const first = await world.mediator.process.accept({ mediation }, { commandId: "accept-1" })
    await world.mediator.process.close({ mediation, outcome: "abandoned" })
    const again = await world.mediator.process.accept({ mediation }, { commandId: "accept-1" })
    expect(again).toEqual({ ...first, replayed: true })
  })

  it("keeps the acknowledgement in the receipt that is answered again", async () => {
    await using world = await openWorld()
    const options = { commandId: "for-1", acknowledge: ["deontology/do-together-in-registers"] }
    const input = { ...act, doneBy: "mediator" } as const
    const first = await world.mediator.registers.record(input, options)
    const again = await world.mediator.registers.record(input, { commandId: "for-1" })
    expect(again.consulted).toEqual(first.consulted)
    expect(again.replayed).toBe(true)
  })

  it("of a refused command is free for the next try", async () => {
    await using world = await openWorld()
    const commandId = "later-1"
    await failureOf(world.mediator.registers.record({ ...act, on: "2026-03-05" }, { commandId }))
    world.setDay("2026-03-05")
    const receipt = await world.mediator.registers.record({ ...act, on: "2026-03-05" }, { commandId })
    expect(receipt.replayed).toBe(false)
  })

  it("that names another command or another actor's is refused", async () => {
    await using world = await openWorld()
    await world.mediator.registers.record({ activity: "activity-1", ...act }, { commandId: "once" })
    const before = await world.journal()
    const cancel = world.mediator.registers.cancel({ activity: "activity-1" }, { commandId: "once" })
    expect(await expectInvalid(cancel)).toEqual(["commandId"])
    const other = world.lead.registers.record({ activity: "activity-1", ...act }, { commandId: "once" })
    expect(await expectInvalid(other)).toEqual(["commandId"])
    expect(await world.journal()).toEqual(before)
  })

  it.each(["", "with space", "é", "x".repeat(101)])("« %s » is not one", async (commandId) => {
    await using world = await openWorld()
    expect(await expectInvalid(world.mediator.registers.record(act, { commandId }))).toEqual(["commandId"])
  })

  it("sent by two callers at once makes one fact", async () => {
    await using world = await openWorld()
    const calls = Array.from({ length: 8 }, () => world.mediator.registers.record(act, { commandId: "same-time" }))
    const receipts = await Promise.all(calls)
    expect(new Set(receipts.map((receipt) => receipt.key)).size).toBe(1)
    expect(receipts.filter((receipt) => !receipt.replayed)).toHaveLength(1)
    expect((await world.journal()).filter((event) => event.commandId === "same-time")).toHaveLength(1)
  })
})

describe("an expected version", () => {
  it("is accepted when it is the version, and a conflict when it is not", async () => {
    await using world = await openWorld()
    const { version } = await world.mediator.registers.record({ activity: "activity-1", ...act })
    const correction = { activity: "activity-1", ...act, minutes: 12 }
    await world.mediator.registers.correct(correction, { expectedVersion: version })
    const stale = await failureOf(world.mediator.registers.correct(correction, { expectedVersion: version }))
    expect(stale).toMatchObject({ _tag: "ConcurrencyConflict", stream: "activity/activity-1", expected: 1, actual: 2 })
    expect(stale.remedy.fr).toMatch(/Relire/)
  })

  it.each([-1, 1.5, Number.NaN])("%s is not one", async (expectedVersion) => {
    await using world = await openWorld()
    expect(await expectInvalid(world.mediator.registers.record(act, { expectedVersion }))).toEqual(["expectedVersion"])
  })
})

describe("an acknowledgement", () => {
  it("of a rule that does not exist is refused", async () => {
    await using world = await openWorld()
    const acknowledge = ["deontology/do-together-in-registers", "deontology/none"]
    expect(await expectInvalid(world.mediator.registers.record(act, { acknowledge }))).toEqual(["acknowledge.1"])
  })

  it("that was not needed leaves no trace", async () => {
    await using world = await openWorld()
    const acknowledge = ["deontology/do-together-in-registers"]
    const receipt = await world.mediator.registers.record(act, { acknowledge })
    expect(receipt.consulted.filter((one) => one.outcome === "acknowledged")).toEqual([])
    expect((await world.journal()).at(-1)?.meta.acknowledged).toEqual([])
  })
})
