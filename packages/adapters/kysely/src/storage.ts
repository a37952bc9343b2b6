import type { Storage } from "@traitdunion/core"
import type { Kysely } from "kysely"
import { connectionOf } from "./connection.ts"
import type { Context } from "./context.ts"
import { dialects } from "./dialect/index.ts"
import { namesOf } from "./names.ts"
import { checkedLayout, type KyselyStorageOptions } from "./options.ts"
import { ownTransaction } from "./own-transaction.ts"
import { openStore } from "./store.ts"

/**
 * A storage in the database behind a Kysely instance that you already have.
 *
 * Opening creates what is missing: the journal's tables, and one table for each version of a read table. Their names
 * begin with a prefix and every key begins with the structure, so that they can stand beside your own.
 *
 * SQLite has one connection for an instance. Inside a transaction of yours, use stores that were opened on that
 * transaction: any other would wait for it to end, and is refused at once with the reason `own-transaction` (as is, on a
 * server, a commit on a journal that the transaction has written). What was begun by `startTransaction` cannot be told
 * from a transaction of somebody else, and is waited for. Give a process one instance for a file, too, or prefer
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
  const connection = connectionOf(db, dialect, options.pipelined ?? false)
  const context: Context = {
    connection,
    dialect,
    names: namesOf(dialect, options.prefix ?? "tdu_", options.schema),
    layout: checkedLayout(options),
    ownTransaction: ownTransaction(db, connection, options.dialect === "sqlite"),
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
