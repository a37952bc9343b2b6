import type { BreakdownBlock, Figure, TrendBlock } from "@traitdunion/core"
import { monthInWords, written } from "../format/index.ts"
import { columns, horizontalBars } from "./chart.ts"

/** More bars than this are no picture any more; the table holds them all. */
const MOST = 14

const value = (figure: Figure | undefined): number | null => (typeof figure === "number" ? figure : null)

/** The first figure of a breakdown, row by row, drawn; nothing when there is nothing to draw. */
export const breakdownChart = ({ rows, columns: heads, title }: BreakdownBlock): string | undefined => {
  const [head] = heads
  const shown = rows.filter((row) => value(row.values[0]) !== null || value(row.previous[0]) !== null)
  const some = shown.filter((row) => (value(row.values[0]) ?? 0) > 0 || (value(row.previous[0]) ?? 0) > 0)
  if (head === undefined || some.length < 2) return undefined
  const drawn = some.slice(0, MOST)
  const compared = drawn.some((row) => (value(row.previous[0]) ?? 0) > 0)
  return titled(
    `${title.fr} : ${head.label.fr}`,
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
export const trendChart = ({ points, column, title }: TrendBlock): string | undefined =>
  points.length < 2
    ? undefined
    : titled(
        `${title.fr} : ${column.label.fr}`,
        columns({
          names: points.map(({ month }) => monthInWords(month)),
          series: [{ name: column.label.fr, values: points.map((point) => value(point.value)) }],
          label: (amount) => written(amount, column.unit),
        }),
      )

let drawings = 0

/** A drawing with a name for those who cannot see it, and identifiers that no other drawing of a page has. */
const titled = (title: string, svg: string): string => {
  drawings += 1
  const own = `chart${drawings}-`
  const named = svg
    .replace(/\bid="([^"]+)"/g, `id="${own}$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${own}$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${own}$1"`)
    .replace(/ (?:width|height)="\d+"(?=[^>]*viewBox)/g, "")
  return named.replace("<svg ", `<svg role="img" aria-label="${attribute(title)}" `)
}

const attribute = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? "")
