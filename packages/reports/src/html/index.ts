export { type PageOptions, toHtml } from "./page.ts"
