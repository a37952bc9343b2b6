import * as z from "zod"
import { field, type PlainDate } from "../../kernel/index.ts"
import { defineDeadline, definePlugin, defineProjection, defineQuery } from "../../plugin/index.ts"
import { Activity, cancel, checkContinuity, correct, record } from "./activity.ts"
import { activityIndicators } from "./indicators.ts"
import { activityTable } from "./table.ts"
import { activityTally } from "./tally.ts"
import { type RegisterKey, registers as registerLabels, registersCitation } from "./vocabulary.ts"

/** What a register holds over a period. */
export interface RegisterTotal {
  readonly register: RegisterKey
  readonly activities: number
  readonly minutes: number
  readonly persons: number
}

const period = z.strictObject({ from: field.date, to: field.date }).refine(({ from, to }) => from <= to, {
  error: "The period ends before it begins",
  params: { fr: "La période finit avant de commencer" },
})

const totals = defineQuery({
  summary: { fr: "Totaux par registre sur une période", en: "Totals by register over a period" },
  by: ["mediator", "lead", "director", "board", "auditor"],
  input: period,
  run: async ({ input, read }): Promise<ReadonlyArray<RegisterTotal>> => {
    const cells = await read.tally(activityTally, { ...input, by: ["register"] })
    return (Object.keys(registerLabels) as ReadonlyArray<RegisterKey>).map((register) => {
      const own = cells.filter((cell) => cell.dimension === "register" && cell.member === register)
      const sum = (measure: "activities" | "minutes" | "persons"): number =>
        own.reduce((total, cell) => total + cell.of[measure], 0)
      return { register, activities: sum("activities"), minutes: sum("minutes"), persons: sum("persons") }
    })
  },
})

const activity = defineQuery({
  summary: { fr: "Lire un acte", en: "Read an activity" },
  by: ["mediator", "lead", "director", "auditor", "system"],
  input: z.strictObject({ activity: field.id }),
  run: async ({ input, read }) => {
    const { data, cancelled } = await read.state(Activity, input.activity)
    return data === null ? null : { ...data, cancelled }
  },
})

/** An act that was imported, with the line of the source that it came from. */
export interface SourcedActivity {
  readonly activity: string
  readonly on: PlainDate
  readonly sourceLine: string
}

const sourced = defineQuery({
  summary: { fr: "Lister les actes venus d'un fichier", en: "List the activities that came from a source" },
  by: ["mediator", "lead", "director", "system"],
  input: z.strictObject({
    source: field.id,
    from: z.exactOptional(field.date),
    to: z.exactOptional(field.date),
    limit: z.exactOptional(z.int().min(1)),
  }),
  run: async ({ input: { source, from, to, limit }, read }): Promise<ReadonlyArray<SourcedActivity>> => {
    const on = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    const rows = await read.rows(activityTable, { where: { on, source }, ...(limit === undefined ? {} : { limit }) })
    return rows.flatMap(({ key, on: day, source_line }) =>
      source_line === null ? [] : [{ activity: key, on: day, sourceLine: source_line }],
    )
  },
})

const plugin = definePlugin({
  id: "registers",
  label: { fr: "Registres d'intervention", en: "Registers of intervention" },
  streams: [Activity],
  commands: { record, correct, cancel, checkContinuity },
  queries: { totals, activity, sourced },
  tables: [activityTable],
  projections: [
    defineProjection(Activity, activityTable, ({ data, cancelled }) =>
      data === null || cancelled
        ? null
        : {
            on: data.on,
            register: data.register,
            minutes: data.minutes,
            persons: data.persons,
            mediation: data.mediation ?? null,
            source: data.source ?? null,
            source_line: data.sourceLine ?? null,
          },
    ),
  ],
  deadlines: [
    defineDeadline(Activity, {
      id: "registers/continuity-check",
      label: { fr: "Vérifier que la démarche a continué", en: "Check that a procedure went on" },
      citation: { ...registersCitation, reference: "S'assurer de la continuité de la démarche engagée" },
      due: ({ data, cancelled, continuity }) =>
        cancelled || continuity !== null ? null : (data?.clearing?.checkOn ?? null),
    }),
  ],
  indicators: activityIndicators,
})
type Inferred = typeof plugin
/** The built-in plugin `registers`. */
export interface RegistersPlugin extends Inferred {}
/** The 8 registers of intervention, and the acts recorded in them. */
export const registers: RegistersPlugin = plugin

export { Activity, type ActivityData, type ActivityState } from "./activity.ts"
export { activityIndicators } from "./indicators.ts"
export {
  type Audience,
  audiences,
  type ConflictStep,
  type ContinuityResult,
  conflictSteps,
  continuityResults,
  type SessionFormat,
  sessionFormats,
  type WatchNature,
  watchNatures,
} from "./particulars.ts"
export { activityTally } from "./tally.ts"
export {
  type AgeBand,
  type AutonomyLevel,
  ageBands,
  autonomyLevels,
  type Doer,
  doer,
  doers,
  type FollowUp,
  followUps,
  type Gender,
  genders,
  type Modality,
  modalities,
  type Origin,
  origin,
  origins,
  type PlaceType,
  type Public,
  placeType,
  placeTypes,
  publics,
  type RegisterKey,
  register,
  registers as registerLabels,
  registersCitation,
  type Theme,
  theme,
  themes,
} from "./vocabulary.ts"
