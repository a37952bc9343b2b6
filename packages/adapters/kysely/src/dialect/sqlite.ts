import type { StorageReason } from "@traitdunion/core"
import { sqliteCatalogue } from "./catalogue.ts"
import { createTableSql, indexesOf, qualified } from "./create-table.ts"
import type { SqlDialect } from "./dialect.ts"
import { onConflict } from "./on-conflict.ts"

const quote = (identifier: string): string => `"${identifier}"`
const parts = {
  quote,
  types: {
    name: "text",
    long: "text",
    hash: "text",
    integer: "integer",
    boolean: "integer",
    date: "text",
    instant: "text",
  },
} as const

/** By the engine's primary result code, which is the same for every driver. */
const REASONS: Readonly<Record<number, StorageReason>> = {
  5: "locked",
  6: "locked",
  8: "read-only",
  11: "damaged",
  13: "full",
  14: "missing",
  18: "too-large",
  26: "damaged",
}

/** The names by which better-sqlite3 and libsql tell these codes; extended codes begin with them. */
const NAMED: ReadonlyArray<readonly [name: string, code: number]> = [
  ["SQLITE_BUSY", 5],
  ["SQLITE_LOCKED", 6],
  ["SQLITE_READONLY", 8],
  ["SQLITE_CORRUPT", 11],
  ["SQLITE_FULL", 13],
  ["SQLITE_CANTOPEN", 14],
  ["SQLITE_NOTADB", 26],
  ["SQLITE_TOOBIG", 18],
]

/** The same, by the extended codes of other drivers. */
const ALTERED: ReadonlyArray<number> = [275, 1299, 1811, 1555, 2067]

/** SQLite 3.35 and later, by any driver. */
export const sqlite: SqlDialect = {
  name: "sqlite",
  numbered: false,
  quote,
  types: parts.types,
  catalogue: sqliteCatalogue,
  createTable: (shape, schema) => [
    createTableSql(parts, shape, schema),
    ...indexesOf(parts, shape).map(
      // An index stands in the schema of its table, which SQLite wants said before the index.
      ([name, columns]) =>
        `create index if not exists ${qualified(quote, schema, name)} on ${quote(shape.name)} (${columns})`,
    ),
  ],
  // A constraint cannot be added to a table that is there; triggers can, and cost nothing that shows.
  refusing: (table, schema, condition) =>
    ["insert", "update"].map(
      (event) =>
        `create trigger if not exists ${qualified(quote, schema, `${table}_${event}`)} before ${event} on ${quote(table)} ` +
        `when not (${condition.map((one) => `new.${one}`).join(" and ")}) ` +
        "begin select raise(abort, 'no row of a journal'); end",
    ),
  existing: (names, schema) => ({
    sql: `select name from ${qualified(quote, schema, "sqlite_master")} where type = 'table' and name in (${names.map(() => "?").join(", ")})`,
    parameters: names,
  }),
  ...onConflict,
  direction: { asc: "asc", desc: "desc" },
  sortedAfter: (quoted) => `+${quoted}`,
  current: (select) => select,
  overwriting: ["pragma secure_delete = on"],
  scrubbing: () => ["pragma wal_checkpoint(truncate)"],
  clock: undefined,
  createsInTransaction: true,
  parameterLimit: 32_766,
  reason: ({ code, errno, message }) => {
    if (/not open/.test(message)) return "unavailable"
    if (/no such (table|column)|has no column named|ON CONFLICT clause does not match/.test(message)) return "altered"
    // A trigger that raises, a check, a column that must be given a value: none of them is ours. Nor is a row in a place
    // that whoever holds the head finds taken.
    if (/^SQLITE_CONSTRAINT_(TRIGGER|CHECK|NOTNULL|PRIMARYKEY|UNIQUE)$/.test(code) || ALTERED.includes(errno ?? 0))
      return "altered"
    const named = NAMED.find(([name]) => code.startsWith(name))?.[1]
    return REASONS[named ?? (errno ?? 0) & 0xff]
  },
}
