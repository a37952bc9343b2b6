import type { ReportProfile } from "@traitdunion/core"

/** The year of the work against isolation, as one report. */
export const profile: ReportProfile = {
  id: "isolation/activity",
  title: { fr: "Détecter et prévenir l'isolement", en: "Isolation noticed and prevented" },
  convention: false,
  sections: [
    {
      key: "outreach",
      title: { fr: "Aller vers", en: "Outreach" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Chiffres clés", en: "Key figures" },
          indicators: [
            "isolation/signals",
            "isolation/signals-followed",
            "isolation/supports",
            "isolation/met-days",
            "isolation/refused",
          ],
        },
        {
          kind: "breakdown",
          title: { fr: "Origine des signalements", en: "Who noticed" },
          by: "origin",
          indicators: ["isolation/signals", "isolation/supports"],
        },
        {
          kind: "breakdown",
          title: { fr: "Tranches d'âge", en: "Age bands" },
          by: "age_band",
          indicators: ["isolation/supports", "isolation/accepted"],
        },
        {
          kind: "breakdown",
          title: { fr: "Communes", en: "Communes" },
          by: "commune",
          indicators: ["isolation/supports", "isolation/accepted"],
        },
      ],
    },
    {
      key: "people",
      title: { fr: "Ce qui a changé pour les personnes", en: "What changed for people" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Rompre l'isolement", en: "Out of isolation" },
          indicators: [
            "isolation/accepted",
            "isolation/contacts",
            "isolation/collective",
            "isolation/less-alone",
            "isolation/closed",
          ],
        },
        {
          kind: "breakdown",
          title: { fr: "Fins des accompagnements", en: "How supports ended" },
          by: "outcome",
          indicators: ["isolation/closed"],
        },
      ],
    },
    {
      key: "watch",
      title: { fr: "Registre communal et tournées", en: "Register and rounds" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Veiller", en: "Watching over" },
          indicators: [
            "isolation/register-sent",
            "isolation/register-acknowledged",
            "isolation/rounds",
            "isolation/round-reached",
          ],
        },
      ],
    },
  ],
  notes: [],
}
