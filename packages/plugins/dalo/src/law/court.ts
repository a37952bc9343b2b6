import { addDays, addLegalPeriod, formatDay, inCode, laterDay, type PlainDate, valueOn } from "@traitdunion/core"
import type { CheckedDates } from "./dates.ts"
import { counted, type DaloDeadline, daloDeadlineIds } from "./deadline.ts"
import { type DaloLaw, inWords } from "./delays.ts"
import { territoryOf } from "./departements.ts"

/** What the request to the court must come with (CJA R778-2, second paragraph). */
const joined = ({ withoutCommission }: Pick<CheckedDates, "withoutCommission">): string =>
  withoutCommission === true
    ? "Une copie de la demande adressée au préfet est à joindre, sauf impossibilité justifiée, sans quoi la requête est irrecevable (CJA art. R778-2)."
    : "La décision de la commission est à joindre, sauf impossibilité justifiée, sans quoi la requête est irrecevable (CJA art. R778-2)."

/**
 * @internal The court, once the administration let its delay pass: its window, and its own delay once it is asked.
 * `prudentFrom` is where the shortest delay that may hold ends: the safe day is counted from it.
 */
export const courtAfter = (
  dates: CheckedDates,
  law: DaloLaw,
  before: DaloDeadline,
  doubt: ReadonlyArray<string>,
  prudentFrom: PlainDate = before.lastSafeDay,
): ReadonlyArray<DaloDeadline> => {
  const { departement, injunctionOn, notificationMentions = null } = dates
  const territory = territoryOf(departement)
  const delays = valueOn(law.delays, prudentFrom).value
  // Not whether a day counts, but which reading: the plain one is the safe one, the clear one can be argued.
  const window = { period: delays.injunction, territory }
  const safe = addLegalPeriod({ ...window, from: prudentFrom, rule: "cpc" }).lastSafeDay
  const arguable = addLegalPeriod({ ...window, from: before.lastArguableDay, rule: "franc" }).lastArguableDay
  const late = laterDay(safe, arguable)
  const opensOn = addDays(before.lastArguableDay, 1)
  const injunction: DaloDeadline = {
    id: "injunction",
    label: daloDeadlineIds.injunction,
    actor: "person",
    opposable: notificationMentions,
    opensOn,
    lastSafeDay: safe,
    lastArguableDay: late,
    steps: [
      `Sans offre au ${formatDay(before.lastArguableDay)}, le tribunal administratif peut être saisi à partir du ${formatDay(opensOn)}.`,
      `Il peut l'être pendant ${inWords(delays.injunction)} (CJA art. R778-2) : jusqu'au ${formatDay(safe)}, jour prudent, reporté au jour ouvré suivant s'il le faut.`,
      `Si le délai est franc, comme la plupart des délais contentieux : jusqu'au ${formatDay(late)}.`,
      joined(dates),
      ...doubt,
      ...(notificationMentions === false
        ? ["Ce délai n'a pas été indiqué à la personne : il ne lui est pas opposable."]
        : []),
    ],
    references: [inCode("administrative-justice", "art. R778-2")],
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
            reference: inCode("construction", "art. L441-2-3-1"),
            actor: "court",
          }),
        ]
  return [injunction, ...judged]
}
