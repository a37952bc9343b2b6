import { openMediation, type Storage, type StoredEvent } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import { overStorage } from "../support/storage.ts"
import { openWorld, STRUCTURE } from "../support/world.ts"

type Tamper = (events: ReadonlyArray<StoredEvent>) => ReadonlyArray<StoredEvent>

/** Verify the journal of a mediation through a storage where somebody meddled with the events. */
const verifyAfter = async (tamper: Tamper) => {
  const storage = memoryStorage()
  await using world = await openWorld({ storage })
  await world.bringTo("follow-up")
  const honest = await world.core.audit.verify()
  expect(honest).toMatchObject({ ok: true, fault: undefined })
  expect(honest.verified).toBe((await world.journal()).length)
  const meddled = overStorage(storage, (store) => ({
    readAll: async (after, limit) => {
      const { events, head } = await store.readAll(0, 10_000)
      return {
        events: tamper(events)
          .filter((event) => event.position > after)
          .slice(0, limit),
        head,
      }
    },
  }))
  await using core = await openMediation({ structure: STRUCTURE, storage: meddled })
  return {
    report: await core.audit.verify(),
    total: honest.verified,
    streams: (await world.journal()).map((one) => one.stream),
  }
}
const changed =
  (position: number, change: Partial<StoredEvent>): Tamper =>
  (events) =>
    events.map((event) => (event.position === position ? { ...event, ...change } : event))

describe("the verification of the journal", () => {
  it.each([
    ["data", { data: '{"minutes":1}' }],
    ["meta", { meta: "{}" }],
    ["type", { type: "mediation.Closed" }],
    ["stream", { stream: "mediation/other" }],
    ["version", { version: 99 }],
    ["command id", { commandId: "other" }],
    ["id", { id: "other" }],
    ["hash", { hash: "0".repeat(64) }],
  ] as const)("finds an altered %s, and names the event", async (_, change) => {
    const { report, streams } = await verifyAfter(changed(7, change))
    const stream = "stream" in change ? change.stream : streams[6]
    expect(report).toMatchObject({ ok: false, verified: 6, fault: { kind: "altered", position: 7, stream } })
  })

  it("finds a single character that changed", async () => {
    const { report } = await verifyAfter((events) =>
      events.map((event) =>
        event.position === 3 ? { ...event, data: event.data.replace('"adult"', '"adulT"') } : event,
      ),
    )
    expect(report).toMatchObject({ ok: false, fault: { kind: "altered", position: 3 } })
  })

  it("finds an event that was taken out", async () => {
    const { report } = await verifyAfter((events) => events.filter((event) => event.position !== 5))
    expect(report).toMatchObject({ ok: false, verified: 4, fault: { kind: "missing", position: 5 } })
  })

  it("finds an event that was taken out when the others were moved up", async () => {
    const { report } = await verifyAfter((events) =>
      events.filter((event) => event.position !== 5).map((event, index) => ({ ...event, position: index + 1 })),
    )
    expect(report).toMatchObject({ ok: false, verified: 4, fault: { kind: "altered", position: 5 } })
  })

  it("finds two events that changed places", async () => {
    const { report } = await verifyAfter((events) => {
      const list = [...events]
      const [fifth, sixth] = [list[4], list[5]]
      if (fifth === undefined || sixth === undefined) throw new Error("The journal is too short")
      list[4] = { ...sixth, position: 5 }
      list[5] = { ...fifth, position: 6 }
      return list
    })
    expect(report).toMatchObject({ ok: false, fault: { kind: "altered", position: 5 } })
  })

  it.each([1, 3])("finds the last %i events missing", async (cut) => {
    const { report, total } = await verifyAfter((events) => events.slice(0, -cut))
    expect(report).toMatchObject({
      ok: false,
      fault: { kind: "truncated", position: total - cut + 1, stream: undefined },
    })
  })

  it("finds everything missing", async () => {
    const { report } = await verifyAfter(() => [])
    expect(report).toMatchObject({ ok: false, verified: 0, fault: { kind: "truncated", position: 1 } })
  })

  it("finds an event added after the end", async () => {
    const { report, total } = await verifyAfter((events) => {
      const last = events.at(-1)
      return last === undefined ? events : [...events, { ...last, position: last.position + 1 }]
    })
    expect(report).toMatchObject({ ok: false, verified: total, fault: { kind: "added", position: total + 1 } })
  })

  it("of another structure does not pass for this one", async () => {
    const storage = memoryStorage()
    await using world = await openWorld({ storage })
    const events = await world.journal()
    const stolen: Storage = {
      name: "elsewhere",
      open: ({ tables }) => storage.open({ structure: STRUCTURE, tables }),
    }
    await using core = await openMediation({ structure: "another", storage: stolen })
    expect(events.length).toBeGreaterThan(0)
    expect(await core.audit.verify()).toMatchObject({ ok: false, fault: { kind: "altered", position: 1 } })
  })

  it("of an empty journal is right, and of a long one tells how far it is", async () => {
    await using empty = await openMediation({ structure: STRUCTURE, storage: memoryStorage() })
    expect(await empty.audit.verify()).toMatchObject({ ok: true, verified: 0 })
    const desk = empty.as({ id: "mediator-1", roles: ["mediator"] })
    const act = { on: "2026-03-01", register: "watch", minutes: 1, persons: 1 } as const
    await desk.registers.record.many(Array.from({ length: 2_500 }, () => ({ input: act })))
    const steps: Array<number> = []
    const report = await empty.audit.verify({ onProgress: ({ verified }) => steps.push(verified) })
    expect(report).toMatchObject({ ok: true, verified: 2_500 })
    expect(steps).toEqual([1_000, 2_000, 2_500])
  })
})
