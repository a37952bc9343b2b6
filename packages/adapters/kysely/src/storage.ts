import type { Storage } from "@traitdunion/core"
import type { Kysely } from "kysely"
import { connectionOf } from "./connection.ts"
import type { Context } from "./context.ts"
import { dialects } from "./dialect/index.ts"
import { namesOf } from "./names.ts"
import { checkedLayout, type KyselyStorageOptions } from "./options.ts"
import { openStore } from "./store.ts"

/**
 * A storage in the database behind a Kysely instance that you already have.
 *
 * Opening creates what is missing: the journal's tables, and one table for each version of a read table. Their names
 * begin with a prefix and every key begins with the structure, so that they can stand beside your own.
 *
 * SQLite has one connection for an instance. While a transaction of yours is open on it, use stores that were opened
 * on that transaction: any other would wait for it to end. Give a process one instance for a file, too, or prefer
 * `sqliteStorage`: two that write at once would hold each other up until SQLite's own waiting is over.
 *
 * @example
 * ```ts
 * import { kyselyStorage } from "@traitdunion/adapter-kysely"
 * import Database from "better-sqlite3"
 * import { Kysely, SqliteDialect } from "kysely"
 *
 * const db = new Kysely<{ ticket: { id: string } }>({ dialect: new SqliteDialect({ database: new Database(":memory:") }) })
 * const storage = kyselyStorage({ db, dialect: "sqlite" })
 * ```
 */
export const kyselyStorage = (options: KyselyStorageOptions): Storage => {
  const db = options.db as Kysely<unknown>
  const dialect = dialects[options.dialect]
  const context: Context = {
    connection: connectionOf(db, dialect, options.pipelined ?? false),
    dialect,
    names: namesOf(dialect, options.prefix ?? "tdu_", options.schema),
    layout: checkedLayout(options),
  }
  let open = 0
  const release = async (): Promise<void> => {
    open -= 1
    if (open === 0 && options.own === true) await db.destroy()
  }
  return {
    name: options.dialect,
    open: async (opening) => {
      open += 1
      try {
        return await openStore(context, opening, release)
      } catch (error) {
        await release()
        throw error
      }
    },
  }
}
