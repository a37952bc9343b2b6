import { type Citation, defineIndicator } from "@traitdunion/core"
import { appealTally } from "./tally.ts"

const journal: Citation = { source: "Faits consignés des dossiers DALO et DAHO" }
const who = ["procedure", "ground", "departement"] as const
const decided = {
  measure: "decided",
  words: { fr: "Décisions de la commission sur la période", en: "Decisions in the period" },
} as const

/** The indicators of appeals. */
export const indicators = [
  defineIndicator(appealTally, {
    id: "dalo/opened",
    label: { fr: "Dossiers DALO et DAHO ouverts", en: "Appeals opened" },
    unit: "count",
    numerator: { measure: "opened", words: { fr: "Dossiers ouverts sur la période", en: "Opened in the period" } },
    by: [...who, "stage"],
    source: journal,
  }),
  defineIndicator(appealTally, {
    id: "dalo/decided",
    label: { fr: "Décisions de la commission", en: "Decisions of the commission" },
    unit: "count",
    numerator: decided,
    by: [...who, "decision"],
    source: journal,
  }),
  defineIndicator(appealTally, {
    id: "dalo/favourable",
    label: { fr: "Part de décisions favorables", en: "Share of favourable decisions" },
    unit: "share",
    numerator: {
      measure: "favourable",
      words: { fr: "Reconnus prioritaires et urgents", en: "Recognised as priority" },
    },
    denominator: decided,
    by: who,
    source: journal,
  }),
  defineIndicator(appealTally, {
    id: "dalo/decision-days",
    label: { fr: "Jours entre la réception et la décision", en: "Days from receipt to decision" },
    unit: "mean",
    numerator: {
      measure: "decision_days",
      words: { fr: "Jours entre la réception et la décision", en: "Days from receipt" },
    },
    denominator: decided,
    by: who,
    source: journal,
  }),
  defineIndicator(appealTally, {
    id: "dalo/offer-days",
    label: { fr: "Jours entre la décision et l'offre", en: "Days from decision to offer" },
    unit: "mean",
    numerator: {
      measure: "offer_days",
      words: { fr: "Jours entre la décision et l'offre", en: "Days from the decision" },
    },
    denominator: {
      measure: "offered",
      words: { fr: "Dossiers qui ont reçu une offre sur la période", en: "Appeals with an offer" },
    },
    by: who,
    source: journal,
  }),
  defineIndicator(appealTally, {
    id: "dalo/injunctions",
    label: { fr: "Recours en injonction", en: "Appeals to the court" },
    unit: "count",
    numerator: { measure: "injunctions", words: { fr: "Recours déposés sur la période", en: "Filed in the period" } },
    by: who,
    source: journal,
  }),
  defineIndicator(appealTally, {
    id: "dalo/rehoused",
    label: { fr: "Relogements", en: "Rehoused" },
    unit: "count",
    numerator: {
      measure: "rehoused",
      words: { fr: "Personnes ou foyers relogés sur la période", en: "Rehoused in the period" },
    },
    by: who,
    source: journal,
  }),
  defineIndicator(appealTally, {
    id: "dalo/closed",
    label: { fr: "Accompagnements terminés", en: "Accompaniments ended" },
    unit: "count",
    numerator: { measure: "closed", words: { fr: "Dossiers clos sur la période", en: "Closed in the period" } },
    by: ["outcome", "procedure"],
    source: journal,
  }),
] as const
