import { type Instant, type PlainDate, plainDate, systemClock } from "@traitdunion/core"
import type { Config } from "../config/index.ts"
import type { Session } from "../session.ts"

/** Where structures are when they say nothing else; the library reckons its days there too. */
const PARIS = "Europe/Paris"

const daysIn = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" })

const timeZoneOf = (structure: Config["structure"]): string | undefined =>
  "timeZone" in structure ? structure.timeZone : undefined

/** What time it is. */
export const now = ({ io }: Session): Instant => (io.clock ?? systemClock).now()

/** The structure as it is opened: with the time zone that its configuration tells, when the command is about it. */
export const structureOf = ({ config }: Session, id: string): { readonly id: string; readonly timeZone: string } => ({
  id,
  timeZone: config?.structure.id === id ? (timeZoneOf(config.structure) ?? PARIS) : PARIS,
})

/** The civil date where the structure is. */
export const today = (session: Session): PlainDate => {
  const { config } = session
  const timeZone = config === undefined ? PARIS : (timeZoneOf(config.structure) ?? PARIS)
  return plainDate(daysIn(timeZone).format(new Date(now(session))))
}
