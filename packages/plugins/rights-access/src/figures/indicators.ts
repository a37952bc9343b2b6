import { type Citation, defineIndicator } from "@traitdunion/core"
import { rightsTally } from "./tally.ts"

const journal: Citation = { source: "Faits consignés des démarches" }
const by = ["theme", "counter", "kind"] as const

/** The indicators of procedures. */
export const indicators = [
  defineIndicator(rightsTally, {
    id: "rights/procedures",
    label: { fr: "Démarches ouvertes", en: "Procedures opened" },
    unit: "count",
    numerator: { measure: "opened", words: { fr: "Démarches ouvertes sur la période", en: "Opened in the period" } },
    by: [...by, "stage"],
    source: journal,
  }),
  defineIndicator(rightsTally, {
    id: "rights/filed",
    label: { fr: "Démarches déposées", en: "Procedures filed" },
    unit: "count",
    numerator: { measure: "filed", words: { fr: "Démarches déposées sur la période", en: "Filed in the period" } },
    by,
    source: journal,
  }),
  defineIndicator(rightsTally, {
    id: "rights/silences",
    label: { fr: "Guichets restés silencieux", en: "Counters that stayed silent" },
    unit: "count",
    numerator: { measure: "silences", words: { fr: "Silences constatés au jour promis", en: "Silences noticed" } },
    by,
    source: journal,
  }),
  defineIndicator(rightsTally, {
    id: "rights/granted",
    label: { fr: "Part de réponses favorables", en: "Share of favourable answers" },
    unit: "share",
    numerator: { measure: "granted", words: { fr: "Réponses favorables, même en partie", en: "Favourable" } },
    denominator: { measure: "answered", words: { fr: "Réponses reçues sur la période", en: "Answers received" } },
    by,
    source: journal,
  }),
  defineIndicator(rightsTally, {
    id: "rights/effective",
    label: { fr: "Droits devenus effectifs", en: "Rights that became effective" },
    unit: "count",
    numerator: {
      measure: "effective",
      words: { fr: "Droits constatés effectifs sur la période", en: "Seen effective in the period" },
    },
    by,
    source: journal,
  }),
  defineIndicator(rightsTally, {
    id: "rights/effective-days",
    label: { fr: "Jours jusqu'au droit effectif", en: "Days to an effective right" },
    unit: "mean",
    numerator: {
      measure: "effective_days",
      words: { fr: "Jours entre le besoin repéré et le droit constaté", en: "Days from the need to the right" },
    },
    denominator: { measure: "effective", words: { fr: "Droits constatés effectifs", en: "Effective rights" } },
    by,
    source: journal,
  }),
  defineIndicator(rightsTally, {
    id: "rights/won",
    label: { fr: "Part de droits obtenus, comme la personne le dit", en: "Share won, as the person says" },
    unit: "share",
    numerator: { measure: "said_won", words: { fr: "Droits dits obtenus, même en partie", en: "Told to be won" } },
    denominator: { measure: "said", words: { fr: "Résultats dits par la personne", en: "Results that were told" } },
    by,
    source: journal,
  }),
  defineIndicator(rightsTally, {
    id: "rights/relayed",
    label: { fr: "Relais passés au service compétent", en: "Handed over to the duty holder" },
    unit: "count",
    numerator: { measure: "relayed", words: { fr: "Relais passés sur la période", en: "In the period" } },
    by,
    source: journal,
  }),
  defineIndicator(rightsTally, {
    id: "rights/closed",
    label: { fr: "Démarches terminées", en: "Procedures closed" },
    unit: "count",
    numerator: { measure: "closed", words: { fr: "Démarches terminées sur la période", en: "Closed in the period" } },
    by: [...by, "outcome"],
    source: journal,
  }),
  defineIndicator(rightsTally, {
    id: "rights/abandoned",
    label: { fr: "Démarches abandonnées", en: "Procedures abandoned" },
    unit: "count",
    numerator: { measure: "abandoned", words: { fr: "Démarches abandonnées sur la période", en: "In the period" } },
    by: [...by, "reason"],
    source: journal,
  }),
  defineIndicator(rightsTally, {
    id: "rights/accompanied",
    label: { fr: "Accompagnements physiques", en: "Accompaniments in person" },
    unit: "count",
    numerator: {
      measure: "accompanied",
      words: { fr: "Pour les démarches ouvertes sur la période", en: "For procedures opened in the period" },
    },
    by,
    source: journal,
  }),
  defineIndicator(rightsTally, {
    id: "rights/done-with",
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
  defineIndicator(rightsTally, {
    id: "rights/minutes",
    label: { fr: "Temps passé aux démarches", en: "Time spent" },
    unit: "minutes",
    numerator: {
      measure: "minutes",
      words: { fr: "Minutes passées aux démarches ouvertes sur la période", en: "On procedures opened in the period" },
    },
    by,
    source: journal,
  }),
  defineIndicator(rightsTally, {
    id: "rights/autonomy-gained",
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
] as const
