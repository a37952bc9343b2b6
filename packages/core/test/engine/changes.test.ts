import { openMediation } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import { failureOf } from "../support/expect.ts"
import { overStorage } from "../support/storage.ts"
import { STRUCTURE } from "../support/world.ts"

const activity = { on: "2026-03-01", register: "watch", minutes: 10, persons: 2 } as const
const registersOf = (core: Awaited<ReturnType<typeof open>>) =>
  core.as({ id: "mediator-1", roles: ["mediator"] }).registers
const open = (storage = memoryStorage()) => openMediation({ structure: STRUCTURE, storage })

const take = async (positions: AsyncIterable<number>, count: number): Promise<ReadonlyArray<number>> => {
  const taken: Array<number> = []
  for await (const position of positions) {
    taken.push(position)
    if (taken.length === count) break
  }
  return taken
}

describe("the positions of what is recorded", () => {
  it("begin after the one that is given", async () => {
    await using core = await open()
    for (let i = 0; i < 5; i += 1) await registersOf(core).record(activity)
    expect(await take(core.changes({ after: 0 }), 5)).toEqual([1, 2, 3, 4, 5])
    expect(await take(core.changes({ after: 3 }), 2)).toEqual([4, 5])
  })

  it("begin at the end of the journal, and come at once for what this process records", async () => {
    await using core = await open()
    await registersOf(core).record(activity)
    const followed = take(core.changes({ everyMs: 60_000 }), 3)
    await registersOf(core).record.many([{ input: activity }, { input: activity }])
    await registersOf(core).record(activity)
    expect(await followed).toEqual([2, 3, 4])
  })

  it("come for what another process records", async () => {
    const storage = memoryStorage()
    await using core = await open(storage)
    await using other = await open(storage)
    const followed = take(core.changes({ after: 0, everyMs: 5 }), 2)
    await registersOf(other).record(activity)
    await registersOf(other).record(activity)
    expect(await followed).toEqual([1, 2])
  })

  it("do not come for what is refused", async () => {
    await using core = await open()
    const followed = take(core.changes({ after: 0, everyMs: 60_000 }), 1)
    await failureOf(registersOf(core).record({ ...activity, minutes: -1 }))
    await registersOf(core).record(activity)
    expect(await followed).toEqual([1])
  })

  it("end with the signal and with the core", async () => {
    const core = await open()
    const controller = new AbortController()
    const byBoth = [
      take(core.changes({ everyMs: 60_000, signal: controller.signal }), 1),
      take(core.changes({ everyMs: 60_000 }), 1),
    ]
    controller.abort()
    expect(await byBoth[0]).toEqual([])
    await core.close()
    expect(await byBoth[1]).toEqual([])
  })

  it("end when they are left, even while waiting", async () => {
    await using core = await open()
    const iterator = core.changes({ everyMs: 60_000 })[Symbol.asyncIterator]()
    const waiting = iterator.next()
    await iterator.return?.()
    expect(await waiting).toEqual({ done: true, value: undefined })
  })

  it("throw when the journal cannot be read", async () => {
    let broken = false
    const storage = overStorage(memoryStorage(), (store) => ({
      readAll: async (after, limit) => {
        if (broken) await store.close()
        return store.readAll(after, limit)
      },
    }))
    await using core = await open(storage)
    const positions = core.changes({ after: 0 })
    broken = true
    expect((await failureOf(take(positions, 1)))._tag).toBe("StorageFailure")
  })
})
