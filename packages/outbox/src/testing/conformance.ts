import type { Instant } from "@traitdunion/core"
import type { Broker } from "../broker.ts"
import type { EventMessage } from "../message.ts"
import { reasonOf, same } from "./check.ts"

/** An empty broker that a case has for itself. */
export interface TrialBroker {
  /** A broker on what is kept there. Called several times in a case, as by several processes or by a later start. */
  readonly connect: () => Broker | Promise<Broker>
  /** What a consumer gets of a structure, from the beginning, in order, with doubles if there are any. */
  readonly received: (structure: string) => Promise<ReadonlyArray<EventMessage>>
  /** Remove what was kept; every broker is closed by then. */
  readonly drop?: () => void | Promise<void>
}

/** One property of the broker port. `run` rejects with what was got and what was wanted. */
export interface BrokerCase {
  readonly name: string
  /** `fresh` gives a new, empty broker each time. */
  readonly run: (fresh: () => TrialBroker | Promise<TrialBroker>) => Promise<void>
}

interface Trial extends Pick<TrialBroker, "received"> {
  /** Connect anew; closed at the end. */
  readonly connect: () => Promise<Broker>
  /** Without doubles. */
  readonly firsts: (structure: string) => Promise<ReadonlyArray<EventMessage>>
}

const brokerCase = (name: string, body: (trial: Trial) => Promise<void>): BrokerCase => ({
  name,
  run: async (fresh) => {
    const { connect, received, drop } = await fresh()
    const opened: Array<Broker> = []
    try {
      await body({
        connect: async () => {
          const broker = await connect()
          opened.push(broker)
          return broker
        },
        received,
        firsts: async (structure) => {
          const seen = new Set<string>()
          return (await received(structure)).filter(({ id }) => !seen.has(id) && seen.add(id))
        },
      })
    } finally {
      await Promise.all(opened.map((broker) => broker.close()))
      await drop?.()
    }
  },
})

const message = (structure: string, position: number): EventMessage => ({
  structure,
  position,
  id: `${structure}-event-${position}`,
  stream: `probe/é-${position}`,
  version: 1,
  type: "probe.Noted",
  at: "2026-03-14T09:30:00.000Z" as Instant,
})

/** Messages of a structure, from one position to another. */
const some = (structure: string, from: number, to: number): ReadonlyArray<EventMessage> =>
  Array.from({ length: to - from + 1 }, (_, index) => message(structure, from + index))

const last = (structure: string, position: number) => ({ position, id: `${structure}-event-${position}` })

/**
 * The definition of the broker port, as cases for any test runner. A broker is right when each of them passes on the real
 * server.
 *
 * @example
 * ```ts
 * import { brokerConformance, memoryBroker } from "@traitdunion/outbox/testing"
 * import { test } from "node:test"
 *
 * for (const { name, run } of brokerConformance) {
 *   test(name, () =>
 *     run(() => {
 *       const kept = new Map()
 *       return { connect: () => memoryBroker(kept), received: async (structure) => kept.get(structure) ?? [] }
 *     }),
 *   )
 * }
 * ```
 */
export const brokerConformance: ReadonlyArray<BrokerCase> = [
  brokerCase("knows no last message before the first", async ({ connect, received }) => {
    same(await (await connect()).lastOf("alpha"), undefined, "lastOf")
    same(await received("alpha"), [], "received")
  }),
  brokerCase("hands over what was published, whole and in order", async ({ connect, received }) => {
    const broker = await connect()
    await broker.publish(some("alpha", 1, 1))
    await broker.publish(some("alpha", 2, 1500))
    same(await received("alpha"), some("alpha", 1, 1500), "received")
  }),
  brokerCase("takes no messages at all", async ({ connect, received }) => {
    await (await connect()).publish([])
    same(await received("alpha"), [], "received")
  }),
  brokerCase("tells the last message, to a later start too", async ({ connect }) => {
    const broker = await connect()
    await broker.publish(some("alpha", 1, 3))
    same(await broker.lastOf("alpha"), last("alpha", 3), "lastOf")
    await broker.close()
    same(await (await connect()).lastOf("alpha"), last("alpha", 3), "lastOf, after a new start")
  }),
  brokerCase("goes on after a new start", async ({ connect, firsts }) => {
    const broker = await connect()
    await broker.publish(some("alpha", 1, 3))
    await broker.close()
    await (await connect()).publish(some("alpha", 4, 6))
    same(await firsts("alpha"), some("alpha", 1, 6), "received")
  }),
  brokerCase("the same messages again are doubles, and change no order", async ({ connect, firsts }) => {
    const broker = await connect()
    await broker.publish(some("alpha", 1, 4))
    await reasonOf(broker.publish(some("alpha", 3, 6)))
    await reasonOf(broker.publish(some("alpha", 1, 4)))
    const got = await firsts("alpha")
    same(got, some("alpha", 1, got.length), "received, without doubles")
  }),
  brokerCase("two that publish the same at once leave every message, in order", async ({ connect, firsts }) => {
    const brokers = [await connect(), await connect()]
    await Promise.all(
      brokers.map(async (broker) => {
        for (let from = 1; from <= 100; from += 10) {
          const reason = await reasonOf(broker.publish(some("alpha", from, from + 9)))
          if (reason !== "done" && reason !== "overtaken") throw new Error(`publish: ${reason}`)
        }
      }),
    )
    same(await firsts("alpha"), some("alpha", 1, 100), "received, without doubles")
  }),
  brokerCase("keeps structures apart, those that look alike too", async ({ connect, received }) => {
    const broker = await connect()
    const structures = ["alpha", "Alpha", "alpha.1", "alpha:1", "alpha_1", "alpha-1", "alpha.1.b", "a".repeat(64)]
    for (const [index, structure] of structures.entries()) await broker.publish(some(structure, 1, index + 1))
    for (const [index, structure] of structures.entries()) {
      same(await received(structure), some(structure, 1, index + 1), `received of ${structure}`)
      same(await broker.lastOf(structure), last(structure, index + 1), `lastOf ${structure}`)
    }
  }),
  brokerCase("after close, every call rejects as unavailable", async ({ connect }) => {
    const broker = await connect()
    await broker.publish(some("alpha", 1, 1))
    await broker.close()
    await broker.close()
    same(await reasonOf(broker.lastOf("alpha")), "unavailable", "lastOf")
    same(await reasonOf(broker.publish(some("alpha", 2, 2))), "unavailable", "publish")
  }),
]
