import { defineDeadline } from "@traitdunion/core"
import { RightsProcedure } from "../stream.ts"
import { answerDue, appealDue, appointmentDue, checkDue, piecesDue, relayDue, silenceDue } from "./due.ts"

const receipt = { source: "Accusé de réception du guichet" } as const

/** @internal What falls due in a procedure: days that somebody wrote or chose, and none that was guessed. */
export const procedureDeadlines = [
  defineDeadline(RightsProcedure, {
    id: "rights/check",
    label: { fr: "Vérifier que le droit est vraiment effectif", en: "Check that the right is really effective" },
    citation: { source: "Suivi de la démarche jusqu'au droit effectif", reference: "jour choisi avec la personne" },
    due: checkDue,
  }),
  defineDeadline(RightsProcedure, {
    id: "rights/answer",
    label: { fr: "Réponse promise par le guichet", en: "Answer that the counter promised" },
    citation: { ...receipt, reference: "jour promis" },
    due: answerDue,
  }),
  defineDeadline(RightsProcedure, {
    id: "rights/silence",
    label: { fr: "Jour où le silence du guichet vaut décision", en: "Day on which a silence decides" },
    citation: { ...receipt, reference: "jour et sens de la décision implicite" },
    due: silenceDue,
  }),
  defineDeadline(RightsProcedure, {
    id: "rights/pieces",
    label: { fr: "Envoyer les pièces demandées", en: "Send the papers that were asked for" },
    citation: { source: "Courrier du guichet", reference: "jour indiqué" },
    due: piecesDue,
  }),
  defineDeadline(RightsProcedure, {
    id: "rights/appointment",
    label: { fr: "Rendez-vous avec le guichet", en: "Appointment with the counter" },
    citation: { source: "Rendez-vous fixé avec le guichet" },
    due: appointmentDue,
  }),
  defineDeadline(RightsProcedure, {
    id: "rights/appeal",
    label: { fr: "Contester la décision, s'il y a lieu", en: "Contest the decision, if there is reason to" },
    citation: { source: "Décision du guichet", reference: "délai indiqué par la décision" },
    due: appealDue,
  }),
  defineDeadline(RightsProcedure, {
    id: "rights/relay",
    label: { fr: "Demander au service s'il prend le relais", en: "Ask the service whether it takes over" },
    citation: { source: "Relais passé à un service", reference: "jour choisi au relais" },
    due: relayDue,
  }),
]
