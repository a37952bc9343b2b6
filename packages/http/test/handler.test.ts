import type { RegisterTotal } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { act, openWorld, post, told } from "./support/world.ts"

const named = { name: "Camille Exemple" }

const withMediation = async () => {
  const world = await openWorld()
  const a = await world.send("commands/people.registerPerson", named)
  const b = await world.send("commands/people.registerPerson", { name: "Sacha Exemple" })
  const parties = [a.body.key, b.body.key].map((id) => ({ kind: "person", id }))
  const opened = await world.send("commands/process.open", { origin: "person", register: "conflict", parties })
  const mediation: string = opened.body.key
  await world.send("commands/process.accept", { mediation })
  return Object.assign(world, { mediation, persons: [a.body.key, b.body.key] as ReadonlyArray<string> })
}

describe("a command", () => {
  it("answers where it stands, and the rules that were asked, and nothing sealed", async () => {
    await using world = await openWorld()
    const { status, headers, body } = await world.send("commands/people.registerPerson", named)
    expect(status).toBe(201)
    expect(headers.get("etag")).toBe('"1"')
    expect(headers.get("cache-control")).toBe("no-store")
    expect(Object.keys(body).toSorted()).toEqual(["commandId", "consulted", "key", "replayed", "version"])
    expect(body).toMatchObject({ version: 1, replayed: false })
  })

  it("is one fact under one key, however often it is sent, bare or quoted", async () => {
    await using world = await openWorld()
    const first = await world.send("commands/registers.record", act, { headers: { "idempotency-key": '"c-1"' } })
    const again = await world.send("commands/registers.record", act, { headers: { "idempotency-key": "c-1" } })
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.headers.get("idempotency-replayed")).toBe("true")
    expect(again.body.key).toBe(first.body.key)
    const others = await world.send("commands/registers.record", act, {
      as: "m2",
      headers: { "idempotency-key": "c-1" },
    })
    expect([others.status, others.body.code]).toEqual([422, "TDU-INPUT"])
    const { body } = await world.send<ReadonlyArray<RegisterTotal>>("queries/registers.totals", {
      from: act.on,
      to: act.on,
    })
    expect(body.find(({ register }) => register === "presence")?.activities).toBe(1)
  })

  it("is refused at another version than the one expected, and without one where it stands against something", async () => {
    await using world = await openWorld()
    const { body } = await world.send("commands/registers.record", act)
    const correct = { activity: body.key, ...act, minutes: 5 }
    const stale = await world.send("commands/registers.correct", correct, { headers: { "if-match": '"7"' } })
    expect([stale.status, stale.headers.get("etag"), stale.body.code]).toEqual([412, '"1"', "TDU-CONFLICT"])
    const right = await world.send("commands/registers.correct", correct, { headers: { "if-match": '"1"' } })
    expect([right.status, right.body.version]).toEqual([201, 2])
    const read = await world.send("queries/registers.activity", { activity: body.key })
    expect([read.status, read.headers.get("etag"), read.body.minutes]).toEqual([200, '"2"', 5])
  })

  it("tells every fault of its input by its place, in the language that is asked for", async () => {
    await using world = await openWorld()
    const wrong = { ...act, on: "2026-02-30", minutes: -1, place: "appeler le 06 12 34 56 78", more: 1 }
    const french = await world.send("commands/registers.record", wrong)
    expect(french.status).toBe(422)
    expect(french.headers.get("content-type")).toBe("application/problem+json")
    expect(french.headers.get("content-language")).toBe("fr")
    const pointers = french.body.errors.map(({ pointer }) => pointer)
    expect(pointers.toSorted()).toEqual(["#/minutes", "#/more", "#/on", "#/place"])
    expect(JSON.stringify(french.body)).not.toContain("06 12")
    const english = await world.send("commands/registers.record", wrong, {
      headers: { "accept-language": "en-GB, fr;q=0.5" },
    })
    expect(english.headers.get("content-language")).toBe("en")
    expect(english.body.errors).toHaveLength(4)
    expect(english.body.detail).not.toBe(french.body.detail)
  })

  it("takes no text that no database keeps", async () => {
    await using world = await openWorld()
    for (const name of ["a\u0000b", "\ud800"]) {
      const { status, body } = await world.send("commands/people.registerPerson", { name })
      expect([status, body.errors[0]?.pointer]).toEqual([422, "#/name"])
    }
    expect(world.bugs).toEqual([])
  })

  it("is refused by a rule with its principle, its source and what may be taken on", async () => {
    await using world = await withMediation()
    const { mediation, persons } = world
    const assign = { mediation, mediator: "mediator-1" }
    const warned = await world.send("commands/process.assign", assign)
    expect([warned.status, warned.body.code]).toEqual([409, "TDU-RULE"])
    expect(warned.body.acknowledgeable).toEqual(warned.body.breaches.map(({ rule }) => rule))
    expect(warned.body.breaches[0]).toMatchObject({ severity: "warn", about: "conduct" })
    expect(warned.body.breaches[0]?.source).not.toBe("")
    const headers = { "traitdunion-acknowledge": warned.body.acknowledgeable.join(", ") }
    const taken = await world.send("commands/process.assign", assign, { headers })
    expect(taken.status).toBe(201)
    expect(taken.body.consulted.some(({ outcome }) => outcome === "acknowledged")).toBe(true)
    const blocked = await world.send("commands/process.meet", { mediation, parties: persons, minutes: 60 })
    expect([blocked.status, blocked.body.acknowledgeable]).toEqual([409, undefined])
    expect(blocked.body.breaches.some(({ severity }) => severity === "block")).toBe(true)
  })

  it("is tried without being done: may I, and why not", async () => {
    await using world = await withMediation()
    const prefer = { headers: { prefer: "respond-async, dry-run" } }
    const fine = await world.send("commands/registers.record", act, prefer)
    expect([fine.status, fine.body.allowed, fine.body.problem]).toEqual([200, true, null])
    expect(fine.headers.get("preference-applied")).toBe("dry-run")
    const { mediation, persons } = world
    const not = await world.send("commands/process.meet", { mediation, parties: persons, minutes: 60 }, prefer)
    expect([not.status, not.body.allowed, not.body.problem.status]).toEqual([200, false, 409])
    expect(not.body.rules.map(({ outcome }) => outcome)).toContain("block")
    const outlet = await world.send("outlets/privacy.export", {}, prefer)
    expect([outlet.status, outlet.body.code]).toEqual([400, "TDU-HTTP-DRY-RUN"])
    const { body } = await world.send<ReadonlyArray<RegisterTotal>>("queries/registers.totals", {
      from: act.on,
      to: act.on,
    })
    expect(body.every(({ activities }) => activities === 0)).toBe(true)
  })
})

describe("what one may not know of", () => {
  it("is told as what is not there, to the letter, by commands, questions and tries", async () => {
    await using world = await withMediation()
    const asked = ["queries/process.get", "commands/process.accept", "commands/process.close"]
    for (const path of asked) {
      const more = path.endsWith("close") ? { outcome: "abandoned", reason: "no-answer" } : {}
      for (const headers of [{}, { prefer: "dry-run" }, { "if-match": '"1"' }]) {
        const others = await world.send(path, { mediation: world.mediation, ...more }, { as: "m2", headers })
        const nobodys = await world.send(path, { mediation: "no-such-mediation", ...more }, { as: "m2", headers })
        expect([others.status, nobodys.status]).toEqual([404, 404])
        expect(others.body).toEqual(nobodys.body)
        expect([...others.headers]).toEqual([...nobodys.headers])
      }
    }
  })

  it("is another thing than what a role may not do", async () => {
    await using world = await openWorld()
    const erase = await world.send("commands/privacy.erase", { person: "person-1", ground: "request" })
    expect([erase.status, erase.body.code]).toEqual([403, "TDU-ACTOR"])
  })
})

describe("a request", () => {
  it("without a session learns nothing, not even which operations there are", async () => {
    await using world = await openWorld()
    const one = await world.send("commands/registers.record", act, { as: "nobody" })
    const other = await world.send("commands/nothing.here", act, { as: "nobody" })
    expect([one.status, one.headers.get("www-authenticate")]).toEqual([401, "Bearer"])
    expect(other.body).toEqual(one.body)
  })

  it("names an operation by its address, and nothing that objects have by birth", async () => {
    await using world = await openWorld()
    for (const path of [
      "commands/process.constructor",
      "commands/__proto__.x",
      "queries/process.open",
      "commands/",
      "",
    ]) {
      const { status, body } = await world.send(path, {})
      expect([status, body.code]).toEqual([404, "TDU-HTTP-OPERATION"])
    }
  })

  it("is a POST of JSON, and nothing that a form of another site can send", async () => {
    await using world = await openWorld()
    const get = await told(
      await world.handler(
        new Request("http://localhost/api/v1/queries/registers.totals", { headers: { authorization: "Bearer m1" } }),
      ),
    )
    expect([get.status, get.headers.get("allow")]).toEqual([405, "POST"])
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "application/jsonp",
      "application/json; charset=latin1",
    ]) {
      const { status } = await world.send("commands/registers.record", act, { headers: { "content-type": type } })
      expect(status).toBe(415)
    }
    const { status } = await world.send("commands/registers.record", act, {
      headers: { "content-type": "application/json; charset=utf-8" },
    })
    expect(status).toBe(201)
  })

  it("comes from this site, from a program, or from an origin that is listed", async () => {
    await using world = await openWorld(undefined, { origins: ["https://app.exemple.fr"] })
    const sent = async (headers: Readonly<Record<string, string>>): Promise<number> =>
      (await world.send("commands/registers.record", act, { headers })).status
    expect(await sent({ "sec-fetch-site": "cross-site" })).toBe(403)
    expect(await sent({ "sec-fetch-site": "same-site" })).toBe(403)
    expect(await sent({ origin: "https://ailleurs.exemple.fr" })).toBe(403)
    expect(await sent({ origin: "null" })).toBe(403)
    expect(await sent({ "sec-fetch-site": "same-origin" })).toBe(201)
    expect(await sent({ origin: "http://localhost" })).toBe(201)
    expect(await sent({ origin: "https://app.exemple.fr", "sec-fetch-site": "cross-site" })).toBe(201)
  })

  it("is well-formed, neither too large, nor too deep, nor too slow", async () => {
    await using world = await openWorld(undefined, { bodyLimit: 2000, bodyTimeoutMs: 30 })
    const codeOf = async (body: string, headers: Readonly<Record<string, string>> = {}) => {
      const answer = await world.send("commands/registers.record", body, { headers })
      return [answer.status, answer.body.code]
    }
    expect(await codeOf("{")).toEqual([400, "TDU-HTTP-JSON"])
    expect(await codeOf("")).toEqual([400, "TDU-HTTP-JSON"])
    expect(await codeOf("[".repeat(500) + "]".repeat(500))).toEqual([400, "TDU-HTTP-JSON"])
    expect(await codeOf(JSON.stringify({ place: "x".repeat(2000) }))).toEqual([413, "TDU-HTTP-TOO-LARGE"])
    expect(await codeOf("{}", { "content-length": "9000000000" })).toEqual([413, "TDU-HTTP-TOO-LARGE"])
    expect(await codeOf("{}", { "content-length": "many" })).toEqual([413, "TDU-HTTP-TOO-LARGE"])
    const bytes = (chunks: ReadonlyArray<Uint8Array<ArrayBuffer>>, ends: boolean) => {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          for (const chunk of chunks) controller.enqueue(chunk)
          if (ends) controller.close()
        },
      })
      const headers = { "content-type": "application/json", authorization: "Bearer m1" }
      const streamed = { method: "POST", headers, body, duplex: "half" }
      return world.handler(new Request("http://localhost/api/v1/commands/registers.record", streamed))
    }
    expect((await bytes([new Uint8Array(1500), new Uint8Array(1500)], false)).status).toBe(413)
    expect((await bytes([new TextEncoder().encode("{")], false)).status).toBe(408)
    // Not UTF-8: a name would be altered without a word.
    expect((await bytes([new Uint8Array([0x22, 0xe9, 0x22])], true)).status).toBe(400)
  })

  it("says its key, its version and its warnings well-formed", async () => {
    await using world = await openWorld()
    const status = async (headers: Readonly<Record<string, string>>) =>
      (await world.send("commands/registers.record", act, { headers })).body.code
    expect(await status({ "idempotency-key": "with a space" })).toBe("TDU-HTTP-KEY")
    expect(await status({ "idempotency-key": "" })).toBe("TDU-HTTP-KEY")
    expect(await status({ "if-match": "3" })).toBe("TDU-HTTP-MATCH")
    expect(await status({ "if-match": "*" })).toBe("TDU-HTTP-MATCH")
    expect(await status({ "traitdunion-acknowledge": "no/such-rule" })).toBe("TDU-INPUT")
  })
})

describe("what goes wrong in the program", () => {
  it("is told to who runs it, and not to who asks", async () => {
    const secret = new Error("Camille Exemple")
    await using world = await openWorld(undefined, {
      actorOf: () => {
        throw secret
      },
    })
    const { status, body } = await world.send("commands/registers.record", act)
    expect([status, body.code]).toEqual([500, "TDU-HTTP-BUG"])
    expect(JSON.stringify(body)).not.toContain("Camille")
    expect(world.bugs).toEqual([secret])
  })

  it("is over in time", async () => {
    await using world = await openWorld(undefined, (core) => ({
      timeoutMs: 5,
      around: async (_, run) => {
        await new Promise((resolve) => setTimeout(resolve, 40))
        return run(core)
      },
    }))
    const { status, body, headers } = await world.send("commands/registers.record", act)
    expect([status, body.code, headers.get("retry-after")]).toEqual([503, "TDU-HTTP-LATE", "2"])
    const { registers } = world.core.as({ id: "director-1", roles: ["director"] })
    const totals = await registers.totals({ from: act.on, to: act.on })
    expect(totals.every(({ activities }) => activities === 0)).toBe(true)
  })
})

describe("health", () => {
  it("tells strangers yes or no, and who answers for it what was looked at", async () => {
    await using world = await openWorld()
    const ask = async (authorization: string) =>
      told(await world.handler(new Request("http://localhost/api/v1/health", { headers: { authorization } })))
    const stranger = await ask("")
    expect([stranger.status, stranger.body]).toEqual([200, { status: "ok" }])
    const director = await ask("Bearer director")
    expect(director.body.checks.length).toBeGreaterThan(3)
    await world.core.close()
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const closed = await ask("")
    expect([closed.status, closed.body]).toEqual([503, { status: "failed" }])
  })
})

it("is mounted wherever the embedder wants it", async () => {
  await using world = await openWorld(undefined, { prefix: "" })
  const request = post("commands/registers.record", act)
  const moved = new Request(request.url.replace("/api/v1", ""), request)
  expect((await world.handler(moved)).status).toBe(201)
})
