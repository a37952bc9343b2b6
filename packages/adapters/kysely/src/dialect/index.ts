export type { KyselyDialect, SqlDialect, SqlType, Statement, TableShape } from "./dialect.ts"
export { dialects } from "./dialects.ts"
export { errorReason } from "./error-reason.ts"
