import * as z from "zod"
import { field } from "../../kernel/index.ts"
import { column, definePlugin, defineProjection, defineQuery, defineTable } from "../../plugin/index.ts"
import { Activity, type ActivityData, cancel, checkContinuity, correct, record } from "./activity.ts"
import { type RegisterKey, registers as registerLabels } from "./vocabulary.ts"

const activities_ = defineTable(
  "activity",
  {
    on: column.indexed(column.date()),
    register: column.text<RegisterKey>(),
    minutes: column.integer(),
    persons: column.integer(),
    mediation: column.nullable(column.text()),
    source: column.nullable(column.text()),
  },
  { version: 2 },
)

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
    const rows = await read.rows(activities_, { where: { on: { from: input.from, to: input.to } } })
    return (Object.keys(registerLabels) as ReadonlyArray<RegisterKey>).map((register) => {
      const own = rows.filter((row) => row.register === register)
      return {
        register,
        activities: own.length,
        minutes: own.reduce((sum, row) => sum + row.minutes, 0),
        persons: own.reduce((sum, row) => sum + row.persons, 0),
      }
    })
  },
})

const activity = defineQuery({
  summary: { fr: "Lire un acte", en: "Read an activity" },
  by: ["mediator", "lead", "director", "auditor"],
  input: z.strictObject({ activity: field.id }),
  run: async ({ input, read }) => {
    const { data, cancelled } = await read.state(Activity, input.activity)
    return data === null ? null : { ...data, cancelled }
  },
})

/** An act that was imported, with the line of the source that it came from. */
export type SourcedActivity = ActivityData & { readonly activity: string; readonly sourceLine: string }

const sourced = defineQuery({
  summary: { fr: "Lister les actes venus d'un fichier", en: "List the activities that came from a source" },
  by: ["mediator", "lead", "director", "system"],
  input: z.strictObject({ source: field.id, from: field.date, to: field.date }),
  run: async ({ input: { source, from, to }, read }): Promise<ReadonlyArray<SourcedActivity>> => {
    const rows = await read.rows(activities_, { where: { on: { from, to }, source } })
    const states = await read.states(
      Activity,
      rows.map(({ key }) => key),
    )
    return [...states].flatMap(([activity, { data, cancelled }]) =>
      data?.sourceLine === undefined || cancelled ? [] : [{ activity, ...data, sourceLine: data.sourceLine }],
    )
  },
})

const plugin = definePlugin({
  id: "registers",
  label: { fr: "Registres d'intervention", en: "Registers of intervention" },
  streams: [Activity],
  commands: { record, correct, cancel, checkContinuity },
  queries: { totals, activity, sourced },
  tables: [activities_],
  projections: [
    defineProjection(Activity, activities_, ({ data, cancelled }) =>
      data === null || cancelled
        ? null
        : {
            on: data.on,
            register: data.register,
            minutes: data.minutes,
            persons: data.persons,
            mediation: data.mediation ?? null,
            source: data.source ?? null,
          },
    ),
  ],
})
type Inferred = typeof plugin
/** The built-in plugin `registers`. */
export interface RegistersPlugin extends Inferred {}
/** The 8 registers of intervention, and the acts recorded in them. */
export const registers: RegistersPlugin = plugin

export { Activity, type ActivityData, type ActivityState } from "./activity.ts"
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
  placeTypes,
  publics,
  type RegisterKey,
  register,
  registers as registerLabels,
  registersCitation,
  type Theme,
  themes,
} from "./vocabulary.ts"
