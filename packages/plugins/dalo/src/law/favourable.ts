import { addDays, formatDay, inCode, type PlainDate, valueOn } from "@traitdunion/core"
import { courtAfter } from "./court.ts"
import type { CheckedDates } from "./dates.ts"
import { counted, type DaloDeadline } from "./deadline.ts"
import { type DaloLaw, inWords } from "./delays.ts"
import { territoryOf } from "./departements.ts"

/** The periods of the offer: the one to be prudent with, the one to expect, and what is in doubt, in French. */
interface OfferPeriods {
  readonly prudent: string
  readonly expected: readonly [soonest: string, latest: string]
  readonly doubt: ReadonlyArray<string>
}

const certain = (period: string): OfferPeriods => ({ prudent: period, expected: [period, period], doubt: [] })

const offerPeriods = ({ procedure, departement, offerClass, decidedOn }: CheckedDates, law: DaloLaw): OfferPeriods => {
  const { offer, offerShelter, offerTransition } = valueOn(law.delays, decidedOn ?? "").value
  if (procedure === "daho-shelter") return certain(offerShelter)
  if (procedure === "daho-transition") return certain(offerTransition)
  const reading = offerClass ?? valueOn(law.offerClasses, decidedOn ?? "").value[departement] ?? "disputed"
  const [short, long] = [offer.other, offer["large-agglomeration"]]
  const read = "lire d'abord le délai écrit dans la notification de la décision"
  switch (reading) {
    case "likely-large":
      return {
        prudent: short,
        expected: [long, long],
        doubt: [
          `${inWords(long)} sont probables dans ce département (agglomération de plus de 300 000 habitants), sans texte qui le confirme : ${read}. Le recours au tribunal est compté, par prudence, depuis ${inWords(short)}.`,
        ],
      }
    case "disputed":
      return {
        prudent: short,
        expected: [short, long],
        doubt: [
          `La classe de ce département n'est pas certaine : ${inWords(short)} ou ${inWords(long)}, selon ce que le texte nomme « agglomération » ; ${read}.`,
        ],
      }
    default:
      return certain(offer[reading])
  }
}

const offerAt = (dates: CheckedDates, from: PlainDate, period: string): DaloDeadline => {
  const article = dates.procedure === "dalo" ? "art. R441-16-1" : "art. R441-18"
  return counted(territoryOf(dates.departement), {
    id: "offer",
    from,
    period,
    rule: "calendar",
    why: `Le préfet a un délai pour faire une offre, à compter de la décision de la commission (${article}).`,
    reference: inCode("construction", article),
    actor: "administration",
    opposable: dates.notificationMentions ?? null,
  })
}

/** @internal The first day on which the prefect can be reminded: once the shortest delay that may hold has passed. */
export const reminderOpensOn = (dates: CheckedDates, law: DaloLaw): PlainDate | null => {
  const { decidedOn, offerBy } = dates
  if (decidedOn === undefined) return null
  if (offerBy !== undefined) return addDays(offerBy, 1)
  const { prudent } = offerPeriods(dates, law)
  return addDays(offerAt(dates, decidedOn, prudent).lastSafeDay, 1)
}

/** @internal What follows a favourable decision: the prefect's offer, then the court. */
export const favourable = (dates: CheckedDates, law: DaloLaw): ReadonlyArray<DaloDeadline> => {
  const { decidedOn, offerBy } = dates
  if (decidedOn === undefined) return []
  const at = (period: string) => offerAt(dates, decidedOn, period)
  const { prudent, expected, doubt } = offerPeriods(dates, law)
  if (offerBy !== undefined) {
    const written: DaloDeadline = {
      ...at(prudent),
      lastSafeDay: offerBy,
      lastArguableDay: offerBy,
      steps: [`La notification de la décision dit qu'une offre est faite au plus tard le ${formatDay(offerBy)}.`],
    }
    return [written, ...courtAfter(dates, law, written, [], offerBy)]
  }
  const [soonest, latest] = expected
  const soon = at(soonest)
  const offer: DaloDeadline = {
    ...soon,
    lastArguableDay: at(latest).lastArguableDay,
    steps: [...soon.steps, ...doubt],
  }
  return [offer, ...courtAfter(dates, law, offer, doubt, at(prudent).lastSafeDay)]
}
