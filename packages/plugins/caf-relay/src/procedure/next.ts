import type { Label, PlainDate } from "@traitdunion/core"
import { cafProcedureStage } from "./course.ts"
import { appealDue, appointmentDue, continuityDue, documentsDue } from "./deadlines.ts"
import { nextDeclaration } from "./declarations.ts"
import { lastCheck } from "./last.ts"
import type { CafProcedureState } from "./stream.ts"
import type { CafProcedureStage } from "./vocabulary.ts"

/** What a counsellor can do next, with the day by which it should be where there is one. */
export interface NextStep extends Label {
  readonly by: PlainDate | null
}

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

/** @internal The next steps of a procedure: a mandate first where one is missing, then what the stage asks for. */
export const nextSteps = (state: CafProcedureState, mandated: boolean): ReadonlyArray<NextStep> => {
  const stage = cafProcedureStage(state.facts)
  const step = stageStep(state, stage)
  if (step === null || state.opened === null) return []
  const [declaration, appointment] = [nextDeclaration(state), appointmentDue(state)]
  const helped = ["identified", "prepared", "done", "incomplete"].includes(stage) || declaration !== null
  const mandate: NextStep = {
    fr: "Faire signer un mandat pour aider en ligne, ou laisser la personne faire seule",
    en: "Have a mandate signed, or let the person do it alone",
    by: null,
  }
  const meeting = { fr: "Aller au rendez-vous avec la CAF", en: "Go to the appointment", by: appointment }
  return [
    ...(helped && !mandated ? [mandate] : []),
    step,
    ...(appointment === null ? [] : [meeting]),
    ...(declaration === null
      ? []
      : [{ fr: "Déclarer les ressources du trimestre", en: "Make the quarterly declaration", by: declaration.due }]),
  ]
}
