import { type PlainDate, valueOn } from "@traitdunion/core"
import type { CheckedDates } from "./dates.ts"
import { CJA, CRPA, counted, type DaloDeadline, type Step } from "./deadline.ts"
import type { DaloLaw } from "./delays.ts"
import { territoryOf } from "./departements.ts"

/** @internal What follows a rejection, written or born of silence: the court, or the commission again. */
export const rejected = (dates: CheckedDates, law: DaloLaw, bornOn: PlainDate | null): ReadonlyArray<DaloDeadline> => {
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
      ? `Le silence de la commission vaut rejet au ${from}. Deux mois pour saisir le tribunal (CJA art. R421-2).`
      : "Deux mois à compter de la notification pour saisir le tribunal (CJA art. R421-1).",
    reference,
    opposable,
  }
  const gracious = counted(territory, {
    ...first,
    id: "gracious-appeal",
    why: "Dans le même délai, la commission peut être saisie d'un recours gracieux, qui interrompt le délai (CRPA art. L411-2).",
    reference: { source: CRPA, reference: "art. L411-2" },
  })
  const once = counted(territory, first)
  if (graciousOn === undefined || graciousOn > gracious.lastArguableDay) return [once, gracious]
  const answer = counted(territory, {
    id: "gracious-silence",
    from: graciousOn,
    period: silence,
    rule: "calendar",
    why: "Deux mois de silence sur le recours gracieux valent rejet (CRPA art. L411-7).",
    reference: { source: CRPA, reference: "art. L411-7" },
    actor: "administration",
  })
  const anew = graciousAnsweredOn ?? answer.lastSafeDay
  return [
    counted(territory, {
      ...first,
      from: anew,
      why: "Le recours gracieux a interrompu le délai : deux mois recommencent à la réponse, ou au silence qui en tient lieu.",
    }),
    gracious,
    ...(graciousAnsweredOn === undefined ? [answer] : []),
  ]
}
