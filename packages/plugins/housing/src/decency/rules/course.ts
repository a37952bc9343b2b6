import {
  addPeriod,
  type CourseDue,
  type Label,
  type NextStep,
  nextByDay,
  type PlainDate,
  valueIfKnown,
} from "@traitdunion/core"
import { decencyAnswer } from "../../law/index.ts"
import type { DecencyFactKind, DecencyStage } from "../vocabulary.ts"
import type { DecencyFact, DecencyFactOf, DecencyState } from "./facts.ts"
import type { decencyRefusals } from "./refusals.ts"

/** @internal The last fact of a kind. */
export const last = <K extends DecencyFactKind>(
  facts: ReadonlyArray<DecencyFact>,
  kind: K,
): DecencyFactOf<K> | undefined => facts.findLast((fact): fact is DecencyFactOf<K> => fact.fact === kind)

/** What falls due in a claim. */
export type DecencyDueId = "decency-answer"

/** The day by which the landlord answers the last claim; `null` where there is none, or its law is not known. */
export const claimAnswerBy = (facts: ReadonlyArray<DecencyFact>): PlainDate | null => {
  const sent = last(facts, "claim-sent")
  const period = sent === undefined ? undefined : valueIfKnown(decencyAnswer, sent.on)?.value
  return sent === undefined || period === undefined ? null : addPeriod(sent.on, period)
}

const waiting = (facts: ReadonlyArray<DecencyFact>, asked: DecencyFactKind, answered: DecencyFactKind): boolean =>
  facts.findLastIndex(({ fact }) => fact === asked) > facts.findLastIndex(({ fact }) => fact === answered)

/** @internal What falls due: the landlord's answer. */
export const dueInDecency = ({ facts }: Pick<DecencyState, "facts">): ReadonlyArray<CourseDue<DecencyDueId>> => {
  const by = claimAnswerBy(facts)
  const has = (kind: DecencyFactKind): boolean => last(facts, kind) !== undefined
  if (by === null || !waiting(facts, "claim-sent", "claim-answered")) return []
  if (has("closed") || has("works-done") || has("conciliation-asked") || has("judge-asked")) return []
  return [{ id: "decency-answer", lastSafeDay: by }]
}

/** Where a claim stands. */
export const decencyStage = (facts: ReadonlyArray<DecencyFact>): DecencyStage => {
  const has = (kind: DecencyFactKind): boolean => last(facts, kind) !== undefined
  if (has("closed")) return "closed"
  if (has("works-done")) return "done"
  if (waiting(facts, "judge-asked", "judge-decided")) return "in-court"
  if (last(facts, "judge-decided")?.granted === true) return "works"
  if (waiting(facts, "conciliation-asked", "conciliation-held")) return "conciliation"
  if (last(facts, "conciliation-held")?.agreed === true || last(facts, "claim-answered")?.agreed === true)
    return "works"
  return has("claim-sent") ? "claimed" : "preparing"
}

const fits = (facts: ReadonlyArray<DecencyFact>, next: DecencyFact): boolean => {
  const claimed = last(facts, "claim-sent") !== undefined
  switch (next.fact) {
    case "claim-answered":
      return waiting(facts, "claim-sent", "claim-answered")
    case "conciliation-asked":
      return claimed && !waiting(facts, "conciliation-asked", "conciliation-held")
    case "conciliation-held":
      return waiting(facts, "conciliation-asked", "conciliation-held")
    case "judge-asked":
      return claimed && !waiting(facts, "judge-asked", "judge-decided")
    case "judge-decided":
      return waiting(facts, "judge-asked", "judge-decided")
    case "works-done":
      return last(facts, "works-done") === undefined
    default:
      return true
  }
}

/** @internal What stands against a fact after those that are known. */
export const decencyFault = (
  { opened, facts }: DecencyState,
  next: DecencyFact,
): keyof typeof decencyRefusals | undefined => {
  if (opened === null) return "UnknownDecency"
  if (last(facts, "closed") !== undefined) return "Closed"
  return fits(facts, next) ? undefined : "NotAtThisStage"
}

const RENT = " Le loyer reste dû : ne jamais cesser de le payer."
const steps: Readonly<Record<DecencyDueId, Label>> = {
  "decency-answer": {
    fr: `Sans réponse ou sans accord, la commission de conciliation peut être saisie.${RENT}`,
    en: "Without an answer or an agreement, the commission can be asked. The rent stays due.",
  },
}
const meanwhile: Readonly<Record<DecencyStage, Label | null>> = {
  preparing: {
    fr: `Écrire au bailleur avec la personne, photos et diagnostics à l'appui.${RENT}`,
    en: "Write to the landlord together. The rent stays due.",
  },
  claimed: null,
  conciliation: { fr: `Préparer la commission avec la personne.${RENT}`, en: "Prepare the commission together." },
  "in-court": { fr: `Suivre ce que le juge demande.${RENT}`, en: "Follow the judge." },
  works: { fr: `Regarder si les travaux sont faits.${RENT}`, en: "Look whether the works are done." },
  done: { fr: "Faire le point avec la personne, puis terminer le suivi", en: "Look back together, then close" },
  closed: null,
}

/** @internal What to do in a claim. */
export const nextInDecency = (state: DecencyState): ReadonlyArray<NextStep> => {
  if (state.opened === null) return []
  const other = meanwhile[decencyStage(state.facts)]
  return [...nextByDay(dueInDecency(state), steps), ...(other === null ? [] : [{ ...other, by: null }])]
}
