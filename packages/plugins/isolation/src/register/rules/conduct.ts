import { block, ConsentLedger, defineRule, inCode, lastAnswer, pass, principles } from "@traitdunion/core"
import { recordRegister } from "../commands/facts.ts"
import { expresslyAgreed } from "./course.ts"

/** @internal The law lets somebody else ask while the person does not object. Here nothing leaves without their yes. */
export const expressAgreement = defineRule({
  id: "isolation/express-agreement",
  label: { fr: "Rien ne part au registre sans l'accord exprès de la personne" },
  principle: principles.confidentiality,
  citation: inCode("social-action", "art. L121-6-1 (la loi s'arrête à l'absence d'opposition)"),
  on: [recordRegister],
  needs: {
    consents: { stream: ConsentLedger, keys: ({ state: { opened } }) => (opened === null ? [] : [opened.holder]) },
  },
  check: ({ input: { fact }, state: { opened, facts }, facts: known }) => {
    if (opened !== null && fact.fact === "sent") {
      const purpose = { kind: "sharing", partner: opened.townHall, categories: ["identity"] } as const
      const answer = lastAnswer(known.consents.of(opened.holder), purpose, fact.on)
      const refused =
        answer !== undefined &&
        (answer.status === "refused" || (answer.withdrawnOn !== null && answer.withdrawnOn <= fact.on))
      if (refused) {
        return block({
          fr: "La personne a refusé que la mairie soit informée, ou a retiré son accord : rien ne part.",
          en: "The person refused that the town hall is told, or took their agreement back: nothing is sent.",
        })
      }
    }
    return opened === null || fact.fact !== "sent" || expresslyAgreed(facts.filter(({ on }) => on <= fact.on))
      ? pass
      : block({
          fr: "La personne n'a pas dit oui. La loi se contente qu'elle ne s'oppose pas ; notre principe demande son accord exprès, ou celui de qui la représente.",
          en: "The person did not say yes. The law is content with no objection; our principle asks for their express agreement.",
        })
  },
})
