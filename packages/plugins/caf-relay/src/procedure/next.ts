import type { Label, PlainDate } from "@traitdunion/core"
import { cafProcedureStage } from "./course.ts"
import { continuityDue } from "./deadlines.ts"
import { nextDeclaration } from "./declarations.ts"
import type { CafProcedureState } from "./stream.ts"
import type { CafProcedureStage } from "./vocabulary.ts"

/** What a counsellor can do next, with the day by which it should be where there is one. */
export interface NextStep extends Label {
  readonly by: PlainDate | null
}

const first: Readonly<Record<CafProcedureStage, Label | null>> = {
  identified: { fr: "Préparer la démarche et réunir les pièces avec la personne", en: "Prepare it with the person" },
  prepared: { fr: "Faire la démarche avec la personne", en: "Do it with the person" },
  done: { fr: "Envoyer la démarche", en: "Send it" },
  sent: { fr: "Attendre la réponse et vérifier que le droit s'ouvre", en: "Wait, and check that the right opens" },
  incomplete: { fr: "Envoyer les pièces demandées", en: "Send what was asked for" },
  answered: { fr: "Vérifier que le droit est versé", en: "Check that the right is paid" },
  opened: { fr: "Faire le point : la personne fait-elle seule la suite ?", en: "Does the person go on alone?" },
  refused: {
    fr: "Regarder le refus ensemble et ouvrir une contestation s'il y a lieu",
    en: "Look at the refusal together",
  },
  appealed: { fr: "Suivre la contestation", en: "Follow the dispute" },
  closed: null,
}

/** @internal The next steps of a procedure: a mandate first where one is missing, then what the stage asks for. */
export const nextSteps = (state: CafProcedureState, mandated: boolean): ReadonlyArray<NextStep> => {
  const stage = cafProcedureStage(state.facts)
  const step = first[stage]
  const { opened } = state
  if (step === null || opened === null) return []
  const declaration = nextDeclaration(state)
  const needsMandate = !mandated && ["identified", "prepared", "done", "incomplete"].includes(stage)
  return [
    ...(needsMandate
      ? [
          {
            fr: "Faire signer un mandat pour aider en ligne, ou laisser la personne faire seule",
            en: "Have a mandate signed, or let the person do it alone",
            by: null,
          },
        ]
      : []),
    { ...step, by: continuityDue(state) },
    ...(declaration === null
      ? []
      : [{ fr: "Déclarer les ressources du trimestre", en: "Make the quarterly declaration", by: declaration.due }]),
  ]
}
