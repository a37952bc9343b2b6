import { addLegalPeriod, formatDay, type Parameter, type PlainDate, valueOn } from "@traitdunion/core"
import type { CheckedDates } from "./dispute-dates.ts"
import { CSS, counted, type DisputeDeadline, earliest } from "./dispute-deadline.ts"
import { type DisputeDelays, inWords } from "./dispute-delays.ts"

const reference = { source: CSS, reference: "art. R133-9-2" }

/** Articles that were read for the benefits of families: whether they govern the others was not. */
const notesOf = ({ route }: CheckedDates): ReadonlyArray<string> =>
  route === "social"
    ? []
    : ["Texte du code de la sécurité sociale : son application à cette prestation est à confirmer."]

const asking = (dates: CheckedDates, law: Parameter<DisputeDelays>): DisputeDeadline => {
  const { rectification: period } = valueOn(law, dates.notifiedOn).value
  return counted(dates, {
    id: "rectification",
    from: dates.notifiedOn,
    period,
    rule: "prudent",
    why: `${inWords(period)} à compter de la notification pour demander la rectification de l'indu (CSS art. R133-9-2) ; la demande interrompt le délai du recours amiable.`,
    reference,
    opposable: dates.mentions ?? null,
    notes: notesOf(dates),
  })
}

const answer = (dates: CheckedDates, law: Parameter<DisputeDelays>, askedOn: PlainDate): DisputeDeadline => {
  const { rectificationSilence: period } = valueOn(law, askedOn).value
  return counted(dates, {
    id: "rectification-answer",
    from: askedOn,
    period,
    rule: "calendar",
    why: `${inWords(period)} de silence sur la demande de rectification valent rejet (CSS art. R133-9-2).`,
    reference,
    actor: "administration",
    notes: notesOf(dates),
  })
}

/** By when to repay or to agree on instalments, so that nothing is kept back. */
const beforeRetention = (dates: CheckedDates, law: Parameter<DisputeDelays>): DisputeDeadline => {
  const { rectificationAnsweredOn: answeredOn, notifiedOn } = dates
  const delays = valueOn(law, notifiedOn).value
  const period = answeredOn === undefined ? delays.rectification : delays.afterRejection
  const after = answeredOn === undefined ? "après la notification" : "après un rejet exprès"
  return counted(dates, {
    id: "before-retention",
    from: answeredOn ?? notifiedOn,
    period,
    rule: "calendar",
    why: `Passé ${inWords(period)} ${after}, la CAF peut retenir sur les prestations, sauf remboursement ou échéancier de ${delays.instalmentMonths} mois au plus (CSS art. R133-9-2).`,
    reference,
    notes: notesOf(dates),
  })
}

const formalNotice = (dates: CheckedDates, law: Parameter<DisputeDelays>): ReadonlyArray<DisputeDeadline> => {
  const { formalNoticeOn: from } = dates
  if (from === undefined) return []
  const { formalNotice: period } = valueOn(law, from).value
  const why = `${inWords(period)} à compter de la mise en demeure (CSS art. R133-9-2).`
  return [counted(dates, { id: "formal-notice", from, period, rule: "prudent", why, reference, notes: notesOf(dates) })]
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

/** @internal What falls due because an overpayment is claimed back. */
export const overpayment = (dates: CheckedDates, law: Parameter<DisputeDelays>): ReadonlyArray<DisputeDeadline> => {
  const { rectificationAskedOn: askedOn, rectificationAnsweredOn: answeredOn } = dates
  const waiting = askedOn !== undefined && answeredOn === undefined
  // An appeal to the head of the département suspends the recovery (CASF L262-46).
  const suspended = dates.route === "department" && dates.amicableReceivedOn !== undefined
  return [
    ...(askedOn === undefined ? [asking(dates, law)] : []),
    ...(waiting ? [answer(dates, law, askedOn)] : suspended ? [] : [beforeRetention(dates, law)]),
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
  const { lastSafeDay, lastArguableDay } = asking(dates, law)
  if (askedOn === undefined || askedOn > lastArguableDay) {
    return { from: notifiedOn, arguableFrom: notifiedOn, anew: false }
  }
  const silence = answer(dates, law, askedOn).lastSafeDay
  const anew = askedOn <= lastSafeDay
  // An answer that comes after the silence was a rejection already.
  return { from: anew ? earliest(answeredOn, silence) : notifiedOn, arguableFrom: answeredOn ?? silence, anew }
}
