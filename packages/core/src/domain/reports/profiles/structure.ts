import type { ReportProfile } from "../../../plugin/index.ts"
import * as sections from "./sections.ts"

/** The structure's own activity report: everything it records, over a month, a quarter, a year or any period. */
export const structureProfile: ReportProfile = {
  id: "reports/structure",
  title: { fr: "Rapport d'activité", en: "Activity report" },
  convention: false,
  sections: [
    {
      key: "summary",
      title: { fr: "L'essentiel", en: "Summary" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Chiffres clés", en: "Key figures" },
          indicators: [
            "registers/activities",
            "registers/persons",
            "registers/minutes",
            "registers/mean-length",
            "process/opened",
            "process/agreed",
          ],
        },
      ],
    },
    sections.registersSection,
    {
      key: "particulars",
      title: { fr: "Ce que fait chaque registre", en: "What each register does" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Repères par registre", en: "Marks by register" },
          indicators: [
            "registers/contacts",
            "registers/conflicts",
            "registers/calmed",
            "registers/sessions",
            "registers/collective-sessions",
            "registers/attendance",
            "registers/observations",
            "registers/procedures",
            "registers/continuity",
            "registers/accompaniments",
          ],
        },
      ],
    },
    sections.themesSection,
    sections.territorySection,
    sections.publicSection,
    sections.principlesSection,
    {
      ...sections.partnersSection,
      blocks: [
        ...sections.partnersSection.blocks,
        // Referrals are not kept by convention: they stand here, and not in the report of one.
        {
          kind: "figures",
          title: { fr: "Mises en relation nominatives", en: "Referrals of a person" },
          indicators: ["partners/referred", "partners/accepted", "partners/effective"],
        },
      ],
    },
    sections.mediationsSection,
    {
      key: "conventions",
      title: { fr: "Conventions", en: "Conventions" },
      intro: {
        fr: "Un acte peut relever de plusieurs conventions : il compte une fois dans le total.",
        en: "An activity may belong to several conventions: it counts once in the total.",
      },
      blocks: [
        {
          kind: "breakdown",
          title: { fr: "Par convention", en: "By convention" },
          by: "convention",
          indicators: ["registers/activities", "registers/persons", "registers/minutes"],
        },
      ],
    },
  ],
  notes: [],
}
