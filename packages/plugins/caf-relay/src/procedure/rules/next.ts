import type { Label, NextStep } from "@traitdunion/core"
import type { CafProcedureStage } from "../vocabulary.ts"
import { cafProcedureStage } from "./course.ts"
import { nextDeclaration } from "./declarations.ts"
import { appealDue, appointmentDue, continuityDue, documentsDue } from "./due.ts"
import type { CafProcedureState } from "./facts.ts"
import { lastCheck } from "./last.ts"

const toCheck: Label = { fr: "Vérifier que le droit est versé", en: "Check that the right is paid" }
const first: Readonly<Record<CafProcedureStage, Label | null>> = {
  identified: { fr: "Préparer la démarche et réunir les pièces avec la personne", en: "Prepare it with the person" },
  prepared: { fr: "Faire la démarche avec la personne", en: "Do it with the person" },
  done: { fr: "Envoyer la démarche", en: "Send it" },
  sent: { fr: "Attendre la réponse et vérifier que le droit s'ouvre", en: "Wait, and check that the right opens" },
  incomplete: { fr: "Envoyer les pièces demandées", en: "Send what was asked for" },
  answered: toCheck,
  opened: { fr: "Faire le point : la personne fait-elle seule la suite ?", en: "Does the person go on alone?" },
  refused: {
    fr: "Regarder le refus ensemble et ouvrir une contestation s'il y a lieu",
    en: "Look at the refusal together",
  },
  appealed: { fr: "Suivre la contestation", en: "Follow the dispute" },
  closed: null,
}

const stopped: Label = {
  fr: "Le versement s'est arrêté : en chercher la raison avec la personne, et la demander à la CAF",
  en: "It is no longer paid: look for the reason together, and ask the CAF",
}
const readNotification: Label = {
  fr: "Regarder le refus ensemble et lire sur la notification devant qui et dans quel délai le contester",
  en: "Look at the refusal together, and read on the notification before whom and by when to contest it",
}

/** What the stage asks for, and by which day. */
const stageStep = (state: CafProcedureState, stage: CafProcedureStage): NextStep | null => {
  const label = first[stage]
  if (label === null) return null
  switch (stage) {
    case "incomplete":
      return { ...label, by: documentsDue(state) }
    case "refused": {
      const by = appealDue(state)
      return { ...(by === null ? readNotification : label), by }
    }
    case "opened":
      if (lastCheck(state.facts)?.result === "interrupted") return { ...stopped, by: null }
      return continuityDue(state) === null ? { ...label, by: null } : { ...toCheck, by: continuityDue(state) }
    default:
      return { ...label, by: continuityDue(state) }
  }
}

/** @internal What to do in a procedure: what the stage asks for, the appointment, and what is to be declared. */
export const nextInProcedure = (state: CafProcedureState): ReadonlyArray<NextStep> => {
  const step = stageStep(state, cafProcedureStage(state.facts))
  if (step === null || state.opened === null) return []
  const [declaration, appointment] = [nextDeclaration(state), appointmentDue(state)]
  const meeting = { fr: "Aller au rendez-vous avec la CAF", en: "Go to the appointment", by: appointment }
  return [
    step,
    ...(appointment === null ? [] : [meeting]),
    ...(declaration === null
      ? []
      : [{ fr: "Déclarer les ressources du trimestre", en: "Make the quarterly declaration", by: declaration.due }]),
  ]
}

/** @internal The same, a mandate first where one is missing. */
export const nextSteps = (state: CafProcedureState, mandated: boolean): ReadonlyArray<NextStep> => {
  const next = nextInProcedure(state)
  const stage = cafProcedureStage(state.facts)
  const helped = ["identified", "prepared", "done", "incomplete"].includes(stage) || nextDeclaration(state) !== null
  const mandate: NextStep = {
    fr: "Faire signer un mandat pour aider en ligne, ou laisser la personne faire seule",
    en: "Have a mandate signed, or let the person do it alone",
    by: null,
  }
  return next.length > 0 && helped && !mandated ? [mandate, ...next] : next
}
