export { type LawPlugin, law } from "./plugin.ts"
export { enteredFor } from "./queries.ts"
export { LawAmount, type LawAmountState } from "./stream.ts"
