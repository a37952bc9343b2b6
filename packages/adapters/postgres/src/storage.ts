import { kyselyStorage } from "@traitdunion/adapter-kysely"
import type { Storage, Store } from "@traitdunion/core"
import type { Kysely } from "kysely"
import { connect } from "./connect.ts"
import type { PostgresStorageOptions } from "./options.ts"
import { tryingAgain } from "./trying-again.ts"

/**
 * A storage on PostgreSQL 13 or later.
 *
 * Stores that are opened on it share one pool of connections, which is closed with the last of them. Any number of
 * processes may use the same database; commits of one structure wait for each other, those of different structures do
 * not.
 *
 * @example
 * ```ts
 * import { postgresStorage } from "@traitdunion/adapter-postgres"
 * const storage = postgresStorage({ connection: process.env["DATABASE_URL"] ?? "postgres://localhost/mediation" })
 * ```
 */
export const postgresStorage = (options: PostgresStorageOptions): Storage => {
  const { schema, prefix, retries = 5 } = options
  const place = { ...(schema === undefined ? {} : { schema }), ...(prefix === undefined ? {} : { prefix }) }
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
    name: "postgres",
    open: async (opening): Promise<Store> => {
      stores += 1
      connection ??= connect(options)
      try {
        const db = await connection
        const own = kyselyStorage({ db, dialect: "postgres", ...place })
        const store = await tryingAgain(() => own.open(opening), retries)
        let closing: Promise<void> | undefined
        return {
          ...store,
          commit: (batch) => tryingAgain(() => store.commit(batch), retries),
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
