import { once } from "node:events"
import { createServer, type IncomingHttpHeaders } from "node:http"
import { InvalidInput } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { Webhook } from "standardwebhooks"
import { expect, it } from "vitest"
import { BrokerFailure, follow, type LastMessage, type Pause } from "../src/index.ts"
import { type WebhookOptions, webhook } from "../src/webhook/index.ts"
import { isPrivateAddress } from "../src/webhook/private-address.ts"
import { structure, write } from "./sample.ts"

const secretOf = (text: string): string => `whsec_${Buffer.from(text.padEnd(32, "-")).toString("base64")}`
const [current, before] = [secretOf("the current one"), secretOf("the one before")]

/** A receiver that answers what it is told to, one status a message and then 204. */
const receiving = async (...statuses: ReadonlyArray<number>) => {
  const seen: Array<{ readonly body: string; readonly headers: IncomingHttpHeaders }> = []
  const server = createServer(async (request, response) => {
    let body = ""
    for await (const part of request) body += part
    response.statusCode = statuses[seen.length] ?? 204
    seen.push({ body, headers: request.headers })
    response.setHeader("location", "http://127.0.0.1:1/elsewhere").end("not read")
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/hook`
  return { url, seen, [Symbol.asyncDispose]: async () => void server.close() }
}

const keeping = () => {
  const places = new Map<string, LastMessage>()
  return {
    read: async (of: string) => places.get(of),
    write: async (of: string, last: LastMessage) => void places.set(of, last),
  }
}

/** Follow until nothing is left to send, or for some pauses. */
const following = async (
  options: Omit<WebhookOptions, "secrets"> & { readonly secrets?: ReadonlyArray<string> },
  pauses = 1,
) => {
  const storage = memoryStorage()
  await write(storage, "a", 3)
  const stop = new AbortController()
  let left = pauses
  const pause: Pause = async () => {
    left -= 1
    if (left <= 0) stop.abort()
  }
  const broker = webhook({ secrets: [current], privateToo: true, ...options })
  return follow({ structure, storage, broker, signal: stop.signal, pause })
}

it("posts each message once and in order, signed with both secrets while one replaces the other", async () => {
  await using receiver = await receiving()
  const { url, seen } = receiver
  await following({ url, secrets: [current, before], position: keeping() })
  expect(seen.map(({ body }) => JSON.parse(body).position)).toEqual([1, 2, 3])
  for (const { body, headers } of seen) {
    for (const secret of [current, before]) {
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual(JSON.parse(body))
      expect(() => new Webhook(secret).verify(`${body} `, headers as Record<string, string>)).toThrow()
    }
    expect(() => new Webhook(secretOf("another")).verify(body, headers as Record<string, string>)).toThrow()
    expect(headers["webhook-id"]).toBe(JSON.parse(body).id)
  }
})

it("sends again what was not taken, after a pause, and loses nothing", async () => {
  await using receiver = await receiving(204, 500, 302, 204)
  await following({ url: receiver.url, position: keeping() }, 3)
  expect(receiver.seen.map(({ body }) => JSON.parse(body).position)).toEqual([1, 2, 2, 2, 3])
})

it("ends when the receiver wants no more", async () => {
  await using receiver = await receiving(204, 410)
  await expect(following({ url: receiver.url, position: keeping() }, 50)).rejects.toMatchObject({ reason: "gone" })
  expect(receiver.seen).toHaveLength(2)
})

it("connects to no private address, whether it is written or what a name resolves to", async () => {
  await using receiver = await receiving()
  const { port } = new URL(receiver.url)
  for (const host of ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0x7f.1", "2130706433"]) {
    const broker = webhook({ url: `https://${host}:${port}/`, secrets: [current], position: keeping() })
    const message = {
      structure,
      position: 1,
      id: "e-1",
      stream: "activity",
      type: "activity.Recorded",
      at: "" as never,
    }
    const failed = await broker.publish([message]).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(BrokerFailure)
    expect((failed as BrokerFailure).reason).toBe("denied")
  }
  expect(receiver.seen).toEqual([])
})

it("knows which addresses are private", () => {
  const inside = ["10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "::1", "fd00::1"]
  for (const address of [...inside, "fe80::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "not an address"]) {
    expect([address, isPrivateAddress(address)]).toEqual([address, true])
  }
  // The same in other clothes, and ranges of documentation that nobody routes.
  for (const address of ["64:ff9b:1::7f00:1", "2002:7f00:1::", "fec0::1", "192.0.2.1", "203.0.113.9", "2001:db8::1"]) {
    expect([address, isPrivateAddress(address)]).toEqual([address, true])
  }
  for (const address of ["93.184.215.14", "172.32.0.1", "2001:4860:4860::8888"]) {
    expect([address, isPrivateAddress(address)]).toEqual([address, false])
  }
})

it("takes no address without TLS or with credentials, and no secret that is none", () => {
  const position = keeping()
  for (const url of ["http://exemple.fr/", "https://a:b@exemple.fr/", "exemple.fr", "ftp://exemple.fr/"]) {
    expect(() => webhook({ url, secrets: [current], position })).toThrow(InvalidInput)
  }
  for (const secrets of [[], ["short"], [current, "whsec_x"]]) {
    expect(() => webhook({ url: "https://exemple.fr/", secrets, position })).toThrow(InvalidInput)
  }
})
