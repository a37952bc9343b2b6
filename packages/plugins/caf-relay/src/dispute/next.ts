import type { Label, PlainDate } from "@traitdunion/core"
import type { DisputeDeadlineId } from "../law/index.ts"
import type { NextStep } from "../procedure/next.ts"
import { deadlinesOf, disputeStage } from "./course.ts"
import type { DisputeState } from "./stream.ts"
import type { DisputeStage } from "./vocabulary.ts"

/** What to do where no day presses. */
const meanwhile: Readonly<Record<DisputeStage, Label | null>> = {
  opened: null,
  rectification: null,
  amicable: null,
  court: {
    fr: "Suivre ce que le tribunal demande, et consigner son jugement",
    en: "Follow the court, and its judgment",
  },
  settled: {
    fr: "Vérifier avec la personne que la réponse est appliquée, puis terminer le suivi",
    en: "Check that the answer is carried out, then close",
  },
  closed: null,
}

/** What to do by each day: the person's own, or to look whether the administration answered. */
const steps: Readonly<Partial<Record<DisputeDeadlineId, Label>>> = {
  rectification: { fr: "Demander la rectification de l'indu, s'il y a lieu", en: "Ask that it be put right" },
  "rectification-answer": {
    fr: "Regarder si la CAF a répondu : sans réponse, la demande de rectification est rejetée",
    en: "Look whether the CAF answered: silence is a rejection",
  },
  "before-retention": {
    fr: "Rembourser ou convenir d'un échéancier : après, la CAF peut retenir sur les prestations",
    en: "Repay or agree on instalments, before anything is kept back",
  },
  "formal-notice": { fr: "Répondre à la mise en demeure", en: "Answer the formal notice" },
  "amicable-appeal": { fr: "Faire le recours amiable", en: "Make the amicable appeal" },
  "amicable-silence": {
    fr: "Regarder si le recours a reçu une réponse : sans réponse, il est rejeté",
    en: "Look whether the appeal was answered: silence is a rejection",
  },
  court: { fr: "Saisir le tribunal, si le recours est rejeté", en: "Go to court, if the appeal is rejected" },
}

/** @internal What to do in a dispute, the most pressing first. What is past is told, too: it may still be argued. */
export const nextInDispute = (state: DisputeState): ReadonlyArray<NextStep> => {
  const { opened, facts, grounds } = state
  const stage = disputeStage(facts)
  if (opened === null || stage === "closed") return []
  const words: NextStep = {
    fr: "Noter avec la personne pourquoi elle conteste, dans ses mots",
    en: "Note why the person contests, in their own words",
    by: null,
  }
  const dated = deadlinesOf(state).flatMap(({ id, lastSafeDay }): ReadonlyArray<Label & { by: PlainDate }> => {
    const step = steps[id]
    return step === undefined ? [] : [{ ...step, by: lastSafeDay }]
  })
  const other = meanwhile[stage]
  return [
    ...(grounds === null && (stage === "opened" || stage === "rectification") ? [words] : []),
    ...dated.toSorted((a, b) => a.by.localeCompare(b.by)),
    ...(other === null ? [] : [{ ...other, by: null }]),
  ]
}
