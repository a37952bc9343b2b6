import type { BreakdownBlock, Figure, TrendBlock } from "@traitdunion/core"
import { escaped, monthInWords, written } from "../format/index.ts"
import { columns, horizontalBars } from "./chart.ts"

/** More bars than this are no picture any more; the table holds them all. */
const MOST = 14

const value = (figure: Figure | undefined): number | null => (typeof figure === "number" ? figure : null)

/** The first figure of a breakdown, row by row, drawn; nothing when there is nothing to draw. */
export const breakdownChart = ({ rows, columns: heads, title }: BreakdownBlock, id: string): string | undefined => {
  const [head] = heads
  const shown = rows.filter((row) => value(row.values[0]) !== null || value(row.previous[0]) !== null)
  const some = shown.filter((row) => (value(row.values[0]) ?? 0) > 0 || (value(row.previous[0]) ?? 0) > 0)
  if (head === undefined || some.length < 2) return undefined
  const drawn = some.slice(0, MOST)
  const compared = drawn.some((row) => (value(row.previous[0]) ?? 0) > 0)
  return titled(
    `${title.fr} : ${head.label.fr}`,
    id,
    horizontalBars({
      names: drawn.map((row) => row.label.fr),
      series: [
        { name: "Période", values: drawn.map((row) => value(row.values[0])) },
        ...(compared ? [{ name: "Période précédente", values: drawn.map((row) => value(row.previous[0])) }] : []),
      ],
      label: (amount) => written(amount, head.unit),
    }),
  )
}

/** A trend, drawn month by month. */
export const trendChart = ({ points, column, title }: TrendBlock, id: string): string | undefined =>
  points.length < 2
    ? undefined
    : titled(
        `${title.fr} : ${column.label.fr}`,
        id,
        columns({
          names: points.map(({ month }) => monthInWords(month)),
          series: [{ name: column.label.fr, values: points.map((point) => value(point.value)) }],
          label: (amount) => written(amount, column.unit),
        }),
      )

/** A drawing with a name for those who cannot see it, and identifiers that no other drawing of a page has. */
const titled = (title: string, id: string, svg: string): string =>
  svg
    // What serves a mouse over the drawing in a browser with scripts: here it is only weight, and differs each time.
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/ (?:class="zr[^"]*"|ecmeta_\w+="[^"]*")/g, "")
    .replace(/\bid="([^"]+)"/g, `id="${id}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${id}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${id}-$1"`)
    .replace(/ (?:width|height)="\d+"(?=[^>]*viewBox)/g, "")
    .replace("<svg ", `<svg role="img" aria-label="${escaped(title)}" `)
