import type { Figure, IndicatorUnit, Report } from "@traitdunion/core"
import { stringify } from "csv-stringify/sync"
import { flatFigures, HIDDEN, UNAVAILABLE, UNMEASURED } from "./format/index.ts"
import { legend } from "./legend.ts"
import { safeText } from "./safe-text.ts"

const units: Readonly<Record<IndicatorUnit, string>> = {
  count: "nombre",
  minutes: "minutes",
  euros: "euros",
  share: "part (de 0 à 1)",
  mean: "moyenne",
}

const cell = (figure: Figure | undefined): string => {
  if (figure === undefined) return ""
  if (figure === null) return UNAVAILABLE
  return figure === "hidden" ? HIDDEN : String(Math.round(figure * 10_000) / 10_000).replace(".", ",")
}

/**
 * A report as CSV for spreadsheets set to French: semicolons, decimal commas, UTF-8 with its mark. One line a figure.
 * A hidden figure is `s`; one that there is nothing to compute from is `n. d.`; an empty cell is one that is not compared.
 *
 * @example
 * ```ts
 * import type { Report } from "@traitdunion/core"
 * import { toCsv } from "@traitdunion/reports"
 * export const csvOf = (report: Report): string => toCsv(report)
 * ```
 */
export const toCsv = (report: Report): string => {
  const head = ["Section", "Tableau", "Ligne", "Indicateur", "Unité", "Période", "Période précédente", "Engagement"]
  const lines = flatFigures(report).map(({ section, table, row, head, value, previous, target }) => [
    ...[section, table, row, head?.label.fr ?? UNMEASURED, head === null ? "" : units[head.unit]].map(safeText),
    cell(value),
    cell(previous),
    cell(target),
  ])
  const about = legend(report).map((line) => [safeText(line), "", "", "", "", "", "", ""])
  return stringify([head, ...lines, ...about], { bom: true, delimiter: ";", record_delimiter: "windows" })
}
