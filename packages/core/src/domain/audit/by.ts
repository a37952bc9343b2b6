import * as z from "zod"
import { field, type Instant, type Label, type PlainDate } from "../../kernel/index.ts"
import { defineQuery, type Page, pageFields, pageSize } from "../../plugin/index.ts"

/** One thing that was done: who did what, when, to what. Nothing of what was said. */
export interface DoneStep {
  readonly position: number
  readonly at: Instant
  readonly on: PlainDate
  readonly actor: string
  readonly what: Label
  /** Such as `activity/a-1`. */
  readonly stream: string
}

const POSITION = /^\d{1,15}$/

/** @internal Who did what, from the journal itself, oldest first: all of it is read, so ask for a short time. */
export const by = defineQuery({
  summary: { fr: "Voir qui a fait quoi", en: "See who did what" },
  by: ["director", "auditor"],
  input: z
    .strictObject({
      from: field.date,
      to: field.date,
      actor: z.exactOptional(field.id),
      activity: z.exactOptional(field.id),
      person: z.exactOptional(field.person),
      ...pageFields(),
    })
    .refine(({ from, to }) => from <= to, {
      error: "The period ends before it begins",
      params: { fr: "La période finit avant de commencer" },
    })
    .refine(({ cursor }) => cursor === undefined || POSITION.test(cursor), {
      path: ["cursor"],
      error: "Not a cursor that this list gave",
      params: { fr: "Suite de liste mal formée" },
    }),
  run: async ({ input: { from, to, actor, activity, person, cursor, limit }, read }): Promise<Page<DoneStep>> => {
    const size = pageSize(limit === undefined ? {} : { limit })
    const after = Number(cursor ?? 0)
    const streams = [
      ...(activity === undefined ? [] : [`activity/${activity}`]),
      // What was recorded of them, what they agreed to, and what of theirs left.
      ...(person === undefined ? [] : [`person/${person}`, `consent/${person}`, `disclosure/${person}`]),
    ]
    const items: Array<DoneStep> = []
    for await (const { position, stream, type, meta } of read.journal()) {
      if (position <= after || meta.on < from || meta.on > to) continue
      if (actor !== undefined && meta.actor.id !== actor) continue
      if (streams.length > 0 && !streams.includes(stream)) continue
      // One more was found, so that there is a next page.
      if (items.length === size) return { items, next: String(items.at(-1)?.position ?? 0) }
      const what = read.declared.summaries.get(meta.command) ?? { fr: type, en: type }
      items.push({ position, at: meta.at, on: meta.on, actor: meta.actor.id, what, stream })
    }
    return { items, next: null }
  },
})
