import * as z from "zod"
import { field, type PlainDate } from "../../kernel/index.ts"
import { deadlineTable, definePlugin, defineQuery } from "../../plugin/index.ts"

/** Something that must be done by a day. */
export interface UpcomingDeadline {
  readonly deadline: string
  readonly label: string
  readonly due: PlainDate
  /** The kind of thing it belongs to, such as `mediation`, and its id. */
  readonly stream: string
  readonly key: string
  /** The day has passed. */
  readonly overdue: boolean
}

const upcoming = defineQuery({
  summary: { fr: "Échéances jusqu'à une date, les plus proches d'abord", en: "Deadlines up to a date, soonest first" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ until: field.date }),
  run: async ({ input, read, today }): Promise<ReadonlyArray<UpcomingDeadline>> => {
    const rows = await read.rows(deadlineTable, {
      where: { due: { to: input.until } },
      orderBy: [
        ["due", "asc"],
        ["key", "asc"],
      ],
    })
    return rows.map(({ deadline, label, due, stream, stream_key }) => ({
      deadline,
      label,
      due,
      stream,
      key: stream_key,
      overdue: due < today,
    }))
  },
})

const plugin = definePlugin({
  id: "deadlines",
  label: { fr: "Échéances", en: "Deadlines" },
  queries: { upcoming },
})
type Inferred = typeof plugin
/** The built-in plugin `deadlines`. */
export interface DeadlinesPlugin extends Inferred {}
/** The deadlines of every plugin, in one list. */
export const deadlines: DeadlinesPlugin = plugin
