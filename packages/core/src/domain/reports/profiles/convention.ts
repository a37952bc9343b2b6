import type { ReportProfile } from "../../../plugin/index.ts"
import * as sections from "./sections.ts"

/** A report to a funder: the acts of one convention alone. */
export const conventionProfile: ReportProfile = {
  id: "reports/convention",
  title: { fr: "Bilan de convention", en: "Convention report" },
  convention: true,
  sections: [
    {
      key: "summary",
      title: { fr: "L'essentiel", en: "Summary" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Chiffres clés", en: "Key figures" },
          indicators: ["registers/activities", "registers/persons", "registers/minutes", "registers/outreach"],
        },
      ],
    },
    sections.registersSection,
    sections.themesSection,
    sections.territorySection,
    sections.publicSection,
    sections.partnersSection,
  ],
  notes: [
    {
      fr: "Seuls les actes rattachés à la convention sont comptés ; un acte peut être rattaché à plusieurs conventions.",
      en: "Only activities of the convention are counted; an activity may belong to several conventions.",
    },
  ],
}
