import type { Connection } from "./connection.ts"
import type { SqlDialect } from "./dialect/index.ts"
import type { Names } from "./names.ts"
import type { Layout } from "./options.ts"
import type { OwnTransaction } from "./own-transaction.ts"

/** Where statements go and how they are written. */
export interface Context {
  readonly connection: Connection
  readonly dialect: SqlDialect
  readonly names: Names
  readonly layout: Layout
  readonly ownTransaction: OwnTransaction
}
