import * as z from "zod"
import { field, type PlainDate } from "../../../kernel/index.ts"
import { defineStream } from "../../../plugin/index.ts"
import { type ReceptionReason, receptionReasons } from "./vocabulary.ts"

/** A day on which a colleague received a person whom others follow, and why. */
export interface ReceptionEntry {
  readonly actor: string
  readonly on: PlainDate
  readonly reason: ReceptionReason
}

/** All such days of one person. */
export interface ReceptionState {
  readonly entries: ReadonlyArray<ReceptionEntry>
}

/** Who received a person whom others follow. Its key is the person's id. */
export const Reception = defineStream("reception", () => ({
  Received: z.strictObject({ reason: field.keyOf(receptionReasons), on: field.date }),
})).evolve<ReceptionState>(
  { entries: [] },
  {
    Received: ({ entries }, { reason, on }, { actor }) => ({ entries: [...entries, { actor: actor.id, on, reason }] }),
  },
)
