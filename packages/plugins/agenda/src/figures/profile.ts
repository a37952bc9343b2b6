import type { ReportProfile } from "@traitdunion/core"

/** What became of the appointments of a period, as one report. */
export const profile: ReportProfile = {
  id: "agenda/activity",
  title: { fr: "Rendez-vous", en: "Appointments" },
  convention: false,
  notes: [
    {
      fr: "Un rendez-vous compte au jour où il est, après ses déplacements.",
      en: "An appointment counts on the day on which it is, after its moves.",
    },
  ],
  sections: [
    {
      key: "appointments",
      title: { fr: "Rendez-vous", en: "Appointments" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Chiffres clés", en: "Key figures" },
          indicators: ["agenda/appointments", "agenda/honoured", "agenda/missed", "agenda/moved"],
        },
        {
          kind: "breakdown",
          title: { fr: "Modalités", en: "Modalities" },
          by: "modality",
          indicators: ["agenda/appointments", "agenda/missed", "agenda/moved"],
        },
      ],
    },
  ],
}
