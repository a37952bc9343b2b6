import { describe, it } from "vitest"
import type { EventMessage } from "../src/index.ts"
import { brokerConformance, memoryBroker } from "../src/testing/index.ts"
import { plainBroker } from "./plain.ts"

const brokers = { "the broker in memory": memoryBroker, "a broker that knows no doubles": plainBroker }

describe.each(Object.entries(brokers))("%s keeps the port", (_, broker) => {
  for (const { name, run } of brokerConformance) {
    it(name, () =>
      run(() => {
        const kept = new Map<string, Array<EventMessage>>()
        return { connect: () => broker(kept), received: async (structure) => kept.get(structure) ?? [] }
      }),
    )
  }
})
