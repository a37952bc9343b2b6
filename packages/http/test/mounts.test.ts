// The handler in whatever an embedder has, each in a line or two, over a real connection.

import { once } from "node:events"
import { createServer, type RequestListener, type Server } from "node:http"
import { connect } from "node:net"
import express from "express"
import fastify from "fastify"
import { Hono } from "hono"
import { expect, it } from "vitest"
import type { MediationHandler } from "../src/index.ts"
import { nodeListener, serveHandler } from "../src/node.ts"
import { act, openWorld } from "./support/world.ts"

const mounts = {
  "node:http": (handler: MediationHandler): Server => createServer(nodeListener(handler)),
  hono: (handler: MediationHandler): Server => {
    const app = new Hono()
    app.all("/api/v1/*", (context) => handler(context.req.raw))
    return createServer(nodeListener(async (request) => app.fetch(request)))
  },
  express: (handler: MediationHandler): Server => {
    const app = express()
    app.all("/api/v1/*rest", nodeListener(handler))
    return createServer(app as RequestListener)
  },
  fastify: (handler: MediationHandler): Server => {
    const listener = nodeListener(handler)
    const app = fastify()
    // The handler reads the body itself, within its own limits.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser("*", (_request, _payload, done) => done(null))
    app.all("/api/v1/*", (request, reply) => {
      reply.hijack()
      return listener(request.raw, reply.raw)
    })
    const ready = app.ready()
    return createServer((request, response) => void ready.then(() => app.routing(request, response)))
  },
  // As app/api/v1/[...path]/route.ts exports them.
  next: (handler: MediationHandler): Server => {
    const route = { GET: (request: Request) => handler(request), POST: (request: Request) => handler(request) }
    return createServer(nodeListener((request) => route[request.method as "GET" | "POST"](request)))
  },
} as const

it.each(Object.entries(mounts))("stands in %s", async (_, mount) => {
  await using world = await openWorld()
  const server = mount(world.handler).listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/api/v1`
  const post = (path: string, body: string) =>
    fetch(`${url}/${path}`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", authorization: "Bearer m1", "idempotency-key": "act-1" },
    })
  try {
    const recorded = await post("commands/registers.record", JSON.stringify(act))
    expect([recorded.status, recorded.headers.get("etag")]).toEqual([201, '"1"'])
    await recorded.text()
    const again = await post("commands/registers.record", JSON.stringify(act))
    expect([again.status, (await again.json()).replayed]).toEqual([200, true])
    const malformed = await post("commands/registers.record", "{")
    expect([malformed.status, (await malformed.json()).code]).toEqual([400, "TDU-HTTP-JSON"])
    const large = await post("commands/registers.record", JSON.stringify({ place: "x".repeat(300_000) }))
    expect(large.status).toBe(413)
    await large.text()
    const health = await fetch(`${url}/health`)
    expect(await health.json()).toEqual({ status: "ok" })
  } finally {
    server.close()
    server.closeAllConnections()
  }
})

it("stops, whoever keeps a connection or sends a body without end", async () => {
  await using world = await openWorld()
  const serving = await serveHandler(world.handler, { stopWithinMs: 100 })
  const port = Number(new URL(serving.url).port)
  const slow = Array.from({ length: 40 }, () => {
    const socket = connect(port, "127.0.0.1")
    socket.on("error", () => {})
    const head = ["POST /api/v1/commands/registers.record HTTP/1.1", "host: localhost", "authorization: Bearer m1"]
    socket.write(`${[...head, "content-type: application/json", "content-length: 1000"].join("\r\n")}\r\n\r\n{`)
    return socket
  })
  await new Promise((resolve) => setTimeout(resolve, 50))
  const began = performance.now()
  await serving.stop()
  expect(performance.now() - began).toBeLessThan(5000)
  for (const socket of slow) socket.destroy()
  await serving.stop()
})
