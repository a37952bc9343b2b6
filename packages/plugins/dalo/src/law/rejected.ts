import { addDays, formatDay, inCode, laterDay, type PlainDate, valueOn } from "@traitdunion/core"
import type { CheckedDates } from "./dates.ts"
import { counted, type DaloDeadline, type Step } from "./deadline.ts"
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

/** The later of two readings: the safe day of one, the arguable day of the later one, with why in French. */
const argued = (safe: DaloDeadline, later: DaloDeadline, why: string): DaloDeadline =>
  later.lastArguableDay <= safe.lastArguableDay
    ? safe
    : {
        ...safe,
        lastArguableDay: later.lastArguableDay,
        steps: [...safe.steps, why, `Jour défendable : ${formatDay(later.lastArguableDay)}.`],
        references: [...safe.references, R421_2],
      }

const R421_2 = inCode("administrative-justice", "art. R421-2")
const STAYS = "Le jour prudent reste compté depuis le silence."

/**
 * The reasons of a rejection by silence: asked for in time, they are told within a month, and the delay to go to court then
 * runs from the day they are told. Until they are, the safe day stays where it was.
 */
const reasonsOf = ({ reasonsAskedOn, reasonsGivenOn, departement }: CheckedDates, law: DaloLaw, once: DaloDeadline) => {
  if (reasonsAskedOn === undefined || reasonsAskedOn > once.lastArguableDay) return { appeal: once, reasons: [] }
  const territory = territoryOf(departement)
  const { reasons, appeal } = valueOn(law.delays, reasonsAskedOn).value
  const reference = inCode("public-relations", "art. L232-4")
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
  const again = counted(territory, {
    id: once.id,
    from: reasonsGivenOn,
    period: appeal,
    rule: "franc",
    why,
    reference,
    opposable: once.opposable,
  })
  if (reasonsAskedOn > once.lastSafeDay) return { appeal: argued(once, again, why), reasons: [] }
  return { appeal: again.lastSafeDay > once.lastSafeDay ? again : once, reasons: [] }
}

/** The delay to go to court or to ask the commission again, as far as the rejection itself sets it. */
interface FirstDelay {
  readonly court: DaloDeadline
  readonly gracious: DaloDeadline
  readonly reasons: ReadonlyArray<DaloDeadline>
}

const firstDelay = (dates: CheckedDates, law: DaloLaw, born: Birth): FirstDelay | null => {
  const { decidedOn, notifiedOn = decidedOn, departement } = dates
  const territory = territoryOf(departement)
  const silent = notifiedOn === undefined || notifiedOn > born.on
  const { appeal } = valueOn(law.delays, silent ? born.on : notifiedOn).value
  const gracious = {
    id: "gracious-appeal" as const,
    why: "Dans le même délai, la commission peut être saisie d'un recours gracieux, qui interrompt le délai (CRPA art. L411-2).",
    reference: inCode("public-relations", "art. L411-2"),
  }
  const delay = (from: PlainDate, opposable: boolean | null, step: Pick<Step, "id" | "why" | "reference">) =>
    counted(territory, { from, period: appeal, rule: "franc", opposable, ...step })
  const expressly = (step: Pick<Step, "id" | "why" | "reference">): DaloDeadline | null =>
    notifiedOn === undefined ? null : delay(notifiedOn, dates.notificationMentions ?? null, step)
  const express = {
    id: "annulment" as const,
    why: `${inWords(appeal)} à compter de la notification pour saisir le tribunal (CJA art. R421-1).`,
    reference: inCode("administrative-justice", "art. R421-1"),
  }
  if (!silent) {
    const [court, again] = [expressly(express), expressly(gracious)]
    return court === null || again === null ? null : { court, gracious: again, reasons: [] }
  }
  const unanswered = dates.acknowledgementMentions ?? null
  const bySilence = (step: Pick<Step, "id" | "why" | "reference">) =>
    neverNearer((on) => delay(on, unanswered, step), born, delay(born.on, unanswered, step))
  const asked = reasonsOf(
    dates,
    law,
    bySilence({
      id: notifiedOn === undefined ? "implicit-rejection-appeal" : "annulment",
      why: `Le silence de la commission vaut rejet au ${formatDay(born.on)}. ${inWords(appeal)} pour saisir le tribunal (CJA art. R421-2).`,
      reference: R421_2,
    }),
  )
  const plain = { court: asked.appeal, gracious: bySilence(gracious), reasons: asked.reasons }
  const [told, toldAgain] = [expressly(express), expressly(gracious)]
  if (notifiedOn === undefined || told === null || toldAgain === null) return plain
  const inTime = (decidedOn ?? notifiedOn) <= plain.court.lastSafeDay
  const why = inTime
    ? `Un rejet exprès est venu après le silence, avant la fin du délai : il fait courir le délai à nouveau (CJA art. R421-2). ${STAYS}`
    : `Un rejet exprès est venu après la fin du délai ouvert par le silence : il n'ouvre rien de certain (CJA art. R421-2). ${STAYS}`
  const opposable = inTime ? told.opposable : plain.court.opposable
  return {
    court: { ...argued(plain.court, told, why), opposable },
    gracious: argued(plain.gracious, toldAgain, why),
    reasons: [],
  }
}

const earlier = (a: PlainDate | undefined, b: PlainDate): PlainDate => (a !== undefined && a < b ? a : b)

/**
 * @internal What follows a rejection, written or born of silence: the court, or the commission again. An answer that comes
 * after a silence never moves a safe day later: it is argued (CJA R421-2).
 */
export const rejected = (dates: CheckedDates, law: DaloLaw, born: Birth): ReadonlyArray<DaloDeadline> => {
  const { decidedOn, notifiedOn = decidedOn, graciousOn, graciousAnsweredOn, departement } = dates
  const first = firstDelay(dates, law, born)
  if (first === null) return []
  const { court, gracious, reasons } = first
  if (graciousOn === undefined || graciousOn > gracious.lastArguableDay) return [court, gracious, ...reasons]
  const territory = territoryOf(departement)
  const { appeal, silence } = valueOn(law.delays, graciousOn).value
  const answer = counted(territory, {
    id: "gracious-silence",
    from: graciousOn,
    period: silence,
    rule: "calendar",
    why: `${inWords(silence)} de silence sur le recours gracieux valent rejet (CRPA art. L411-7).`,
    reference: inCode("public-relations", "art. L411-7"),
    actor: "administration",
  })
  // A written rejection that comes after the appeal answers it, too.
  const written = notifiedOn !== undefined && notifiedOn > graciousOn ? notifiedOn : undefined
  const came = graciousAnsweredOn ?? written
  const again = (from: PlainDate): DaloDeadline =>
    counted(territory, {
      id: court.id,
      from,
      period: appeal,
      rule: "franc",
      opposable: court.opposable,
      reference:
        written === undefined && notifiedOn === undefined ? R421_2 : inCode("administrative-justice", "art. R421-1"),
      why: `Le recours gracieux a interrompu le délai : ${inWords(appeal)} recommencent à la réponse, ou au silence qui en tient lieu.`,
    })
  const plain = again(earlier(came, answer.lastSafeDay))
  const whole =
    came === undefined || came <= answer.lastSafeDay
      ? plain
      : argued(
          plain,
          again(came),
          `Une réponse est venue après le silence sur le recours gracieux (CJA art. R421-2). ${STAYS}`,
        )
  const late =
    "Le recours gracieux est venu après le jour prudent : il n'est pas certain qu'il ait interrompu le délai."
  const sure = graciousOn <= gracious.lastSafeDay && whole.lastSafeDay >= court.lastSafeDay
  const next = sure ? whole : argued(court, whole, late)
  return [next, gracious, ...(came === undefined ? [answer] : [])]
}
