// Both ends on NATS: a program beside the structure's database, and the town hall's, which never sees that database.
import { AckPolicy, jetstream, jetstreamManager } from "@nats-io/jetstream"
import { connect } from "@nats-io/transport-node"
import { natsBroker } from "@traitdunion/broker-nats"
import type { Storage } from "@traitdunion/core"
import { follow, type RelayProgress, type RelayReport } from "@traitdunion/outbox"
import type { Dashboard } from "./dashboard.ts"
import { structure } from "./work.ts"

// #region follow
/** Tell NATS what happens in a structure, until the signal. */
export const tell = async (
  storage: Storage,
  servers: string,
  signal: AbortSignal,
  onProgress: (progress: RelayProgress) => void = () => {},
): Promise<RelayReport> => {
  const broker = natsBroker({ servers })
  try {
    return await follow({ structure, storage, broker, signal, onProgress })
  } finally {
    await broker.close()
  }
}
// #endregion

// #region hear
/** Feed a board with so many messages of a structure, from where it stood. NATS remembers which it acknowledged. */
export const hear = async (board: Dashboard, servers: string, count: number): Promise<void> => {
  const connection = await connect({ servers })
  try {
    const stream = `traitdunion_${structure}`
    const manager = await jetstreamManager(connection)
    await manager.consumers.add(stream, { durable_name: "town-hall", ack_policy: AckPolicy.Explicit })
    const consumer = await jetstream(connection).consumers.get(stream, "town-hall")
    for (let heard = 0; heard < count; heard += 1) {
      const message = await consumer.next({ expires: 5000 })
      if (message === null) break
      board.hear(message.string())
      // Only now: a program that ends before is told again.
      message.ack()
    }
  } finally {
    await connection.drain()
  }
}
// #endregion
