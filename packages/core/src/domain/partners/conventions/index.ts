export * from "./rules.ts"
export * from "./stream.ts"
export { conventionTable } from "./tables.ts"
export * from "./vocabulary.ts"
