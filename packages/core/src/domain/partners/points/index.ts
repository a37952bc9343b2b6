export { type DatedSlot, type Occurrence, occurrences } from "./rules.ts"
export * from "./stream.ts"
export { pointTable } from "./tables.ts"
