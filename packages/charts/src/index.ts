/**
 * Bars, columns and timelines as accessible SVG, drawn without a browser; and what pages are written with: an `html` tag
 * that escapes by itself, and dates in French.
 *
 * @module
 */
export { type Bars, columns, horizontalBars } from "./chart.ts"
export { dateInFigures, dateInWords, monthInWords } from "./dates.ts"
export { Html, type HtmlPart, html, trusted } from "./markup.ts"
export { type Timeline, type TimelinePoint, timeline } from "./timeline.ts"
