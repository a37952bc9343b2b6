/**
 * Reports as CSV, XLSX and one self-contained HTML page with charts.
 *
 * @module
 */
export { toCsv } from "./csv.ts"
export { type PageOptions, toHtml } from "./html/index.ts"
export { toXlsx } from "./xlsx.ts"
