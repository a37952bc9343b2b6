import { inCode, type PlainDate, valueOn } from "@traitdunion/core"
import { aside } from "./aside.ts"
import { checkedDates, type DaloDates } from "./dates.ts"
import { counted, type DaloDeadline, type Step } from "./deadline.ts"
import { type DaloLaw, daloDelays } from "./delays.ts"
import { isOverseas, offerClasses, territoryOf } from "./departements.ts"
import { favourable, reminderOpensOn } from "./favourable.ts"
import { rejected } from "./rejected.ts"
import { withoutCommission } from "./without-commission.ts"

/**
 * The deadlines of a DALO or DAHO appeal, from what happened and what the notifications said: who must act, by which
 * safe day and which arguable one, whether the delay can be held against the person, each step in French with its
 * article. Pure; the same dates answer the same. A letter that asks for documents suspends the commission's delay.
 *
 * Throws `InvalidInput` with the place and the reason, and `OutsideKnownPeriod`.
 *
 * @example
 * ```ts
 * import { daloDeadlines } from "@traitdunion/plugin-dalo"
 * const dates = { procedure: "dalo", departement: "66", receivedOn: "2026-01-15", decidedOn: "2026-03-10" } as const
 * daloDeadlines(dates).find(({ id }) => id === "injunction")?.lastSafeDay // 2026-10-12
 * ```
 */
export const daloDeadlines = (
  dates: DaloDates,
  law: DaloLaw = { delays: daloDelays, offerClasses },
): ReadonlyArray<DaloDeadline> => {
  const known = checkedDates(dates)
  const { procedure, departement, receivedOn, suspensions, decidedOn, decision = "favourable" } = known
  if (known.withoutCommission === true) return [...withoutCommission(known, law), ...aside(known, law)]
  const delays = valueOn(law.delays, receivedOn).value
  const housing = isOverseas(departement) ? delays.commissionOverseas : delays.commission
  const article = procedure === "dalo" ? "art. R441-15" : "art. R441-18"
  const step: Step = {
    id: "commission",
    from: receivedOn,
    period: procedure === "dalo" ? housing : delays.commissionShelter,
    rule: "calendar",
    why: `La commission décide dans un délai qui court de la réception du dossier (${article}) ; une lettre qui demande des pièces le suspend (R441-14).`,
    reference: inCode("construction", article),
    actor: "administration",
    opposable: known.acknowledgementMentions ?? null,
  }
  const territory = territoryOf(departement)
  const unsuspended = counted(territory, step).lastSafeDay
  const commission = counted(territory, { ...step, suspensions })
  const follows =
    decidedOn === undefined || decision === "rejected"
      ? rejected(known, law, { on: commission.lastSafeDay, unsuspended })
      : favourable(known, law)
  return [commission, ...follows, ...aside(known, law)]
}

/**
 * The first day on which the prefect can be reminded of an offer that does not come: once the shortest delay that may hold
 * has passed, or the one that the notification says. `null` before a favourable decision.
 *
 * @example
 * ```ts
 * import { prefectReminderOn } from "@traitdunion/plugin-dalo"
 * const dates = { procedure: "dalo", departement: "75", receivedOn: "2026-01-15", decidedOn: "2026-03-10" } as const
 * prefectReminderOn(dates) // 2026-06-11
 * ```
 */
export const prefectReminderOn = (
  dates: DaloDates,
  law: DaloLaw = { delays: daloDelays, offerClasses },
): PlainDate | null => {
  const known = checkedDates(dates)
  return known.decision === "rejected" ? null : reminderOpensOn(known, law)
}
