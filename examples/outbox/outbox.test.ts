import { memoryStorage } from "@traitdunion/core/testing"
import { relay } from "@traitdunion/outbox"
import { memoryBroker } from "@traitdunion/outbox/testing"
import { natsServer, whyNoNats } from "@traitdunion/test-servers"
import { expect, it } from "vitest"
import { dashboard } from "./dashboard.ts"
import { hear, tell } from "./nats.ts"
import { morning, structure } from "./work.ts"

const counted = { "activity.Cancelled": 1, "activity.Recorded": 3 }

it("counts acts by type from messages that come twice", async () => {
  const [storage, broker, board] = [memoryStorage(), memoryBroker(), dashboard()]
  await morning(storage)
  await relay({ structure, storage, broker })
  const texts = broker.received(structure).map((message) => JSON.stringify(message))
  for (const text of [...texts, ...texts.slice(1)]) board.hear(text)
  expect(board.counts()).toEqual(counted)
})

it.skipIf(whyNoNats !== undefined)(
  `counts them over NATS, told while they are recorded ${whyNoNats ?? ""}`,
  async () => {
    await using server = await natsServer()
    const [storage, board] = [memoryStorage(), dashboard()]
    await morning(storage)
    const stop = new AbortController()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const telling = tell(storage, server.url, stop.signal, () => begin())
    await Promise.race([begun, telling])
    await hear(board, server.url, 4)
    stop.abort()
    expect(await telling).toEqual({ published: 4, position: 4 })
    expect(board.counts()).toEqual(counted)
  },
)
