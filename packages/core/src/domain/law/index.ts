export type { LawPlugin } from "./plugin.ts"
export { enteredFor } from "./rules.ts"
export { LawAmount, type LawAmountState } from "./stream.ts"
