import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import { environmentKeys, generateKey } from "@traitdunion/keys"
import Database from "better-sqlite3"
import { type Figure, short } from "./measure.ts"

const PERSONS = 100_000
const BATCH = 500
const SEARCHES = 300
const FAMILIES = 4000
const MAX = 5

const family = (index: number): string => `Inventé${(index * 7919) % FAMILIES}`
const given = (index: number): string => `Prénom${index % 311}`

/** The 95th of a hundred. */
const p95 = (values: ReadonlyArray<number>): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0

const timed = async (run: (index: number) => unknown): Promise<ReadonlyArray<number>> => {
  const times: Array<number> = []
  for (let index = 0; index < SEARCHES; index++) {
    const start = performance.now()
    await run(index)
    times.push(performance.now() - start)
  }
  return times
}

/**
 * A search among people whose names are sealed, beside the look-up of one name in a plain table of the same file, both
 * answering the same cards, without statistics.
 */
export const search = async (): Promise<ReadonlyArray<Figure>> => {
  const dir = mkdtempSync(join(tmpdir(), "traitdunion-search-"))
  const file = join(dir, "search.sqlite")
  const core = await openMediation({
    structure: "bench",
    storage: sqliteStorage({ file }),
    ports: { keys: environmentKeys({ env: { TRAITDUNION_KEY: generateKey() } }) },
  })
  const { people } = core.as({ id: "mediator-1", roles: ["mediator"] })
  for (let from = 0; from < PERSONS; from += BATCH) {
    await people.registerPerson.many(
      Array.from({ length: BATCH }, (_, at) => ({
        input: { name: `${given(from + at)} ${family(from + at)}`, phone: `06${String(from + at).padStart(8, "0")}` },
      })),
    )
  }
  const plain = new Database(file)
  plain.exec("create table plain (id text primary key, family text, name text, phone text)")
  plain.exec("create index plain_family on plain (family)")
  const insert = plain.prepare("insert into plain values (?, ?, ?, ?)")
  plain.transaction(() => {
    for (let index = 0; index < PERSONS; index++) {
      insert.run(`p-${index}`, family(index), `${given(index)} ${family(index)}`, `06${String(index).padStart(8, "0")}`)
    }
  })()
  const lookUp = plain.prepare("select * from plain where family = ? order by id limit 50")
  const bare = (index: number): number => lookUp.all(family(index)).length
  const ours = async (index: number): Promise<number> => (await people.search({ name: family(index) })).length
  if (bare(1) !== (await ours(1)) || bare(1) === 0) throw new Error("The two do not answer the same")
  await timed(ours)
  await timed(bare)
  const [own, sql] = [p95(await timed(ours)), p95(await timed(bare))]
  const phone = p95(await timed((index) => people.search({ phone: `06${String(index).padStart(8, "0")}` })))
  await core.close()
  plain.close()
  rmSync(dir, { recursive: true })
  const answers = PERSONS / FAMILIES
  return [
    {
      what: `Search by name among ${PERSONS.toLocaleString("en-GB")} persons, ${answers} answers, p95, ms`,
      value: short(own),
    },
    { what: "Search by telephone among them, one answer, p95, ms", value: short(phone) },
    {
      what: "That search by name to an indexed SQL look-up of one name in the same file, p95",
      value: short(own / sql),
      goal: `at most ${MAX}`,
      met: own / sql <= MAX,
    },
  ]
}
