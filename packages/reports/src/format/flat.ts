import { monthInWords } from "@traitdunion/charts"
import type { Figure, FigureHead, Report } from "@traitdunion/core"

/** A figure of a report with the place where it stands, in words. */
export interface FlatFigure {
  readonly section: string
  readonly table: string
  readonly row: string
  /** `null` where nothing measures what is named. */
  readonly head: FigureHead | null
  /** Absent beside no indicator. */
  readonly value?: Figure
  /** Absent where no period is compared. */
  readonly previous?: Figure
  /** What was promised, for a commitment in a number. */
  readonly target?: number
}

/** Every figure of a report, one after the other, as it is read. */
export const flatFigures = (report: Report): ReadonlyArray<FlatFigure> =>
  report.sections.flatMap(({ title: { fr: section }, blocks }) =>
    blocks.flatMap((block): ReadonlyArray<FlatFigure> => {
      const place = { section, table: block.title.fr }
      if (block.kind === "figures") {
        if (block.figures.length === 0) return [{ ...place, row: "", head: null }]
        return block.figures.map(({ value, previous, ...head }) => ({ ...place, row: "Total", head, value, previous }))
      }
      if (block.kind === "commitments") {
        return block.rows.map(({ words, column, value, target }) => ({
          ...place,
          row: words,
          head: column,
          ...(column === null ? {} : { value }),
          ...(target === null ? {} : { target }),
        }))
      }
      if (block.kind === "trend") {
        return block.points.map(({ month, value }) => ({
          ...place,
          row: monthInWords(month),
          head: block.column,
          value,
        }))
      }
      const rows = [...block.rows.map((row) => ({ ...row, name: row.label.fr })), { ...block.total, name: "Total" }]
      return rows.flatMap(({ name, values, previous }) =>
        block.columns.map((head, column) => ({
          ...place,
          row: name,
          head,
          value: values[column] ?? null,
          previous: previous[column] ?? null,
        })),
      )
    }),
  )
