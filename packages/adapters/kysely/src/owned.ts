import type { Storage, Store } from "@traitdunion/core"
import type { Kysely } from "kysely"
import { dialects, type KyselyDialect } from "./dialect/index.ts"
import { namesOf } from "./names.ts"
import { kyselyStorage } from "./storage.ts"
import { type TryingAgain, tryingAgain } from "./trying-again.ts"

/** A storage that makes its own connections. */
export interface OwnedStorage {
  readonly dialect: KyselyDialect
  /**
   * Make the instance. It is asked for when the first store is opened, and destroyed with the last; with `rowSecurity`
   * there is one for each structure, whose connections carry it.
   */
  readonly connect: (structure: string) => Promise<Kysely<unknown>>
  readonly prefix?: string | undefined
  readonly schema?: string | undefined
  /** As `KyselyStorageOptions` says. */
  readonly rowSecurity?: boolean
  readonly partitions?: number | undefined
  /** Whether the driver takes several statements at once, as `KyselyStorageOptions` says. */
  readonly pipelined?: boolean
  /** Opening and committing are tried again while the engine gives them up for others' sake. Never by default. */
  readonly again?: TryingAgain
}

interface Instance {
  readonly db: Promise<Kysely<unknown>>
  stores: number
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
  rowSecurity = false,
  partitions,
  pipelined = false,
  again = NEVER,
}: OwnedStorage): Storage => {
  const place = {
    ...(prefix === undefined ? {} : { prefix }),
    ...(schema === undefined ? {} : { schema }),
    ...(partitions === undefined ? {} : { partitions }),
    rowSecurity,
  }
  // A name that cannot be one is refused now, and not when somebody connects.
  namesOf(dialects[dialect], prefix ?? "tdu_", schema)
  const instances = new Map<string, Instance>()
  const release = async (name: string, instance: Instance): Promise<void> => {
    instance.stores -= 1
    if (instance.stores > 0) return
    instances.delete(name)
    await instance.db.then(
      (db) => db.destroy(),
      () => {},
    )
  }
  return {
    name: dialect,
    open: async (opening): Promise<Store> => {
      // Under row security a connection carries its structure for as long as it lives.
      const name = rowSecurity ? opening.structure : ""
      const instance = instances.get(name) ?? { db: connect(opening.structure), stores: 0 }
      instances.set(name, instance)
      instance.stores += 1
      try {
        const own = kyselyStorage({ db: await instance.db, dialect, pipelined, ...place })
        const store = await tryingAgain(() => own.open(opening), again)
        let closing: Promise<void> | undefined
        return {
          ...store,
          commit: (batch) => tryingAgain(() => store.commit(batch), again),
          close: () => {
            closing ??= store.close().then(() => release(name, instance))
            return closing
          },
        }
      } catch (error) {
        await release(name, instance)
        throw error
      }
    },
  }
}
