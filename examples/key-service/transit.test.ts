import { randomBytes } from "node:crypto"
import { InvalidInput, KeyUnavailable } from "@traitdunion/core"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import type { TransitOptions } from "./options.ts"
import { type Mishap, startKeyService } from "./stub/server.ts"
import { transitKeys } from "./transit.ts"

const token = "hvs.token-of-a-test"
const service = await startKeyService(token, ["association-exemple", "another"])
afterAll(() => service[Symbol.asyncDispose]())
beforeEach(() => {
  service.mishaps.length = 0
})

const camille = { structure: "association-exemple", subject: "person-camille" }
const dataKey = new Uint8Array(32).fill(7)
const opened = (changed: Partial<TransitOptions> = {}) =>
  transitKeys({ url: service.url, token, key: "association-exemple", retries: 2, backOffMs: 0, ...changed })
const keys = opened()

const failureOf = async (action: () => unknown): Promise<KeyUnavailable | InvalidInput | undefined> => {
  try {
    await action()
  } catch (error) {
    if (error instanceof KeyUnavailable || error instanceof InvalidInput) return error
    throw error
  }
  return undefined
}
const reasonOf = async (action: () => unknown) => {
  const failure = await failureOf(action)
  return failure instanceof KeyUnavailable ? failure.reason : failure?._tag
}

describe("a key that the service wrapped", () => {
  it("opens as it was, for whom it was wrapped, and is never twice the same", async () => {
    for (const key of [dataKey, new Uint8Array(randomBytes(32))]) {
      const texts = await Promise.all([1, 2, 3].map(() => keys.wrap(key, camille)))
      expect(new Set(texts).size).toBe(3)
      for (const text of texts) {
        expect(text).toMatch(/^vault:v\d+:/)
        expect(await keys.unwrap(text, camille)).toEqual(key)
      }
    }
  })

  it("does not open for another person, in another structure, under another key, nor changed", async () => {
    const wrapped = await keys.wrap(dataKey, camille)
    const [, version, sealed = ""] = wrapped.split(":")
    const flipped = Buffer.from(sealed, "base64")
    flipped.writeUInt8(flipped.readUInt8(20) ^ 1, 20)
    const attempts = [
      () => keys.unwrap(wrapped, { ...camille, subject: "person-sacha" }),
      () => keys.unwrap(wrapped, { ...camille, structure: "autre-association" }),
      () => keys.unwrap(wrapped, { structure: "association-exempleperson-camille", subject: "" }),
      () => opened({ key: "another" }).unwrap(wrapped, camille),
      () => keys.unwrap(["vault", version, flipped.toString("base64")].join(":"), camille),
      () => keys.unwrap(`vault:v99:${sealed}`, camille),
      () => keys.unwrap("vault:v1", camille),
    ]
    for (const attempt of attempts) expect(await reasonOf(attempt)).toBe("not-opened")
  })

  it("is refused without asking when another key holder wrapped it", async () => {
    const before = service.asked()
    expect(await reasonOf(() => keys.unwrap("tdu1.AAAAAAAAAAAA.AAAA", camille))).toBe("not-opened")
    expect(service.asked()).toBe(before)
  })

  it("still opens after a rotation, and wrapping again takes the new version", async () => {
    const before = await keys.wrap(dataKey, camille)
    service.rotate("association-exemple")
    const after = await keys.wrap(await keys.unwrap(before, camille), camille)
    const [one, two] = [before, after].map((text) => Number(/^vault:v(\d+):/.exec(text)?.[1]))
    expect(two).toBe((one ?? 0) + 1)
    expect(await keys.unwrap(after, camille)).toEqual(dataKey)
  })

  it("has 32 bytes", async () => {
    expect(await reasonOf(() => keys.wrap(new Uint8Array(16), camille))).toBe("InvalidInput")
  })
})

describe("a service that does not do its part", () => {
  it.each([429, 500, 502, 503])("is asked again when it answers %i", async (status) => {
    service.mishaps.push({ status }, { status })
    const before = service.asked()
    expect(await keys.unwrap(await keys.wrap(dataKey, camille), camille)).toEqual(dataKey)
    expect(service.asked()).toBe(before + 4)
  })

  it("is asked a bounded number of times", async () => {
    const before = service.asked()
    service.mishaps.push(...Array.from({ length: 3 }, () => ({ status: 503 })))
    expect(await reasonOf(() => keys.wrap(dataKey, camille))).toBe("unreachable")
    expect(service.asked()).toBe(before + 3)
  })

  it.each([400, 403, 404, 405, 412])("is asked once when it answers %i", async (status) => {
    const before = service.asked()
    service.mishaps.push({ status, body: '{"errors":["words of the service"]}' })
    const failure = await failureOf(() => keys.wrap(dataKey, camille))
    expect(failure).toMatchObject({ reason: "unreachable", cause: { message: `The key service answered ${status}` } })
    expect(service.asked()).toBe(before + 1)
  })

  it("does not know the program, or the key", async () => {
    const wrapped = await keys.wrap(dataKey, camille)
    expect(await reasonOf(() => opened({ token: "hvs.other" }).unwrap(wrapped, camille))).toBe("unreachable")
    expect(await reasonOf(() => opened({ key: "unknown" }).wrap(dataKey, camille))).toBe("unreachable")
  })

  it.each<[string, Mishap]>([
    ["nothing", { status: 204 }],
    ["no JSON", { status: 200, body: "<html>" }],
    ["another shape", { status: 200, body: '{"data":{}}' }],
    ["no ciphertext", { status: 200, body: '{"data":{"ciphertext":"clear","plaintext":"Y2xlYXI="}}' }],
    ["never", "silence"],
  ])("answers %s", async (_, mishap) => {
    const wrapped = await keys.wrap(dataKey, camille)
    const patient = opened({ timeoutMs: mishap === "silence" ? 50 : 5000 })
    for (const action of [() => patient.wrap(dataKey, camille), () => patient.unwrap(wrapped, camille)]) {
      service.mishaps.push(mishap)
      expect(await reasonOf(action)).toBe("unreachable")
    }
  })

  it("sends elsewhere, where the token does not go", async () => {
    await using elsewhere = await startKeyService(token, ["association-exemple"])
    service.mishaps.push({
      status: 307,
      headers: { location: `${elsewhere.url}/v1/transit/encrypt/association-exemple` },
    })
    expect(await reasonOf(() => keys.wrap(dataKey, camille))).toBe("unreachable")
    expect(elsewhere.asked()).toBe(0)
  })

  it("is not there", async () => {
    const gone = await startKeyService(token, [])
    await gone[Symbol.asyncDispose]()
    expect(await reasonOf(() => opened({ url: gone.url }).wrap(dataKey, camille))).toBe("unreachable")
  })
})

it("gets the token in a header; neither it, nor a key, nor whose it is, stands in an address or in words", async () => {
  const calls: Array<[string, RequestInit | undefined]> = []
  const watched: typeof fetch = (input, init) => {
    calls.push([String(input), init])
    return fetch(input, init)
  }
  await opened({ fetch: watched, url: `${service.url}/` }).wrap(dataKey, camille)
  const [[url, init] = ["", undefined]] = calls
  expect(url).toBe(`${service.url}/v1/transit/encrypt/association-exemple`)
  expect(new Headers(init?.headers).get("x-vault-token")).toBe(token)
  const failure = await failureOf(() => opened({ token: "hvs.other-token" }).wrap(dataKey, camille))
  const shown = `${JSON.stringify(failure?.toOutcome())} ${failure?.stack} ${String(failure?.cause)}`
  for (const secret of ["hvs.", "person-camille", Buffer.from(dataKey).toString("base64")]) {
    expect(`${url} ${shown}`).not.toContain(secret)
  }
})

it("refuses options that cannot be, with every fault and without the token", async () => {
  const wrong: ReadonlyArray<Partial<TransitOptions>> = [
    { url: "http://keys.example.org" },
    { url: "https://user:pass@keys.example.org" },
    { url: "https://keys.example.org/?x=1" },
    { url: "file:///tmp" },
    { url: "keys" },
    { token: "" },
    { token: "two\r\nlines" },
    { key: "../sys/seal" },
    { key: "" },
    { timeoutMs: 0 },
    { retries: -1 },
    { retries: 1000 },
    { backOffMs: 0.5 },
  ]
  for (const options of wrong) {
    const failure = await failureOf(() => opened(options))
    expect(failure).toMatchObject({ issues: [{ path: Object.keys(options) }] })
    expect(failure?.message).not.toMatch(/two|user:pass/)
  }
  for (const url of ["https://keys.example.org", "http://localhost:8200", "http://[::1]:8200"]) {
    expect(await failureOf(() => opened({ url }))).toBeUndefined()
  }
})
