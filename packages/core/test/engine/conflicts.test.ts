import { openMediation } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import { breachesOf, failureOf } from "../support/expect.ts"
import { conflicting, overStorage } from "../support/storage.ts"
import { CAMILLE, DOMINIQUE, fixedPorts, openWorld, STRUCTURE } from "../support/world.ts"

const act = { on: "2026-03-01", register: "watch", minutes: 10, persons: 2 } as const

describe("a conflict with another writer", () => {
  it.each([1, 3, 10])("is decided again, %i times in a row", async (conflicts) => {
    const { state, storage } = conflicting(memoryStorage())
    await using world = await openWorld({ storage })
    state.commits = 0
    state.conflicts = conflicts
    await world.mediator.registers.record(act)
    expect(state.commits).toBe(conflicts + 1)
    expect((await world.journal()).filter((event) => event.type === "activity.Recorded")).toHaveLength(1)
  })

  it("is given up after ten more tries, and says so", async () => {
    const { state, storage } = conflicting(memoryStorage())
    await using world = await openWorld({ storage })
    const before = await world.journal()
    state.commits = 0
    state.conflicts = 1_000
    const error = await failureOf(world.mediator.registers.record(act))
    expect(error._tag).toBe("ConcurrencyConflict")
    expect(state.commits).toBe(11)
    expect(await world.journal()).toEqual(before)
  })

  it("between many writers of one mediation loses nothing", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("consenting")
    const before = (await world.journal()).length
    const acts = Array.from({ length: 20 }, () =>
      world.mediator.process.act({ mediation, party: CAMILLE, by: "together", minutes: 5 }),
    )
    await Promise.all(acts)
    expect((await world.journal()).length).toBe(before + 20)
    expect(await world.mediator.process.get({ mediation })).toMatchObject({ acts: { together: 20 } })
  })
})

describe("a consent withdrawn while a meeting is being recorded", () => {
  it.each(["consent", "party"] as const)("(%s) leaves no meeting without consent", async (what) => {
    const storage = memoryStorage()
    await using world = await openWorld({ storage })
    const mediation = await world.bringTo("consenting", { consents: false })
    const [, last] = await world.consent(mediation)
    for (const party of [CAMILLE, DOMINIQUE]) {
      await world.mediator.process.interview({ mediation, party, minutes: 30 })
    }
    let withdrawn = false
    const slow = overStorage(storage, (store) => ({
      commit: async (batch) => {
        const meets = batch.writes.some((write) => write.events.some((event) => event.type === "mediation.Met"))
        if (meets && !withdrawn) {
          withdrawn = true
          if (what === "consent") await world.mediator.consent.withdraw({ party: DOMINIQUE, consent: last ?? "" })
          else await world.mediator.process.withdrawParty({ mediation, party: DOMINIQUE })
        }
        return store.commit(batch)
      },
    }))
    const { clock, keys } = fixedPorts()
    await using other = await openMediation({ structure: STRUCTURE, storage: slow, ports: { clock, keys } })
    const desk = other.as({ id: "mediator-1", roles: ["mediator"] })
    const breaches = await breachesOf(desk.process.meet({ mediation, parties: [CAMILLE, DOMINIQUE], minutes: 60 }))
    expect(withdrawn).toBe(true)
    expect(breaches.map((breach) => breach.rule)).toContain("deontology/free-consent")
    const types = (await world.journal()).map((event) => event.type)
    expect(types).not.toContain("mediation.Met")
    expect(types.at(-1)).toBe(what === "consent" ? "consent.Withdrawn" : "mediation.PartyWithdrew")
  })

  it("that comes after the meeting changes nothing of it", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue", { consents: true })
    await world.mediator.consent.withdraw({ party: DOMINIQUE, consent: "consent-2" })
    expect(await world.mediator.process.get({ mediation })).toMatchObject({ meetings: [{ minutes: 60 }] })
    await breachesOf(world.mediator.process.meet({ mediation, parties: [CAMILLE, DOMINIQUE], minutes: 60 }))
  })
})

describe("a command that another process recorded in between", () => {
  it("answers the receipt that is in the journal", async () => {
    const storage = memoryStorage()
    await using world = await openWorld({ storage })
    let sent = false
    const slow = overStorage(storage, (store) => ({
      commit: async (batch) => {
        if (!sent && batch.writes.length > 0) {
          sent = true
          await world.mediator.registers.record({ activity: "activity-1", ...act }, { commandId: "once" })
        }
        return store.commit(batch)
      },
    }))
    await using other = await openMediation({ structure: STRUCTURE, storage: slow, ports: fixedPorts() })
    const desk = other.as({ id: "mediator-1", roles: ["mediator"] })
    const receipt = await desk.registers.record({ activity: "activity-1", ...act }, { commandId: "once" })
    expect(receipt).toMatchObject({ replayed: true, key: "activity-1", version: 1 })
    expect((await world.journal()).filter((event) => event.type === "activity.Recorded")).toHaveLength(1)
  })

  it("answers the receipt, too, when that was between asking for it and reading, and would be refused", async () => {
    const storage = memoryStorage()
    await using world = await openWorld({ storage })
    let sent = false
    const slow = overStorage(storage, (store) => ({
      recorded: async (ids) => {
        const found = await store.recorded(ids)
        if (!sent && ids.includes("once")) {
          sent = true
          await world.mediator.registers.record({ activity: "activity-1", ...act }, { commandId: "once" })
        }
        return found
      },
    }))
    await using other = await openMediation({ structure: STRUCTURE, storage: slow, ports: fixedPorts() })
    const desk = other.as({ id: "mediator-1", roles: ["mediator"] })
    const receipt = await desk.registers.record({ activity: "activity-1", ...act }, { commandId: "once" })
    expect(receipt).toMatchObject({ replayed: true, key: "activity-1", version: 1 })
    expect((await world.journal()).filter((event) => event.type === "activity.Recorded")).toHaveLength(1)
    const another = await failureOf(desk.registers.record({ activity: "activity-1", ...act }, { commandId: "other" }))
    expect(another._tag).toBe("CommandRefused")
  })
})
