import { defineRule, pass, principles, warn } from "@traitdunion/core"
import { correctFact, record } from "../appeal/index.ts"
import { Approval, OURS } from "./stream.ts"

const ASSISTED: ReadonlyArray<string> = ["received", "gracious", "annulment-filed", "injunction-filed"]

/** @internal Helping with an appeal is for approved structures: without an approval that day, it warns. */
export const approvalRule = defineRule({
  id: "dalo/approval",
  label: { fr: "L'assistance à un recours DALO suppose l'agrément de la structure" },
  principle: principles.protection,
  citation: { source: "Code de la construction et de l'habitation", reference: "art. L365-3 et R365-1, 2°" },
  on: [record, correctFact],
  needs: { approval: { stream: Approval, keys: () => [OURS] } },
  check: ({ input: { fact }, facts }) => {
    if (!ASSISTED.includes(fact.fact)) return pass
    const held = facts.approval.of(OURS).approvals.some(({ from, until }) => from <= fact.on && fact.on <= until)
    return held
      ? pass
      : warn({
          fr: "Aucun agrément d'ingénierie sociale n'est consigné pour ce jour : la personne peut être assistée par les services sociaux ou une association agréée.",
          en: "No approval is recorded for this day: social services or an approved association can assist the person.",
        })
  },
})
