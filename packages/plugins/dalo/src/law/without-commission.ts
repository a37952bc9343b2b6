import { inCode, valueOn } from "@traitdunion/core"
import { courtAfter } from "./court.ts"
import type { CheckedDates } from "./dates.ts"
import { counted, type DaloDeadline } from "./deadline.ts"
import { type DaloLaw, inWords } from "./delays.ts"
import { territoryOf } from "./departements.ts"

/** @internal Where the département has no commission: the prefect, then the court (CCH R441-17). */
export const withoutCommission = (dates: CheckedDates, law: DaloLaw): ReadonlyArray<DaloDeadline> => {
  const { receivedOn, departement, acknowledgementMentions = null } = dates
  const period = valueOn(law.delays, receivedOn).value.withoutCommission
  const answer = counted(territoryOf(departement), {
    id: "without-commission",
    from: receivedOn,
    period,
    rule: "calendar",
    why: `Faute de commission dans le département, la demande est faite au préfet, qui a ${inWords(period)} (CCH art. R441-17).`,
    reference: inCode("construction", "art. R441-17"),
    actor: "administration",
    opposable: acknowledgementMentions,
  })
  return [answer, ...courtAfter(dates, law, answer, [])]
}
