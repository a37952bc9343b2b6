import type { Storage } from "@traitdunion/core"

/** A way to a database, that can be told to another process. */
export interface Door {
  /** The package of the adapter, and its function. */
  readonly adapter: string
  readonly make: string
  readonly options: Readonly<Record<string, unknown>>
}

/** The storage behind a door. */
export const storageAt = async ({ adapter, make, options }: Door): Promise<Storage> => {
  const found: Readonly<Record<string, (options: object) => Storage>> = await import(adapter)
  const storage = found[make]
  if (storage === undefined) throw new Error(`No ${make} in ${adapter}`)
  return storage(options)
}

const SQLITE = { adapter: "@traitdunion/adapter-sqlite", make: "sqliteStorage" }
const POSTGRES = { adapter: "@traitdunion/adapter-postgres", make: "postgresStorage" }
const MYSQL = { adapter: "@traitdunion/adapter-mysql", make: "mysqlStorage" }

/** The doors to each engine. */
export const doorTo = {
  sqlite: (file: string): Door => ({ ...SQLITE, options: { file, timeoutMs: 10_000 } }),
  postgres: (connection: string): Door => ({ ...POSTGRES, options: { connection, connections: 3 } }),
  mysql: (connection: string): Door => ({ ...MYSQL, options: { connection, connections: 3 } }),
}
