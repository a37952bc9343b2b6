import { type Citation, defineIndicator } from "@traitdunion/core"
import { disputeTally, procedureTally, screeningTally } from "./tallies.ts"

const journal: Citation = { source: "Faits consignés du relais CAF" }
const by = ["kind", "benefit", "theme"] as const

const opened = {
  measure: "opened",
  words: { fr: "Démarches ouvertes sur la période", en: "Opened in the period" },
} as const
const rights = {
  measure: "rights",
  words: { fr: "Droits ouverts sur la période", en: "Opened in the period" },
} as const

/** The indicators of the relay. */
export const indicators = [
  defineIndicator(procedureTally, {
    id: "caf/procedures",
    label: { fr: "Démarches ouvertes", en: "Procedures opened" },
    unit: "count",
    numerator: opened,
    by: [...by, "stage"],
    source: journal,
  }),
  defineIndicator(procedureTally, {
    id: "caf/sent",
    label: { fr: "Démarches envoyées", en: "Procedures sent" },
    unit: "count",
    numerator: { measure: "sent", words: { fr: "Démarches envoyées sur la période", en: "Sent in the period" } },
    by,
    source: journal,
  }),
  defineIndicator(procedureTally, {
    id: "caf/rights-opened",
    label: { fr: "Droits ouverts", en: "Rights opened" },
    unit: "count",
    numerator: rights,
    by,
    source: journal,
  }),
  defineIndicator(procedureTally, {
    id: "caf/rights-monthly",
    label: { fr: "Montant mensuel des droits ouverts", en: "What opened rights bring each month" },
    unit: "euros",
    numerator: {
      measure: "monthly",
      words: { fr: "Montants connus, à dix euros près", en: "Known amounts, to ten euros" },
    },
    by,
    source: journal,
  }),
  defineIndicator(procedureTally, {
    id: "caf/rights-effective",
    label: { fr: "Part de droits vraiment versés", en: "Share of rights really paid" },
    unit: "share",
    numerator: { measure: "effective", words: { fr: "Droits constatés versés", en: "Seen to be paid" } },
    denominator: { measure: "checked", words: { fr: "Démarches vérifiées", en: "Procedures checked" } },
    by,
    source: journal,
  }),
  defineIndicator(procedureTally, {
    id: "caf/refused",
    label: { fr: "Refus de la CAF", en: "Refused" },
    unit: "count",
    numerator: { measure: "refused", words: { fr: "Refus reçus sur la période", en: "Refused in the period" } },
    by,
    source: journal,
  }),
  defineIndicator(procedureTally, {
    id: "caf/done-with",
    label: { fr: "Part d'étapes faites avec ou par la personne", en: "Share of steps done with or by the person" },
    unit: "share",
    numerator: {
      measure: "done_with",
      words: { fr: "Étapes faites avec ou par la personne", en: "With or by the person" },
    },
    denominator: { measure: "works", words: { fr: "Étapes travaillées", en: "Steps worked on" } },
    by,
    source: journal,
  }),
  defineIndicator(procedureTally, {
    id: "caf/minutes",
    label: { fr: "Temps passé aux démarches", en: "Time spent" },
    unit: "minutes",
    numerator: {
      measure: "minutes",
      words: { fr: "Minutes passées aux démarches ouvertes sur la période", en: "On procedures opened in the period" },
    },
    by,
    source: journal,
  }),
  defineIndicator(procedureTally, {
    id: "caf/closed",
    label: { fr: "Démarches terminées", en: "Procedures closed" },
    unit: "count",
    numerator: { measure: "closed", words: { fr: "Démarches terminées sur la période", en: "Closed in the period" } },
    by: [...by, "outcome"],
    source: journal,
  }),
  defineIndicator(procedureTally, {
    id: "caf/autonomy-gained",
    label: { fr: "Part de démarches avec gain d'autonomie", en: "Share with autonomy gained" },
    unit: "share",
    numerator: {
      measure: "autonomy_gained",
      words: { fr: "Personnes plus autonomes à la fin", en: "More autonomous" },
    },
    denominator: {
      measure: "autonomy_known",
      words: { fr: "Fins dont l'autonomie est renseignée", en: "Autonomy known" },
    },
    by,
    source: journal,
  }),
  defineIndicator(screeningTally, {
    id: "caf/screenings",
    label: { fr: "Repérages du non-recours", en: "Screenings of unclaimed rights" },
    unit: "count",
    numerator: { measure: "screened", words: { fr: "Repérages faits sur la période", en: "In the period" } },
    by: [],
    source: journal,
  }),
  defineIndicator(screeningTally, {
    id: "caf/screenings-with-rights",
    label: { fr: "Part de repérages avec un droit à regarder", en: "Share of screenings with a right to look at" },
    unit: "share",
    numerator: {
      measure: "with_rights",
      words: { fr: "Repérages avec au moins un droit à regarder", en: "With at least one" },
    },
    denominator: { measure: "screened", words: { fr: "Repérages faits sur la période", en: "In the period" } },
    by: [],
    source: journal,
  }),
  defineIndicator(procedureTally, {
    id: "caf/detected",
    label: { fr: "Démarches issues d'un repérage", en: "Procedures that a screening found" },
    unit: "count",
    numerator: { measure: "detected", words: { fr: "Démarches ouvertes après un repérage", en: "After a screening" } },
    by,
    source: journal,
  }),
  defineIndicator(disputeTally, {
    id: "caf/disputes",
    label: { fr: "Contestations ouvertes", en: "Disputes opened" },
    unit: "count",
    numerator: {
      measure: "opened",
      words: { fr: "Contestations ouvertes sur la période", en: "Opened in the period" },
    },
    by: ["about", "benefit", "stage"],
    source: journal,
  }),
  defineIndicator(disputeTally, {
    id: "caf/appeals",
    label: { fr: "Recours amiables", en: "Amicable appeals" },
    unit: "count",
    numerator: { measure: "appealed", words: { fr: "Recours reçus sur la période", en: "Received in the period" } },
    by: ["about", "benefit"],
    source: journal,
  }),
  defineIndicator(disputeTally, {
    id: "caf/disputes-closed",
    label: { fr: "Contestations terminées", en: "Disputes closed" },
    unit: "count",
    numerator: {
      measure: "closed",
      words: { fr: "Contestations terminées sur la période", en: "Closed in the period" },
    },
    by: ["about", "benefit", "outcome"],
    source: journal,
  }),
  defineIndicator(disputeTally, {
    id: "caf/disputes-won",
    label: { fr: "Part de décisions annulées, réduites ou remises", en: "Share cancelled, reduced or remitted" },
    unit: "share",
    numerator: { measure: "won", words: { fr: "Annulées, réduites ou remises", en: "Cancelled, reduced or remitted" } },
    denominator: { measure: "closed", words: { fr: "Contestations terminées", en: "Disputes closed" } },
    by: ["about", "benefit"],
    source: journal,
  }),
] as const
