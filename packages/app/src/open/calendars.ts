import { appointmentsCalendar } from "@traitdunion/calendar"
import { type AnyPlugin, type Instant, type Mediation, type PlainDate, TraitDunionError } from "@traitdunion/core"
import type { Accounts } from "@traitdunion/http-accounts"

interface FeedAnswer {
  readonly mediator: string
  readonly appointments: ReadonlyArray<{
    readonly id: string
    readonly on: PlainDate
    readonly at: string
    readonly minutes: number
    readonly label: string
  }>
}

/** Ask by the name of a plugin that an app may have or not. */
type Asking = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>> | undefined>>

/**
 * The calendar behind a secret address: `undefined` for a secret that opens nothing, or whose mediator has left. Whoever asks
 * is not signed in, so that nothing but days, hours and ways of meeting leaves here.
 */
export const calendarsOf =
  (core: Mediation<ReadonlyArray<AnyPlugin>>, accounts: Accounts, now: () => Instant) =>
  async (secret: string): Promise<string | undefined> => {
    const { agenda } = core.as({ id: "calendars", roles: ["system"] }) as unknown as Asking
    let found: FeedAnswer | null | undefined
    try {
      found = (await agenda?.["feed"]?.({ secret })) as FeedAnswer | null | undefined
    } catch (error) {
      if (error instanceof TraitDunionError && error._tag === "InvalidInput") return undefined
      throw error
    }
    if (found === undefined || found === null) return undefined
    const { mediator, appointments } = found
    const isHere = (await accounts.members()).some(({ id, closedAt }) => id === mediator && closedAt === null)
    return isHere ? appointmentsCalendar({ name: "Agenda", stamp: now(), appointments }) : undefined
  }
