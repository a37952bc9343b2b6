import { generateKeyPairSync, sign } from "node:crypto"
import { afterEach, beforeEach, expect, it } from "vitest"
import type { Directory } from "../src/index.ts"
import { invited, reasonOf } from "./members.ts"
import { ORIGIN, openWorld, pageRequest, type World } from "./world.ts"

// A directory of a partner, in this process: discovery, keys and tokens as OpenID Connect tells them.
const ISSUER = "https://directory.example.org"
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })

const standIn = (subject: string) => {
  let nonce = ""
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url")
  const idToken = (): string => {
    const now = Math.floor(Date.now() / 1000)
    const signed = `${part({ alg: "RS256", kid: "1" })}.${part({ iss: ISSUER, aud: "exemple", sub: subject, nonce, iat: now, exp: now + 60 })}`
    return `${signed}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`
  }
  const answers: Readonly<Record<string, () => unknown>> = {
    "/.well-known/openid-configuration": () => ({
      issuer: ISSUER,
      authorization_endpoint: `${ISSUER}/authorize`,
      token_endpoint: `${ISSUER}/token`,
      jwks_uri: `${ISSUER}/keys`,
      id_token_signing_alg_values_supported: ["RS256"],
    }),
    "/keys": () => ({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }] }),
    "/token": () => ({ access_token: "a", token_type: "Bearer", expires_in: 60, id_token: idToken() }),
  }
  const directory: Directory = {
    issuer: ISSUER,
    clientId: "exemple",
    clientSecret: "secret-of-the-test",
    callback: `${ORIGIN}/annuaire`,
    fetch: async (address) => Response.json(answers[new URL(address).pathname]?.()),
  }
  /** What the browser brings back after the person entered there. */
  const back = (address: string): URL => {
    const asked = new URL(address).searchParams
    nonce = asked.get("nonce") ?? ""
    expect(asked.get("code_challenge_method")).toBe("S256")
    return new URL(`${ORIGIN}/annuaire?code=c&state=${asked.get("state")}`)
  }
  return { directory, back }
}

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

it("an identity that no account is linked to is refused, and makes none", async () => {
  const { directory, back } = standIn("someone")
  const { address, ticket } = await world.accounts.askDirectory(directory, { device: "own" })
  const call = world.accounts.byDirectory(directory, { returned: back(address), ticket })
  expect(await reasonOf(call)).toBe("unlinked")
  expect(world.rows("account")).toEqual([])
})

it("an identity is linked by whoever opened an invitation, and enters from then on", async () => {
  const account = await invited(world)
  const { directory, back } = standIn("someone")
  const first = await world.accounts.askDirectory(directory, { device: "own", account })
  await world.accounts.byDirectory(directory, { returned: back(first.address), ticket: first.ticket })
  const next = await world.accounts.askDirectory(directory, { device: "own" })
  const { cookie, session } = await world.accounts.byDirectory(directory, {
    returned: back(next.address),
    ticket: next.ticket,
  })
  expect([session.way, session.actor.id]).toEqual(["directory", "m-1"])
  expect(await world.accounts.actorOf(pageRequest(cookie))).toEqual({ id: "m-1", roles: ["mediator"] })
  expect(JSON.stringify(world.rows("account_directory"))).not.toContain("someone")
})

it("what comes back with another state, or twice, enters nobody", async () => {
  await invited(world)
  const { directory, back } = standIn("someone")
  const { address, ticket } = await world.accounts.askDirectory(directory, { device: "own", account: "m-1" })
  const forged = back(address)
  forged.searchParams.set("state", "another")
  expect(await reasonOf(world.accounts.byDirectory(directory, { returned: forged, ticket }))).toBe("not-recognised")
  expect(await reasonOf(world.accounts.byDirectory(directory, { returned: back(address), ticket }))).toBe("expired")
  expect(world.rows("account_session")).toEqual([])
})
