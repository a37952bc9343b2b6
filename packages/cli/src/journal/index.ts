export * from "./open.ts"
export { now, today } from "./today.ts"
