import type { ReportProfile } from "@traitdunion/core"

/** The year's appeals, as one report. */
export const profile: ReportProfile = {
  id: "dalo/activity",
  title: { fr: "Accompagnement des recours DALO et DAHO", en: "DALO and DAHO appeals" },
  convention: false,
  sections: [
    {
      key: "appeals",
      title: { fr: "Les dossiers", en: "Appeals" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Chiffres clés", en: "Key figures" },
          indicators: ["dalo/opened", "dalo/decided", "dalo/favourable", "dalo/injunctions", "dalo/rehoused"],
        },
        { kind: "breakdown", title: { fr: "Motifs", en: "Grounds" }, by: "ground", indicators: ["dalo/opened"] },
        { kind: "breakdown", title: { fr: "Recours", en: "Appeals" }, by: "procedure", indicators: ["dalo/opened"] },
        {
          kind: "breakdown",
          title: { fr: "Étape où en sont ces dossiers", en: "Stages" },
          by: "stage",
          indicators: ["dalo/opened"],
        },
        {
          kind: "breakdown",
          title: { fr: "Décisions", en: "Decisions" },
          by: "decision",
          indicators: ["dalo/decided"],
        },
      ],
    },
    {
      key: "delays",
      title: { fr: "Les délais", en: "Delays" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Jours d'attente, en moyenne", en: "Days waited, on average" },
          indicators: ["dalo/decision-days", "dalo/offer-days"],
        },
        { kind: "breakdown", title: { fr: "Issues", en: "Outcomes" }, by: "outcome", indicators: ["dalo/closed"] },
      ],
    },
  ],
  notes: [],
}
