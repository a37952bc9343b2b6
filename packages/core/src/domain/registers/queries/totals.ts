import * as z from "zod"
import { field, type PlainDate } from "../../../kernel/index.ts"
import { defineQuery } from "../../../plugin/index.ts"
import { activityTally } from "../figures/tally.ts"
import { Activity } from "../stream.ts"
import { activityTable } from "../tables.ts"
import { type RegisterKey, registers as registerLabels } from "../vocabulary.ts"

/** What a register holds over a period. */
export interface RegisterTotal {
  readonly register: RegisterKey
  readonly activities: number
  readonly minutes: number
  readonly persons: number
}

/** @internal */
const period = z.strictObject({ from: field.date, to: field.date }).refine(({ from, to }) => from <= to, {
  error: "The period ends before it begins",
  params: { fr: "La période finit avant de commencer" },
})

/** @internal */
export const totals = defineQuery({
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

/** @internal */
export const activity = defineQuery({
  summary: { fr: "Lire un acte", en: "Read an activity" },
  by: ["mediator", "lead", "director", "auditor", "system"],
  input: z.strictObject({ activity: field.id }),
  run: async ({ input, read }) => {
    const { data, cancelled } = await read.state(Activity, input.activity)
    return data === null ? null : { ...data, cancelled, version: await read.version(Activity, input.activity) }
  },
})

/** An act that was imported, with the line of the source that it came from. */
export interface SourcedActivity {
  readonly activity: string
  readonly on: PlainDate
  readonly sourceLine: string
}

/** @internal */
export const sourced = defineQuery({
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
