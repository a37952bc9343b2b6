import { defineParameter, type Parameter } from "@traitdunion/core"

/**
 * The ratio above which banks may hardly grant a home loan (HCSF, *taux d'effort*), insurance included, as a share. It
 * binds lenders when they grant home loans; it is no measure of poverty, and is named for what it is wherever it shows.
 */
export const homeLoanRatio: Parameter<number> = defineParameter({
  id: "budget.home-loan-ratio",
  label: {
    fr: "Taux d'effort maximal à l'octroi d'un prêt immobilier",
    en: "Highest ratio at which home loans are granted",
  },
  unit: "ratio",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2022-01-01",
      value: 0.35,
      reference: {
        source: "Haut Conseil de stabilité financière",
        reference: "décision D-HCSF-2021-7 du 29 septembre 2021",
      },
    },
  ],
})

/**
 * How long an event counts as a recent shock, in months. No text sets it: it is the tool's own mark, which a structure
 * may replace.
 */
export const shockWindow: Parameter<number> = defineParameter({
  id: "budget.shock-window",
  label: { fr: "Durée pendant laquelle un événement compte comme récent", en: "How long an event counts as recent" },
  unit: "months",
  checkedOn: "2026-11-23",
  values: [
    { from: "2020-01-01", value: 12, reference: { source: "Repère propre à l'outil, à adapter par la structure" } },
  ],
})
