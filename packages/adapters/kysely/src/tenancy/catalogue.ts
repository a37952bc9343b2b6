import type { Statement } from "../dialect/index.ts"
import type { Names } from "../names.ts"

/** Where tables stand, as the catalogue of PostgreSQL tells it: `n` is the schema, `c` the table. */
export const standing = ({ schema, prefix }: Pick<Names, "schema" | "prefix">): Statement => ({
  sql:
    `n.nspname ${schema === undefined ? "= any (current_schemas(false))" : "= ?"} ` +
    "and c.relkind in ('r', 'p') and starts_with(c.relname, ?)",
  parameters: [...(schema === undefined ? [] : [schema]), prefix],
})

/** Where a column of the structure stands in a table `c`: not in that of the version. */
export const OF_STRUCTURES =
  "exists (select 1 from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attname = 'structure_id')"
