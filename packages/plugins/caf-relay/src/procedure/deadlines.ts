import { defineDeadline, type PlainDate, valueOn } from "@traitdunion/core"
import { benefits, procedureCatalogue } from "../catalogue/index.ts"
import { disputeDeadlines } from "../law/index.ts"
import { cafProcedureStage } from "./course.ts"
import { nextDeclaration } from "./declarations.ts"
import { last, lastCheck } from "./last.ts"
import { CafProcedure, type CafProcedureState } from "./stream.ts"

/** The day on which to look whether the right really opened; `null` once somebody saw that it did, or that it stopped. */
export const continuityDue = ({ facts }: CafProcedureState): PlainDate | null => {
  const stage = cafProcedureStage(facts)
  if (stage === "closed" || stage === "refused" || stage === "appealed") return null
  const seen = lastCheck(facts)
  if (seen !== undefined) return seen.result === "ongoing" ? (seen.checkOn ?? null) : null
  return last(facts, "sent")?.checkOn ?? null
}

/** The day by which the CAF awaits the documents that it asked for. */
export const documentsDue = ({ facts }: CafProcedureState): PlainDate | null =>
  cafProcedureStage(facts) === "incomplete" ? (last(facts, "documents-asked")?.until ?? null) : null

/** The appointment that is set, until something was recorded on its day or after. */
export const appointmentDue = ({ facts }: CafProcedureState): PlainDate | null => {
  const at = facts.findLastIndex(({ fact }) => fact === "appointment")
  const set = last(facts, "appointment")
  // What was recorded since the day of the appointment says that it was held.
  const held = set !== undefined && facts.slice(at + 1).some(({ on }) => on >= set.for)
  return set === undefined || held || cafProcedureStage(facts) === "closed" ? null : set.for
}

/**
 * By when a refusal is contested, as far as the texts tell: for the RSA, the housing benefit and the AAH, it is to be read
 * on the notification.
 */
export const appealDue = ({ opened, facts }: CafProcedureState): PlainDate | null => {
  const refused = last(facts, "refused")
  if (opened === null || refused === undefined || cafProcedureStage(facts) !== "refused") return null
  const { benefit } = valueOn(procedureCatalogue, opened.on).value[opened.kind]
  const route = benefit === null ? null : benefits[benefit].route
  if (route === null || route === "department") return null
  const known = disputeDeadlines({ about: "decision", route, notifiedOn: refused.on })
  return known.find(({ id }) => id === "amicable-appeal")?.lastSafeDay ?? null
}

const open = (state: CafProcedureState): boolean => cafProcedureStage(state.facts) !== "closed"

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
    due: (state) => (open(state) ? (nextDeclaration(state)?.due ?? null) : null),
  }),
  defineDeadline(CafProcedure, {
    id: "caf/refusal",
    label: { fr: "Contester le refus, s'il y a lieu", en: "Contest the refusal, if there is reason to" },
    citation: { source: "Code de la sécurité sociale", reference: "art. R142-1" },
    due: appealDue,
  }),
]
