import { defineDeadline, type PlainDate } from "@traitdunion/core"
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
    due: ({ facts }) =>
      cafProcedureStage(facts) === "incomplete" ? (last(facts, "documents-asked")?.until ?? null) : null,
  }),
  defineDeadline(CafProcedure, {
    id: "caf/appointment",
    label: { fr: "Rendez-vous avec la CAF", en: "Appointment with the CAF" },
    citation: { source: "Rendez-vous fixé avec la CAF" },
    due: (state) => {
      const { facts } = state
      const at = facts.findLastIndex(({ fact }) => fact === "appointment")
      const set = last(facts, "appointment")
      // What was recorded since the day of the appointment says that it was held.
      const held = set !== undefined && facts.slice(at + 1).some(({ on }) => on >= set.for)
      return set === undefined || held || !open(state) ? null : set.for
    },
  }),
  defineDeadline(CafProcedure, {
    id: "caf/declaration",
    label: { fr: "Déclaration trimestrielle de ressources", en: "Quarterly declaration" },
    citation: { source: "Code de la sécurité sociale", reference: "art. D846-1" },
    due: (state) => (open(state) ? (nextDeclaration(state)?.due ?? null) : null),
  }),
]
