import { type Parameter, type PlainDate, valueOn } from "@traitdunion/core"
import type { CheckedDates } from "./dispute-dates.ts"
import { CSS, counted, type DisputeDeadline } from "./dispute-deadline.ts"
import { type DisputeDelays, inWords } from "./dispute-delays.ts"

const reference = { source: CSS, reference: "art. R133-9-2" }

const asking = (dates: CheckedDates, law: Parameter<DisputeDelays>): DisputeDeadline => {
  const { rectification: period } = valueOn(law, dates.notifiedOn).value
  return counted(dates, {
    id: "rectification",
    from: dates.notifiedOn,
    period,
    rule: "cpc",
    why: `${inWords(period)} à compter de la notification pour demander la rectification de l'indu (CSS art. R133-9-2) ; la demande interrompt le délai du recours amiable.`,
    reference,
    opposable: dates.mentions ?? null,
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
    rule: "cpc",
    why: `Passé ${inWords(period)} ${after}, la CAF peut retenir sur les prestations, sauf remboursement ou échéancier de ${delays.instalmentMonths} mois au plus (CSS art. R133-9-2).`,
    reference,
  })
}

const formalNotice = (dates: CheckedDates, law: Parameter<DisputeDelays>): ReadonlyArray<DisputeDeadline> => {
  const { formalNoticeOn: from } = dates
  if (from === undefined) return []
  const { formalNotice: period } = valueOn(law, from).value
  const why = `${inWords(period)} à compter de la mise en demeure (CSS art. R133-9-2).`
  return [counted(dates, { id: "formal-notice", from, period, rule: "cpc", why, reference })]
}

const prescription = (dates: CheckedDates, law: Parameter<DisputeDelays>): ReadonlyArray<DisputeDeadline> => {
  const { paidOn: from, fraudAlleged = false, notifiedOn } = dates
  if (from === undefined) return []
  const delays = valueOn(law, notifiedOn).value
  const period = fraudAlleged ? delays.prescriptionFraud : delays.prescription
  const alleged = fraudAlleged ? ", puisqu'elle allègue une fraude ou une fausse déclaration" : ""
  return [
    counted(dates, {
      id: "prescription",
      from,
      period,
      rule: "calendar",
      why: `La CAF réclame un indu dans les ${inWords(period)} du paiement${alleged} (CSS art. L553-1).`,
      reference: { source: CSS, reference: "art. L553-1" },
      actor: "administration",
    }),
  ]
}

/** @internal What falls due because an overpayment is claimed back. */
export const overpayment = (dates: CheckedDates, law: Parameter<DisputeDelays>): ReadonlyArray<DisputeDeadline> => {
  const { rectificationAskedOn: askedOn, rectificationAnsweredOn: answeredOn } = dates
  const waiting = askedOn !== undefined && answeredOn === undefined
  return [
    ...(askedOn === undefined ? [asking(dates, law)] : []),
    waiting ? answer(dates, law, askedOn) : beforeRetention(dates, law),
    ...formalNotice(dates, law),
    ...prescription(dates, law),
  ]
}

/** @internal From when the amicable delay runs: a request to put an overpayment right, made in time, has it begin anew. */
export const amicableFrom = (
  dates: CheckedDates,
  law: Parameter<DisputeDelays>,
): { readonly from: PlainDate; readonly anew: boolean } => {
  const { notifiedOn, rectificationAskedOn: askedOn, rectificationAnsweredOn: answeredOn } = dates
  if (askedOn === undefined || askedOn > asking(dates, law).lastArguableDay) return { from: notifiedOn, anew: false }
  return { from: answeredOn ?? answer(dates, law, askedOn).lastSafeDay, anew: true }
}
