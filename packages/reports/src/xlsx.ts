import type { Figure, IndicatorUnit, Report, ReportSection } from "@traitdunion/core"
import writeXlsx from "write-excel-file/node"
import { flatFigures, HIDDEN, UNAVAILABLE, UNMEASURED } from "./format/index.ts"
import { legend } from "./legend.ts"
import { safeText } from "./safe-text.ts"

type Cell = {
  readonly value?: string | number
  readonly type?: typeof String | typeof Number
  readonly format?: string
  readonly fontWeight?: "bold"
  readonly wrap?: boolean
}

const formats: Readonly<Record<IndicatorUnit, string>> = {
  count: "#,##0",
  minutes: "[h]:mm",
  euros: '#,##0 "€"',
  share: "0.0%",
  mean: "0.0",
}
const MINUTES_A_DAY = 1440

const text = (value: string): Cell => ({ value: safeText(value), type: String })
const bold = (value: string): Cell => ({ ...text(value), fontWeight: "bold" })
const number = (figure: Figure | undefined, unit: IndicatorUnit = "count"): Cell => {
  if (figure === undefined) return {}
  if (figure === null) return text(UNAVAILABLE)
  if (figure === "hidden") return text(HIDDEN)
  return { value: unit === "minutes" ? figure / MINUTES_A_DAY : figure, type: Number, format: formats[unit] }
}

/** Room for a number behind the name, when two sections have the same. */
const MAX_NAME = 28

/** A name that is not cut within a word. */
const wholeWords = (name: string): string => {
  if (name.length <= MAX_NAME) return name
  const end = name.lastIndexOf(" ", MAX_NAME)
  return name.slice(0, end > 0 ? end : MAX_NAME).replace(/[ ,;-]+$/, "")
}

/** How a sheet is shown and printed: wide, its first row always in sight. */
const wide = { orientation: "landscape", stickyRowsCount: 1 } as const

/** Names of sheets: at most 31 characters, each once, without those that spreadsheets refuse. */
const sheetNames = (sections: ReadonlyArray<ReportSection>): ReadonlyArray<string> => {
  const taken = new Set<string>(["lisez-moi", "définitions"])
  return sections.map(({ title: { fr } }) => {
    const name = wholeWords(fr.replace(/[\\/?*[\]:'\s]+/g, " ").trim())
    let unique = name
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${name} ${n}`
    taken.add(unique.toLowerCase())
    return unique
  })
}

/**
 * A report as a workbook: a sheet a section with real numbers, one of definitions, and one that says what the figures
 * mean. Durations are durations, shares are percentages, a hidden figure is `s`, and one that there is nothing to compute
 * from is `n. d.`.
 *
 * @example
 * ```ts
 * import type { Report } from "@traitdunion/core"
 * import { toXlsx } from "@traitdunion/reports"
 * export const workbookOf = (report: Report): Promise<Uint8Array> => toXlsx(report)
 * ```
 */
export const toXlsx = async (report: Report): Promise<Uint8Array> => {
  const names = sheetNames(report.sections)
  const figures = report.sections.map((section, index) => ({
    ...wide,
    sheet: names[index] ?? section.key,
    columns: [{ width: 34 }, { width: 40 }, { width: 40 }, { width: 14 }, { width: 20 }, { width: 14 }],
    data: [
      ["Tableau", "Ligne", "Indicateur", "Période", "Période précédente", "Engagement"].map(bold),
      ...flatFigures({ ...report, sections: [section] }).map(({ table, row, head, value, previous, target }) => [
        ...[table, row, head?.label.fr ?? UNMEASURED].map(text),
        ...[value, previous, target].map((figure) => number(figure, head?.unit)),
      ]),
    ],
  }))
  const definitions = {
    ...wide,
    sheet: "Définitions",
    columns: [{ width: 40 }, { width: 60 }, { width: 60 }, { width: 50 }],
    data: [
      ["Indicateur", "Ce qui est compté", "Rapporté à", "Source"].map(bold),
      ...report.definitions.map(({ label, numerator, denominator, source }) =>
        [
          label.fr,
          numerator.fr,
          denominator?.fr ?? "",
          [source.source, source.reference].filter(Boolean).join(", "),
        ].map(text),
      ),
    ],
  }
  const readme = {
    sheet: "Lisez-moi",
    columns: [{ width: 120 }],
    data: [[bold(report.title.fr)], ...legend(report).map((line) => [{ ...text(line), wrap: true }])],
  }
  return writeXlsx([readme, ...figures, definitions]).toBuffer()
}
