import type { StorageReason } from "@traitdunion/core"
import type { ColumnDataType } from "kysely"

/** The SQL dialects this adapter speaks. MariaDB speaks `mysql`. */
export type Dialect = "sqlite" | "postgres" | "mysql"

/** The types of the columns it makes, by what they hold. */
export interface ColumnTypes {
  /** A key: part of a primary key or an index. */
  readonly key: ColumnDataType
  readonly text: ColumnDataType
  readonly integer: ColumnDataType
  readonly boolean: ColumnDataType
}

/** Where the dialects differ, and nowhere else. */
export interface DialectTraits {
  readonly types: ColumnTypes
  /** Why a driver's error happened. */
  readonly reasonOf: (error: unknown) => StorageReason
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : ""
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : "")

const sqliteReason = (error: unknown): StorageReason => {
  const code = codeOf(error)
  if (code.startsWith("SQLITE_FULL")) return "full"
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) return "locked"
  if (code.startsWith("SQLITE_CORRUPT") || code.startsWith("SQLITE_NOTADB")) return "damaged"
  if (code.startsWith("SQLITE_READONLY")) return "read-only"
  if (code.startsWith("SQLITE_CANTOPEN")) return "missing"
  if (code.startsWith("SQLITE_IOERR")) return "unavailable"
  return /not open|driver has already been destroyed/i.test(messageOf(error)) ? "unavailable" : "unknown"
}

const postgresReason = (error: unknown): StorageReason => {
  const code = codeOf(error)
  if (code === "53100") return "full"
  if (code === "55P03" || code === "40P01" || code === "40001") return "locked"
  if (code === "25006" || code === "42501") return "read-only"
  if (code.startsWith("XX")) return "damaged"
  if (/^(08|57P|ECONN|ENOTFOUND|EPIPE)/.test(code)) return "unavailable"
  return /connection|destroyed/i.test(messageOf(error)) ? "unavailable" : "unknown"
}

const mysqlReason = (error: unknown): StorageReason => {
  const code = codeOf(error)
  if (/DISK_FULL|RECORD_FILE_FULL/.test(code)) return "full"
  if (/LOCK_WAIT_TIMEOUT|LOCK_DEADLOCK/.test(code)) return "locked"
  if (/OPTION_PREVENTS_STATEMENT|ACCESS_DENIED/.test(code)) return "read-only"
  if (/CRASHED|NOT_KEYFILE/.test(code)) return "damaged"
  if (/^(ECONN|ENOTFOUND|EPIPE|PROTOCOL_CONNECTION|ER_SERVER_SHUTDOWN)/.test(code)) return "unavailable"
  return /connection|destroyed|closed/i.test(messageOf(error)) ? "unavailable" : "unknown"
}

/** What each dialect is like. */
export const dialects: Readonly<Record<Dialect, DialectTraits>> = {
  sqlite: {
    types: { key: "text", text: "text", integer: "integer", boolean: "integer" },
    reasonOf: sqliteReason,
  },
  postgres: {
    types: { key: "text", text: "text", integer: "bigint", boolean: "boolean" },
    reasonOf: postgresReason,
  },
  mysql: {
    // An index of MySQL takes no text without a length.
    types: { key: "varchar(255)", text: "text", integer: "bigint", boolean: "boolean" },
    reasonOf: mysqlReason,
  },
}
