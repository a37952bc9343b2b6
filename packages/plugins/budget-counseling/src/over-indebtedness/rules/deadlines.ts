import { defineDeadline, inCode } from "@traitdunion/core"
import { OverIndebtedness, stageOf } from "../stream.ts"

const code = (reference: string) => inCode("consumption", reference)

/**
 * @internal What falls due in a procedure. Days and months are calendar ones, without putting off to the next working
 * day: the prudent day, never a later one.
 */
export const overIndebtednessDeadlines = [
  defineDeadline(OverIndebtedness, {
    id: "budget/admissibility",
    label: { fr: "Recevabilité attendue de la commission", en: "Decision on admissibility expected" },
    citation: code("art. L721-2 et R721-4"),
    due: (state) => (stageOf(state) === "deposited" ? (state.deposited?.decisionBy ?? null) : null),
  }),
  defineDeadline(OverIndebtedness, {
    id: "budget/admissibility-appeal",
    label: { fr: "Dernier jour prudent pour contester la recevabilité", en: "Last prudent day to appeal" },
    citation: code("art. R722-1"),
    due: (state) =>
      (stageOf(state) === "inadmissible" || stageOf(state) === "admissible") && state.appealedOn === null
        ? (state.admissibility?.appealBy ?? null)
        : null,
  }),
  defineDeadline(OverIndebtedness, {
    id: "budget/measures-contest",
    label: { fr: "Dernier jour prudent pour contester les mesures", en: "Last prudent day to contest the measures" },
    citation: code("art. R733-6 et R741-1"),
    due: (state) =>
      stageOf(state) === "notified" && state.contestedOn === null ? (state.notified?.contestBy ?? null) : null,
  }),
  defineDeadline(OverIndebtedness, {
    id: "budget/suspension-end",
    label: { fr: "Fin de la suspension des poursuites", en: "Executions are no longer suspended" },
    citation: code("art. L722-2 et L722-3"),
    due: (state) => {
      const stage = stageOf(state)
      return stage === "admissible" || stage === "oriented" || stage === "notified"
        ? (state.admissibility?.suspendedUntil ?? null)
        : null
    },
  }),
  defineDeadline(OverIndebtedness, {
    id: "budget/measures-end",
    label: { fr: "Fin des mesures de surendettement", en: "The measures end" },
    citation: code("art. L733-1 et L733-3"),
    due: (state) => (stageOf(state) === "in-force" ? (state.inForce?.until ?? null) : null),
  }),
]
