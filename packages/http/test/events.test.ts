import { expect, it } from "vitest"
import { eventStreams } from "../src/events.ts"
import { act, openWorld } from "./support/world.ts"

const listen = (as = "m1", headers: Readonly<Record<string, string>> = {}): Request =>
  new Request("http://localhost/api/v1/events", { headers: { authorization: `Bearer ${as}`, ...headers } })

const readerOf = (response: Response) => {
  if (response.body === null) throw new Error("No stream")
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  const next = async (): Promise<string | undefined> => (await reader.read()).value
  const until = async (word: string): Promise<string> => {
    for (let text = ""; ; ) {
      const more = await next()
      if (more === undefined) return `${text}<end>`
      text += more
      if (text.includes(word)) return text
    }
  }
  return { next, until, leave: () => reader.cancel() }
}

it("tells where the journal stands when something is recorded, and nothing of it", async () => {
  await using world = await openWorld()
  const response = await world.handler(listen())
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/event-stream"])
  expect(response.headers.get("cache-control")).toBe("no-store")
  const { until, leave } = readerOf(response)
  await until("retry")
  const told = until("changed")
  await new Promise((resolve) => setTimeout(resolve, 30))
  await world.send("commands/people.registerPerson", { name: "Camille Exemple" })
  expect(await told).toBe('id: 1\nevent: changed\ndata: {"position":1}\n\n')
  await leave()
})

it("says to who comes back that something may be missed, and nothing to strangers", async () => {
  await using world = await openWorld()
  expect((await world.handler(listen("nobody"))).status).toBe(401)
  const { until, leave } = readerOf(await world.handler(listen("m1", { "last-event-id": "7" })))
  expect(await until("missed")).toContain("event: missed")
  await leave()
})

it("ends at once with the session, and tells nothing after it", async () => {
  const session = new AbortController()
  let open = true
  await using world = await openWorld(undefined, {
    actorOf: ({ headers }) =>
      open || headers.has("content-type") ? { id: "mediator-1", roles: ["mediator"] } : undefined,
    untilOf: () => session.signal,
  })
  const one = readerOf(await world.handler(listen()))
  await one.until("retry")
  const ended = one.until("nothing")
  session.abort()
  expect(await ended).toBe("<end>")
  // Closed without a signal: asked before the next message.
  await using other = await openWorld(undefined, {
    actorOf: ({ headers }) =>
      open || headers.has("content-type") ? { id: "mediator-1", roles: ["mediator"] } : undefined,
  })
  const two = readerOf(await other.handler(listen()))
  await two.until("retry")
  const next = two.until("changed")
  await new Promise((resolve) => setTimeout(resolve, 30))
  open = false
  await other.send("commands/registers.record", act)
  expect(await next).toBe("<end>")
})

it("reads the journal once for all who listen, and not at all for nobody", async () => {
  await using world = await openWorld()
  let readings = 0
  const streams = eventStreams({
    changes: (options) => {
      readings += 1
      return world.core.changes(options)
    },
  })
  const stillIs = async () => true
  const readers = Array.from({ length: 5 }, () => readerOf(streams.open(listen(), { stillIs, until: undefined })))
  await Promise.all(readers.map(({ until }) => until("retry")))
  expect([streams.listeners, readings]).toEqual([5, 1])
  await Promise.all(readers.map(({ leave }) => leave()))
  expect(streams.listeners).toBe(0)
})

it("ends when the core is closed", async () => {
  const world = await openWorld()
  const { until } = readerOf(await world.handler(listen()))
  await until("retry")
  const ended = until("nothing")
  await new Promise((resolve) => setTimeout(resolve, 20))
  await world.core.close()
  expect(await ended).toBe("<end>")
})
