import { once } from "node:events"
import { connect, createServer, type Socket } from "node:net"
import { note, opening, postgresServer, reasonOf, whyNoPostgres } from "@traitdunion/test-servers"
import { describe, expect, it } from "vitest"
import { postgresStorage } from "../src/index.ts"

/** A way to a server that can fall silent without closing, as a network does whose cable is pulled. */
const silentWay = async (port: number) => {
  const sockets = new Set<Socket>()
  const proxy = createServer((client) => {
    const server = connect(port, "127.0.0.1")
    for (const socket of [client, server]) {
      sockets.add(socket)
      socket.on("error", () => {})
    }
    client.pipe(server)
    server.pipe(client)
  }).listen(0, "127.0.0.1")
  await once(proxy, "listening")
  const address = proxy.address()
  return {
    port: typeof address === "object" ? (address?.port ?? 0) : 0,
    fallSilent: () => {
      for (const socket of sockets) socket.unpipe().pause()
      proxy.on("connection", (client) => client.pause())
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      proxy.close()
    },
  }
}

describe.skipIf(whyNoPostgres !== undefined)(`a PostgreSQL that falls silent ${whyNoPostgres ?? ""}`, () => {
  it("is unavailable after a time, for reads and commits, and the storage can be closed", async () => {
    await using server = await postgresServer()
    await using way = await silentWay(server.port)
    const connection = server.url().replace(`:${server.port}`, `:${way.port}`)
    const store = await postgresStorage({ connection, statementTimeoutMs: 300, connectTimeoutMs: 500 }).open(opening)
    await store.commit(note("c1"))
    way.fallSilent()
    expect(await reasonOf(store.commit(note("c2")))).toBe("unavailable")
    expect(await reasonOf(store.readAll(0, 1))).toBe("unavailable")
    await store.close()
    const there = await postgresStorage({ connection: server.url() }).open(opening)
    expect((await there.readAll(0, 10)).events).toHaveLength(1)
    await there.close()
  })
})
