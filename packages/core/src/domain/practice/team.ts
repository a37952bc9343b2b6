import * as z from "zod"
import { addDays, field, type Label, type PlainDate } from "../../kernel/index.ts"
import { column, defineProjection, defineQuery, defineTable } from "../../plugin/index.ts"
import { Practice, type PracticeState } from "./ledger.ts"

const until = column.indexed(column.nullable(column.date()))

/** @internal The read table of practice: until when each thing counts. */
export const practiceTable = defineTable("practice", {
  training_until: until,
  practice_analysis_until: until,
  self_evaluation_until: until,
  qualifications: column.integer(),
  qualification_until: until,
})

/** The first day on which a qualification of a mediator expires; `null` when none does. */
export const firstExpiry = ({ qualifications }: PracticeState): PlainDate | null =>
  qualifications.flatMap(({ expiresOn }) => expiresOn ?? []).toSorted()[0] ?? null

/** @internal */
export const practiceProjection = defineProjection(Practice, practiceTable, (state) => ({
  training_until: state.validUntil.training ?? null,
  practice_analysis_until: state.validUntil["practice-analysis"] ?? null,
  self_evaluation_until: state.validUntil["self-evaluation"] ?? null,
  qualifications: state.qualifications.length,
  qualification_until: firstExpiry(state),
}))

/** How one side of a mediator's practice stands on a day. */
export const standings = {
  valid: { fr: "À jour", en: "Up to date" },
  soon: { fr: "Expire bientôt", en: "Expires soon" },
  expired: { fr: "Expiré", en: "Expired" },
  missing: { fr: "Non consigné", en: "Not recorded" },
} as const satisfies Record<string, Label>
/** The key of a standing, see {@link standings}. */
export type Standing = keyof typeof standings

/** A standing, and the last day on which it counts; `null` when it never expires or was never recorded. */
export interface StandingUntil {
  readonly standing: Standing
  readonly until: PlainDate | null
}

/** How a mediator stands about whom anything was recorded: what is valid, expires soon, has expired or is missing. */
export interface TeamMember {
  readonly mediator: string
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
    return rows.map((row) => ({
      mediator: row.key,
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
