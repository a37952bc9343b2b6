import type { Storage, Store } from "@traitdunion/core"
import type { Kysely } from "kysely"
import type { KyselyDialect } from "./dialect/index.ts"
import { kyselyStorage } from "./storage.ts"
import { type TryingAgain, tryingAgain } from "./trying-again.ts"

/** A storage that makes its own connections. */
export interface OwnedStorage {
  readonly dialect: KyselyDialect
  /** Make the instance. It is asked for when the first store is opened, and destroyed with the last. */
  readonly connect: () => Promise<Kysely<unknown>>
  readonly prefix?: string | undefined
  readonly schema?: string | undefined
  /** Whether the driver takes several statements at once, as `KyselyStorageOptions` says. */
  readonly pipelined?: boolean
  /** Opening and committing are tried again while the engine gives them up for others' sake. Never by default. */
  readonly again?: TryingAgain
}

const NEVER: TryingAgain = { retries: 0, wasGivenUp: () => false }

/**
 * A storage that owns its connections, for whoever writes an adapter on a driver: the stores that are opened on it share
 * one instance of Kysely, which is destroyed with the last of them.
 *
 * @example
 * ```ts
 * import { ownedStorage } from "@traitdunion/adapter-kysely"
 * import Database from "better-sqlite3"
 * import { Kysely, SqliteDialect } from "kysely"
 * const connect = async () =>
 *   new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Database(":memory:") }) })
 * const storage = ownedStorage({ dialect: "sqlite", connect })
 * ```
 */
export const ownedStorage = ({
  dialect,
  connect,
  prefix,
  schema,
  pipelined = false,
  again = NEVER,
}: OwnedStorage): Storage => {
  const place = { ...(prefix === undefined ? {} : { prefix }), ...(schema === undefined ? {} : { schema }) }
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
    name: dialect,
    open: async (opening): Promise<Store> => {
      stores += 1
      connection ??= connect()
      try {
        const own = kyselyStorage({ db: await connection, dialect, pipelined, ...place })
        const store = await tryingAgain(() => own.open(opening), again)
        let closing: Promise<void> | undefined
        return {
          ...store,
          commit: (batch) => tryingAgain(() => store.commit(batch), again),
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
