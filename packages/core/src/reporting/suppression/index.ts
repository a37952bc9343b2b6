export type { Cell, Relation } from "./cell.ts"
export { smallCellThreshold } from "./parameter.ts"
export { suppress } from "./suppress.ts"
