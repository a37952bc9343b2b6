// Every operation of every plugin, with valid and broken input: never a fault of the program, never anybody's words to
// who may not read them, and what is answered fits what the document says. FUZZ_REQUESTS says how many.

import { agenda } from "@traitdunion/plugin-agenda"
import { budgetCounseling } from "@traitdunion/plugin-budget-counseling"
import { cafRelay } from "@traitdunion/plugin-caf-relay"
import { dalo } from "@traitdunion/plugin-dalo"
import { energyWater } from "@traitdunion/plugin-energy-water"
import { housing } from "@traitdunion/plugin-housing"
import { isolation } from "@traitdunion/plugin-isolation"
import { rightsAccess } from "@traitdunion/plugin-rights-access"
import fc from "fast-check"
import { expect, it } from "vitest"
import * as z from "zod"
import { operationsOf } from "../src/index.ts"
import { inputSchema } from "../src/openapi/index.ts"
import { broken, fitting } from "./support/arbitrary.ts"
import { openWorld, type Told } from "./support/world.ts"

const REQUESTS = Number(process.env["FUZZ_REQUESTS"] ?? 700)
const plugins = [dalo, budgetCounseling, cafRelay, housing, energyWater, rightsAccess, isolation, agenda] as const
/** Words that stand in the journal, sealed, and come out to nobody who does not know the person. */
const CANARY = "Zéphyrine-Invention"

const problem = z.strictObject({
  type: z.string().startsWith("urn:traitdunion:TDU-"),
  title: z.string().min(1),
  status: z.int(),
  detail: z.string().min(1),
  code: z.string().startsWith("TDU-"),
  remedy: z.string().min(1),
  errors: z.exactOptional(z.array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() }))),
  breaches: z.exactOptional(z.array(z.looseObject({ rule: z.string(), severity: z.enum(["block", "warn"]) }))),
  acknowledgeable: z.exactOptional(z.array(z.string())),
  reason: z.exactOptional(z.string()),
  details: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
})
const receipt = z.strictObject({
  commandId: z.string(),
  key: z.string(),
  version: z.int().min(1),
  replayed: z.boolean(),
  consulted: z.array(z.looseObject({ rule: z.string(), outcome: z.enum(["pass", "acknowledged"]) })),
})

/** A structure with somebody in it of whom two strangers know nothing. */
const openFuzzed = async () => {
  const actors = {
    mediator: { id: "mediator-1", roles: ["mediator"] },
    stranger: { id: "mediator-2", roles: ["mediator"] },
    lead: { id: "lead-1", roles: ["lead"] },
    director: { id: "director-1", roles: ["director"] },
    board: { id: "board-1", roles: ["board"] },
    auditor: { id: "auditor-1", roles: ["auditor"] },
    system: { id: "system-1", roles: ["system"] },
    "front-desk": { id: "desk-1", roles: ["front-desk"] },
    person: { id: "account-1", roles: ["person"], person: "person-9" },
    partner: { id: "account-2", roles: ["partner"], institution: "institution-9" },
  } as const
  const world = await openWorld(plugins, {
    actorOf: ({ headers }) => actors[headers.get("authorization") as keyof typeof actors],
  })
  const send = (
    path: string,
    body: unknown,
    as: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Told> => world.send(path, body, { headers: { ...headers, authorization: as } })
  const done = async (path: string, body: unknown, as: keyof typeof actors = "mediator"): Promise<void> => {
    const { status, body: answer } = await send(path, body, as)
    expect([201, JSON.stringify(answer)], path).toEqual([status, JSON.stringify(answer)])
  }
  for (const person of ["person-1", "person-2"]) {
    await done("commands/people.registerPerson", { person, name: `${CANARY} Exemple`, address: `3 rue ${CANARY}` })
  }
  await done("commands/people.registerPerson", { person: "person-3", name: "Camille Exemple" }, "director")
  await done(
    "commands/people.registerInstitution",
    { institution: "institution-1", name: "Bailleur Exemple", kind: "social-landlord" },
    "director",
  )
  const parties = ["person-1", "person-2"].map((id) => ({ kind: "person", id }))
  await done("commands/process.open", { mediation: "mediation-1", origin: "person", register: "conflict", parties })
  await done("commands/process.accept", { mediation: "mediation-1" })
  await done("commands/registers.record", {
    activity: "activity-1",
    on: "2026-03-01",
    register: "watch",
    minutes: 5,
    persons: 1,
  })
  return { ...world, core: world.core, actors, send }
}

const known = {
  person: ["person-1", "person-2", "person-3"],
  institution: ["institution-1"],
  mediation: ["mediation-1"],
  activity: ["activity-1"],
  // Made by the requests themselves, under few ids, so that later ones find them.
  household: ["household-1", "household-2"],
  issue: ["issue-1", "issue-2"],
  project: ["project-1", "project-2"],
  intake: ["request-1", "request-2"],
  convention: ["convention-1"],
  referral: ["referral-1", "referral-2"],
}

it("answers every operation of every plugin without a fault, a leak or a shape that nobody declared", async () => {
  const world = await openFuzzed()
  const operations = [...operationsOf(world.core.plugins)].map(([path, one]) => {
    const good = fitting(inputSchema(one), known)
    return { path, one, good, bad: broken(good) }
  })
  const statuses = new Map<string, Set<number>>()
  const rate = { valid: 0, done: 0 }
  const ask = async (index: number, valid: boolean, input: unknown, as: string, dry: boolean): Promise<void> => {
    const asked = operations[index % operations.length]
    if (asked === undefined) return
    const { path, one } = asked
    const headers = dry && one.kind === "commands" ? { prefer: "dry-run" } : undefined
    const answer = await world.send(path, input, as, headers)
    const where = `${path} as ${as}: ${JSON.stringify(input)?.slice(0, 400)} -> ${JSON.stringify(answer.body)?.slice(0, 400)}`
    expect(world.bugs.map(String), where).toEqual([])
    expect(answer.status, where).not.toBe(500)
    const text = JSON.stringify(answer.body)
    if (as === "stranger" || answer.status >= 400) expect(text.includes(CANARY), where).toBe(false)
    expect(text.includes("~sealed"), where).toBe(false)
    if (answer.status >= 400) expect(() => problem.parse(answer.body), where).not.toThrow()
    else if (one.kind === "commands" && headers === undefined)
      expect(() => receipt.parse(answer.body), where).not.toThrow()
    else if (one.kind === "queries" && one.operation.answer !== undefined) {
      const said = z.safeParse(one.operation.answer, answer.body)
      expect(said.success, `${where} ${said.error}`).toBe(true)
    }
    if (valid && as !== "stranger") {
      rate.valid += 1
      if (answer.status < 300) rate.done += 1
    }
    const key = `${path} ${valid ? "valid" : "broken"}`
    statuses.set(key, (statuses.get(key) ?? new Set()).add(answer.status))
  }
  const rolesOf = (index: number): ReadonlyArray<string> => {
    const by = operations[index % operations.length]?.one.operation.by ?? []
    return [...by.filter((role) => role in world.actors), "stranger"]
  }
  const call = fc.nat(operations.length - 1).chain((index) =>
    fc.record({
      index: fc.constant(index),
      valid: fc.boolean(),
      good: operations[index]?.good ?? fc.constant({}),
      bad: operations[index]?.bad ?? fc.constant({}),
      as: fc.constantFrom(...rolesOf(index)),
      dry: fc.nat(9).map((n) => n === 0),
    }),
  )
  // Each operation twice at least, then as chance has it.
  let next = 0
  await fc.assert(
    fc.asyncProperty(call, async ({ index, valid, good, bad, as, dry }) => {
      await ask(index, valid, valid ? good : bad, as, dry)
    }),
    { numRuns: Math.max(0, REQUESTS - 2 * operations.length), endOnFailure: true },
  )
  for (; next < operations.length; next += 1) {
    const one = operations[next]
    if (one === undefined) continue
    const [good] = fc.sample(one.good, 1)
    const [bad] = fc.sample(one.bad, 1)
    await ask(next, true, good, rolesOf(next)[0] ?? "stranger", false)
    await ask(next, false, bad, rolesOf(next)[0] ?? "stranger", false)
  }
  expect(statuses.size).toBe(2 * operations.length)
  const done = [...statuses].filter(([key, seen]) => key.endsWith(" valid") && [...seen].some((status) => status < 300))
  if (process.env["FUZZ_REQUESTS"] !== undefined) {
    console.log(`${rate.done} of ${rate.valid} valid requests answered 2xx`)
    console.log(`${done.length} of ${operations.length} operations answered 2xx at least once`)
    const never = operations.filter(({ path }) => !done.some(([key]) => key === `${path} valid`))
    for (const { path } of never)
      console.log(`never 2xx: ${path} ${[...(statuses.get(`${path} valid`) ?? [])].join(" ")}`)
  }
  expect((await world.core.audit.verify()).ok).toBe(true)
  await world.core.close()
}, 600_000)
