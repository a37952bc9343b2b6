import { columns, horizontalBars, monthInWords } from "@traitdunion/charts"
import type { BreakdownBlock, Figure, TrendBlock } from "@traitdunion/core"
import { written } from "../format/index.ts"

/** More bars than this are no picture any more; the table holds them all. */
const MOST = 14

const value = (figure: Figure | undefined): number | null => (typeof figure === "number" ? figure : null)

/** The first figure of a breakdown, row by row, drawn; nothing when there is nothing to draw. */
export const breakdownChart = (
  { rows, columns: heads, title }: BreakdownBlock,
  id: string,
  periods: { readonly now: string; readonly before: string },
): string | undefined => {
  const [head] = heads
  const shown = rows.filter((row) => value(row.values[0]) !== null || value(row.previous[0]) !== null)
  const some = shown.filter((row) => (value(row.values[0]) ?? 0) > 0 || (value(row.previous[0]) ?? 0) > 0)
  if (head === undefined || some.length < 2) return undefined
  const drawn = some.slice(0, MOST)
  const compared = drawn.some((row) => (value(row.previous[0]) ?? 0) > 0)
  return horizontalBars({
    title: `${title.fr} : ${head.label.fr}`,
    id,
    names: drawn.map((row) => row.label.fr),
    series: [
      { name: periods.now, values: drawn.map((row) => value(row.values[0])) },
      ...(compared ? [{ name: periods.before, values: drawn.map((row) => value(row.previous[0])) }] : []),
    ],
    label: (amount) => written(amount, head.unit),
  })
}

/** A trend, drawn month by month. */
export const trendChart = ({ points, column, title }: TrendBlock, id: string): string | undefined =>
  points.length < 2
    ? undefined
    : columns({
        title: `${title.fr} : ${column.label.fr}`,
        id,
        names: points.map(({ month }) => monthInWords(month)),
        series: [{ name: column.label.fr, values: points.map((point) => value(point.value)) }],
        label: (amount) => written(amount, column.unit),
      })
