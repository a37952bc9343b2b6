import { block, defineRule, pass, principles, warn } from "@traitdunion/core"
import { deposit } from "../commands/deposit.ts"
import { missingDocuments } from "../stream.ts"
import { documents } from "../vocabulary.ts"

/** @internal A file is deposited by who decides it, and as whole as it can be. */
export const overIndebtednessRules = [
  defineRule({
    id: "budget/person-decides",
    label: { fr: "La personne décide seule de déposer un dossier de surendettement" },
    principle: principles.autonomy,
    citation: { source: "Code de la consommation", reference: "art. R721-2" },
    on: [deposit],
    check: ({ input }) =>
      input.decidedByThePerson
        ? pass
        : block({
            fr: "La demande est celle de la personne, qui la décide et la signe : ne rien déposer à sa place.",
            en: "The request is the person's own, decided and signed by them: deposit nothing in their place.",
          }),
  }),
  defineRule({
    id: "budget/whole-file",
    label: { fr: "Un dossier déposé est complet, ou l'on sait ce qui y manque" },
    principle: principles.protection,
    on: [deposit],
    check: ({ state }) => {
      const missing = missingDocuments(state)
      if (missing.length === 0) return pass
      const named = (language: "fr" | "en"): string =>
        missing.map((document) => documents[document][language]).join(" ; ")
      return warn({
        fr: `Pièces non pointées : ${named("fr")}. Les réunir, ou dire qu'elles ne s'appliquent pas.`,
        en: `Documents not ticked: ${named("en")}. Gather them, or say that they do not apply.`,
      })
    },
  }),
]
