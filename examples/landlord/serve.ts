// The landlord's program as a process: serves until it is asked to stop, and ends what it has begun.
// Run it: ENGINE=postgres DATABASE_URL=… TRAITDUNION_KEY=… node --conditions=@traitdunion/source examples/landlord/serve.ts
import { once } from "node:events"
import type { Server } from "node:http"
import { type ServerType, serve } from "@hono/node-server"
import { environmentKeys } from "@traitdunion/keys"
import { apiOf } from "./api.ts"
import { openPlatform, type Platform } from "./platform.ts"
import { whoAsks } from "./users.ts"

/** Listen on this machine alone. Closing stops listening, waits for the answers under way, then closes the platform. */
export const listen = async (platform: Platform, port = 0, onBug: (error: unknown) => void = console.error) => {
  const app = apiOf(platform, whoAsks, onBug)
  let stopping = false
  const fetch = async (request: Request): Promise<Response> => {
    const response = await app.fetch(request)
    // Or whoever keeps a connection would go on asking on it for ever.
    if (stopping) response.headers.set("connection", "close")
    return response
  }
  const server: ServerType = serve({ fetch, port, hostname: "127.0.0.1" })
  if (!server.listening) await once(server, "listening")
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("Not listening on a port")
  // #region stop
  const stop = async (): Promise<void> => {
    stopping = true
    const closed = once(server, "close")
    server.close()
    ;(server as Server).closeIdleConnections()
    await closed
    await platform[Symbol.asyncDispose]()
  }
  // #endregion
  return { url: `http://127.0.0.1:${address.port}`, [Symbol.asyncDispose]: stop }
}

if (import.meta.main) {
  const engine = process.env["ENGINE"] === "mysql" ? "mysql" : "postgres"
  const platform = await openPlatform(engine, process.env["DATABASE_URL"] ?? "", environmentKeys())
  const listening = await listen(platform, Number(process.env["PORT"] ?? 0))
  console.log(listening.url)
  process.once("SIGTERM", () => listening[Symbol.asyncDispose]())
}
