import { block, defineRule, inCode, pass, principles } from "@traitdunion/core"
import { recordRegister } from "../commands/facts.ts"
import { expresslyAgreed } from "./course.ts"

/** @internal The law lets somebody else ask while the person does not object. Here nothing leaves without their yes. */
export const expressAgreement = defineRule({
  id: "isolation/express-agreement",
  label: { fr: "Rien ne part au registre sans l'accord exprès de la personne" },
  principle: principles.confidentiality,
  citation: inCode("social-action", "art. L121-6-1 (la loi s'arrête à l'absence d'opposition)"),
  on: [recordRegister],
  check: ({ input: { fact }, state: { opened, facts } }) =>
    opened === null || fact.fact !== "sent" || expresslyAgreed(facts.filter(({ on }) => on <= fact.on))
      ? pass
      : block({
          fr: "La personne n'a pas dit oui. La loi se contente qu'elle ne s'oppose pas ; notre principe demande son accord exprès, ou celui de qui la représente.",
          en: "The person did not say yes. The law is content with no objection; our principle asks for their express agreement.",
        }),
})
