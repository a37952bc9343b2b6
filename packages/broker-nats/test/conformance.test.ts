import { brokerConformance, type TrialBroker } from "@traitdunion/outbox/testing"
import { type NatsServer, natsServer, whyNoNats } from "@traitdunion/test-servers"
import { afterAll, beforeAll, describe, it } from "vitest"
import { natsBroker } from "../src/index.ts"
import { received } from "./server.ts"

describe.skipIf(whyNoNats !== undefined)(
  `NATS JetStream keeps the broker port${whyNoNats ? ` (SKIPPED: ${whyNoNats})` : ""}`,
  () => {
    let server: NatsServer
    let trials = 0
    beforeAll(async () => {
      server = await natsServer()
    })
    afterAll(() => server?.[Symbol.asyncDispose]())

    /** A prefix of its own is as good as a new server. */
    const fresh = (): TrialBroker => {
      trials += 1
      const prefix = `trial-${trials}`
      return {
        connect: () => natsBroker({ servers: server.url, prefix }),
        received: (structure) => received(server.url, structure, prefix),
      }
    }
    for (const { name, run } of brokerConformance) it(name, () => run(fresh))
  },
)
