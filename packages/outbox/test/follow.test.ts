import { InvalidInput, type Storage, StorageFailure } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { expect, it } from "vitest"
import { type Broker, BrokerFailure, type BrokerFault, follow, type Pause } from "../src/index.ts"
import { memoryBroker } from "../src/testing/index.ts"
import { positions, structure, upTo, write } from "./sample.ts"

/** Pauses that take no time, and what was done in each. After the last, the end. */
const paused = (...during: ReadonlyArray<() => Promise<void> | void>) => {
  const stop = new AbortController()
  const waits: Array<number> = []
  const pause: Pause = async (ms) => {
    const act = during[waits.length]
    waits.push(ms)
    if (act === undefined) stop.abort()
    await act?.()
  }
  return { signal: stop.signal, pause, waits }
}

/** A broker that is away for some calls. */
const away = (broker: Broker, calls: number, reason: BrokerFault = "unavailable"): Broker => {
  let left = calls
  const or = <T>(call: () => Promise<T>): Promise<T> => {
    if (left <= 0) return call()
    left -= 1
    return Promise.reject(new BrokerFailure("test", reason))
  }
  return {
    ...broker,
    lastOf: (of) => or(() => broker.lastOf(of)),
    publish: (messages) => or(() => broker.publish(messages)),
  }
}

it("tells what is recorded while it follows, looking again at the rhythm it was told", async () => {
  const [storage, broker] = [memoryStorage(), memoryBroker()]
  await write(storage, "a", 3)
  const { waits, ...patience } = paused(
    () => write(storage, "b", 2),
    () => {},
    () => write(storage, "c", 1),
  )
  expect(await follow({ structure, storage, broker, everyMs: 250, ...patience })).toEqual({ published: 6, position: 6 })
  expect(waits).toEqual([250, 250, 250, 250])
  expect(positions(broker.received(structure))).toEqual(upTo(6))
})

it("waits for a broker that is away, longer each time, and begins again with the shortest wait", async () => {
  const [storage, kept] = [memoryStorage(), memoryBroker()]
  await write(storage, "a", 2)
  let broker = away(kept, 4)
  const proxy: Broker = { ...kept, lastOf: (of) => broker.lastOf(of), publish: (messages) => broker.publish(messages) }
  const nothing = () => {}
  const { waits, ...patience } = paused(
    nothing,
    nothing,
    nothing,
    nothing,
    async () => {
      await write(storage, "b", 2)
      broker = away(kept, 1)
    },
    nothing,
  )
  const retried: Array<number> = []
  const onRetry = (_: unknown, retry: number) => retried.push(retry)
  const report = await follow({
    structure,
    storage,
    broker: proxy,
    backOffMs: 100,
    longestMs: 350,
    onRetry,
    ...patience,
  })
  expect(report).toEqual({ published: 4, position: 4 })
  expect(waits).toEqual([100, 200, 350, 350, 1000, 100, 1000])
  expect(retried).toEqual([1, 2, 3, 4, 1])
  expect(positions(kept.received(structure))).toEqual(upTo(4))
})

it("gives up after as many tries as it was told, with the failure", async () => {
  const [storage, kept] = [memoryStorage(), memoryBroker()]
  await write(storage, "a", 1)
  const nothing = () => {}
  const { waits, ...patience } = paused(nothing, nothing, nothing, nothing)
  const call = follow({ structure, storage, broker: away(kept, 100), retries: 3, ...patience })
  await expect(call).rejects.toMatchObject({ _tag: "BrokerFailure", reason: "unavailable", code: "TDU-BROKER" })
  expect(waits).toEqual([200, 400, 800])
})

it.each<BrokerFault>([
  "denied",
  "untrusted",
  "missing",
  "unsupported",
  "unsuitable",
  "full",
  "another-journal",
  "unknown",
])("does not wait when it would not help: %s", async (reason) => {
  const [storage, kept] = [memoryStorage(), memoryBroker()]
  await write(storage, "a", 1)
  const { waits, ...patience } = paused(() => {})
  await expect(follow({ structure, storage, broker: away(kept, 1, reason), ...patience })).rejects.toMatchObject({
    reason,
  })
  expect(waits).toEqual([])
})

it.each([0, 9])("refuses a journal of %i events that took the place of the one it followed", async (events) => {
  const [first, broker] = [memoryStorage(), memoryBroker()]
  await write(first, "a", 3)
  let journal: Storage = first
  const storage: Storage = {
    name: "replaced",
    open: async (opening) => {
      const readAll = async (after: number, limit: number) => (await journal.open(opening)).readAll(after, limit)
      return { ...(await first.open(opening)), readAll }
    },
  }
  const { waits, ...patience } = paused(async () => {
    journal = memoryStorage()
    await write(journal, "other", events)
  })
  await expect(follow({ structure, storage, broker, ...patience })).rejects.toMatchObject({ reason: "another-journal" })
  expect(waits).toHaveLength(1)
})

it("waits for a storage that is away, and closes what it opened", async () => {
  const [kept, broker] = [memoryStorage(), memoryBroker()]
  await write(kept, "a", 2)
  let failures = 2
  let open = 0
  const storage: Storage = {
    name: "shaky",
    open: async (opening) => {
      if (failures === 2) {
        failures -= 1
        throw new StorageFailure("open", "unavailable")
      }
      open += 1
      const store = await kept.open(opening)
      return {
        ...store,
        readAll: async (after, limit) => {
          if (failures === 1) {
            failures -= 1
            throw new StorageFailure("readAll", "unavailable")
          }
          return store.readAll(after, limit)
        },
        close: async () => {
          open -= 1
          await store.close()
        },
      }
    },
  }
  const { waits, ...patience } = paused(
    () => {},
    () => {},
  )
  expect(await follow({ structure, storage, broker, ...patience })).toEqual({ published: 2, position: 2 })
  expect(waits).toEqual([200, 400, 1000])
  expect(open).toBe(0)
})

it("ends at once when the signal was given before", async () => {
  const [storage, broker] = [memoryStorage(), memoryBroker()]
  await write(storage, "a", 1)
  const signal = AbortSignal.abort()
  expect(await follow({ structure, storage, broker, signal })).toEqual({ published: 0, position: 0 })
  expect(broker.received(structure)).toEqual([])
})

it("wakes up for the signal", async () => {
  const [storage, broker] = [memoryStorage(), memoryBroker()]
  await write(storage, "a", 1)
  const stop = new AbortController()
  const following = follow({
    structure,
    storage,
    broker,
    everyMs: 86_400_000,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  })
  expect(await following).toEqual({ published: 1, position: 1 })
})

it("refuses options that cannot be", async () => {
  const [storage, broker] = [memoryStorage(), memoryBroker()]
  const { waits: _, ...patience } = paused()
  for (const wrong of [{ everyMs: 0 }, { retries: -1 }, { backOffMs: 0.5 }, { longestMs: Number.NaN }]) {
    await expect(follow({ structure, storage, broker, ...patience, ...wrong })).rejects.toBeInstanceOf(InvalidInput)
  }
})
