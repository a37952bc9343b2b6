import type { StorageReason } from "@traitdunion/core"
import { postgresCatalogue } from "./catalogue.ts"
import { createTableSql, indexesOf, qualified } from "./create-table.ts"
import type { SqlDialect } from "./dialect.ts"
import { onConflict } from "./on-conflict.ts"
import { UNTRUSTED } from "./untrusted.ts"

const quote = (identifier: string): string => `"${identifier}"`
// The order of text is that of its code points, whatever language the database was made with.
const text = 'text collate "C"'
const parts = {
  quote,
  types: { name: text, long: text, hash: text, integer: "bigint", boolean: "smallint", date: text, instant: text },
} as const

/** By SQLSTATE: the whole code, or its class of two characters. */
const REASONS: Readonly<Record<string, StorageReason>> = {
  "53100": "full",
  "40001": "locked",
  "40P01": "locked",
  "55P03": "locked",
  "57014": "locked",
  "25006": "read-only",
  "42501": "denied",
  "3D000": "missing",
  "3F000": "missing",
  "42P01": "altered",
  "42703": "altered",
  "42804": "altered",
  "42883": "altered",
  "42P10": "altered",
  "22P02": "altered",
  "23502": "altered",
  "23514": "altered",
  // Whoever commits holds the head: a place that is taken was taken by a row that is no event of ours.
  "23505": "altered",
  P0001: "altered",
  "22001": "too-large",
  "54000": "too-large",
  XX001: "damaged",
  XX002: "damaged",
  "53": "unavailable",
  "28": "denied",
  "08": "unavailable",
  "57": "unavailable",
}

/** PostgreSQL 13 and later. */
export const postgres: SqlDialect = {
  name: "postgres",
  numbered: true,
  quote,
  types: parts.types,
  catalogue: postgresCatalogue,
  createTable: (shape, schema, partitions = 0) => [
    createTableSql(parts, shape, schema) + (partitions > 0 ? ` partition by hash (${quote("structure_id")})` : ""),
    ...Array.from({ length: partitions }, (_, remainder) => {
      const part = qualified(quote, schema, `${shape.name}_p${remainder}`)
      const whole = qualified(quote, schema, shape.name)
      return `create table if not exists ${part} partition of ${whole} for values with (modulus ${partitions}, remainder ${remainder})`
    }),
    ...indexesOf(parts, shape).map(
      ([name, columns]) =>
        `create index if not exists ${quote(name)} on ${qualified(quote, schema, shape.name)} (${columns})`,
    ),
  ],
  // Not validated: rows that stand there already do not keep a structure from opening; verification names them.
  refusing: (table, schema, condition) => [
    `alter table ${qualified(quote, schema, table)} add constraint ${quote(`${table}_check`)} check (${condition.join(" and ")}) not valid`,
  ],
  existing: (names, schema) => ({
    sql: `select tablename as name from pg_catalog.pg_tables where ${
      schema === undefined ? "schemaname = any (current_schemas(false))" : "schemaname = ?"
    } and tablename in (${names.map(() => "?").join(", ")})`,
    parameters: schema === undefined ? names : [schema, ...names],
  }),
  ...onConflict,
  direction: { asc: "asc nulls first", desc: "desc nulls last" },
  sortedAfter: (quoted) => quoted,
  current: (select) => select,
  overwriting: [],
  scrubbing: (table) => [`vacuum ${table}`],
  clock: `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`,
  createsInTransaction: true,
  parameterLimit: 65_535,
  reason: ({ code, message }) => {
    if (code === "ENOTFOUND" || /^(R|r)eceived (unexpected|invalid)/.test(message)) return "wrong-address"
    if (/^(ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/.test(code)) return "unavailable"
    if (
      /Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after|not queryable|Query read timeout/.test(
        message,
      )
    ) {
      return "unavailable"
    }
    if (/does not support SSL/.test(message) || UNTRUSTED.test(code)) return "untrusted"
    return REASONS[code] ?? REASONS[code.slice(0, 2)]
  },
}
