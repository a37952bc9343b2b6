export * from "./stream.ts"
export { partnerTable } from "./tables.ts"
export * from "./vocabulary.ts"
