import { environmentKeys, generateKey } from "@traitdunion/keys"
import { type DatabaseServer, postgresServer, whyNoPostgres } from "@traitdunion/test-servers"
import { type Figure, median, short } from "../measure.ts"
import { postgresAt } from "./engines.ts"
import type { RawConnection } from "./rows.ts"
import { openDesk } from "./sample.ts"

const ROUNDS = 5
const COMMITS = 200
const READS = 100
const AT_ONCE = 500_000
const LENGTHS = [1e3, 1e5, 1e7]

/** Lengthen a journal by copies of one of its events, each on a stream of its own: what a commit meets is its length. */
const lengthen = async (db: RawConnection, structure: string, from: number, to: number): Promise<void> => {
  for (let start = from; start < to; start += AT_ONCE) {
    const end = Math.min(to, start + AT_ONCE)
    await db.run(
      `insert into tdu_journal_event (structure_id, position, stream, version, id, command_id, type, data, meta, hash, mark)
       select e.structure_id, n, 'activity/' || md5(n::text), 1, md5(n::text), md5(n::text), e.type, e.data, e.meta, e.hash, e.mark
       from (select * from tdu_journal_event where structure_id = ? and stream like 'activity/%' order by position limit 1) e,
            generate_series(?::bigint, ?::bigint) n`,
      [structure, start + 1, end],
    )
    process.stdout.write(`\r  ${short(end)} events  `)
  }
  await db.run("update tdu_journal_head set position = ? where structure_id = ?", [to, structure])
  // What the server would do by itself within minutes.
  await db.run("vacuum analyze tdu_journal_event")
  process.stdout.write("\r")
}

/** A mediation with two parties, their consents and three meetings. Invented people. */
const openMediationOf = async ({ desk }: Awaited<ReturnType<typeof openDesk>>): Promise<string> => {
  const people = await Promise.all(
    ["Camille Exemple", "Sacha Exemple"].map(async (name) => (await desk.people.registerPerson({ name })).key),
  )
  const parties = people.map((id) => ({ kind: "person" as const, id }))
  const { key: mediation } = await desk.process.open({ origin: "person", register: "conflict", parties })
  await desk.process.accept({ mediation })
  await desk.process.assign({ mediation, mediator: "mediator-1" }, { acknowledge: ["deontology/living-practice"] })
  const said = { words: "Chacun est libre de refuser ou d'arrêter.", language: "fr", means: "oral" } as const
  const purpose = { kind: "mediation", mediation } as const
  for (const party of people) await desk.consent.give({ party, consent: `${party}-1`, purpose, ...said })
  for (const minutes of [45, 60, 30]) await desk.process.meet({ mediation, parties: people, minutes })
  return mediation
}

const millisecondsOf = async (times: number, run: () => Promise<unknown>): Promise<number> => {
  const taken: Array<number> = []
  for (let index = 0; index < times; index++) {
    const start = performance.now()
    await run()
    taken.push(performance.now() - start)
  }
  return median(taken)
}

/** A database with a journal of a length, ready to be measured. */
const prepared = async (server: DatabaseServer, admin: RawConnection, length: number) => {
  const name = `length_${length}`
  await admin.run(`create database ${name}`)
  const database = postgresAt(server.url(name))
  const keys = environmentKeys({ env: { TRAITDUNION_KEY: generateKey() } })
  const first = await openDesk(database.storage(2), "bench", keys)
  const mediation = await openMediationOf(first)
  await first.record()
  await first.core.close()
  const db = await database.connect()
  const [row] = await db.run("select position from tdu_journal_head where structure_id = ?", ["bench"])
  await lengthen(db, "bench", Number(row?.["position"]), length)
  await db.close()
  const { core, desk, record } = await openDesk(database.storage(2), "bench", keys)
  return { core, record, read: () => desk.process.get({ mediation }), commits: [] as Array<number> }
}

const measured = async (server: DatabaseServer): Promise<ReadonlyArray<Figure>> => {
  const admin = await postgresAt(server.url()).connect()
  const journals: Array<Awaited<ReturnType<typeof prepared>>> = []
  for (const length of LENGTHS) journals.push(await prepared(server, admin, length))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { record, commits } of journals) {
      const taken = await millisecondsOf(COMMITS, record)
      // The first round warms everything up.
      if (round > 0) commits.push(taken)
    }
  }
  const costs = journals.map(({ commits }) => median(commits))
  const reading = await millisecondsOf(READS, async () => journals.at(-1)?.read())
  for (const { core } of journals) await core.close()
  await admin.close()
  const spread = Math.max(...costs) / Math.min(...costs)
  return [
    {
      what: `PostgreSQL: milliseconds of a commit with ${LENGTHS.map(short).join(", ")} events in the journal`,
      value: costs.map(short).join(", "),
    },
    {
      what: "PostgreSQL: the slowest of these to the fastest",
      value: short(spread),
      goal: "at most 1.2",
      met: spread <= 1.2,
    },
    {
      what: `PostgreSQL: milliseconds to read a mediation by its id among ${short(Math.max(...LENGTHS))} events`,
      value: short(reading),
      goal: "under 5",
      met: reading < 5,
    },
  ]
}

/** What a commit costs in a short journal and in a very long one, round by round, and what reading a mediation does. */
export const length = async (): Promise<ReadonlyArray<Figure>> => {
  if (whyNoPostgres !== undefined) return []
  await using server = await postgresServer()
  return await measured(server)
}
