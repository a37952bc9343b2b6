export type { Cell, Relation } from "./cell.ts"
export { suppress } from "./suppress.ts"
