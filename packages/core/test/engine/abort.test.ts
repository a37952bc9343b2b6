import { memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import { conflicting, overStorage } from "../support/storage.ts"
import { openWorld } from "../support/world.ts"

const activity = { on: "2026-03-01", register: "watch", minutes: 10, persons: 2 } as const
const given = new Error("given up")

describe("a call with a signal", () => {
  it("that is aborted before it begins records nothing and rejects with the reason", async () => {
    await using world = await openWorld()
    const before = await world.journal()
    const signal = AbortSignal.abort(given)
    await expect(world.mediator.registers.record(activity, { signal })).rejects.toBe(given)
    await expect(world.mediator.registers.record.many([{ input: activity }], { signal })).rejects.toBe(given)
    await expect(world.mediator.process.list({}, { signal })).rejects.toBe(given)
    expect(await world.journal()).toEqual(before)
  })

  it("stops between two tries", async () => {
    const { state, storage } = conflicting(memoryStorage())
    await using world = await openWorld({ storage })
    const before = await world.journal()
    const controller = new AbortController()
    state.conflicts = 1_000
    state.commits = 0
    const running = world.mediator.registers.record(activity, { signal: controller.signal })
    while (state.commits < 2) await new Promise((resolve) => setTimeout(resolve, 1))
    controller.abort(given)
    await expect(running).rejects.toBe(given)
    const tried = state.commits
    expect(tried).toBeLessThan(11)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(state.commits).toBe(tried)
    expect(await world.journal()).toEqual(before)
  })

  it("that is aborted while it reads commits nothing", async () => {
    const controller = new AbortController()
    const storage = overStorage(memoryStorage(), (store) => ({
      read: async (streams) => {
        if (armed) controller.abort(given)
        return store.read(streams)
      },
    }))
    let armed = false
    await using world = await openWorld({ storage })
    const mediation = await world.bringTo("requested")
    const before = await world.journal()
    armed = true
    const running = world.mediator.process.accept({ mediation }, { signal: controller.signal })
    await expect(running).rejects.toBe(given)
    armed = false
    expect(await world.journal()).toEqual(before)
  })

  it("whose commit has begun is answered as it ends", async () => {
    const controller = new AbortController()
    const storage = overStorage(memoryStorage(), (store) => ({
      commit: async (batch) => {
        if (armed) controller.abort(given)
        return store.commit(batch)
      },
    }))
    let armed = false
    await using world = await openWorld({ storage })
    const before = (await world.journal()).length
    armed = true
    const { replayed } = await world.mediator.registers.record(activity, { signal: controller.signal })
    expect(replayed).toBe(false)
    expect(await world.journal()).toHaveLength(before + 1)
  })

  it("ends a query that reads on and on", async () => {
    const controller = new AbortController()
    let [reads, armed] = [0, false]
    const storage = overStorage(memoryStorage(), (store) => ({
      rows: async (table, query) => {
        reads += 1
        if (armed) controller.abort(given)
        return store.rows(table, query)
      },
    }))
    await using world = await openWorld({ storage })
    reads = 0
    armed = true
    const running = world.mediator.registers.totals(
      { from: "2026-01-15", to: "2026-12-15" },
      { signal: controller.signal },
    )
    await expect(running).rejects.toBe(given)
    expect(reads).toBe(1)
  })

  it("is told as aborted, and is no fault", async () => {
    const lines: Array<readonly [level: string, fields: object, message: string]> = []
    const log = (level: string) => (fields: object, message: string) => void lines.push([level, fields, message])
    const logger = { info: log("info"), warn: log("warn"), error: log("error") }
    await using world = await openWorld({ logger })
    lines.length = 0
    await expect(world.mediator.registers.record(activity, { signal: AbortSignal.abort(given) })).rejects.toBe(given)
    expect(lines).toEqual([
      ["info", expect.objectContaining({ command: "registers.record", outcome: "aborted" }), "command aborted"],
    ])
  })
})
