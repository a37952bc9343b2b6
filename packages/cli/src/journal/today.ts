import { type Instant, type PlainDate, plainDate, systemClock } from "@traitdunion/core"
import type { Session } from "../session.ts"

// Where structures are when they say nothing else; the library reckons its days there too.
const days = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
})

/** What time it is. */
export const now = ({ io }: Session): Instant => (io.clock ?? systemClock).now()

/** The civil date where the structure is. */
export const today = (session: Session): PlainDate => plainDate(days.format(new Date(now(session))))
