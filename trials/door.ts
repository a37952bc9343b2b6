import type { Storage } from "@traitdunion/core"

/** A way to a database, that can be told to another process. */
export interface Door {
  readonly adapter: keyof typeof adapters
  /** `file`, or `connection`, and how many connections at the most. */
  readonly options: { readonly file?: string; readonly connection?: string; readonly connections?: number }
}

const adapters = {
  sqlite: async ({ file = "" }: Door["options"]): Promise<Storage> =>
    (await import("@traitdunion/adapter-sqlite")).sqliteStorage({ file, timeoutMs: 10_000 }),
  postgres: async ({ connection = "", connections = 3 }: Door["options"]): Promise<Storage> =>
    (await import("@traitdunion/adapter-postgres")).postgresStorage({ connection, connections }),
  mysql: async ({ connection = "", connections = 3 }: Door["options"]): Promise<Storage> =>
    (await import("@traitdunion/adapter-mysql")).mysqlStorage({ connection, connections }),
}

/** The storage behind a door. */
export const storageAt = ({ adapter, options }: Door): Promise<Storage> => adapters[adapter](options)

/** The doors to each engine. */
export const doorTo = {
  sqlite: (file: string): Door => ({ adapter: "sqlite", options: { file } }),
  postgres: (connection: string): Door => ({ adapter: "postgres", options: { connection } }),
  mysql: (connection: string): Door => ({ adapter: "mysql", options: { connection } }),
}
