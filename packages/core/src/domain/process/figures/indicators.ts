import type { Citation } from "../../../kernel/index.ts"
import { defineIndicator } from "../../../plugin/index.ts"
import { mediationTally } from "./tally.ts"

const journal: Citation = { source: "Faits consignés des médiations, de la saisine à la clôture" }
const everywhere = ["register", "origin", "mode"] as const
const closed = {
  measure: "closed",
  words: { fr: "Médiations closes sur la période, quelle qu'en soit l'issue", en: "Mediations closed, however ended" },
} as const

/** The indicators of the mediation process. */
export const mediationIndicators = [
  defineIndicator(mediationTally, {
    id: "process/opened",
    label: { fr: "Médiations ouvertes", en: "Mediations opened" },
    unit: "count",
    numerator: {
      measure: "opened",
      words: { fr: "Demandes de médiation reçues sur la période", en: "Requests for mediation received" },
    },
    by: everywhere,
    source: journal,
  }),
  defineIndicator(mediationTally, {
    id: "process/closed",
    label: { fr: "Médiations closes", en: "Mediations closed" },
    unit: "count",
    numerator: closed,
    by: [...everywhere, "outcome"],
    source: journal,
  }),
  defineIndicator(mediationTally, {
    id: "process/agreed",
    label: { fr: "Part des médiations closes par un accord", en: "Share closed by an agreement" },
    unit: "share",
    numerator: {
      measure: "agreed",
      words: {
        fr: "Médiations closes par un accord, complet ou partiel",
        en: "Closed by a whole or partial agreement",
      },
    },
    denominator: closed,
    by: everywhere,
    source: journal,
  }),
] as const
