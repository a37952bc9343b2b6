export { dialects } from "./dialects.ts"
export type { KyselyDialect, SqlDialect, SqlType, Statement, TableShape } from "./dialect.ts"
export { errorReason } from "./error-reason.ts"
