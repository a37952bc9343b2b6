import { defineDeadline } from "@traitdunion/core"
import { CafProcedure } from "../stream.ts"
import { appealDue, appointmentDue, continuityDue, declarationDue, documentsDue } from "./due.ts"

/** @internal What falls due in a procedure. */
export const procedureDeadlines = [
  defineDeadline(CafProcedure, {
    id: "caf/continuity",
    label: { fr: "Vérifier que le droit est vraiment ouvert", en: "Check that the right is really open" },
    citation: { source: "Suivi de la démarche jusqu'au droit effectif", reference: "jour choisi à l'envoi" },
    due: continuityDue,
  }),
  defineDeadline(CafProcedure, {
    id: "caf/documents",
    label: { fr: "Envoyer les pièces demandées par la CAF", en: "Send the documents that were asked for" },
    citation: { source: "Courrier de la CAF", reference: "jour indiqué par la CAF" },
    due: documentsDue,
  }),
  defineDeadline(CafProcedure, {
    id: "caf/appointment",
    label: { fr: "Rendez-vous avec la CAF", en: "Appointment with the CAF" },
    citation: { source: "Rendez-vous fixé avec la CAF" },
    due: appointmentDue,
  }),
  defineDeadline(CafProcedure, {
    id: "caf/declaration",
    label: { fr: "Déclaration trimestrielle de ressources", en: "Quarterly declaration" },
    citation: {
      source: "Code de la sécurité sociale",
      reference: "art. D846-1, tous les trois mois civils ; le jour exact est dans l'espace de la personne",
    },
    due: declarationDue,
  }),
  defineDeadline(CafProcedure, {
    id: "caf/refusal",
    label: { fr: "Contester le refus, s'il y a lieu", en: "Contest the refusal, if there is reason to" },
    citation: { source: "Code de la sécurité sociale", reference: "art. R142-1" },
    due: appealDue,
  }),
]
