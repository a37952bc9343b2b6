import type { Actor, PlainDate } from "../../../kernel/index.ts"
import type { EmergencyState } from "./stream.ts"

/** @internal The key of the stream for a mediation or a person. */
export const emergencyKey = (target: { readonly mediation?: string; readonly person?: string }): string =>
  target.mediation === undefined ? `person.${target.person}` : `mediation.${target.mediation}`

/** Whether an actor took access on this day: it lasts until the end of it, and no longer. */
export const hasEmergencyAccess = (state: EmergencyState, actor: Actor, today: PlainDate): boolean =>
  state.entries.some((entry) => entry.actor === actor.id && entry.on === today)
