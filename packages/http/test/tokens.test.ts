import { InvalidInput } from "@traitdunion/core"
import { expect, it } from "vitest"
import { type ProgramToken, programTokens } from "../src/index.ts"
import { act, actorOf, openWorld } from "./support/world.ts"

const spec = {
  program: "cabinet-7",
  roles: ["mediator"],
  operations: ["registers.record", "deadlines.*"],
  perMinute: 4,
  until: new Date("2026-06-01"),
} as const

const openTokens = async () => {
  const kept = new Map<string, ProgramToken>()
  const clock = { now: Date.parse("2026-03-02") }
  const store = {
    find: async (hash: string) => kept.get(hash),
    add: async (token: ProgramToken) => void kept.set(token.hash, token),
    remove: async (program: string) => {
      for (const [hash, token] of kept) if (token.program === program) kept.delete(hash)
    },
  }
  const tokens = programTokens(store, () => clock.now)
  const world = await openWorld(undefined, {
    actorOf: async (request) => (await tokens.actorOf(request)) ?? actorOf(request),
  })
  const ask = (as: string, path = "commands/registers.record", body: unknown = act) => world.send(path, body, { as })
  return { ...world, core: world.core, kept, clock, tokens, ask, [Symbol.asyncDispose]: () => world.core.close() }
}

it("lets a program do what its token names, and the journal names the program", async () => {
  await using world = await openTokens()
  const token = await world.tokens.issue(spec)
  const { status, body } = await world.ask(token)
  expect(status).toBe(201)
  const desk = world.core.as({ id: "director-1", roles: ["director"] })
  expect((await desk.registers.activity({ activity: body.key }))?.mediator).toBe("program:cabinet-7")
  expect((await world.ask(token, "queries/deadlines.upcoming", { until: "2026-12-31" })).status).toBe(200)
  const other = await world.ask(token, "queries/registers.totals", { from: act.on, to: act.on })
  expect([other.status, other.body.code]).toEqual([403, "TDU-HTTP-SCOPE"])
  // Sign-in goes on for people.
  expect((await world.ask("m1")).status).toBe(201)
})

it("keeps no token, and takes none that is made up, ended or over", async () => {
  await using world = await openTokens()
  const token = await world.tokens.issue(spec)
  expect(JSON.stringify([...world.kept])).not.toContain(token)
  const made = await world.ask(`tdu_${"A".repeat(43)}`)
  expect([made.status, made.body.code]).toEqual([401, "TDU-HTTP-SIGNIN"])
  world.clock.now = Date.parse("2026-06-01")
  expect((await world.ask(token)).status).toBe(401)
  world.clock.now = Date.parse("2026-03-02")
  expect((await world.ask(token)).status).toBe(201)
  await world.tokens.end("cabinet-7")
  expect((await world.ask(token)).status).toBe(401)
})

it("takes so many calls a minute, and says how long to wait", async () => {
  await using world = await openTokens()
  const token = await world.tokens.issue(spec)
  for (let call = 0; call < 4; call += 1) expect((await world.ask(token)).status).toBe(201)
  world.clock.now += 15_000
  const refused = await world.ask(token)
  expect([refused.status, refused.body.code, refused.headers.get("retry-after")]).toEqual([429, "TDU-HTTP-RATE", "45"])
  world.clock.now += 45_000
  expect((await world.ask(token)).status).toBe(201)
})

it("makes none without an end, without operations or for all of them", async () => {
  await using world = await openTokens()
  for (const wrong of [
    { until: new Date("2026-01-01") },
    { operations: [] },
    { operations: ["*"] },
    { roles: [] },
    { program: "A b" },
  ]) {
    await expect(world.tokens.issue({ ...spec, ...wrong })).rejects.toBeInstanceOf(InvalidInput)
  }
})
