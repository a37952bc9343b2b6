import { type Label, type NextStep, nextByDay } from "@traitdunion/core"
import type { DisputeDeadlineId } from "../../law/index.ts"
import type { DisputeStage } from "../vocabulary.ts"
import { deadlinesOf, disputeStage, lastFact, recoveryOf } from "./course.ts"
import type { DisputeState } from "./facts.ts"

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
  "rectification-documents": {
    fr: "Remettre les pièces demandées : elles valent recours amiable",
    en: "Hand in the documents: they are the amicable appeal",
  },
  "formal-notice": { fr: "Répondre à la mise en demeure", en: "Answer the formal notice" },
  "amicable-appeal": { fr: "Faire le recours amiable", en: "Make the amicable appeal" },
  "amicable-silence": {
    fr: "Regarder si le recours a reçu une réponse : sans réponse, il est rejeté",
    en: "Look whether the appeal was answered: silence is a rejection",
  },
  court: { fr: "Saisir le tribunal, si le recours est rejeté", en: "Go to court, if the appeal is rejected" },
}

const wait: Label = {
  fr: "Attendre la réponse à la demande de remise, et garder la preuve de l'envoi",
  en: "Wait for the answer to the request of remission, and keep the proof that it was sent",
}
const stop: Label = {
  fr: "Une retenue est faite alors que la récupération est suspendue : le rappeler à la CAF par écrit",
  en: "Something is kept back although the recovery is suspended: remind the CAF in writing",
}

const waitsForRemission = ({ facts }: DisputeState): boolean =>
  facts.findLastIndex(({ fact }) => fact === "remission-asked") >
  facts.findLastIndex(({ fact }) => fact === "remission-answered")

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
  const dated = nextByDay(deadlinesOf(state), steps)
  const other = meanwhile[stage]
  return [
    ...(grounds === null && (stage === "opened" || stage === "rectification") ? [words] : []),
    ...(waitsForRemission(state) ? [{ ...wait, by: null }] : []),
    ...dated,
    ...(recoveryOf(state)?.suspended === true && lastFact(facts, "retained") !== undefined
      ? [{ ...stop, by: null }]
      : []),
    ...(other === null ? [] : [{ ...other, by: null }]),
  ]
}
