import { distanceMonths } from "../../law/index.ts"
import { definePlugin, defineWords } from "../../plugin/index.ts"
import { enter, withdraw } from "./commands.ts"
import { entered, parameters } from "./queries.ts"
import { LawAmount } from "./stream.ts"

const plugin = definePlugin({
  id: "law",
  label: { fr: "Montants et délais de la loi", en: "Amounts and delays of law" },
  streams: [LawAmount],
  commands: { enter, withdraw },
  choices: { parameter: { query: "parameters", value: "id", label: "label" } },
  queries: { entered, parameters },
  parameters: [distanceMonths],
  words: [
    defineWords(LawAmount, {
      parameter: { fr: "Paramètre" },
      from: { fr: "À partir du" },
      to: { fr: "Jusqu'au" },
      value: { fr: "Montant" },
      reference: { fr: "Référence" },
      source: { fr: "Texte" },
      url: { fr: "Adresse" },
      publishedOn: { fr: "Publié le" },
      checkedBy: { fr: "Vérifié par" },
      checkedOn: { fr: "Vérifié le" },
      reason: { fr: "Motif" },
    }),
  ],
})
type Inferred = typeof plugin
/** The built-in plugin `law`. */
export interface LawPlugin extends Inferred {}
/** The dated amounts of law that calculations rest on, and what a structure enters of them by itself. */
export const law: LawPlugin = plugin
