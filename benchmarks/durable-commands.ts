import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { activityTable, activityTally, openMediation } from "@traitdunion/core"
import Database from "better-sqlite3"
import { type Figure, median, rate, short } from "./measure.ts"
import { installPeer, openPeer } from "./peer.ts"

const ROUNDS = 5
const COMMANDS = 1000
const ACTS = `tdu_activity_v${activityTable.version}`
const FIGURES = `tdu_${activityTally.table.name}_v${activityTally.table.version}`
const activity = { on: "2026-03-14", register: "presence", minutes: 45, persons: 3, theme: "housing" } as const

/** The statements that write the same rows, found by looking at what the library left in a file of its own. */
const rawWriter = (
  dir: string,
  like: string,
): { readonly write: (index: number) => void; readonly close: () => void } => {
  const sample = new Database(like, { readonly: true })
  const tables = sample
    .prepare(
      `select name, sql from sqlite_master where type = 'table' and name in ('tdu_journal_head', 'tdu_journal_event', '${ACTS}', '${FIGURES}')`,
    )
    .all() as ReadonlyArray<{ readonly name: string; readonly sql: string }>
  const indexes = sample
    .prepare(
      `select sql from sqlite_master where type = 'index' and sql is not null and tbl_name in ('tdu_journal_head', 'tdu_journal_event', '${ACTS}', '${FIGURES}')`,
    )
    .all() as ReadonlyArray<{ readonly sql: string }>
  const rowOf = (table: string): Readonly<Record<string, unknown>> =>
    sample.prepare(`select * from ${table} limit 1`).get() as Readonly<Record<string, unknown>>
  const [head, event, row] = [rowOf("tdu_journal_head"), rowOf("tdu_journal_event"), rowOf(ACTS)]
  const cells = sample.prepare(`select * from ${FIGURES}`).all() as ReadonlyArray<Readonly<Record<string, unknown>>>
  sample.close()

  const db = new Database(join(dir, "raw.sqlite"))
  db.pragma("journal_mode = wal")
  db.pragma("synchronous = full")
  db.pragma("wal_autocheckpoint = 4000")
  for (const { sql } of [...tables, ...indexes]) db.exec(sql)
  const insert = (table: string, values: Readonly<Record<string, unknown>>) => {
    const names = Object.keys(values)
    const quoted = names.map((name) => `"${name}"`).join(", ")
    return db.prepare(`insert into ${table} (${quoted}) values (${names.map((name) => `@${name}`).join(", ")})`)
  }
  insert("tdu_journal_head", { ...head, position: 0 }).run({ ...head, position: 0 })
  const updateHead = db.prepare("update tdu_journal_head set position = ?")
  const insertEvent = insert("tdu_journal_event", event)
  const insertRow = insert(ACTS, row)
  const [cell = {}] = cells
  const amounts = Object.entries(cell).flatMap(([name, value]) => (typeof value === "number" ? [name] : []))
  const sums = amounts.map((name) => `"${name}" = "${name}" + excluded."${name}"`).join(", ")
  const addTo = db.prepare(`${insert(FIGURES, cell).source} on conflict (structure_id, key) do update set ${sums}`)
  const write = db.transaction((index: number) => {
    updateHead.run(index + 1)
    insertEvent.run({
      ...event,
      position: index + 1,
      stream: `activity/${index}`,
      id: `${index}`,
      command_id: `${index}`,
    })
    insertRow.run({ ...row, key: `${index}` })
    for (const one of cells) addTo.run(one)
  })
  return { write: (index) => write.immediate(index), close: () => db.close() }
}

/** Durable commands a second on SQLite, against the raw driver and against Emmett, round by round. */
export const durableCommands = async (): Promise<ReadonlyArray<Figure>> => {
  const dir = mkdtempSync(join(tmpdir(), "traitdunion-bench-"))
  installPeer(fileURLToPath(new URL("peer", import.meta.url)))
  try {
    const file = join(dir, "ours.sqlite")
    await using mediation = await openMediation({ structure: "bench", storage: sqliteStorage({ file }) })
    const { registers } = mediation.as({ id: "mediator-1", roles: ["mediator"] })
    await registers.record(activity)
    const raw = rawWriter(dir, file)
    const peer = await openPeer(join(dir, "peer.sqlite"))
    const rates = { ours: [] as number[], raw: [] as number[], peer: [] as number[] }
    for (let round = 0; round <= ROUNDS; round++) {
      const base = round * COMMANDS
      const ours = await rate(COMMANDS, () => registers.record(activity))
      const driver = await rate(COMMANDS, (index) => raw.write(base + index))
      const other = await rate(COMMANDS, (index) => peer.append(`activity-${base + index}`))
      // The first round warms everything up.
      if (round === 0) continue
      rates.ours.push(ours)
      rates.raw.push(driver)
      rates.peer.push(other)
    }
    raw.close()
    peer.close()
    const ratio = (other: ReadonlyArray<number>): number =>
      median(rates.ours.map((value, index) => value / (other[index] ?? Number.NaN)))
    const [toRaw, toPeer] = [ratio(rates.raw), ratio(rates.peer)]
    return [
      { what: "Durable commands a second, SQLite", value: short(median(rates.ours)) },
      { what: "The same rows by the raw driver, a second", value: short(median(rates.raw)) },
      { what: "Emmett 0.38.5, one event appended, a second", value: short(median(rates.peer)) },
      { what: "Ours to the raw driver", value: short(toRaw), goal: "at least 0.5", met: toRaw >= 0.5 },
      { what: "Ours to Emmett", value: short(toPeer), goal: "at least 2", met: toPeer >= 2 },
    ]
  } finally {
    if (existsSync(dir)) rmSync(dir, { recursive: true, force: true })
  }
}
