import { codeUrl, defineParameter, type Parameter } from "../../law/index.ts"

/**
 * Under how many people a figure that leaves the structure is hidden. The law forbids publishing what lets somebody be
 * recognised and fixes no number: this one is the tool's proposal, for each structure to confirm or to set.
 */
export const smallCellThreshold: Parameter<number> = defineParameter({
  id: "reporting.small-cell-threshold",
  label: { fr: "Seuil du secret des petits effectifs", en: "Small-cell threshold" },
  unit: "persons",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "2020-01-01",
      value: 11,
      reference: {
        source: "Valeur proposée par l'outil, à confirmer par la structure",
        url: codeUrl("public-relations"),
        reference: "Code des relations entre le public et l'administration, art. L312-1-2, qui ne fixe pas de nombre",
      },
    },
  ],
})
