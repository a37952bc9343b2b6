export { occurrences } from "./rules.ts"
export * from "./stream.ts"
export { pointTable } from "./tables.ts"
