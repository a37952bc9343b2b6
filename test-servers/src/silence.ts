import { once } from "node:events"
import { connect, createServer, type Socket } from "node:net"
import type { Storage } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { reasonOf } from "./failures.ts"
import { note, opening } from "./sample.ts"
import type { Databases } from "./server.ts"

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
      proxy.on("connection", (client) => client.unpipe().pause())
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      proxy.close()
    },
  }
}

/** An engine, and an adapter to it with limits short enough for a test. */
export interface SilentEngine {
  readonly name: string
  /** Why it is not on this machine. */
  readonly why: string | undefined
  readonly databases: () => Promise<Databases>
  readonly storage: (connection: string) => Storage
}

/** What an adapter to a server does when the server says nothing any more, and closes nothing. */
export const describeSilence = ({ name, why, databases, storage }: SilentEngine): void => {
  describe.skipIf(why !== undefined)(`${name} that falls silent ${why ?? ""}`, () => {
    it("is unavailable after a time, for reads and commits, and its storage can be closed", async () => {
      await using server = await databases()
      const { url } = await server.fresh()
      await using way = await silentWay(server.server.port)
      const store = await storage(url.replace(`:${server.server.port}`, `:${way.port}`)).open(opening)
      await store.commit(note("c1"))
      way.fallSilent()
      expect(await reasonOf(store.commit(note("c2")))).toBe("unavailable")
      expect(await reasonOf(store.readAll(0, 1))).toBe("unavailable")
      await store.close()
      const there = await storage(url).open(opening)
      expect((await there.readAll(0, 10)).events).toHaveLength(1)
      await there.close()
    })
  })
}
