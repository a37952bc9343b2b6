import { defineParameter, type Parameter } from "../../../../law/index.ts"

/** How long the data of a person is kept at hand after the last contact, in months. A recommendation, not a duty. */
export const retentionPeriod: Parameter<number> = defineParameter({
  id: "privacy.retention-period",
  label: {
    fr: "Durée de conservation en base active après le dernier contact",
    en: "Retention at hand after the last contact",
  },
  unit: "months",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "2021-03-11",
      to: "2023-09-13",
      value: 24,
      reference: {
        source: "CNIL, délibération n° 2021-028 du 11 mars 2021 (référentiel social et médico-social)",
        url: "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043274920",
        reference: "Accueil, hébergement et accompagnement social : 2 ans après le dernier contact (recommandation)",
      },
    },
    {
      from: "2023-09-14",
      value: 24,
      reference: {
        source: "CNIL, délibération n° 2023-095 du 14 septembre 2023 (référentiel sur les durées de conservation)",
        publishedOn: "2023-11-15",
        reference: "Accueil, hébergement et accompagnement social : 2 ans après le dernier contact (recommandation)",
      },
    },
  ],
})
