import * as z from "zod"
import { type Actor, field, type PlainDate } from "../../../kernel/index.ts"
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
export const Emergency = defineStream("emergency", {
  Taken: z.strictObject({ reason: field.anonymousText(500), on: field.date }),
  Reviewed: z.strictObject({ on: field.date, words: z.exactOptional(field.anonymousText(1000)) }),
}).evolve<EmergencyState>(
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

/** @internal The key of the stream for a mediation or a person. */
export const emergencyKey = (target: { readonly mediation?: string; readonly person?: string }): string =>
  target.mediation === undefined ? `person.${target.person}` : `mediation.${target.mediation}`

/** Whether an actor took access on this day: it lasts until the end of it, and no longer. */
export const hasEmergencyAccess = (state: EmergencyState, actor: Actor, today: PlainDate): boolean =>
  state.entries.some((entry) => entry.actor === actor.id && entry.on === today)
