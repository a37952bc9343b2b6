/**
 * The handler on `node:http`, and wherever its requests and responses are used: express, fastify.
 *
 * @module
 */
import { once } from "node:events"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { getRequestListener } from "@hono/node-server"

/** A handler of the Fetch standard. */
export type FetchHandler = (request: Request) => Promise<Response>

/**
 * The handler as a listener of `node:http`. Nothing may have read the body of the request before it.
 *
 * @example
 * ```ts
 * import { createServer } from "node:http"
 * import { nodeListener } from "@traitdunion/http/node"
 * const server = createServer(nodeListener(async () => new Response("…")))
 * ```
 */
export const nodeListener = (
  handler: FetchHandler,
): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) =>
  getRequestListener(handler, { overrideGlobalObjects: false })

/** Where to listen, and how patiently to stop. */
export interface ServeOptions {
  /** Any free port by default. */
  readonly port?: number
  /** This machine alone by default. */
  readonly hostname?: string
  /** How long answers under way may take once it is to stop, in milliseconds: 10,000 by default. */
  readonly stopWithinMs?: number
}

/** A server that listens. */
export interface Serving extends AsyncDisposable {
  readonly url: string
  readonly server: Server
  /** Listen no more, let what is under way end, and cut what does not. */
  readonly stop: () => Promise<void>
}

/**
 * Listen on `node:http`, with limits on slow requests, and an end that comes: who keeps a connection or sends a body
 * without end does not keep it from stopping.
 *
 * @example
 * ```ts
 * import { serveHandler } from "@traitdunion/http/node"
 * await using serving = await serveHandler(async () => new Response("…"), { port: 0 })
 * serving.url // "http://127.0.0.1:…"
 * ```
 */
export const serveHandler = async (
  handler: FetchHandler,
  { port = 0, hostname = "127.0.0.1", stopWithinMs = 10_000 }: ServeOptions = {},
): Promise<Serving> => {
  let stopping = false
  const listener = nodeListener(async (request) => {
    const response = await handler(request)
    // Or whoever keeps a connection would go on asking on it for ever.
    if (stopping) response.headers.set("connection", "close")
    return response
  })
  const server = createServer({ headersTimeout: 20_000, requestTimeout: 60_000 }, listener)
  server.listen(port, hostname)
  await once(server, "listening")
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("Not listening on a port")
  let stopped: Promise<void> | undefined
  const stopNow = async (): Promise<void> => {
    stopping = true
    const closed = once(server, "close")
    server.close()
    server.closeIdleConnections()
    const cut = setTimeout(() => server.closeAllConnections(), stopWithinMs)
    await closed
    clearTimeout(cut)
  }
  const stop = (): Promise<void> => {
    stopped ??= stopNow()
    return stopped
  }
  const host = hostname.includes(":") ? `[${hostname}]` : hostname
  return { url: `http://${host}:${address.port}`, server, stop, [Symbol.asyncDispose]: stop }
}
