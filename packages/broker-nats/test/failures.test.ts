import { RetentionPolicy, StorageType } from "@nats-io/jetstream"
import { type Instant, InvalidInput } from "@traitdunion/core"
import { BrokerFailure, type EventMessage } from "@traitdunion/outbox"
import { certificateFor, type NatsServer, natsServer, whyNoNats } from "@traitdunion/test-servers"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type NatsBrokerOptions, natsBroker } from "../src/index.ts"
import { administer, received } from "./server.ts"

const message = (structure: string, position = 1): EventMessage => ({
  structure,
  position,
  id: `event-${position}`,
  stream: "note/1",
  version: position,
  type: "note.Written",
  at: "2026-03-14T09:30:00.000Z" as Instant,
})

const failureOf = async (call: Promise<unknown>): Promise<BrokerFailure> => {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(BrokerFailure)
  return error as BrokerFailure
}
/** Why both calls fail: they never differ. */
const reasonOf = async (options: NatsBrokerOptions): Promise<string> => {
  const broker = natsBroker({ timeoutMs: 2000, ...options })
  const asking = await failureOf(broker.lastOf("alpha"))
  const publishing = await failureOf(broker.publish([message("alpha")]))
  await broker.close()
  expect(publishing.reason).toBe(asking.reason)
  return asking.reason
}

describe("options", () => {
  it.each<[string, Partial<NatsBrokerOptions>]>([
    ["no address", { servers: "nats" }],
    ["an address of something else", { servers: "https://example.org" }],
    ["a name and a password in the address", { servers: "nats://CANARI-NOM:CANARI-SECRET@localhost" }],
    ["a path", { servers: "nats://localhost/x" }],
    ["no server", { servers: [] }],
    ["no password", { user: { name: "relay", password: "" } }],
    ["two ways to be known", { user: { name: "relay", password: "CANARI-SECRET", token: "CANARI-SECRET" } as never }],
    ["a prefix with a dot", { prefix: "a.b" }],
    ["no time", { timeoutMs: 0 }],
    ["six replicas", { replicas: 6 }],
  ])("refuse %s, and say no secret", (_, wrong) => {
    let refused: unknown
    try {
      natsBroker({ servers: "nats://localhost:4222", ...wrong })
    } catch (error) {
      refused = error
    }
    expect(refused).toBeInstanceOf(InvalidInput)
    expect(JSON.stringify((refused as InvalidInput).toOutcome())).not.toContain("CANARI")
  })
})

it("says that nobody is there", async () => {
  expect(await reasonOf({ servers: "nats://127.0.0.1:9" })).toBe("unavailable")
})

describe.skipIf(whyNoNats !== undefined)(`what is wrong with a NATS server is said ${whyNoNats ?? ""}`, () => {
  it("it keeps nothing: JetStream is off", async () => {
    await using server = await natsServer([], false)
    expect(await reasonOf({ servers: server.url })).toBe("unsupported")
  })

  it("a wrong password, a wrong token, no credentials, no right", async () => {
    await using server = await natsServer([
      `authorization: { users: [
        { user: relay, password: right },
        { user: reader, password: right, permissions: { publish: ["$JS.API.STREAM.INFO.*", "$JS.API.STREAM.MSG.GET.*"], subscribe: "_INBOX.>" } },
        { user: nobody, password: right, permissions: { publish: "other.>", subscribe: "_INBOX.>" } }
      ] }`,
    ])
    const as = (name: string, password = "right") => ({ servers: server.url, user: { name, password } })
    expect(await reasonOf({ servers: server.url })).toBe("denied")
    expect(await reasonOf(as("relay", "CANARI-SECRET"))).toBe("denied")
    expect(await reasonOf({ servers: server.url, user: { token: "CANARI-SECRET" } })).toBe("denied")
    expect(await reasonOf(as("nobody"))).toBe("denied")
    // May not make the stream; then, once it is there, may not publish.
    expect(await reasonOf(as("reader"))).toBe("denied")
    const relay = natsBroker(as("relay"))
    await relay.publish([message("alpha")])
    await relay.close()
    const reader = natsBroker(as("reader"))
    expect(await reader.lastOf("alpha")).toEqual({ position: 1, id: "event-1" })
    const failure = await failureOf(reader.publish([message("alpha", 2)]))
    expect(failure.reason).toBe("denied")
    expect(JSON.stringify(failure.toOutcome())).not.toMatch(/event-|note/)
    await reader.close()
  })

  it("a token that is right lets in", async () => {
    await using server = await natsServer(["authorization: { token: right }"])
    const broker = natsBroker({ servers: server.url, user: { token: "right" } })
    expect(await broker.lastOf("alpha")).toBeUndefined()
    await broker.close()
  })

  it("a certificate that nobody trusts, of another host, and no encryption where it was asked for", async () => {
    using certificate = await certificateFor("localhost")
    using other = await certificateFor("nats.exemple.invalid")
    const tls = (file: typeof certificate) => [`tls: { cert_file: "${file.certFile}", key_file: "${file.keyFile}" }`]
    await using server = await natsServer(tls(certificate))
    await using elsewhere = await natsServer(tls(other))
    await using clear = await natsServer()
    const at = ({ port }: NatsServer, scheme = "tls") => `${scheme}://localhost:${port}`
    const broker = natsBroker({ servers: at(server), tls: { ca: certificate.pem } })
    expect(await broker.lastOf("alpha")).toBeUndefined()
    await broker.close()
    expect(await reasonOf({ servers: at(server) })).toBe("untrusted")
    expect(await reasonOf({ servers: at(server, "nats"), tls: true })).toBe("untrusted")
    expect(await reasonOf({ servers: at(server, "nats") })).toBe("untrusted")
    expect(await reasonOf({ servers: at(elsewhere), tls: { ca: other.pem } })).toBe("untrusted")
    expect(await reasonOf({ servers: at(clear), tls: { ca: other.pem } })).toBe("untrusted")
  })

  describe("a stream", () => {
    let server: NatsServer
    beforeAll(async () => {
      server = await natsServer()
    })
    afterAll(() => server?.[Symbol.asyncDispose]())
    const name = "traitdunion_alpha"
    const subjects = ["traitdunion.alpha.>"]
    beforeEach(() => administer(server.url, (manager) => manager.streams.delete(name).catch(() => false)))
    afterEach(() => administer(server.url, (manager) => manager.streams.delete("other").catch(() => false)))

    it("that is missing, and may not be made", async () => {
      expect(await reasonOf({ servers: server.url, create: false })).toBe("missing")
    })

    it("that is made keeps files without an end, and lets nobody take messages away", async () => {
      const broker = natsBroker({ servers: server.url })
      await broker.publish([message("alpha")])
      await broker.close()
      const { config } = await administer(server.url, (manager) => manager.streams.info(name))
      expect(config).toMatchObject({
        subjects,
        storage: "file",
        retention: "limits",
        max_age: 0,
        deny_delete: true,
        deny_purge: true,
      })
    })

    it.each([
      ["is kept in memory", { storage: StorageType.Memory }],
      ["forgets by age", { max_age: 1_000_000_000 }],
      ["gives each message once", { retention: RetentionPolicy.Workqueue }],
      ["has other subjects", { subjects: [...subjects, "other"] }],
      ["does not acknowledge", { no_ack: true }],
    ])("that %s is not suitable", async (_, wrong) => {
      await administer(server.url, (manager) => manager.streams.add({ name, subjects, ...wrong }))
      expect(await reasonOf({ servers: server.url })).toBe("unsuitable")
    })

    it("whose subjects another stream has is not suitable", async () => {
      await administer(server.url, (manager) => manager.streams.add({ name: "other", subjects: ["traitdunion.>"] }))
      expect(await reasonOf({ servers: server.url })).toBe("unsuitable")
    })

    it("that somebody else writes to, or whose last message was taken away, is not suitable", async () => {
      const broker = natsBroker({ servers: server.url })
      await administer(server.url, (manager) => manager.streams.add({ name, subjects }))
      await broker.publish([message("alpha")])
      await administer(server.url, (manager) => manager.streams.purge(name))
      expect((await failureOf(broker.lastOf("alpha"))).reason).toBe("unsuitable")
      await administer(server.url, async (manager) => {
        await manager.streams.delete(name)
        await manager.streams.add({ name, subjects })
        await manager.jetstream().publish("traitdunion.alpha.x", "something else")
      })
      expect((await failureOf(broker.lastOf("alpha"))).reason).toBe("unsuitable")
      await broker.close()
    })

    it("that is full of what it may hold takes no more, and says so", async () => {
      const size = { max_bytes: 500, discard: "new" as never }
      await administer(server.url, (manager) => manager.streams.add({ name, subjects, ...size }))
      const broker = natsBroker({ servers: server.url })
      const all = Array.from({ length: 20 }, (_, index) => message("alpha", index + 1))
      expect((await failureOf(broker.publish(all))).reason).toBe("full")
      await broker.close()
      const there = await received(server.url, "alpha")
      expect(there.length).toBeGreaterThan(0)
      expect(there).toEqual(all.slice(0, there.length))
    })

    it("that is bounded by its number goes on, and tells its last message", async () => {
      await administer(server.url, (manager) => manager.streams.add({ name, subjects, max_msgs: 2 }))
      const broker = natsBroker({ servers: server.url })
      await broker.publish([1, 2, 3].map((position) => message("alpha", position)))
      expect(await broker.lastOf("alpha")).toEqual({ position: 3, id: "event-3" })
      await broker.publish([message("alpha", 4)])
      await broker.close()
      expect((await received(server.url, "alpha")).map(({ position }) => position)).toEqual([3, 4])
    })

    it("that was deleted meanwhile is away at first, then made anew", async () => {
      const broker = natsBroker({ servers: server.url })
      await broker.publish([message("alpha")])
      await administer(server.url, (manager) => manager.streams.delete(name))
      expect((await failureOf(broker.publish([message("alpha", 2)]))).reason).toBe("unavailable")
      expect(await broker.lastOf("alpha")).toBeUndefined()
      await broker.publish([message("alpha")])
      await broker.close()
    })

    it("takes no message out of its order, though it knows no more that it has it", async () => {
      const broker = natsBroker({ servers: server.url })
      await broker.publish([1, 2, 3].map((position) => message("alpha", position)))
      // The server tells doubles by their ids for two minutes: an id that it forgot is as good as another.
      expect((await failureOf(broker.publish([{ ...message("alpha", 2), id: "event-2-forgotten" }]))).reason).toBe(
        "overtaken",
      )
      expect((await failureOf(broker.publish([message("alpha", 5)]))).reason).toBe("overtaken")
      await broker.close()
      expect((await received(server.url, "alpha")).map(({ position }) => position)).toEqual([1, 2, 3])
    })
  })
})
