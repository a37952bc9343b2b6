import * as z from "zod"
import { field, type PlainDate } from "../../../kernel/index.ts"
import { defineStream } from "../../../plugin/index.ts"

/** Somebody who took access that is not theirs, on one day, and why. */
export interface EmergencyEntry {
  readonly actor: string
  readonly on: PlainDate
  readonly reason: string
  readonly reviewedBy: string | null
}

/** All such accesses to one mediation or person. */
export interface EmergencyState {
  readonly entries: ReadonlyArray<EmergencyEntry>
}

/** The stream of accesses in an emergency. Its key is `mediation.<id>` or `person.<id>`. */
export const Emergency = defineStream("emergency", () => ({
  Taken: z.strictObject({ reason: field.anonymousText(500), on: field.date }),
  Reviewed: z.strictObject({ on: field.date, words: z.exactOptional(field.anonymousText(1000)) }),
})).evolve<EmergencyState>(
  { entries: [] },
  {
    Taken: (state, { reason, on }, { actor }) => ({
      entries: [...state.entries, { actor: actor.id, on, reason, reviewedBy: null }],
    }),
    Reviewed: (state, _, { actor }) => ({
      entries: state.entries.map((entry) => (entry.reviewedBy === null ? { ...entry, reviewedBy: actor.id } : entry)),
    }),
  },
)
