export type { Cell, Publication, Relation } from "./cell.ts"
export { smallCellThreshold } from "./parameter.ts"
export { type Suppressed, suppress } from "./suppress.ts"
