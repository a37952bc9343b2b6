import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import * as z from "zod"
import { Refused, type TransitKey, transitKey } from "./engine.ts"

const associated_data = z.base64().default("")
const encryptBody = z.object({ plaintext: z.base64(), associated_data })
const decryptBody = z.object({ ciphertext: z.string(), associated_data })
const bytes = (base64: string): Buffer => Buffer.from(base64, "base64")

/** An answer of the server instead of the engine's; `silence` never answers. */
export type Mishap =
  | "silence"
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }

/** A key service that runs in this program. */
export interface KeyService extends AsyncDisposable {
  readonly url: string
  /** How many requests came. */
  readonly asked: () => number
  /** What happens to the next requests, one each. */
  readonly mishaps: Mishap[]
  /** A new version of the key encrypts from now on. */
  readonly rotate: (key: string) => void
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString("utf8")
}

const operations: Record<string, (key: TransitKey, body: unknown) => object> = {
  encrypt: (key, body) => {
    const { plaintext, associated_data } = encryptBody.parse(body)
    return { ciphertext: key.encrypt(bytes(plaintext), bytes(associated_data)) }
  },
  decrypt: (key, body) => {
    const { ciphertext, associated_data } = decryptBody.parse(body)
    return { plaintext: key.decrypt(ciphertext, bytes(associated_data)).toString("base64") }
  },
}

/** Start a key service on this machine, for those who show that token. */
export const startKeyService = async (token: string, keyNames: ReadonlyArray<string>): Promise<KeyService> => {
  const keys = new Map(keyNames.map((name) => [name, transitKey()]))
  const mishaps: Mishap[] = []
  let count = 0

  const answer = (path: string, shown: unknown, text: string): Exclude<Mishap, "silence"> => {
    const failed = (status: number, ...errors: string[]) => ({ status, body: JSON.stringify({ errors }) })
    if (shown !== token) return failed(403, "permission denied")
    const [, name = "", keyName = ""] = /^\/v1\/transit\/(\w+)\/([\w-]+)$/.exec(path) ?? []
    const operation = operations[name]
    if (operation === undefined) return failed(404)
    const key = keys.get(keyName)
    if (key === undefined) return failed(400, "encryption key not found")
    try {
      return { status: 200, body: JSON.stringify({ data: operation(key, JSON.parse(text)) }) }
    } catch (error) {
      if (error instanceof Refused || error instanceof z.ZodError) return failed(400, error.message)
      throw error
    }
  }

  const server = createServer(async (request, response) => {
    count += 1
    const text = await textOf(request)
    const mishap = mishaps.shift()
    if (mishap === "silence") return
    const { status, headers, body } = mishap ?? answer(request.url ?? "", request.headers["x-vault-token"], text)
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    asked: () => count,
    mishaps,
    rotate: (key) => keys.get(key)?.rotate(),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
