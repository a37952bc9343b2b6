import { scaleBand, scaleLinear } from "d3-scale"
import { type Bars, bar, checkBars, drawing, LABEL, legend, MAX_BAR, NAME, px, spanOf, WIDTH, words } from "./bars.ts"
import { type Html, html } from "./markup.ts"
import { linesOf, textWidth } from "./text-width.ts"

export type { Bars } from "./bars.ts"

const TOP = 28
const LINE = 14
const NAMES = 270

/** The bars of one name beside each other, in the middle of its place. */
const placesIn = ({ series }: Bars, band: number): { readonly thick: number; readonly from: number } => {
  const thick = Math.min(MAX_BAR, (band * 0.8) / Math.max(1, series.length))
  return { thick, from: (band - thick * series.length) / 2 }
}

const indices = (bars: Bars): ReadonlyArray<number> => bars.names.map((_, index) => index)

/**
 * Horizontal bars, the first name on top, as one SVG. Names stand whole, on as many lines as they need.
 *
 * @example
 * ```ts
 * import { horizontalBars } from "@traitdunion/charts"
 * const svg = horizontalBars({
 *   title: "Actes par thème",
 *   id: "themes",
 *   names: ["Logement", "Énergie"],
 *   series: [{ name: "Actes", values: [12, 7] }],
 *   label: (value) => String(value),
 * })
 * ```
 */
export const horizontalBars = (bars: Bars): string => {
  checkBars(bars)
  const { names, series, label } = bars
  const left = NAMES + 16
  const texts = names.map((name) => linesOf(name, NAME, NAMES))
  const most = Math.max(1, ...texts.map((lines) => lines.length))
  const band = Math.max(series.length > 1 ? 36 : 30, most * LINE + 6)
  const labels = Math.max(
    60,
    ...series.flatMap(({ values }) => values.map((v) => (v === null ? 0 : textWidth(label(v), LABEL)))),
  )
  const [least, greatest] = spanOf(bars)
  const x = scaleLinear([least, greatest], [left, WIDTH - labels - 14])
  const height = TOP + band * names.length + 8
  const y = scaleBand(indices(bars), [TOP, height - 8])
  const { thick, from } = placesIn(bars, band)
  const body = texts.flatMap((lines, index) => {
    const top = y(index) ?? TOP
    const firstLine = top + (band - lines.length * LINE) / 2 + 11
    return [
      ...lines.map((line, at) => words(left - 8, firstLine + at * LINE, line, NAME, "end")),
      ...series.flatMap(({ values }, at): ReadonlyArray<Html> => {
        const value = values[index] ?? null
        if (value === null) return []
        const [start, end] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))]
        const middle = top + from + thick * at
        return [
          bar(start, middle, end - start, thick, at),
          // A bar below zero has its figure at zero, on the side where names do not stand.
          ...(at === 0 ? [words(end + 5, middle + thick / 2 + 4, label(value), LABEL, "start")] : []),
        ]
      }),
    ]
  })
  return drawing(bars, height, [...legend(bars), ...body])
}

const HEIGHT = 260

/** Columns from left to right, such as months, as one SVG. */
export const columns = (bars: Bars): string => {
  checkBars(bars)
  const { names, series, label } = bars
  const foot = HEIGHT - 34
  const x = scaleBand(indices(bars), [8, WIDTH - 8])
  const y = scaleLinear(spanOf(bars), [foot - 2, TOP + 16])
  const { thick, from } = placesIn(bars, x.bandwidth())
  const body = names.flatMap((name, index) => {
    const left = x(index) ?? 8
    const middle = left + x.bandwidth() / 2
    return [
      ...linesOf(name, LABEL, x.bandwidth() - 2).map((line, at) =>
        words(middle, foot + 16 + at * 12, line, LABEL, "middle"),
      ),
      ...series.flatMap(({ values }, at): ReadonlyArray<Html> => {
        const value = values[index] ?? null
        if (value === null) return []
        const [top, bottom] = [Math.min(y(0), y(value)), Math.max(y(0), y(value))]
        const start = left + from + thick * at
        return [
          bar(start, top, thick, bottom - top, at),
          ...(at === 0 ? [words(start + thick / 2, top - 5, label(value), LABEL, "middle")] : []),
        ]
      }),
    ]
  })
  const zero = px(y(0))
  const axis = html`<line x1="8" y1="${zero}" x2="${WIDTH - 8}" y2="${zero}" stroke="#51626a" stroke-width="1"/>`
  return drawing(bars, HEIGHT, [...legend(bars), axis, ...body])
}
