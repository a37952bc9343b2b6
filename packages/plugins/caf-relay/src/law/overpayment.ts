import { addLegalPeriod, formatDay, type Parameter, type PlainDate, valueOn } from "@traitdunion/core"
import type { CheckedDates } from "./dispute-dates.ts"
import { CSS, counted, type DisputeDeadline, earliest } from "./dispute-deadline.ts"
import { type DisputeDelays, inWords } from "./dispute-delays.ts"
import { recoveryIn } from "./recovery.ts"
import { asking, notesOf, R133_9_2, rectificationOf, silenceOf, timeOf } from "./rectification.ts"

/** The answer that is awaited, with what silence would bring: nothing is kept back for two months after it. */
const answer = (dates: CheckedDates, law: Parameter<DisputeDelays>, askedOn: PlainDate): DisputeDeadline => {
  const awaited = silenceOf(dates, law, askedOn)
  const { notBefore } = rectificationOf(dates, law)
  const told = `Sans réponse à ce jour, aucune retenue avant le ${formatDay(notBefore)} (CSS art. R133-9-2 II, 2°).`
  return {
    ...awaited,
    get steps() {
      return [...awaited.steps, told]
    },
  }
}

/** By when to repay or to agree on instalments, so that nothing is kept back. */
const beforeRetention = (dates: CheckedDates, law: Parameter<DisputeDelays>): DisputeDeadline => {
  const { from, period, why } = rectificationOf(dates, law)
  return counted(dates, {
    id: "before-retention",
    from,
    period,
    rule: "calendar",
    why,
    reference: R133_9_2,
    notes: notesOf(dates),
  })
}

/** The documents that the CAF asks for after a late request by word of mouth: produced, they are the amicable appeal. */
const documents = (dates: CheckedDates, law: Parameter<DisputeDelays>): ReadonlyArray<DisputeDeadline> => {
  const { documentsInvitedOn: from, amicableReceivedOn } = dates
  if (from === undefined || amicableReceivedOn !== undefined) return []
  const { documents: period } = valueOn(law, from).value
  const why = `La CAF invite à produire des pièces dans les ${inWords(period)} : remises, elles valent recours amiable ; sans elles, la demande est rejetée (CSS art. R133-9-2 IV, 2°).`
  return [
    counted(dates, {
      id: "rectification-documents",
      from,
      period,
      rule: "prudent",
      why,
      reference: R133_9_2,
      notes: notesOf(dates),
    }),
  ]
}

const formalNotice = (dates: CheckedDates, law: Parameter<DisputeDelays>): ReadonlyArray<DisputeDeadline> => {
  const { formalNoticeOn: from } = dates
  if (from === undefined) return []
  const { formalNotice: period } = valueOn(law, from).value
  const why = `${inWords(period)} à compter de la mise en demeure (CSS art. R133-9-2).`
  return [
    counted(dates, {
      id: "formal-notice",
      from,
      period,
      rule: "prudent",
      why,
      reference: R133_9_2,
      notes: notesOf(dates),
    }),
  ]
}

const prescription = (dates: CheckedDates, law: Parameter<DisputeDelays>): ReadonlyArray<DisputeDeadline> => {
  const { paidOn: from, fraudAlleged = false, notifiedOn } = dates
  if (from === undefined) return []
  const delays = valueOn(law, notifiedOn).value
  const period = fraudAlleged ? delays.prescriptionFraud : delays.prescription
  const alleged = fraudAlleged ? ", puisqu'elle allègue une fraude ou une fausse déclaration" : ""
  const { territory = "metropole" } = dates
  const { lastSafeDay } = addLegalPeriod({ from, period, rule: "calendar", territory })
  const late = `La notification du ${formatDay(notifiedOn)} vient après : la personne peut opposer la prescription à la CAF.`
  return [
    counted(dates, {
      id: "prescription",
      from,
      period,
      rule: "calendar",
      why: `La CAF réclame un indu dans les ${inWords(period)} du paiement${alleged} (CSS art. L553-1).`,
      reference: { source: CSS, reference: "art. L553-1" },
      actor: "administration",
      notes: [...(notifiedOn > lastSafeDay ? [late] : []), ...notesOf(dates)],
    }),
  ]
}

/** @internal What falls due because an overpayment is claimed back. While something suspends it, nothing is to be repaid. */
export const overpayment = (dates: CheckedDates, law: Parameter<DisputeDelays>): ReadonlyArray<DisputeDeadline> => {
  const { rectificationAskedOn: askedOn, rectificationAnsweredOn: answeredOn } = dates
  const time = timeOf(dates, law)
  const waiting = askedOn !== undefined && answeredOn === undefined && time !== "late"
  const suspended = recoveryIn(dates, law).suspended === true
  return [
    ...(askedOn === undefined ? [asking(dates, law)] : []),
    ...(waiting ? [answer(dates, law, askedOn)] : suspended ? [] : [beforeRetention(dates, law)]),
    ...documents(dates, law),
    ...formalNotice(dates, law),
    ...prescription(dates, law),
  ]
}

/** @internal From when the amicable delay runs: a request to put an overpayment right, made in time, has it begin anew. */
export const amicableFrom = (
  dates: CheckedDates,
  law: Parameter<DisputeDelays>,
): { readonly from: PlainDate; readonly arguableFrom: PlainDate; readonly anew: boolean } => {
  const { notifiedOn, rectificationAskedOn: askedOn, rectificationAnsweredOn: answeredOn } = dates
  const time = timeOf(dates, law)
  if (askedOn === undefined || time === "none" || time === "late") {
    return { from: notifiedOn, arguableFrom: notifiedOn, anew: false }
  }
  const silence = silenceOf(dates, law, askedOn).lastSafeDay
  const anew = time === "in-time"
  // An answer that comes after the silence was a rejection already.
  return { from: anew ? earliest(answeredOn, silence) : notifiedOn, arguableFrom: answeredOn ?? silence, anew }
}
