import { dateInFigures } from "./dates.ts"
import { type Html, type HtmlPart, html } from "./markup.ts"

/** A point of a timeline. */
export interface TimelinePoint {
  /** A civil date, `YYYY-MM-DD`. */
  readonly on: string
  readonly label: string
  /** What was, what is to be done, and what somebody else must do. */
  readonly kind: "past" | "due" | "awaited"
}

/** What a timeline is drawn from. */
export interface Timeline {
  /** What the drawing shows, for those who cannot see it. */
  readonly title: string
  /** An identifier that no other drawing of the page has. */
  readonly id: string
  /** The present, drawn among the points. */
  readonly today: string
  readonly points: ReadonlyArray<TimelinePoint>
}

const WIDTH = 760
const ROW = 34
const LEFT = 120
const colours = { past: "#1d5c5f", due: "#9b2c1f", awaited: "#7d6a1f" } as const
const kinds = { past: "fait", due: "à faire au plus tard", awaited: "attendu au plus tard" } as const

const mark = (kind: TimelinePoint["kind"], y: number): Html =>
  kind === "past"
    ? html`<circle cx="${LEFT}" cy="${y}" r="6" fill="${colours.past}"/>`
    : html`<circle cx="${LEFT}" cy="${y}" r="6" fill="#ffffff" stroke="${colours[kind]}" stroke-width="2.5"/>`

const words = (x: number, y: number, text: HtmlPart, fill: string, anchor: "start" | "end" = "start"): Html =>
  html`<text x="${x}" y="${y + 4}" font-size="12" fill="${fill}" text-anchor="${anchor}">${text}</text>`

/**
 * A timeline from top to bottom: what was, the present, and what comes, as one SVG. Filled marks are past; colour is
 * never alone to tell, each point says its kind. The same input gives the same text.
 *
 * @example
 * ```ts
 * import { timeline } from "@traitdunion/charts"
 * const svg = timeline({
 *   title: "Le dossier",
 *   id: "appeal",
 *   today: "2026-05-04",
 *   points: [{ on: "2026-01-15", label: "Dossier reçu", kind: "past" }],
 * })
 * ```
 */
export const timeline = ({ title, id, today, points }: Timeline): string => {
  const sorted = points.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const before = sorted.filter(({ on }) => on <= today)
  const rows = [...before, null, ...sorted.slice(before.length)]
  const height = rows.length * ROW + 16
  const at = (index: number): number => 8 + ROW / 2 + index * ROW
  const body = rows.map((point, index) => {
    const y = at(index)
    if (point === null) {
      const line = html`<line x1="0" y1="${y}" x2="${WIDTH}" y2="${y}" stroke="#51626a" stroke-width="1" stroke-dasharray="5 4"/>`
      return [line, words(LEFT + 18, y - 10, html`Aujourd'hui, ${dateInFigures(today)}`, "#51626a")]
    }
    const isPast = point.kind === "past"
    const told = isPast ? point.label : `${point.label} (${kinds[point.kind]})`
    return [
      words(LEFT - 18, y, dateInFigures(point.on), "#1f2a2e", "end"),
      mark(point.kind, y),
      words(LEFT + 18, y, told, isPast ? "#1f2a2e" : colours[point.kind]),
    ]
  })
  const spine = html`<line x1="${LEFT}" y1="${at(0)}" x2="${LEFT}" y2="${at(rows.length - 1)}" stroke="#d5dde0" stroke-width="2"/>`
  return String(
    html`<svg role="img" aria-label="${title}" id="${id}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}">${spine}${body}</svg>`,
  )
}
