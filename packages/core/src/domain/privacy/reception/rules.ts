import type { Actor, PlainDate } from "../../../kernel/index.ts"
import type { ReceptionState } from "./stream.ts"

/** Whether an actor receives the person on this day: until the end of it, and no longer. */
export const hasReceived = ({ entries }: ReceptionState, actor: Actor, today: PlainDate): boolean =>
  entries.some((entry) => entry.actor === actor.id && entry.on === today)
