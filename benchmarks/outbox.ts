import { jetstream, jetstreamManager, StorageType } from "@nats-io/jetstream"
import { connect } from "@nats-io/transport-node"
import { natsBroker } from "@traitdunion/broker-nats"
import type { CommitBatch } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { relay } from "@traitdunion/outbox"
import { natsServer, whyNoNats } from "@traitdunion/test-servers"
import { type Figure, median, short } from "./measure.ts"

const ROUNDS = 5
const EVENTS = 10_000
const WINDOW = 256

const batches = (): ReadonlyArray<CommitBatch> =>
  Array.from({ length: EVENTS }, (_, index) => ({
    writes: [
      {
        stream: `activity/${crypto.randomUUID()}`,
        expected: 0,
        events: [
          {
            id: crypto.randomUUID(),
            commandId: `c${index}`,
            type: "activity.Recorded",
            data: "{}",
            meta: '{"at":"2026-03-14T09:30:00.000Z"}',
          },
        ],
      },
    ],
    guards: [],
    rows: [],
  }))

const perSecond = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await run()
  return (EVENTS / (performance.now() - start)) * 1000
}

/** Events relayed to NATS a second, and the same texts published by its own client, as many on their way at once. */
export const outbox = async (): Promise<ReadonlyArray<Figure>> => {
  if (whyNoNats !== undefined) {
    console.log(`! SKIPPED: NATS: ${whyNoNats}`)
    return []
  }
  await using server = await natsServer()
  const storage = memoryStorage()
  const store = await storage.open({ structure: "bench", tables: [] })
  for (const batch of batches()) await store.commit(batch)
  const connection = await connect({ servers: server.url })
  const [client, manager] = [jetstream(connection), await jetstreamManager(connection)]
  const rates = { ours: [] as number[], raw: [] as number[] }
  for (let round = 0; round <= ROUNDS; round++) {
    const prefix = `round-${round}`
    const broker = natsBroker({ servers: server.url, prefix })
    const ours = await perSecond(() => relay({ structure: "bench", storage, broker }))
    await broker.close()
    const stream = `${prefix}_bench`
    const texts: Array<{ readonly subject: string; readonly text: string; readonly msgID: string }> = []
    for (let seq = 1; seq <= EVENTS; seq++) {
      const stored = await manager.streams.getMessage(stream, { seq })
      if (stored === null) throw new Error("A message was lost")
      const id = String(stored.json<{ readonly id: string }>().id)
      texts.push({ subject: `raw-${round}.activity.Recorded`, text: stored.string(), msgID: id })
    }
    await manager.streams.add({ name: `raw-${round}`, subjects: [`raw-${round}.>`], storage: StorageType.File })
    const raw = await perSecond(async () => {
      for (let from = 0; from < EVENTS; from += WINDOW) {
        const window = texts.slice(from, from + WINDOW)
        await Promise.all(window.map(({ subject, text, msgID }) => client.publish(subject, text, { msgID })))
      }
    })
    await manager.streams.delete(stream)
    await manager.streams.delete(`raw-${round}`)
    // The first round warms everything up.
    if (round === 0) continue
    rates.ours.push(ours)
    rates.raw.push(raw)
  }
  await connection.close()
  await store.close()
  const ratio = median(rates.ours.map((value, index) => value / (rates.raw[index] ?? Number.NaN)))
  return [
    { what: "NATS: events relayed a second", value: short(median(rates.ours)) },
    { what: "NATS: the same texts by its client, a second", value: short(median(rates.raw)) },
    { what: "NATS: the relay to its client", value: short(ratio) },
  ]
}
