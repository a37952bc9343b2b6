import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation, type Report } from "@traitdunion/core"
import { inventedYear } from "@traitdunion/example-permanence/invented-year"
import Database from "better-sqlite3"
import { builtChild } from "./import-rate.ts"
import { type Figure, median, short } from "./measure.ts"

const ROUNDS = 15
/** How much busier than the demo's year, so that a year has a million acts. */
const GROWTH = 152
const year = { from: "2025-01-01", to: "2025-12-31" } as const

/** The name of each dimension of the report in the events of the journal. */
const columns: Readonly<Record<string, string>> = {
  place_type: "placeType",
  age_band: "ageBand",
  follow_up: "followUp",
  doer: "doneBy",
  public: "publics",
  convention: "conventions",
}

const imported = (child: string, log: string, file: string): Record<string, number> => {
  const { stdout, status } = spawnSync(process.execPath, ["--max-semi-space-size=4", child, log, file], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  })
  if (status !== 0) throw new Error("The import failed")
  return JSON.parse(stdout) as Record<string, number>
}

const breakdowns = (report: Report): ReadonlyArray<string> => [
  ...new Set(
    report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "breakdown" && block.columns[0]?.indicator.startsWith("registers/") ? [block.dimension.key] : [],
      ),
    ),
  ),
]

/** The same breakdowns by the database itself: one `group by` over the journal for each dimension of the report. */
const groupBy = (file: string, dimensions: ReadonlyArray<string>): number => {
  const db = new Database(file, { readonly: true })
  const start = performance.now()
  for (const dimension of dimensions) {
    db.prepare(
      `select json_extract(data, '$.${columns[dimension] ?? dimension}') as member, count(*),
        sum(json_extract(data, '$.minutes')), sum(json_extract(data, '$.persons'))
       from tdu_journal_event
       where structure_id = 'bench' and type = 'activity.Recorded' and json_extract(data, '$.on') between ? and ?
       group by member`,
    ).all(year.from, year.to)
  }
  const took = performance.now() - start
  db.close()
  return took
}

/** A year's report over a million acts, and the memory that importing them took. */
export const yearReport = async (): Promise<ReadonlyArray<Figure>> => {
  const dir = mkdtempSync(join(tmpdir(), "traitdunion-bench-"))
  try {
    const child = await builtChild()
    const small = join(dir, "small.csv")
    writeFileSync(small, inventedYear(2025, 1, 1.52))
    const few = imported(child, small, join(dir, "small.sqlite"))
    const large = join(dir, "large.csv")
    writeFileSync(large, inventedYear(2025, 1, GROWTH))
    const file = join(dir, "large.sqlite")
    const many = imported(child, large, file)

    await using mediation = await openMediation({ structure: "bench", storage: sqliteStorage({ file }) })
    const desk = mediation.as({ id: "director-1", roles: ["director"] })
    const times: Array<number> = []
    let report: Report | undefined
    for (let round = 0; round <= ROUNDS; round++) {
      const start = performance.now()
      report = await desk.reports.internal({ profile: "reports/structure", ...year })
      if (round > 0) times.push(performance.now() - start)
    }
    if (report === undefined) throw new Error("No report")
    const took = median(times)
    const dimensions = breakdowns(report)
    const grouped = groupBy(file, dimensions)
    const grown = (many["megabytes"] ?? 0) / (few["megabytes"] ?? Number.NaN)
    return [
      {
        what: `A year's report over ${short(many["added"] ?? 0)} activities from the indicators, ms`,
        value: short(took),
        goal: "under 50",
        met: took < 50,
      },
      {
        what: `Its ${dimensions.length} breakdowns by SQL over the journal (one GROUP BY each), to that report`,
        value: short(grouped / took),
        goal: "at least 100",
        met: grouped / took >= 100,
      },
      {
        what: `Peak memory of importing ${short(many["added"] ?? 0)} lines, to ${short(few["added"] ?? 0)} lines`,
        value: `${short(grown)} (${short(many["megabytes"] ?? 0)} MB)`,
        goal: "at most 1.2",
        met: grown <= 1.2,
      },
    ]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
