import { inCode, valueOn } from "@traitdunion/core"
import type { CheckedDates } from "./dates.ts"
import { counted, type DaloDeadline } from "./deadline.ts"
import { type DaloLaw, inWords } from "./delays.ts"
import { territoryOf } from "./departements.ts"

/** @internal What runs beside the decision: the mayor's opinion, a claim for damages. */
export const aside = (
  { claimedOn, mayorAskedOn, departement }: CheckedDates,
  law: DaloLaw,
): ReadonlyArray<DaloDeadline> => {
  const territory = territoryOf(departement)
  const found: Array<DaloDeadline> = []
  if (mayorAskedOn !== undefined) {
    const { mayor } = valueOn(law.delays, mayorAskedOn).value
    found.push(
      counted(territory, {
        id: "mayor-opinion",
        from: mayorAskedOn,
        period: mayor,
        rule: "calendar",
        why: `Le maire a ${inWords(mayor)} pour donner son avis ; passé ce délai, il est réputé donné (CCH art. R441-16).`,
        reference: inCode("construction", "art. R441-16"),
        actor: "administration",
      }),
    )
  }
  if (claimedOn !== undefined) {
    const { silence, appeal } = valueOn(law.delays, claimedOn).value
    const answer = counted(territory, {
      id: "claim-silence",
      from: claimedOn,
      period: silence,
      rule: "calendar",
      why: `${inWords(silence)} de silence du préfet sur la demande d'indemnité valent rejet (CRPA art. L231-4, 3°).`,
      reference: inCode("public-relations", "art. L231-4, 3°"),
      actor: "administration",
    })
    const reference = inCode("administrative-justice", "art. R421-1 et R421-2")
    const why = `${inWords(appeal)} à compter du rejet de la demande pour saisir le tribunal.`
    found.push(
      answer,
      counted(territory, { id: "damages", from: answer.lastSafeDay, period: appeal, rule: "franc", why, reference }),
    )
  }
  return found
}
