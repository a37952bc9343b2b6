import type { KyselyDialect, SqlDialect } from "./dialect.ts"
import { mysql } from "./mysql.ts"
import { postgres } from "./postgres.ts"
import { sqlite } from "./sqlite.ts"

/** The engines, by the name that options use. */
export const dialects: Readonly<Record<KyselyDialect, SqlDialect>> = { sqlite, postgres, mysql }
