/**
 * French documents as self-contained HTML and as PDF, from plain data.
 *
 * @module
 */
export type { Document, DocumentBlock, DocumentChart, DocumentColumn } from "./document.ts"
export { toHtml } from "./html.ts"
export { toPdf } from "./pdf/index.ts"
