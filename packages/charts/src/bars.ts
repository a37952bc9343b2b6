import { type Html, html } from "./markup.ts"
import { textWidth } from "./text-width.ts"

/** Bars to draw: a name each, and a value in each series. What is hidden or unknown is `null` and has no bar. */
export interface Bars {
  /** What the drawing shows, for those who cannot see it. */
  readonly title: string
  /** An identifier that no other drawing of the page has. */
  readonly id: string
  readonly names: ReadonlyArray<string>
  readonly series: ReadonlyArray<{ readonly name: string; readonly values: ReadonlyArray<number | null> }>
  /** How the end of a bar is written. */
  readonly label: (value: number) => string
}

/** Each at least three times lighter or darker than the paper. */
const COLOURS = ["#1d5c5f", "#6d8b8d", "#a0522d", "#4b5d8a"] as const
const INK = "#1f2a2e"
export const WIDTH = 760
export const LABEL = 11
export const NAME = 12
export const MAX_BAR = 20

/** What bars are coloured in, series by series. */
const colourOf = (series: number): string => COLOURS[series % COLOURS.length] ?? INK

/** Refuse series that do not match their names. */
export const checkBars = ({ series, names }: Bars): void => {
  if (series.some(({ values }) => values.length !== names.length)) {
    throw new RangeError("A series of a drawing has as many values as there are names.")
  }
}

/** The least and the most of all values, zero among them; never an empty span. */
export const spanOf = ({ series }: Bars): readonly [number, number] => {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null))
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  return least === most ? [0, 1] : [least, most]
}

/** A length as it is written: without a tail of decimals, so that a drawing is the same each time. */
export const px = (value: number): number => Math.round(value * 10) / 10

/** A line of text. */
export const words = (x: number, y: number, text: string, size: number, anchor: "start" | "middle" | "end"): Html =>
  html`<text x="${px(x)}" y="${px(y)}" font-size="${size}" fill="${INK}" text-anchor="${anchor}">${text}</text>`

/** A bar. */
export const bar = (x: number, y: number, width: number, height: number, series: number): Html =>
  html`<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${colourOf(series)}"/>`

/** Which colour is which series, from the right; nothing where there is one series. */
export const legend = ({ series }: Bars): ReadonlyArray<Html> => {
  if (series.length < 2) return []
  let right = WIDTH - 8
  return series
    .map(({ name }, index) => ({ name, index }))
    .toReversed()
    .flatMap(({ name, index }) => {
      const from = right - textWidth(name, NAME)
      right = from - 34
      return [bar(from - 20, 5, 14, 10, index), words(from, 14, name, NAME, "start")]
    })
}

/** A drawing with a name for those who cannot see it. */
export const drawing = ({ title, id }: Bars, height: number, body: ReadonlyArray<Html>): string =>
  String(
    html`<svg role="img" aria-label="${title}" id="${id}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${px(height)}">${body}</svg>`,
  )
