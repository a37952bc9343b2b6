import { addMonths, defineDeadline, inCode, valueIfKnown } from "@traitdunion/core"
import { BankProcedure, type BankProcedureState } from "../stream.ts"
import { accountRightDelays } from "./law.ts"

/** When a designation lapses if the person does not answer the bank; `null` where none is awaited, or no rule is known. */
const lapse = ({ asked, step }: BankProcedureState) => {
  if (asked?.kind !== "account-right" || step?.step !== "designated") return null
  const months = valueIfKnown(accountRightDelays, step.on)?.value.lapseMonths ?? null
  return months === null ? null : addMonths(step.on, months)
}

/** @internal When an answer is expected from a bank, and until when the person may answer one. */
export const bankDeadlines = [
  defineDeadline(BankProcedure, {
    id: "budget/bank-answer",
    label: { fr: "Réponse attendue de la banque : relancer", en: "Answer expected from the bank" },
    citation: inCode("monetary", "art. L312-1 et R312-6-1 à R312-7, ou date fixée avec la personne"),
    due: ({ answerBy }) => answerBy,
  }),
  defineDeadline(BankProcedure, {
    id: "budget/designation-lapses",
    label: {
      fr: "La désignation de la banque devient caduque sans réponse de la personne",
      en: "The designation of the bank lapses without an answer of the person",
    },
    citation: inCode("monetary", "art. R312-7-1"),
    due: lapse,
  }),
]
