import { addDays, addLegalPeriod, formatDay, laterDay, valueOn } from "@traitdunion/core"
import type { CheckedDates } from "./dates.ts"
import { CCH, CJA, counted, type DaloDeadline, daloDeadlineIds } from "./deadline.ts"
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
  const { decidedOn, departement, procedure, injunctionOn, notificationMentions = null } = dates
  if (decidedOn === undefined) return []
  const territory = territoryOf(departement)
  const delays = valueOn(law.delays, decidedOn).value
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
  // Not whether a day counts, but which reading: the plain one is the safe one, the clear one can be argued.
  const window = { period: delays.injunction, territory }
  const safe = addLegalPeriod({ ...window, from: offer.lastSafeDay, rule: "cpc" }).lastSafeDay
  const arguable = addLegalPeriod({ ...window, from: offer.lastArguableDay, rule: "franc" }).lastArguableDay
  const late = laterDay(safe, arguable)
  const opensOn = addDays(offer.lastArguableDay, 1)
  const injunction: DaloDeadline = {
    id: "injunction",
    label: daloDeadlineIds.injunction,
    actor: "person",
    opposable: notificationMentions,
    opensOn,
    lastSafeDay: safe,
    lastArguableDay: late,
    steps: [
      `Sans offre au ${formatDay(offer.lastArguableDay)}, le tribunal administratif peut être saisi à partir du ${formatDay(opensOn)}.`,
      `Il peut l'être pendant ${inWords(delays.injunction)} (CJA art. R778-2) : jusqu'au ${formatDay(safe)}, jour prudent, reporté au jour ouvré suivant s'il le faut.`,
      `Si le délai est franc, comme la plupart des délais contentieux : jusqu'au ${formatDay(late)}.`,
      "La décision de la commission est à joindre, sans quoi la requête est irrecevable.",
      ...doubt,
      ...(notificationMentions === false
        ? ["Ce délai n'a pas été indiqué à la personne : il ne lui est pas opposable."]
        : []),
    ],
    references: [{ source: CJA, reference: "art. R778-2" }],
  }
  const judged =
    injunctionOn === undefined
      ? []
      : [
          counted(territory, {
            id: "judgment",
            from: injunctionOn,
            period: delays.judgment,
            rule: "calendar",
            why: `Le tribunal statue dans les ${inWords(delays.judgment)} de sa saisine (CCH art. L441-2-3-1).`,
            reference: { source: CCH, reference: "art. L441-2-3-1" },
            actor: "court",
          }),
        ]
  return [offer, injunction, ...judged]
}
