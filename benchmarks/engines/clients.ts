import { type Figure, median, short } from "../measure.ts"
import { openEmmett } from "./emmett.ts"
import { type Engine, engines, type Running } from "./engines.ts"
import { rawWriter, sampleOf } from "./rows.ts"
import { openDesk, rateOf } from "./sample.ts"

const CLIENTS = [1, 8, 32]
const ROUNDS = 5
const WARM_UP = 300

/** Clients of one connection wait for each other. */
const takingTurns = (write: (id: string) => Promise<void>): ((id: string) => Promise<void>) => {
  let last: Promise<unknown> = Promise.resolve()
  return (id) => {
    const turn = last.then(() => write(id))
    last = turn
    return turn
  }
}

interface Rates {
  readonly ours: number
  readonly raw: number
  readonly peer: number
}

/** Ours, the raw driver and, on PostgreSQL, Emmett, in turn and several times. */
const measured = async (running: Running, withPeer: boolean): Promise<ReadonlyMap<number, Rates>> => {
  const most = Math.min(Math.max(...CLIENTS), running.mostConnections)
  const { core, record } = await openDesk(running.storage(10), "ours")
  await record()
  const looking = await running.connect()
  const sample = await sampleOf(looking, running.words, "ours")
  await looking.run(
    `insert into ${running.words.quote("tdu_journal_head")} (structure_id, position, hash) values (?, ?, ?)`,
    ["raw", 0, ""],
  )
  await looking.close()
  const connections = await Promise.all(Array.from({ length: most }, () => running.connect()))
  const writers = connections.map((connection) => takingTurns(rawWriter(connection, running.words, sample, "raw")))
  const emmett = withPeer ? await openEmmett(running.url) : undefined
  let named = 0
  const ways = {
    ours: record,
    raw: async (client: number) => writers[client % writers.length]?.(String(named++)),
    peer: async () => emmett?.append(`activity-${named++}`),
  }
  const rates = new Map<number, Rates>()
  for (const clients of CLIENTS) {
    const times = clients === 1 ? 600 : 1600
    const rounds: Array<Rates> = []
    for (let round = 0; round <= ROUNDS; round++) {
      const size = round === 0 ? WARM_UP : times
      const ours = await rateOf(clients, size, ways.ours)
      const raw = await rateOf(clients, size, ways.raw)
      const peer = emmett === undefined ? 0 : await rateOf(clients, size, ways.peer)
      if (round > 0) rounds.push({ ours, raw, peer })
    }
    rates.set(clients, {
      ours: median(rounds.map(({ ours }) => ours)),
      raw: median(rounds.map(({ raw }) => raw)),
      peer: median(rounds.map(({ peer }) => peer)),
    })
  }
  await core.close()
  for (const connection of connections) await connection.close()
  await emmett?.close()
  return rates
}

const figuresOf = ({ name }: Engine, rates: ReadonlyMap<number, Rates>, withPeer: boolean): ReadonlyArray<Figure> => {
  const alone = rates.get(1)
  const perSecond = [...rates].map(([clients, { ours, raw }]): Figure => {
    const ratio = ours / raw
    const goal = clients === 1 ? { goal: "at least 0.5 of the raw driver", met: ratio >= 0.5 } : {}
    return {
      what: `${name}, ${clients} client${clients === 1 ? "" : "s"}: durable commands a second, to the raw driver's transactions of the same rows`,
      value: `${short(ours)} to ${short(raw)}: ${short(ratio)}`,
      ...goal,
    }
  })
  const most = Math.max(...rates.keys())
  const last = rates.get(most)
  const growth = (of: "ours" | "raw"): number => (last?.[of] ?? 0) / (alone?.[of] ?? 1)
  const grown: Figure = {
    what: `${name}: growth from 1 to ${most} clients, ours to the raw driver's`,
    value: `${short(growth("ours"))} to ${short(growth("raw"))}`,
    goal: "at least the engine's own",
    met: growth("ours") >= growth("raw"),
  }
  const peers = withPeer
    ? [...rates].map(([clients, { ours, peer }]): Figure => {
        const ratio = ours / peer
        return {
          what: `${name}, ${clients} client${clients === 1 ? "" : "s"}: commands a second to Emmett's appends of one event`,
          value: `${short(ours)} to ${short(peer)}: ${short(ratio)}`,
          goal: "at least 2",
          met: ratio >= 2,
        }
      })
    : []
  return [...perSecond, grown, ...peers]
}

/** Durable commands by 1, 8 and 32 clients on one structure, on each engine. */
export const clients = async (): Promise<ReadonlyArray<Figure>> => {
  const figures: Array<Figure> = []
  for (const engine of engines) {
    if (engine.why !== undefined) {
      console.log(`  SKIPPED: ${engine.name}: ${engine.why}`)
      continue
    }
    await using running = await engine.start()
    const withPeer = engine.name === "PostgreSQL"
    figures.push(...figuresOf(engine, await measured(running, withPeer), withPeer))
  }
  return figures
}
