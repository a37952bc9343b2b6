import { once } from "node:events"
import { createServer, connect as dial, type Socket } from "node:net"

/** Where a connection is cut: after the server was sent the nth packet, or when its nth answer is on the way. */
export interface Cut {
  readonly at: "request" | "answer"
  readonly nth: number
}

/** A connection between a client and a server that can be cut at any step. */
export interface CuttingProxy extends AsyncDisposable {
  readonly port: number
  /** Cut at a step, counted from now on over all connections. */
  readonly arm: (cut: Cut) => void
  /** Whether it was cut since; no further cut comes. */
  readonly disarm: () => boolean
}

/** Stand between clients and a server on this machine. */
export const cuttingProxy = async (to: number): Promise<CuttingProxy> => {
  let armed: Cut | undefined
  let seen = 0
  let wasCut = false
  const sockets = new Set<Socket>()
  const isHere = (at: Cut["at"]): boolean => {
    if (armed?.at !== at) return false
    seen += 1
    if (seen !== armed.nth) return false
    armed = undefined
    wasCut = true
    return true
  }
  const server = createServer((client) => {
    const upstream = dial(to, "127.0.0.1")
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on("error", () => {})
      socket.on("close", () => sockets.delete(socket))
    }
    client.on("data", (packet) => {
      if (!isHere("request")) return void upstream.write(packet)
      // The server gets it whole, and finds nobody to answer.
      upstream.end(packet)
      client.destroy()
    })
    upstream.on("data", (packet) => {
      if (!isHere("answer")) return void client.write(packet)
      client.destroy()
      upstream.destroy()
    })
    client.on("close", () => upstream.end())
    upstream.on("close", () => client.destroy())
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("No port")
  return {
    port: address.port,
    arm: (cut) => {
      armed = cut
      seen = 0
      wasCut = false
    },
    disarm: () => {
      armed = undefined
      return wasCut
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
