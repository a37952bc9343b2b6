import { type Label, type NextStep, nextByDay } from "@traitdunion/core"
import type { DaloDeadlineId } from "../../law/index.ts"
import type { AppealStage } from "../vocabulary.ts"
import { appealStage, deadlinesOf, last } from "./course.ts"
import type { AppealState } from "./facts.ts"

/** @internal Whether what a deadline asks for was done. */
export const isDone = ({ facts }: AppealState, id: DaloDeadlineId): boolean => {
  const has = (kind: Parameters<typeof last>[1]): boolean => last(facts, kind) !== undefined
  const housed = has("rehoused") || last(facts, "offer-answered")?.accepted === true
  switch (id) {
    case "implicit-rejection-appeal":
    case "annulment":
      return has("annulment-filed")
    case "without-commission":
    case "offer":
      return housed || last(facts, "offered")?.adapted === true
    case "injunction":
      return housed || has("injunction-filed")
    case "judgment":
      return has("injunction-judged")
    case "mayor-opinion":
      return has("decided")
    case "commission":
      return has("decided")
    default:
      return false
  }
}

/** What to do by each day: the person's own, or to look whether the administration answered. */
const steps: Readonly<Partial<Record<DaloDeadlineId, Label>>> = {
  commission: {
    fr: "Regarder si la commission a décidé : sans réponse, le recours est rejeté",
    en: "Look whether the commission decided: silence is a rejection",
  },
  "implicit-rejection-appeal": {
    fr: "Contester le rejet par silence, s'il y a lieu",
    en: "Contest the rejection by silence, if there is reason to",
  },
  reasons: { fr: "Regarder si les motifs du rejet sont communiqués", en: "Look whether the reasons were told" },
  annulment: { fr: "Contester le rejet devant le tribunal, s'il y a lieu", en: "Contest the rejection in court" },
  "gracious-silence": {
    fr: "Regarder si la commission a répondu au recours gracieux",
    en: "Look whether the commission answered the ex gratia appeal",
  },
  "without-commission": { fr: "Regarder si le préfet a répondu", en: "Look whether the prefect answered" },
  offer: {
    fr: "Regarder si une offre est venue ; passé ce jour, relancer le préfet",
    en: "Look whether an offer came; past that day, remind the prefect",
  },
  injunction: {
    fr: "Sans offre, saisir le tribunal administratif d'un recours en injonction",
    en: "Without an offer, ask the court to order one",
  },
  judgment: { fr: "Suivre le jugement du tribunal", en: "Follow the court" },
}

/** What to do where no day presses. */
const meanwhile: Readonly<Record<AppealStage, Label | null>> = {
  preparing: { fr: "Préparer le dossier et réunir les pièces avec la personne", en: "Prepare the file together" },
  examined: null,
  rejected: null,
  "offer-awaited": null,
  offered: { fr: "Regarder l'offre avec la personne, et y répondre", en: "Look at the offer together, and answer it" },
  "in-court": { fr: "Suivre ce que le tribunal demande", en: "Follow what the court asks for" },
  closed: null,
}

/** @internal What to do in an appeal, the most pressing first. What is past is told, too: it may still be argued. */
export const nextInAppeal = (state: AppealState): ReadonlyArray<NextStep> => {
  if (state.opened === null) return []
  const stage = appealStage({ ...state.opened, facts: state.facts })
  if (stage === "closed") return []
  const waiting = deadlinesOf(state).filter(({ id }) => !isDone(state, id))
  const rehoused = last(state.facts, "rehoused") !== undefined
  const end = { fr: "Faire le point avec la personne, puis terminer le suivi", en: "Look back together, then close" }
  const other = rehoused ? end : meanwhile[stage]
  return [...(rehoused ? [] : nextByDay(waiting, steps)), ...(other === null ? [] : [{ ...other, by: null }])]
}
