import { defineDeadline } from "@traitdunion/core"
import { BankProcedure } from "../stream.ts"

/** @internal When an answer is expected from a bank. */
export const bankDeadlines = [
  defineDeadline(BankProcedure, {
    id: "budget/bank-answer",
    label: { fr: "Réponse attendue de la banque : relancer", en: "Answer expected from the bank" },
    citation: { source: "Code monétaire et financier", reference: "art. L312-1, ou date fixée avec la personne" },
    due: ({ answerBy }) => answerBy,
  }),
]
