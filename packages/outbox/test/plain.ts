import { type Broker, BrokerFailure, type EventMessage } from "../src/index.ts"

/** A broker that takes whatever comes, message by message, while others do the same: a topic without conditions. */
export const plainBroker = (kept: Map<string, Array<EventMessage>>): Broker => {
  let closed = false
  const checkOpen = (): void => {
    if (closed) throw new BrokerFailure("plain", "unavailable")
  }
  return {
    name: "plain",
    lastOf: async (structure) => {
      checkOpen()
      const last = kept.get(structure)?.at(-1)
      return last && { position: last.position, id: last.id }
    },
    publish: async (messages) => {
      checkOpen()
      for (const message of messages) {
        await Promise.resolve()
        kept.set(message.structure, [...(kept.get(message.structure) ?? []), message])
      }
    },
    close: async () => {
      closed = true
    },
  }
}
