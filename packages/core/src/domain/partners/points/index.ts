export { type DatedSlot, type Occurrence, occurrences } from "./occurrences.ts"
export * from "./point.ts"
export { openings, points, pointTable } from "./queries.ts"
