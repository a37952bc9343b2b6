import { addDays, formatDay, laterDay, type PlainDate, valueOn } from "@traitdunion/core"
import type { CheckedDates } from "./dates.ts"
import { CJA, CRPA, counted, type DaloDeadline, type Step } from "./deadline.ts"
import { type DaloLaw, inWords } from "./delays.ts"
import { territoryOf } from "./departements.ts"

/** @internal When silence became a rejection, and when it would have without any suspension. */
export interface Birth {
  readonly on: PlainDate
  readonly unsuspended: PlainDate
}

/**
 * A suspension only ever gives more time: at the end of a month, where the prudent reading cuts the period short, what an
 * earlier birth would have given is given all the same.
 */
const neverNearer = (
  count: (from: PlainDate) => DaloDeadline,
  { on, unsuspended }: Birth,
  found: DaloDeadline,
): DaloDeadline => {
  // Only the 29th, 30th and 31st can be missing from a month.
  const earlier = [1, 2, 3].map((days) => addDays(on, -days)).filter((from) => from >= unsuspended)
  const best = earlier.map((from) => count(from).lastSafeDay).reduce(laterDay, found.lastSafeDay)
  if (best === found.lastSafeDay) return found
  const steps = [
    ...found.steps,
    `Une suspension n'abrège jamais un délai : le jour prudent reste le ${formatDay(best)}.`,
  ]
  return { ...found, lastSafeDay: best, steps }
}

/**
 * The reasons of a rejection by silence: asked for in time, they are told within a month, and the delay to go to court then
 * runs from the day they are told. Until they are, the safe day stays where it was.
 */
const reasonsOf = ({ reasonsAskedOn, reasonsGivenOn, departement }: CheckedDates, law: DaloLaw, once: DaloDeadline) => {
  if (reasonsAskedOn === undefined || reasonsAskedOn > once.lastArguableDay) return { appeal: once, reasons: [] }
  const territory = territoryOf(departement)
  const { reasons, appeal } = valueOn(law.delays, reasonsAskedOn).value
  const reference = { source: CRPA, reference: "art. L232-4" }
  if (reasonsGivenOn === undefined) {
    const why = `Les motifs d'un rejet par silence sont communiqués dans les ${inWords(reasons)} de la demande (CRPA art. L232-4).`
    const waited = {
      id: "reasons" as const,
      from: reasonsAskedOn,
      period: reasons,
      rule: "calendar" as const,
      why,
      reference,
    }
    return { appeal: once, reasons: [counted(territory, { ...waited, actor: "administration" })] }
  }
  const why = `Les motifs ont été demandés dans le délai : ${inWords(appeal)} recommencent à leur communication (CRPA art. L232-4).`
  const from = reasonsGivenOn
  const again = counted(territory, {
    id: once.id,
    from,
    period: appeal,
    rule: "franc",
    why,
    reference,
    opposable: once.opposable,
  })
  return { appeal: again.lastSafeDay > once.lastSafeDay ? again : once, reasons: [] }
}

/** @internal What follows a rejection, written or born of silence: the court, or the commission again. */
export const rejected = (dates: CheckedDates, law: DaloLaw, born: Birth | null): ReadonlyArray<DaloDeadline> => {
  const bornOn = born?.on ?? null
  const { decidedOn, notifiedOn, graciousOn, graciousAnsweredOn, departement } = dates
  const from = bornOn ?? notifiedOn ?? decidedOn
  if (from === undefined) return []
  const silent = bornOn !== null
  const territory = territoryOf(departement)
  const { appeal, silence } = valueOn(law.delays, from).value
  const opposable = (silent ? dates.acknowledgementMentions : dates.notificationMentions) ?? null
  const reference = { source: CJA, reference: silent ? "art. R421-2" : "art. R421-1" }
  const first: Step = {
    id: silent ? "implicit-rejection-appeal" : "annulment",
    from,
    period: appeal,
    rule: "franc",
    why: silent
      ? `Le silence de la commission vaut rejet au ${formatDay(from)}. ${inWords(appeal)} pour saisir le tribunal (CJA art. R421-2).`
      : `${inWords(appeal)} à compter de la notification pour saisir le tribunal (CJA art. R421-1).`,
    reference,
    opposable,
  }
  const asked: Step = {
    ...first,
    id: "gracious-appeal",
    why: "Dans le même délai, la commission peut être saisie d'un recours gracieux, qui interrompt le délai (CRPA art. L411-2).",
    reference: { source: CRPA, reference: "art. L411-2" },
  }
  const again = counted(territory, asked)
  const gracious = born === null ? again : neverNearer((on) => counted(territory, { ...asked, from: on }), born, again)
  const plain = counted(territory, first)
  const once = born === null ? plain : neverNearer((on) => counted(territory, { ...first, from: on }), born, plain)
  const asking = silent ? reasonsOf(dates, law, once) : { appeal: once, reasons: [] }
  if (graciousOn === undefined || graciousOn > gracious.lastArguableDay) {
    return [asking.appeal, gracious, ...asking.reasons]
  }
  const answer = counted(territory, {
    id: "gracious-silence",
    from: graciousOn,
    period: silence,
    rule: "calendar",
    why: `${inWords(silence)} de silence sur le recours gracieux valent rejet (CRPA art. L411-7).`,
    reference: { source: CRPA, reference: "art. L411-7" },
    actor: "administration",
  })
  const anew = graciousAnsweredOn ?? answer.lastSafeDay
  return [
    counted(territory, {
      ...first,
      from: anew,
      why: `Le recours gracieux a interrompu le délai : ${inWords(appeal)} recommencent à la réponse, ou au silence qui en tient lieu.`,
    }),
    gracious,
    ...(graciousAnsweredOn === undefined ? [answer] : []),
  ]
}
