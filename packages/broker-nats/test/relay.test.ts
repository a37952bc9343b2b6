import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setImmediate } from "node:timers/promises"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import type { CommitBatch, Storage } from "@traitdunion/core"
import { type Broker, type EventMessage, follow, relay } from "@traitdunion/outbox"
import { type NatsServer, natsServer, whyNoNats } from "@traitdunion/test-servers"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { natsBroker } from "../src/index.ts"
import { received } from "./server.ts"

const noted = (id: string): CommitBatch => ({
  writes: [
    {
      stream: `note/${id}`,
      expected: 0,
      events: [
        {
          id: `event-${id}`,
          commandId: `command-${id}`,
          type: "note.Written",
          data: "{}",
          meta: '{"at":"2026-03-14T09:30:00.000Z"}',
        },
      ],
    },
  ],
  guards: [],
  rows: [],
})
const write = async (storage: Storage, structure: string, word: string, count: number): Promise<void> => {
  const store = await storage.open({ structure, tables: [] })
  for (let index = 1; index <= count; index += 1) await store.commit(noted(`${word}-${index}`))
  await store.close()
}
const idsOf = async (storage: Storage, structure: string): Promise<ReadonlyArray<string>> => {
  const store = await storage.open({ structure, tables: [] })
  const { events } = await store.readAll(0, 100_000)
  await store.close()
  return events.map(({ id }) => id)
}
const ids = (messages: ReadonlyArray<EventMessage>): ReadonlyArray<string> => messages.map(({ id }) => id)

describe.skipIf(whyNoNats !== undefined)(`an outbox to NATS JetStream ${whyNoNats ?? ""}`, () => {
  let server: NatsServer
  let folder = ""
  let file = ""
  let storage: Storage
  let trials = 0
  let structure = ""
  const children: Array<ChildProcess> = []
  beforeAll(async () => {
    server = await natsServer()
  })
  afterAll(() => server?.[Symbol.asyncDispose]())
  beforeEach(() => {
    trials += 1
    structure = `association:${trials}.exemple`
    folder = mkdtempSync(join(tmpdir(), "traitdunion-outbox-"))
    file = join(folder, "journal.sqlite")
    storage = sqliteStorage({ file, durability: "normal" })
  })
  afterEach(() => {
    for (const child of children.splice(0)) if (child.exitCode === null) child.kill("SIGKILL")
    rmSync(folder, { recursive: true, force: true })
  })
  const inProcess = (batch: number, ...more: ReadonlyArray<string>): ChildProcess => {
    const child = fork(
      new URL("relaying-process.ts", import.meta.url),
      [file, server.url, structure, String(batch), ...more],
      {
        execArgv: ["--conditions=@traitdunion/source"],
        stdio: ["ignore", "inherit", "inherit", "ipc"],
      },
    )
    children.push(child)
    return child
  }
  const relayOnce = async () => {
    const broker = natsBroker({ servers: server.url })
    try {
      return await relay({ structure, storage, broker })
    } finally {
      await broker.close()
    }
  }
  /** The server has each message once, in the order of the journal. */
  const expectAll = async (): Promise<void> => {
    expect(ids(await received(server.url, structure))).toEqual(await idsOf(storage, structure))
  }

  it("loses and doubles nothing when the relay is killed between what it published and the answer", async () => {
    await write(storage, structure, "a", 25)
    const child = inProcess(10, "dies")
    expect(await once(child, "exit")).toEqual([null, "SIGKILL"])
    expect(ids(await received(server.url, structure))).toHaveLength(10)
    expect(await relayOnce()).toEqual({ published: 15, position: 25 })
    await expectAll()
  })

  it("loses and doubles nothing when the relay is killed anywhere, again and again", async () => {
    await write(storage, structure, "a", 400)
    for (let kills = 0; kills < 3; kills += 1) {
      const child = inProcess(7)
      await once(child, "message")
      child.kill("SIGKILL")
      await once(child, "exit")
      const there = ids(await received(server.url, structure))
      expect(there).toEqual((await idsOf(storage, structure)).slice(0, there.length))
    }
    await relayOnce()
    await expectAll()
  })

  it("loses and doubles nothing when two relays run at once, while the journal is written", async () => {
    await write(storage, structure, "a", 100)
    const relays = [inProcess(7), inProcess(11)].map((child) => once(child, "exit"))
    await write(storage, structure, "b", 100)
    expect((await Promise.all(relays)).map(([code]) => code)).toEqual([0, 0])
    await relayOnce()
    await expectAll()
  })

  it("follows on when the server is killed and started again, and tells what was written meanwhile", async () => {
    await using own = await natsServer()
    await write(storage, structure, "a", 300)
    const nats = natsBroker({ servers: own.url, timeoutMs: 1000 })
    const stop = new AbortController()
    let retries = 0
    let killed: Promise<void> | undefined
    const broker: Broker = {
      ...nats,
      publish: async (messages) => {
        await killed
        const publishing = nats.publish(messages)
        // Once, while messages are on their way.
        if ((messages[0]?.position ?? 0) > 100) killed ??= own.kill()
        await publishing
      },
    }
    const { promise: caughtUp, resolve } = Promise.withResolvers<void>()
    const following = follow({
      structure,
      storage,
      broker,
      batch: 20,
      signal: stop.signal,
      onProgress: ({ position }) => {
        if (position === 350) resolve()
      },
      onRetry: () => {
        retries += 1
      },
      // A new start of the server takes the place of waiting.
      pause: async () => {
        await setImmediate()
        if (retries !== 1) return
        await killed
        await write(storage, structure, "meanwhile", 50)
        await own.restart()
        retries += 1
      },
    })
    await Promise.race([caughtUp, following])
    stop.abort()
    const { position } = await following
    await nats.close()
    expect(position).toBe(350)
    expect(retries).toBeGreaterThan(1)
    expect(ids(await received(own.url, structure))).toEqual(await idsOf(storage, structure))
  })

  it("refuses a backup that was restored and went on otherwise, and publishes nothing of it", async () => {
    await write(storage, structure, "a", 3)
    await relayOnce()
    const before = await received(server.url, structure)
    file = join(folder, "restored.sqlite")
    storage = sqliteStorage({ file })
    await write(storage, structure, "a", 2)
    await write(storage, structure, "other", 4)
    await expect(relayOnce()).rejects.toMatchObject({ _tag: "BrokerFailure", reason: "another-journal" })
    expect(await received(server.url, structure)).toEqual(before)
  })
})
