import { valueOn } from "@traitdunion/core"
import { courtAfter } from "./court.ts"
import type { CheckedDates } from "./dates.ts"
import { CCH, counted, type DaloDeadline } from "./deadline.ts"
import { type DaloLaw, inWords } from "./delays.ts"
import { territoryOf } from "./departements.ts"

/** The period of the offer: one where the class is known, both where it is not. */
const offerPeriods = (
  { procedure, departement, offerClass, decidedOn }: CheckedDates,
  law: DaloLaw,
): readonly [safe: string, late: string] => {
  const { offer, offerShelter, offerTransition } = valueOn(law.delays, decidedOn ?? "").value
  if (procedure === "daho-shelter") return [offerShelter, offerShelter]
  if (procedure === "daho-transition") return [offerTransition, offerTransition]
  const known = offerClass ?? valueOn(law.offerClasses, decidedOn ?? "").value[departement]
  return known === undefined ? [offer.other, offer["large-agglomeration"]] : [offer[known], offer[known]]
}

/** @internal What follows a favourable decision: the prefect's offer, then the court. */
export const favourable = (dates: CheckedDates, law: DaloLaw): ReadonlyArray<DaloDeadline> => {
  const { decidedOn, departement, procedure, notificationMentions = null } = dates
  if (decidedOn === undefined) return []
  const territory = territoryOf(departement)
  const [early, slow] = offerPeriods(dates, law)
  const article = procedure === "dalo" ? "art. R441-16-1" : "art. R441-18"
  const at = (period: string) =>
    counted(territory, {
      id: "offer",
      from: decidedOn,
      period,
      rule: "calendar",
      why: `Le préfet a un délai pour faire une offre, à compter de la décision de la commission (${article}).`,
      reference: { source: CCH, reference: article },
      actor: "administration",
      opposable: notificationMentions,
    })
  const soon = at(early)
  const doubt =
    early === slow
      ? []
      : [
          `La classe de ce département n'est pas connue de l'outil : ${inWords(early)} ou ${inWords(slow)} selon ses agglomérations, à confirmer.`,
        ]
  const offer: DaloDeadline = {
    ...soon,
    lastArguableDay: at(slow).lastArguableDay,
    steps: [...soon.steps, ...doubt],
  }
  return [offer, ...courtAfter(dates, law, offer, doubt)]
}
