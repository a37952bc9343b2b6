import { connectSqliteFile, type SqliteFileDriver } from "@traitdunion/adapter-kysely"
import Database from "better-sqlite3"
import type { Kysely } from "kysely"
import type { SqliteStorageOptions } from "./options.ts"

/** better-sqlite3. */
export const driver: SqliteFileDriver = ({ file, readOnly }) => new Database(file, { readonly: readOnly, timeout: 0 })

/** Open the file. Fails as `missing` without its folder and as `damaged` when it is no database. */
export const connect = (options: SqliteStorageOptions): Promise<Kysely<unknown>> => connectSqliteFile(options, driver)
