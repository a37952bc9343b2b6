import { spawnSync } from "node:child_process"
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { activityTable } from "@traitdunion/core"
import Database from "better-sqlite3"
import { build } from "esbuild"
import { buildPackages } from "./built.ts"
import { type Figure, short } from "./measure.ts"

const LINES = 100_000
const PIECE = 50_000
const sample = fileURLToPath(new URL("../examples/permanence/permanences-2026-03.csv", import.meta.url))

/** Acts a second when the raw driver writes the very rows of an import into a new file, in batches of 500. */
const rawRate = (dir: string, like: string): number => {
  const source = new Database(like, { readonly: true })
  const db = new Database(join(dir, "raw.sqlite"))
  db.pragma("journal_mode = wal")
  db.pragma("synchronous = full")
  db.pragma("wal_autocheckpoint = 4000")
  const tables = ["tdu_journal_event", `tdu_activity_v${activityTable.version}`]
  const schema = source
    .prepare("select sql from sqlite_master where sql is not null and tbl_name in (?, ?) order by type = 'table' desc")
    .all(tables) as ReadonlyArray<{ readonly sql: string }>
  for (const { sql } of schema) db.exec(sql)
  const inserts = tables.map((table) => {
    const rows = source.prepare(`select * from ${table}`).raw().all() as ReadonlyArray<ReadonlyArray<unknown>>
    return { rows, insert: db.prepare(`insert into ${table} values (${rows[0]?.map(() => "?").join(", ")})`) }
  })
  const acts = inserts[0]?.rows.length ?? 0
  const start = performance.now()
  for (let from = 0; from < acts; from += 500) {
    db.transaction(() => {
      for (const { rows, insert } of inserts) for (const row of rows.slice(from, from + 500)) insert.run(row)
    })()
  }
  const seconds = (performance.now() - start) / 1000
  db.close()
  source.close()
  return acts / seconds
}

/** The importing program as JavaScript on the built packages: what users run, without the cost of reading TypeScript. */
export const builtChild = async (): Promise<string> => {
  buildPackages()
  const outfile = fileURLToPath(new URL(".built/import-child.mjs", import.meta.url))
  await build({
    entryPoints: [fileURLToPath(new URL("import-child.ts", import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    external: [
      "better-sqlite3",
      "effect",
      "kysely",
      "zod",
      "@traitdunion/core",
      "@traitdunion/adapter-sqlite",
      "@traitdunion/import",
    ],
    logLevel: "error",
  })
  return outfile
}

/** A log of as many lines: those of the sample, again and again. */
export const logOf = (dir: string, lines: number): string => {
  const [header = "", ...rest] = readFileSync(sample, "latin1")
    .split("\r\n")
    .filter((line) => line !== "")
  const acts = rest.filter((line) => !line.startsWith("TOTAL") && !line.startsWith(";"))
  const log = join(dir, `log-${lines}.csv`)
  writeFileSync(log, header, "latin1")
  for (let from = 0; from < lines; from += PIECE) {
    const length = Math.min(PIECE, lines - from)
    const piece = Array.from({ length }, (_, index) => `\r\n${acts[(from + index) % acts.length]}`)
    appendFileSync(log, piece.join(""), "latin1")
  }
  return log
}

/** Import a log by a program in a process of its own, into a new file. */
export const imported = (
  child: string,
  log: string,
  lines: number,
  file: string,
): { readonly seconds: number; readonly megabytes: number } => {
  const { stdout, status } = spawnSync(
    process.execPath,
    // A small young generation: what a batch needs is soon garbage, and V8 would rather grow than collect it.
    ["--max-semi-space-size=4", "--conditions=@traitdunion/source", child, log, file],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  )
  if (status !== 0) throw new Error("The import failed")
  const { added, refused, seconds, megabytes } = JSON.parse(stdout) as Readonly<Record<string, number | undefined>>
  if ((added ?? 0) + (refused ?? 0) < lines) throw new Error("Lines were lost")
  return { seconds: seconds ?? Number.NaN, megabytes: megabytes ?? Number.NaN }
}

/** Lines imported a second through the whole pipeline into a durable SQLite file, in a process of its own. */
export const importRate = async (): Promise<ReadonlyArray<Figure>> => {
  const dir = mkdtempSync(join(tmpdir(), "traitdunion-bench-"))
  try {
    const log = logOf(dir, LINES)
    const { seconds, megabytes } = imported(await builtChild(), log, LINES, join(dir, "import.sqlite"))
    const perSecond = LINES / seconds
    const raw = rawRate(dir, join(dir, "import.sqlite"))
    return [
      {
        what: `Lines imported a second (${LINES.toLocaleString("en-GB")} lines, batches of 500)`,
        value: short(perSecond),
        goal: "at least 20,000",
        met: perSecond >= 20_000,
      },
      { what: "The rows of that import by the raw driver, in the same batches, a second", value: short(raw) },
      { what: "The import to the raw driver", value: short(perSecond / raw) },
      {
        what: "Peak memory of that import, MB",
        value: short(megabytes),
        goal: "under 250",
        met: megabytes < 250,
      },
    ]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
