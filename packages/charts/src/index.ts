/**
 * Bars and columns as accessible SVG, drawn without a browser.
 *
 * @module
 */
export { type Bars, columns, horizontalBars } from "./chart.ts"
