import * as z from "zod"
import { addDays, field, type PlainDate } from "../../kernel/index.ts"
import { defineQuery } from "../../plugin/index.ts"
import { Practice } from "./stream.ts"
import { practiceTable } from "./tables.ts"
import type { Standing } from "./vocabulary.ts"

/** A standing, and the last day on which it counts; `null` when it never expires or was never recorded. */
export interface StandingUntil {
  readonly standing: Standing
  readonly until: PlainDate | null
}

/** How a mediator stands about whom anything was recorded: what is valid, expires soon, has expired or is missing. */
export interface TeamMember {
  readonly mediator: string
  /** As `expectedVersion` wants it. */
  readonly version: number
  readonly training: StandingUntil
  readonly practiceAnalysis: StandingUntil
  readonly selfEvaluation: StandingUntil
  /** Of all the qualifications recorded, the one that expires first. */
  readonly qualification: StandingUntil
}

/** @internal */
export const team = defineQuery({
  summary: { fr: "Lire où en est la pratique de l'équipe", en: "Read how the team's practice stands" },
  by: ["lead", "director", "auditor"],
  input: z.strictObject({
    /** The day to look at, with all that is recorded now; today when nothing is said. */
    on: z.exactOptional(field.date),
    /** How many days ahead something expires "soon". */
    within: z._default(z.int().min(0).max(730), 90),
  }),
  run: async ({ input, read, today }): Promise<ReadonlyArray<TeamMember>> => {
    const on = input.on ?? today
    const soon = addDays(on, input.within)
    const standing = (day: PlainDate | null): Standing => {
      if (day === null) return "missing"
      if (day < on) return "expired"
      return day <= soon ? "soon" : "valid"
    }
    const standingUntil = (day: PlainDate | null): StandingUntil => ({ standing: standing(day), until: day })
    const rows = await read.rows(practiceTable, { orderBy: [["key", "asc"]] })
    const known = await read.snapshots(
      Practice,
      rows.map(({ key }) => key),
    )
    return rows.map((row) => ({
      mediator: row.key,
      version: known.get(row.key)?.version ?? 0,
      training: standingUntil(row.training_until),
      practiceAnalysis: standingUntil(row.practice_analysis_until),
      selfEvaluation: standingUntil(row.self_evaluation_until),
      qualification:
        row.qualifications > 0 && row.qualification_until === null
          ? { standing: "valid", until: null }
          : standingUntil(row.qualification_until),
    }))
  },
})
