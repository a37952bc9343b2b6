import { jetstream, jetstreamManager } from "@nats-io/jetstream"
import { connect } from "@nats-io/transport-node"
import { type EventMessage, readMessage } from "@traitdunion/outbox"
import { streamName } from "../src/names.ts"

/** What a consumer of a structure's stream gets, from the beginning. */
export const received = async (
  url: string,
  structure: string,
  prefix = "traitdunion",
): Promise<ReadonlyArray<EventMessage>> => {
  const connection = await connect({ servers: url })
  try {
    const name = streamName(prefix, structure)
    const manager = await jetstreamManager(connection)
    const info = await manager.streams.info(name).catch(() => undefined)
    if (info === undefined || info.state.messages === 0) return []
    const consumer = await jetstream(connection).consumers.get(name)
    const all: Array<EventMessage> = []
    while (all.length < info.state.messages) {
      const page = await consumer.fetch({ max_messages: info.state.messages - all.length, expires: 5000 })
      for await (const message of page) all.push(readMessage(message.string()))
    }
    return all
  } finally {
    await connection.close()
  }
}

/** Tell the server something as its administrator. */
export const administer = async <T>(
  url: string,
  run: (manager: Awaited<ReturnType<typeof jetstreamManager>>) => Promise<T>,
): Promise<T> => {
  const connection = await connect({ servers: url })
  try {
    return await run(await jetstreamManager(connection))
  } finally {
    await connection.close()
  }
}
