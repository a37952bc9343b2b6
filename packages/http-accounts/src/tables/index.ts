export { tablesOf } from "./open.ts"
export { prepareTables } from "./prepare.ts"
export type { AccountTables, SessionRow } from "./schema.ts"
