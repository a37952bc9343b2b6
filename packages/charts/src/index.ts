/**
 * Bars, columns and timelines as accessible SVG, drawn without a browser.
 *
 * @module
 */
export { type Bars, columns, horizontalBars } from "./chart.ts"
export { type Timeline, type TimelinePoint, timeline } from "./timeline.ts"
