export { rights } from "./queries.ts"
export { BudgetRight, cancelRight, type RightState, recordRight } from "./right.ts"
export { rightRow, rightTable } from "./table.ts"
export { type RightKind, type RightResult, rightKinds, rightResults } from "./vocabulary.ts"
