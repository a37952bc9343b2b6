import { type Citation, defineIndicator } from "@traitdunion/core"
import { registerTally, roundTally, signalTally, supportTally } from "./tallies.ts"

const journal: Citation = { source: "Faits consignés de la prévention de l'isolement" }
const by = ["age_band", "commune", "origin"] as const

/** The indicators of the work against isolation. */
export const indicators = [
  defineIndicator(signalTally, {
    id: "isolation/signals",
    label: { fr: "Signes d'isolement notés", en: "Signals" },
    unit: "count",
    numerator: { measure: "signals", words: { fr: "Signes notés sur la période", en: "In the period" } },
    by: [...by, "sign"],
    source: journal,
  }),
  defineIndicator(signalTally, {
    id: "isolation/signals-followed",
    label: { fr: "Signes qui ont mené à une rencontre", en: "Signals that led to somebody" },
    unit: "count",
    numerator: { measure: "followed", words: { fr: "Rencontres sur la période", en: "In the period" } },
    by,
    source: journal,
  }),
  defineIndicator(supportTally, {
    id: "isolation/supports",
    label: { fr: "Accompagnements ouverts", en: "Supports opened" },
    unit: "count",
    numerator: { measure: "opened", words: { fr: "Accompagnements ouverts sur la période", en: "In the period" } },
    by: [...by, "stage"],
    source: journal,
  }),
  defineIndicator(supportTally, {
    id: "isolation/contacts",
    label: { fr: "Appels et visites", en: "Calls and visits" },
    unit: "count",
    numerator: {
      measure: "contacts",
      words: { fr: "Pour les accompagnements ouverts sur la période", en: "For supports opened in the period" },
    },
    by,
    source: journal,
  }),
  defineIndicator(supportTally, {
    id: "isolation/met-days",
    label: { fr: "Jours jusqu'au premier contact", en: "Days to a first contact" },
    unit: "mean",
    numerator: {
      measure: "met_days",
      words: { fr: "Jours entre l'ouverture et le premier contact", en: "Days from the opening" },
    },
    denominator: { measure: "met", words: { fr: "Personnes rencontrées sur la période", en: "Persons met" } },
    by,
    source: journal,
  }),
  defineIndicator(supportTally, {
    id: "isolation/accepted",
    label: { fr: "Accompagnements acceptés", en: "Supports accepted" },
    unit: "count",
    numerator: { measure: "accepted", words: { fr: "Acceptés sur la période", en: "In the period" } },
    by,
    source: journal,
  }),
  defineIndicator(supportTally, {
    id: "isolation/refused",
    label: { fr: "Refus respectés", en: "Refusals respected" },
    unit: "count",
    numerator: { measure: "refused", words: { fr: "Refus de contact sur la période", en: "In the period" } },
    by,
    source: journal,
  }),
  defineIndicator(supportTally, {
    id: "isolation/collective",
    label: { fr: "Personnes allées vers un projet collectif", en: "Went to a collective project" },
    unit: "count",
    numerator: {
      measure: "collective",
      words: { fr: "Première venue sur la période, une simple invitation exceptée", en: "First time in the period" },
    },
    by,
    source: journal,
  }),
  defineIndicator(supportTally, {
    id: "isolation/less-alone",
    label: { fr: "Part de personnes moins seules, comme elles le disent", en: "Share less alone, as they say" },
    unit: "share",
    numerator: { measure: "less_alone", words: { fr: "Disent se sentir moins seules", en: "Feel less alone" } },
    denominator: { measure: "said", words: { fr: "Effets dits sur la période", en: "Effects told" } },
    by,
    source: journal,
  }),
  defineIndicator(supportTally, {
    id: "isolation/closed",
    label: { fr: "Accompagnements terminés", en: "Supports closed" },
    unit: "count",
    numerator: { measure: "closed", words: { fr: "Terminés sur la période", en: "In the period" } },
    by: [...by, "outcome"],
    source: journal,
  }),
  defineIndicator(registerTally, {
    id: "isolation/register-sent",
    label: { fr: "Inscriptions demandées au registre communal", en: "Referrals to the communal register" },
    unit: "count",
    numerator: { measure: "sent", words: { fr: "Lettres envoyées sur la période", en: "Letters in the period" } },
    by: ["commune"],
    source: journal,
  }),
  defineIndicator(registerTally, {
    id: "isolation/register-acknowledged",
    label: { fr: "Inscriptions confirmées par le maire", en: "Acknowledged by the mayor" },
    unit: "count",
    numerator: { measure: "acknowledged", words: { fr: "Réponses sur la période", en: "Answers in the period" } },
    by: ["commune"],
    source: journal,
  }),
  defineIndicator(roundTally, {
    id: "isolation/rounds",
    label: { fr: "Tournées d'appels et de visites", en: "Rounds" },
    unit: "count",
    numerator: { measure: "rounds", words: { fr: "Tournées sur la période", en: "In the period" } },
    by: ["commune", "kind"],
    source: journal,
  }),
  defineIndicator(roundTally, {
    id: "isolation/round-reached",
    label: { fr: "Part de personnes jointes pendant les tournées", en: "Share reached in rounds" },
    unit: "share",
    numerator: { measure: "reached", words: { fr: "Personnes jointes", en: "Reached" } },
    denominator: { measure: "planned", words: { fr: "Personnes à joindre", en: "To be reached" } },
    by: ["commune", "kind"],
    source: journal,
  }),
] as const
