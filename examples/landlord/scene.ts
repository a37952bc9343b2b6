// What the tests of every engine stand on: a server, a platform on it, and a look at both sides of what was committed.
import { environmentKeys, generateKey } from "@traitdunion/keys"
import {
  type DatabaseServer,
  mariaDbServer,
  postgresServer,
  whyNoMariaDb,
  whyNoPostgres,
} from "@traitdunion/test-servers"
import { sql } from "kysely"
import type { Engine } from "./database.ts"
import { LANDLORD, openPlatform, type Platform } from "./platform.ts"
import { addTenant, fileReport } from "./reports.ts"
import { mediator } from "./users.ts"

/** The engines, and why one is not on this machine. */
export const engines = [
  { engine: "postgres", why: whyNoPostgres, serve: () => postgresServer() },
  { engine: "mysql", why: whyNoMariaDb, serve: () => mariaDbServer() },
] as const satisfies ReadonlyArray<{ engine: Engine; why: string | undefined; serve: () => Promise<DatabaseServer> }>

export const TENANT = "tenant-1"
export const key = generateKey()
export const keys = environmentKeys({ env: { TRAITDUNION_KEY: key } })

/** Of some reports or appointments, whether the landlord's row and our fact are there: both, neither, or a half. */
export const bothSides = async (
  { db }: Platform,
  what: "report" | "appointment",
  ids: ReadonlyArray<string>,
): Promise<ReadonlyArray<string>> => {
  const rows = await db.selectFrom(`landlord.${what}`).select("id").execute()
  const facts = await sql<{ command: unknown }>`select command_id as command from mediation.tdu_journal_event`.execute(
    db,
  )
  const known = new Set(rows.map((row) => row.id))
  const recorded = facts.rows.map(({ command }) => String(command))
  return ids.map((id) => {
    const times = recorded.filter((command) => command === `${what}.${id}`).length
    if (times > 1) return "twice"
    return known.has(id) === (times === 1) ? (times === 1 ? "both" : "neither") : "half"
  })
}

/** A server with one tenant, and a mediation that both parties consent to under the report `shared`. */
export const openScene = async ({ engine, serve }: (typeof engines)[number]) => {
  const server = await serve()
  const platform = await openPlatform(engine, server.url(), keys)
  await addTenant(platform, mediator, { id: TENANT, name: "Sacha Exemple" })
  const shared = { id: "shared", tenant: TENANT, months: 1, cents: 45_000 }
  const { mediation } = await fileReport(platform, mediator, shared)
  const desk = platform.core.as(mediator)
  await desk.process.accept({ mediation })
  await desk.process.assign({ mediation, mediator: mediator.id }, { acknowledge: ["deontology/living-practice"] })
  for (const party of [TENANT, LANDLORD]) {
    await desk.consent.give({
      party,
      consent: `${party}-shared`,
      purpose: { kind: "mediation", mediation },
      words: "Chacun est libre de refuser ou d'arrêter.",
      language: "fr",
      means: "oral",
    })
  }
  return {
    server,
    platform,
    mediation,
    [Symbol.asyncDispose]: async () => {
      try {
        await platform[Symbol.asyncDispose]()
      } finally {
        await server[Symbol.asyncDispose]()
      }
    },
  }
}
