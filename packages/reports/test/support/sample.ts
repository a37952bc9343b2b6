import { type Figure, plainDate, type Report, type ReportSection } from "@traitdunion/core"

const label = (fr: string) => ({ fr })
const acts = { indicator: "t/acts", label: label("Actes"), unit: "count" } as const
const time = { indicator: "t/time", label: label("Temps passé"), unit: "minutes" } as const
const share = { indicator: "t/share", label: label("Part d'aller vers"), unit: "share" } as const

/** A section of commitments beside results, and of what nothing measures. */
export const promised: ReportSection = {
  key: "promised",
  title: label("Convention"),
  blocks: [
    {
      kind: "commitments",
      title: label("Engagements"),
      rows: [
        { commitment: "acts", words: "5 000 actes", column: acts, value: 1204, target: 5000 },
        { commitment: "out", words: "Aller vers", column: share, value: "hidden", target: 0.5 },
        { commitment: "report", words: "Un bilan partagé", column: null, value: null, target: null },
      ],
    },
    { kind: "figures", title: label("Impacts"), figures: [] },
  ],
}

/** A report of invented figures. */
export const sample = (change: Partial<Report> = {}, small: Figure = "hidden"): Report => ({
  profile: "t/report",
  title: label("Rapport d'exemple"),
  period: { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") },
  previous: { from: plainDate("2025-01-01"), to: plainDate("2025-12-31") },
  convention: { id: "c-1", title: "Contrat de ville", funder: "Préfecture d'exemple" },
  audience: "external",
  publication: { id: "publication-1", withheld: 0, revealing: null },
  smallCells: { threshold: 11, reference: { source: "Exemple fictif" } },
  sections: [
    {
      key: "summary",
      title: label("L'essentiel"),
      intro: label("Une phrase."),
      blocks: [
        {
          kind: "figures",
          title: label("Chiffres clés"),
          figures: [
            { ...acts, value: 1204, previous: 1000 },
            { ...time, value: 32_425, previous: 30_000 },
            { ...share, value: 0.425, previous: 0.4 },
            { ...share, indicator: "t/none", value: null, previous: null },
          ],
        },
        {
          kind: "breakdown",
          title: label("Par thème"),
          dimension: { key: "theme", label: label("Thème") },
          overlapping: true,
          columns: [acts, time],
          rows: [
            { member: "a", label: label("Logement"), values: [700, 20_000], previous: [600, 18_000] },
            { member: "b", label: label("=Énergie"), values: [small, small], previous: [0, 0] },
            { member: null, label: label("Non renseigné"), values: [500, 12_000], previous: [400, 12_000] },
          ],
          total: { values: [1204, 32_425], previous: [1000, 30_000] },
        },
        {
          kind: "trend",
          title: label("Mois par mois"),
          column: acts,
          points: [
            { month: "2026-01", value: 604 },
            { month: "2026-02", value: 600 },
          ],
        },
      ],
    },
    { key: "empty", title: label("Une section : [vide] / 'sans rien'"), blocks: [] },
  ],
  definitions: [
    {
      indicator: "t/acts",
      label: label("Actes"),
      unit: "count",
      numerator: label("Actes consignés"),
      source: { source: "Registres" },
    },
    {
      indicator: "t/share",
      label: label("Part"),
      unit: "share",
      numerator: label("Aller vers"),
      denominator: label("Renseignés"),
      source: { source: "Registres", reference: "ALLER VERS" },
    },
  ],
  notes: [label("Une note.")],
  ...change,
})
