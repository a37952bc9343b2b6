import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from "@nats-io/jetstream"
import type { NatsConnection } from "@nats-io/transport-node"
import { type Broker, BrokerFailure, type EventMessage, type LastMessage, readMessage } from "@traitdunion/outbox"
import { Connection } from "./connection.ts"
import { failureOf } from "./failure.ts"
import { streamName, subjectOf } from "./names.ts"
import { type NatsBrokerOptions, readOptions } from "./options.ts"
import { streamOf } from "./stream.ts"

/** Messages that are on their way at once. */
const WINDOW = 256

interface Line {
  readonly connection: NatsConnection
  readonly client: JetStreamClient
  readonly manager: JetStreamManager
  /** Structures whose stream was seen to be there. */
  readonly ready: Set<string>
}

const unsuitable = (what: string): BrokerFailure => new BrokerFailure("lastOf", "unsuitable", new Error(what))

/** What the last message of a stream says. Its number in the stream is the event's position, or others write there. */
const readLast = (structure: string, sequence: number, text: string): LastMessage => {
  let message: EventMessage
  try {
    message = readMessage(text)
  } catch {
    throw unsuitable("the stream's last message is not of an outbox")
  }
  if (message.structure !== structure || message.position !== sequence) {
    throw unsuitable("the stream holds other messages than those of this structure's outbox")
  }
  return { position: sequence, id: message.id }
}

/**
 * A broker on NATS JetStream: a stream for each structure, `traitdunion_<structure>`, whose subjects are
 * `traitdunion.<structure>.<type>`. A message's number in the stream is the position of its event: the server is told with
 * each message which number it must get, so that none is stored twice or out of order, whoever publishes.
 *
 * Connects at the first call, and again after the connection was lost. Throws `InvalidInput` when an option cannot be.
 *
 * @example
 * ```ts
 * import { sqliteStorage } from "@traitdunion/adapter-sqlite"
 * import { natsBroker } from "@traitdunion/broker-nats"
 * import { relay } from "@traitdunion/outbox"
 * const broker = natsBroker({ servers: process.env["NATS_URL"] ?? "nats://127.0.0.1:4222" })
 * const tell = () =>
 *   relay({ structure: "association-exemple", storage: sqliteStorage({ file: "mediation.sqlite" }), broker })
 * ```
 */
export const natsBroker = (options: NatsBrokerOptions): Broker => {
  const settings = readOptions(options)
  const connection = new Connection(settings)
  let line: Line | undefined

  const connected = async (): Promise<Line> => {
    const current = await connection.get()
    if (line?.connection !== current) {
      const client = jetstream(current, { timeout: settings.timeoutMs })
      const manager = await jetstreamManager(current, { timeout: settings.timeoutMs, checkAPI: false })
      line = { connection: current, client, manager, ready: new Set() }
    }
    return line
  }

  const doing = async <T>(operation: string, run: (line: Line) => Promise<T>): Promise<T> => {
    try {
      return await run(await connected())
    } catch (error) {
      throw failureOf(operation, error)
    }
  }

  const publishAll = async ({ client }: Line, messages: ReadonlyArray<EventMessage>): Promise<void> => {
    const sent = await Promise.allSettled(
      messages.map((message) =>
        client.publish(subjectOf(settings.prefix, message), JSON.stringify(message), {
          msgID: message.id,
          timeout: settings.timeoutMs,
          expect: { lastSequence: message.position - 1, streamName: streamName(settings.prefix, message.structure) },
        }),
      ),
    )
    const failed = sent.find((one) => one.status === "rejected")
    if (failed === undefined) return
    const failure = failureOf("publish", failed.reason)
    // Nobody listens to the subject: the stream was deleted, or has no leader now.
    throw failure.reason === "unsupported" ? new BrokerFailure("publish", "unavailable", failed.reason) : failure
  }

  return {
    name: "nats",
    lastOf: (structure) =>
      doing("lastOf", async ({ manager, ready }) => {
        const { state } = await streamOf(manager, settings, structure)
        ready.add(structure)
        if (state.last_seq === 0) return undefined
        const last = await manager.streams.getMessage(streamName(settings.prefix, structure), { seq: state.last_seq })
        if (last === null) throw unsuitable("the stream's last message was removed")
        return readLast(structure, state.last_seq, last.string())
      }),
    publish: (messages) =>
      doing("publish", async (current) => {
        const [first] = messages
        if (first === undefined) return
        if (!current.ready.has(first.structure)) await streamOf(current.manager, settings, first.structure)
        current.ready.add(first.structure)
        try {
          for (let from = 0; from < messages.length; from += WINDOW) {
            await publishAll(current, messages.slice(from, from + WINDOW))
          }
        } catch (error) {
          current.ready.delete(first.structure)
          throw error
        }
      }),
    close: () => connection.close(),
  }
}
