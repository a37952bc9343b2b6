import { type Citation, formatDay, type Parameter, type PlainDate, valueOn } from "@traitdunion/core"
import type { CheckedDates } from "./dispute-dates.ts"
import { CSS, counted, type DisputeDeadline } from "./dispute-deadline.ts"
import { type DisputeDelays, inWords } from "./dispute-delays.ts"

/** @internal The article of overpayments. */
export const R133_9_2 = { source: CSS, reference: "art. R133-9-2" } as const

/** @internal Articles that were read for the benefits of families: whether they govern the others was not. */
export const notesOf = ({ route }: CheckedDates): ReadonlyArray<string> =>
  route === "social"
    ? []
    : ["Texte du code de la sécurité sociale : son application à cette prestation est à confirmer."]

/** @internal By when to ask that an overpayment be put right. */
export const asking = (dates: CheckedDates, law: Parameter<DisputeDelays>): DisputeDeadline => {
  const { rectification: period } = valueOn(law, dates.notifiedOn).value
  return counted(dates, {
    id: "rectification",
    from: dates.notifiedOn,
    period,
    rule: "prudent",
    why: `${inWords(period)} à compter de la réception de la notification pour demander la rectification de l'indu (CSS art. R133-9-2) ; la demande interrompt le délai du recours amiable.`,
    reference: R133_9_2,
    opposable: dates.mentions ?? null,
    notes: notesOf(dates),
  })
}

/**
 * @internal How a request to put an overpayment right stands: none, in time, arguably in time, or late. A late one is the
 * amicable appeal itself where it is in writing (R133-9-2 IV).
 */
export const timeOf = (
  dates: CheckedDates,
  law: Parameter<DisputeDelays>,
): "none" | "in-time" | "arguable" | "late" => {
  const { rectificationAskedOn: askedOn, about } = dates
  if (askedOn === undefined || about !== "overpayment") return "none"
  const { lastSafeDay, lastArguableDay } = asking(dates, law)
  if (askedOn <= lastSafeDay) return "in-time"
  return askedOn <= lastArguableDay ? "arguable" : "late"
}

/** @internal When silence on the request is a rejection. */
export const silenceOf = (dates: CheckedDates, law: Parameter<DisputeDelays>, askedOn: PlainDate): DisputeDeadline => {
  const { rectificationSilence: period } = valueOn(law, askedOn).value
  return counted(dates, {
    id: "rectification-answer",
    from: askedOn,
    period,
    rule: "calendar",
    why: `${inWords(period)} de silence sur la demande de rectification valent rejet (CSS art. R133-9-2).`,
    reference: R133_9_2,
    actor: "administration",
    notes: notesOf(dates),
  })
}

/** From when something may be kept back, and why, in French. */
interface Protection {
  readonly notBefore: PlainDate
  readonly why: string
  readonly reference: Citation
  /** The step that counts it: from which day, for how long. */
  readonly from: PlainDate
  readonly period: string
}

/** @internal The protection of R133-9-2, from what was asked in time and how it was answered. */
export const rectificationOf = (dates: CheckedDates, law: Parameter<DisputeDelays>): Protection => {
  const { rectificationAskedOn: askedOn, rectificationAnsweredOn: answeredOn, notifiedOn } = dates
  const delays = valueOn(law, notifiedOn).value
  const repaid = `sauf remboursement ou échéancier de ${delays.instalmentMonths} mois au plus`
  const protect = (from: PlainDate, period: string, after: string): Protection => {
    const { lastSafeDay: notBefore } = counted(dates, {
      id: "before-retention",
      from,
      period,
      rule: "calendar",
      why: "",
      reference: R133_9_2,
    })
    const why = `Passé ${inWords(period)} ${after}, soit à partir du ${formatDay(notBefore)}, la CAF peut retenir sur les prestations, ${repaid} (CSS art. R133-9-2).`
    return { notBefore, why, reference: R133_9_2, from, period }
  }
  const time = timeOf(dates, law)
  if (askedOn === undefined || time === "none" || time === "late") {
    return protect(notifiedOn, delays.rectification, "après la notification")
  }
  const silentOn = silenceOf(dates, law, askedOn).lastSafeDay
  if (answeredOn !== undefined && answeredOn <= silentOn) {
    return protect(answeredOn, delays.afterRejection, "après un rejet exprès")
  }
  const after =
    answeredOn === undefined
      ? "après un rejet par silence"
      : "après le rejet par silence, qu'une réponse plus tardive n'abrège pas"
  return protect(silentOn, delays.afterSilence, after)
}
