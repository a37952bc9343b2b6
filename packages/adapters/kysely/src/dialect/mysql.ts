import type { StorageReason } from "@traitdunion/core"
import { mysqlCatalogue } from "./catalogue.ts"
import { createTableSql, indexesOf, qualified } from "./create-table.ts"
import type { SqlDialect } from "./dialect.ts"
import { UNTRUSTED } from "./untrusted.ts"

const quote = (identifier: string): string => `\`${identifier}\``
// Bytes: no collation of MySQL and MariaDB alike keeps case, accents and trailing spaces apart.
const parts = {
  quote,
  types: {
    name: "varbinary(255)",
    long: "longblob",
    hash: "varbinary(64)",
    integer: "bigint",
    boolean: "tinyint",
    date: "varbinary(10)",
    instant: "varbinary(24)",
  },
} as const

/** By error number of the server. */
const REASONS: Readonly<Record<number, StorageReason>> = {
  1021: "full",
  1114: "full",
  1205: "locked",
  1213: "locked",
  1969: "locked",
  3024: "locked",
  3572: "locked",
  1044: "denied",
  1045: "denied",
  1142: "denied",
  1143: "denied",
  1698: "denied",
  1290: "read-only",
  1792: "read-only",
  1836: "read-only",
  1046: "missing",
  1049: "missing",
  1054: "altered",
  // Whoever commits holds the head: a place that is taken was taken by a row that is no event of ours.
  1062: "altered",
  1136: "altered",
  1146: "altered",
  1364: "altered",
  1366: "altered",
  1644: "altered",
  3819: "altered",
  4025: "altered",
  1153: "too-large",
  1406: "too-large",
  1034: "damaged",
  1194: "damaged",
  1195: "damaged",
  1040: "unavailable",
  1047: "unavailable",
  1053: "unavailable",
  // The node lost the others while it committed: nobody knows whether they took it.
  1180: "unavailable",
  2006: "unavailable",
  2013: "unavailable",
}

/** MySQL 8 and MariaDB 10.6 and later. */
export const mysql: SqlDialect = {
  name: "mysql",
  numbered: false,
  quote,
  types: parts.types,
  catalogue: mysqlCatalogue,
  createTable: (shape, schema) => [
    createTableSql(
      parts,
      shape,
      schema,
      indexesOf(parts, shape).map(([name, columns]) => `index ${quote(name)} (${columns})`),
    ),
  ],
  refusing: (table, schema, condition) => [
    `alter table ${qualified(quote, schema, table)} add constraint ${quote(`${table}_check`)} check (${condition.join(" and ")})`,
  ],
  existing: (names, schema) => ({
    sql: `select table_name as name from information_schema.tables where table_schema = ${
      schema === undefined ? "database()" : "?"
    } and table_name in (${names.map(() => "?").join(", ")})`,
    parameters: schema === undefined ? names : [schema, ...names],
  }),
  insertMissing: (into, rest) => `insert ignore into ${into} ${rest}`,
  replacing: (key, columns) =>
    ` on duplicate key update ${(columns.length === 0 ? key.slice(-1) : columns)
      .map((name) => `${quote(name)} = values(${quote(name)})`)
      .join(", ")}`,
  adding: (_table, _key, columns) =>
    ` on duplicate key update ${columns
      .map((name) => `${quote(name)} = ${quote(name)} + values(${quote(name)})`)
      .join(", ")}`,
  direction: { asc: "asc", desc: "desc" },
  sortedAfter: (quoted) => quoted,
  current: (select) => `(${select} lock in share mode)`,
  overwriting: [],
  scrubbing: () => [],
  clock: "select date_format(utc_timestamp(3), '%Y-%m-%dT%H:%i:%s.%fZ') as now",
  createsInTransaction: false,
  parameterLimit: 65_535,
  reason: ({ code, errno, message }) => {
    if (/does not support secure connection/.test(message) || UNTRUSTED.test(code)) return "untrusted"
    if (code === "ENOTFOUND") return "wrong-address"
    if (/^(ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|PROTOCOL_)/.test(code)) return "unavailable"
    if (/closed state|Pool is closed/.test(message)) return "unavailable"
    if (errno === 1180 && /error 28\b/.test(message)) return "full"
    return REASONS[errno ?? 0]
  },
}
