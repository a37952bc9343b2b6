import * as z from "zod"
import { field, type PlainDate } from "../../kernel/index.ts"
import { addPeriod, parsePeriod } from "../../law/index.ts"
import { deadlineTable, defineQuery } from "../../plugin/index.ts"
import { urgencyOf } from "./rules.ts"
import { acknowledgementTable } from "./tables.ts"
import { visible } from "./visible.ts"
import type { Urgency } from "./vocabulary.ts"

/** Something that must be done by a day. */
export interface UpcomingDeadline {
  readonly deadline: string
  readonly label: string
  /** The safe day, where the law is argued. */
  readonly due: PlainDate
  /** The kind of thing it belongs to, such as `mediation`, and its id. */
  readonly stream: string
  readonly key: string
  /** The day has passed. */
  readonly overdue: boolean
  readonly urgency: Urgency
  /** Who has it in hand, since when; `null` when nobody does, or its day moved since. */
  readonly acknowledged: { readonly by: string; readonly on: PlainDate } | null
}

const within = z.string().refine((text) => parsePeriod(text) !== undefined, {
  error: "Not a period in ISO 8601: write P30D or P2M",
  params: { fr: "Durée mal écrite : P30D ou P2M" },
})

/** The deadlines of every plugin up to a day, or within a period from today, soonest first; those missed among them. */
export const upcoming = defineQuery({
  summary: { fr: "Échéances jusqu'à une date, les plus proches d'abord", en: "Deadlines up to a date, soonest first" },
  by: ["mediator", "lead", "director"],
  input: z.union([z.strictObject({ until: field.date }), z.strictObject({ within })]),
  run: async ({ input, read, actor, today }): Promise<ReadonlyArray<UpcomingDeadline>> => {
    const until = "until" in input ? input.until : addPeriod(today, input.within)
    const rows = await read.rows(deadlineTable, {
      where: { due: { to: until } },
      orderBy: [
        ["due", "asc"],
        ["key", "asc"],
      ],
    })
    const inHand = new Map(
      (rows.length === 0 ? [] : await read.rows(acknowledgementTable, { where: { due: { to: until } } })).map((row) => [
        row.key,
        row,
      ]),
    )
    return (await visible(read, actor, rows)).map(({ key, deadline, label, due, stream, stream_key }) => {
      const found = inHand.get(key)
      return {
        deadline,
        label,
        due,
        stream,
        key: stream_key,
        overdue: due < today,
        urgency: urgencyOf(due, today),
        acknowledged: found?.due === due ? { by: found.acknowledged_by, on: found.acknowledged_on } : null,
      }
    })
  },
})
