import type { Label, NextStep, PlainDate } from "@traitdunion/core"
import type { RightsStage } from "../vocabulary.ts"
import { answerDue, appealDue, appointmentDue, checkDue, piecesDue, relayDue } from "./due.ts"
import type { RightsProcedureState } from "./facts.ts"
import { last } from "./last.ts"
import { rightsStage } from "./stage.ts"

const first: Readonly<Record<RightsStage, Label | null>> = {
  identified: { fr: "Préparer la démarche et réunir les pièces avec la personne", en: "Prepare it with the person" },
  prepared: { fr: "Déposer la démarche avec la personne", en: "File it with the person" },
  filed: { fr: "Demander un accusé de réception et le garder", en: "Ask for a receipt, and keep it" },
  waiting: { fr: "Attendre la réponse promise", en: "Wait for the answer that was promised" },
  incomplete: { fr: "Envoyer les pièces demandées", en: "Send what was asked for" },
  silent: { fr: "Relancer le guichet par écrit", en: "Remind the counter in writing" },
  granted: { fr: "Vérifier que le droit est effectif", en: "Check that the right is effective" },
  refused: { fr: "Regarder le refus ensemble et décider s'il est contesté", en: "Look at the refusal together" },
  contested: { fr: "Suivre la contestation", en: "Follow the dispute" },
  effective: { fr: "Faire le point : la personne fait-elle seule la suite ?", en: "Does the person go on alone?" },
  closed: null,
}
const readLetter: Label = {
  fr: "Regarder le refus ensemble et lire sur la décision devant qui et dans quel délai le contester : l'outil ne le sait pas",
  en: "Look at the refusal together, and read on the decision before whom and by when: it is not known here",
}
const ask: Label = {
  fr: "Demander à la personne ce qu'elle en dit : droit obtenu, perdu, trop tôt ?",
  en: "Ask the person what they say of it",
}

const dayOf: Readonly<Partial<Record<RightsStage, (state: RightsProcedureState) => PlainDate | null>>> = {
  waiting: answerDue,
  incomplete: piecesDue,
  refused: appealDue,
}

/** @internal What to do next, by the facts alone. */
export const nextInProcedure = (state: RightsProcedureState): ReadonlyArray<NextStep> => {
  if (state.opened === null) return []
  const stage = rightsStage(state.facts)
  const label = stage === "refused" && appealDue(state) === null ? readLetter : first[stage]
  if (label === null) return last(state.facts, "said") === undefined ? [{ ...ask, by: null }] : []
  const by = dayOf[stage]?.(state) ?? (stage === "refused" ? null : checkDue(state))
  const [meeting, relay] = [appointmentDue(state), relayDue(state)]
  return [
    { ...label, by },
    ...(meeting === null ? [] : [{ fr: "Préparer le rendez-vous", en: "Prepare the appointment", by: meeting }]),
    ...(relay === null
      ? []
      : [{ fr: "Demander au service s'il prend le relais", en: "Ask whether the service takes over", by: relay }]),
  ]
}
