import type { Broker } from "../broker.ts"
import { BrokerFailure } from "../failure.ts"
import type { EventMessage } from "../message.ts"

/** A broker in memory, and what it was told of a structure. */
export interface MemoryBroker extends Broker {
  readonly received: (structure: string) => ReadonlyArray<EventMessage>
}

/**
 * A broker in memory, for tests. It takes no message twice. Brokers on the same `kept` are like several that are connected
 * to one server.
 *
 * @example
 * ```ts
 * import { memoryBroker } from "@traitdunion/outbox/testing"
 * const broker = memoryBroker()
 * const messages = broker.received("association-exemple") // []
 * ```
 */
export const memoryBroker = (kept: Map<string, Array<EventMessage>> = new Map()): MemoryBroker => {
  let closed = false
  const received = (structure: string): Array<EventMessage> => {
    const messages = kept.get(structure) ?? []
    kept.set(structure, messages)
    return messages
  }
  const checkOpen = (operation: string): void => {
    if (closed) throw new BrokerFailure(operation, "unavailable")
  }
  return {
    name: "memory",
    lastOf: async (structure) => {
      checkOpen("lastOf")
      const last = received(structure).at(-1)
      return last && { position: last.position, id: last.id }
    },
    publish: async (messages) => {
      checkOpen("publish")
      for (const message of messages) {
        const there = received(message.structure)
        if (there[message.position - 1]?.id === message.id) continue
        if (message.position !== there.length + 1) throw new BrokerFailure("publish", "overtaken")
        there.push(message)
      }
    },
    close: async () => {
      closed = true
    },
    received: (structure) => [...received(structure)],
  }
}
