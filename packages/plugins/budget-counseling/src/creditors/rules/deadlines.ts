import { defineDeadline } from "@traitdunion/core"
import { Negotiation } from "../stream.ts"

/** @internal When to ask a creditor again. */
export const creditorDeadlines = [
  defineDeadline(Negotiation, {
    id: "budget/creditor-answer",
    label: { fr: "Relancer le créancier", en: "Ask the creditor again" },
    citation: { source: "Date fixée avec la personne dans la demande au créancier" },
    due: ({ requests, ended }) =>
      ended === null ? (requests.find(({ answer }) => answer === null)?.answerBy ?? null) : null,
  }),
]
