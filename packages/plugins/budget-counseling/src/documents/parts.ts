import { type Citation, cents, citeInFull, formatDay, formatEuros } from "@traitdunion/core"
import type { DocumentBlock } from "@traitdunion/documents"
import { type Diagnosis, percent } from "../diagnosis/index.ts"
import { type BudgetSheet, debtKinds, lineKinds, periods, perMonth, type Section, sections } from "../sheet/index.ts"

export { sender } from "@traitdunion/core"

/** An amount, or that it is not known. */
const amountOr = (amount: number | null): string => (amount === null ? "à compléter" : formatEuros(cents(amount)))

/** @internal Whose part is whose, as far as the names may be told. */
export type Names = ReadonlyArray<{ readonly person: string; readonly name: string | null }>

/** @internal The lines of a section as a table, with whose each is when there are several, and its worth a month. */
export const sectionTable = (
  sheet: BudgetSheet,
  section: Section,
  diagnosis: Diagnosis,
  names: Names = [],
): ReadonlyArray<DocumentBlock> => {
  const several = sheet.parts.filter((part) => part.lines?.some((line) => line.section === section)).length > 1
  const lines = sheet.parts.flatMap(({ person, lines: own }) => {
    const whose = several ? (names.find((known) => known.person === person)?.name ?? "autre membre du foyer") : null
    return (own ?? []).filter((line) => line.section === section).map((line) => ({ line, whose }))
  })
  if (lines.length === 0) return []
  return [
    {
      kind: "table",
      caption: sections[section].fr,
      columns: [
        { label: "Ligne" },
        { label: "Montant", align: "right" },
        { label: "Période" },
        { label: "Par mois", align: "right" },
      ],
      rows: lines.map(({ line, whose }) => {
        const kinds: Readonly<Record<string, { readonly fr: string }>> = lineKinds[line.section]
        const named = kinds[line.kind]?.fr ?? line.kind
        const more = [line.label, whose].filter((words) => words !== undefined && words !== null)
        return [
          more.length === 0 ? named : `${named} (${more.join(", ")})`,
          amountOr(line.amount),
          periods[line.every].fr,
          amountOr(perMonth(line)),
        ]
      }),
      total: ["Total", "", "", formatEuros(diagnosis.sums[section].amount)],
    },
  ]
}

/** @internal The debts as a table. */
export const debtTable = (sheet: BudgetSheet, diagnosis: Diagnosis): ReadonlyArray<DocumentBlock> => {
  const debts = sheet.parts.flatMap((part) => part.debts).flatMap(({ details }) => (details === null ? [] : [details]))
  if (debts.length === 0) return []
  return [
    {
      kind: "table",
      caption: "Crédits et dettes",
      columns: [
        { label: "Créancier" },
        { label: "Nature" },
        { label: "Reste dû", align: "right" },
        { label: "Par mois", align: "right" },
        { label: "En retard", align: "right" },
        { label: "Depuis" },
      ],
      rows: debts.map(({ creditor, kind, due, monthly, late, lateSince }) => [
        creditor,
        debtKinds[kind].fr,
        amountOr(due),
        amountOr(monthly),
        amountOr(late),
        lateSince === undefined ? "" : formatDay(lateSince),
      ]),
      total: [
        "Total",
        "",
        formatEuros(diagnosis.owed.amount),
        formatEuros(diagnosis.sums.payments.amount),
        formatEuros(diagnosis.late.amount),
        "",
      ],
    },
  ]
}

const CAPACITY = "Capacité de remboursement maximale, au sens du surendettement"

/** @internal The figures of a diagnosis, each with its reckoning. */
export const figures = (diagnosis: Diagnosis): DocumentBlock => {
  const { remainingToLive, remainingPerPersonAndDay, remainingPerUnit, balance, debtRatio, repaymentCapacity } =
    diagnosis
  const told = (label: string, figure: { readonly amount: number; readonly steps: ReadonlyArray<string> } | null) =>
    figure === null ? [] : [{ label, value: formatEuros(cents(figure.amount)), note: figure.steps.at(-1) ?? "" }]
  const ratio = debtRatio.amount
  return {
    kind: "figures",
    items: [
      ...told("Reste à vivre, par mois", remainingToLive),
      ...told("Reste à vivre, par personne et par jour", remainingPerPersonAndDay),
      ...told("Reste à vivre, par unité de consommation (OCDE modifiée) et par mois", remainingPerUnit),
      ...told("Solde du mois, tout payé", balance),
      ...(ratio === null
        ? []
        : [
            {
              label: "Part des mensualités de crédit dans les ressources",
              value: percent(ratio),
              note: debtRatio.steps[0] ?? "",
            },
          ]),
      ...told(CAPACITY, repaymentCapacity),
      ...diagnosis.notKnown.map(({ words, lastKnown }) => ({
        label: CAPACITY,
        value: "pas encore connue",
        note:
          lastKnown === null
            ? words.fr
            : `${words.fr} Pour repère, par les montants connus jusqu'au ${formatDay(lastKnown.on)} : ${formatEuros(lastKnown.figure.amount)}.`,
      })),
    ],
  }
}

/** @internal Where the money of a month goes, drawn. */
export const whereItGoes = ({ sums }: Diagnosis): DocumentBlock => ({
  kind: "bars",
  title: "Le budget du mois",
  names: ["Ressources", "Charges fixes", "Charges courantes", "Charges occasionnelles (lissées)", "Mensualités"],
  series: [
    {
      name: "Par mois",
      values: [
        sums.resources.amount,
        sums.fixed.amount,
        sums.everyday.amount,
        sums.occasional.amount,
        sums.payments.amount,
      ],
    },
  ],
})

/** @internal The sources, each once. */
export const references = (citations: ReadonlyArray<Citation>): DocumentBlock => ({
  kind: "references",
  items: [...new Set(citations.map((citation) => citeInFull(citation)))],
})
