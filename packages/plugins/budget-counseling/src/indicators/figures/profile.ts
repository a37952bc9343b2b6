import type { Label, ProfileBlock, ReportProfile } from "@traitdunion/core"

const breakdown = (fr: string, en: string, by: string, indicator: string): ProfileBlock => ({
  kind: "breakdown",
  title: { fr, en },
  by,
  indicators: [indicator],
})
const proposed: Label = {
  fr: "Ces indicateurs sont proposés par l'outil d'après les missions du Point Conseil Budget ; la trame officielle du rapport annuel n'a pas été trouvée. À confirmer avec le service de l'État.",
  en: "These indicators are proposed after the missions of a Point Conseil Budget; the official form was not found.",
}
const bands: Label = {
  fr: "Les ressources et le reste à vivre sont comptés par tranches : les montants exacts restent scellés, et aucune médiane n'est calculée.",
  en: "Income is counted by bands: exact amounts stay sealed, and no median is computed.",
}

/** The yearly activity of a *Point Conseil Budget*, as one report. */
export const profile: ReportProfile = {
  id: "budget/activity",
  title: { fr: "Rapport d'activité du Point Conseil Budget", en: "Activity of a budget counselling point" },
  convention: false,
  sections: [
    {
      key: "households",
      title: { fr: "Les foyers reçus", en: "Households received" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Chiffres clés", en: "Key figures" },
          indicators: ["budget/households", "budget/accompanied", "budget/ended", "budget/balanced"],
        },
        { kind: "trend", title: { fr: "Foyers reçus, mois par mois", en: "By month" }, indicator: "budget/households" },
        breakdown("D'où viennent les foyers", "Where they come from", "entry", "budget/households"),
        breakdown("Premier contact", "First contact", "contact", "budget/households"),
        breakdown("Motifs de la venue", "Why they come", "motive", "budget/households"),
        breakdown("Types de foyer", "Kinds of household", "household", "budget/households"),
        breakdown("Logement", "Housing", "housing", "budget/households"),
        breakdown("Emploi", "Employment", "employment", "budget/households"),
      ],
    },
    {
      key: "diagnosis",
      title: { fr: "Les diagnostics", en: "Diagnoses" },
      intro: bands,
      blocks: [
        {
          kind: "figures",
          title: { fr: "Situation au premier diagnostic", en: "At the first diagnosis" },
          indicators: ["budget/diagnoses", "budget/in-arrears", "budget/in-deficit"],
        },
        breakdown("Ressources du foyer", "Resources", "resources", "budget/diagnoses"),
        breakdown("Reste à vivre par unité de consommation", "Remaining to live", "remaining", "budget/diagnoses"),
        breakdown("Nature des dettes", "Kinds of debts", "debt", "budget/diagnoses"),
        {
          kind: "figures",
          title: { fr: "Situation au bilan final", en: "At the final review" },
          indicators: ["budget/reviews", "budget/out-of-arrears", "budget/out-of-deficit"],
        },
        breakdown("Issue des accompagnements", "How they ended", "outcome", "budget/ended"),
      ],
    },
    {
      key: "actions",
      title: { fr: "Les actions", en: "Actions" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Créanciers", en: "Creditors" },
          indicators: ["budget/negotiations", "budget/granted"],
        },
        breakdown("Demandes aux créanciers", "Requests to creditors", "request", "budget/negotiations"),
        {
          kind: "figures",
          title: { fr: "Surendettement", en: "Over-indebtedness" },
          indicators: ["budget/deposited", "budget/admissible", "budget/oriented"],
        },
        breakdown("Orientations", "Orientations", "orientation", "budget/oriented"),
        {
          kind: "figures",
          title: { fr: "Inclusion bancaire", en: "Bank inclusion" },
          indicators: ["budget/bank-procedures", "budget/bank-granted"],
        },
        breakdown("Démarches bancaires", "Bank procedures", "kind", "budget/bank-procedures"),
        {
          kind: "figures",
          title: { fr: "Droits", en: "Rights" },
          indicators: ["budget/rights-checked", "budget/rights-opened", "budget/euros-opened"],
        },
        breakdown("Droits ouverts", "Rights opened", "right", "budget/rights-opened"),
      ],
    },
    {
      key: "sessions",
      title: { fr: "Les séances collectives", en: "Collective sessions" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Séances et participants", en: "Sessions and participants" },
          indicators: ["budget/sessions", "budget/participants"],
        },
        breakdown("Thèmes des séances", "Topics", "topic", "budget/sessions"),
      ],
    },
  ],
  notes: [proposed],
}
