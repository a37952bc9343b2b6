import { defineStream, field } from "@traitdunion/core"
import * as z from "zod"
import { sessionTopics } from "./vocabulary.ts"

const held = z.strictObject({
  /** The act of the registers that it is. */
  activity: field.id,
  topics: z.readonly(z.array(field.keyOf(sessionTopics)).min(1)),
  /** As the act told when the session was recorded. */
  persons: field.persons,
  conventions: z.readonly(z.array(field.id)),
  on: field.date,
})

/** A collective session on budget. */
export interface SessionState {
  readonly held: z.output<typeof held> | null
  readonly cancelled: boolean
}

/** The stream of a collective session (*séance collective*). Its key is the id of its act, so that it is told once. */
export const BudgetSession = defineStream("budget-session", {
  Held: held,
  Cancelled: z.strictObject({ on: field.date }),
}).evolve<SessionState>(
  { held: null, cancelled: false },
  {
    Held: (_, data) => ({ held: data, cancelled: false }),
    Cancelled: (state) => ({ ...state, cancelled: true }),
  },
)
