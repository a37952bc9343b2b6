import type { AnyTable } from "@traitdunion/core"
import type { SqlDialect } from "./dialect/index.ts"
import { checkedName } from "./options.ts"

/** The names of tables, without and with schema and quotes. */
export interface Names {
  readonly schema: string | undefined
  readonly bare: {
    readonly version: string
    readonly head: string
    readonly event: string
    readonly readTable: string
    readonly key: string
    readonly tenant: string
  }
  readonly version: string
  readonly head: string
  readonly event: string
  readonly readTable: string
  readonly key: string
  readonly tenant: string
  /** What the names of all tables begin with. */
  readonly prefix: string
  /** The physical table of a version of a read table, bare. */
  readonly physical: (table: Pick<AnyTable, "name" | "version">) => string
  readonly qualified: (bare: string) => string
}

/** The most that PostgreSQL keeps of a name, less what indexes add to it. */
const LONGEST = 63 - "_i99".length

/** How tables are named under a prefix. */
export const namesOf = (dialect: SqlDialect, prefix: string, schema: string | undefined): Names => {
  checkedName("The prefix", prefix, 20)
  if (schema !== undefined) checkedName("The schema", schema, 63)
  const qualified = (name: string): string =>
    schema === undefined ? dialect.quote(name) : `${dialect.quote(schema)}.${dialect.quote(name)}`
  const bare = {
    version: `${prefix}schema`,
    head: `${prefix}journal_head`,
    event: `${prefix}journal_event`,
    readTable: `${prefix}read_table`,
    key: `${prefix}subject_key`,
    tenant: `${prefix}tenant`,
  }
  return {
    schema,
    bare,
    version: qualified(bare.version),
    head: qualified(bare.head),
    event: qualified(bare.event),
    readTable: qualified(bare.readTable),
    key: qualified(bare.key),
    tenant: qualified(bare.tenant),
    prefix,
    physical: ({ name, version }) => checkedName("The table", `${prefix}${name}_v${version}`, LONGEST),
    qualified,
  }
}
