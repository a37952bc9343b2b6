import { kyselyStorage } from "@traitdunion/adapter-kysely"
import type { Storage, Store } from "@traitdunion/core"
import type { Kysely } from "kysely"
import { connect } from "./connect.ts"
import type { SqliteStorageOptions } from "./options.ts"

/**
 * A storage in one SQLite file, without a server: the embedded default.
 *
 * Stores that are opened on it share one connection, which is closed with the last of them. Other processes, and other
 * storages in this one, may use the same file at the same time.
 *
 * @example
 * ```ts
 * import { sqliteStorage } from "@traitdunion/adapter-sqlite"
 * const storage = sqliteStorage({ file: "mediation.sqlite" })
 * ```
 */
export const sqliteStorage = (options: SqliteStorageOptions): Storage => {
  let connection: Promise<Kysely<unknown>> | undefined
  let stores = 0
  const release = async (): Promise<void> => {
    stores -= 1
    if (stores > 0) return
    const last = connection
    connection = undefined
    await last?.then(
      (db) => db.destroy(),
      () => {},
    )
  }
  return {
    name: "sqlite",
    open: async (opening): Promise<Store> => {
      stores += 1
      connection ??= connect(options)
      try {
        const db = await connection
        const store = await kyselyStorage({ db, dialect: "sqlite" }).open(opening)
        let closing: Promise<void> | undefined
        return {
          ...store,
          close: () => {
            closing ??= store.close().then(release)
            return closing
          },
        }
      } catch (error) {
        await release()
        throw error
      }
    },
  }
}
