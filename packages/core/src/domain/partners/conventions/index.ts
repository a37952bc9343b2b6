export * from "./convention.ts"
export { convention, conventions, conventionTable } from "./queries.ts"
