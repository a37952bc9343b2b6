import {
  emptyHead,
  type JournalHead,
  type Opening,
  type Storage,
  StorageFailure,
  type Store,
  type StoredEvent,
} from "@traitdunion/core"
import type { Kysely } from "kysely"
import { commit } from "./commit.ts"
import { type AnyTables, type Database, makeDatabase } from "./database.ts"
import type { Dialect } from "./dialect.ts"
import { migrate } from "./migrations.ts"
import { createReadTables, type PhysicalTable, physicalName, selectRows } from "./read-tables.ts"
import { marks } from "./statements.ts"

/** How to stand on a database that the embedder has. */
export interface KyselyStorageOptions<Tables> {
  /** Any Kysely instance, or a transaction of one: then our data commits with the caller's, or not at all. */
  readonly db: Kysely<Tables>
  readonly dialect: Dialect
  /** Before the name of each of our tables. `tdu_` by default. */
  readonly prefix?: string
  /** The schema that holds our tables, where the engine has schemas. */
  readonly schema?: string
  /** Destroy the instance when the storage is closed. The embedder's own stays open unless it says so. */
  readonly own?: boolean
}

const PREFIX = /^[a-z][a-z0-9_]{0,20}$/

const eventOf = (row: Readonly<Record<string, unknown>>): StoredEvent => ({
  position: Number(row["position"]),
  stream: String(row["stream"]),
  version: Number(row["version"]),
  id: String(row["id"]),
  commandId: String(row["command_id"]),
  type: String(row["type"]),
  data: String(row["data"]),
  meta: String(row["meta"]),
  hash: String(row["hash"]),
})

const chunks = <T>(items: ReadonlyArray<T>): ReadonlyArray<ReadonlyArray<T>> =>
  Array.from({ length: Math.ceil(items.length / 100) }, (_, index) => items.slice(index * 100, (index + 1) * 100))

/** Where the journal of a structure ends. */
const headOf = async ({ name }: Database, tx: Kysely<AnyTables>, structure: string): Promise<JournalHead> => {
  const row = await tx
    .selectFrom(`${name("journal_head")} as head`)
    .leftJoin(`${name("journal_event")} as event`, (join) =>
      join.onRef("event.structure_id", "=", "head.structure_id").onRef("event.position", "=", "head.position"),
    )
    .select(["head.position", "event.hash"])
    .where("head.structure_id", "=", structure)
    .executeTakeFirstOrThrow()
  const position = Number(row["position"])
  // The last event may be gone: the verification says so by its position.
  return position === 0 ? emptyHead(structure) : { position, hash: String(row["hash"] ?? "") }
}

/** Read several things as they stand at one moment. */
const atOneMoment = <A>({ db, dialect }: Database, read: (tx: Kysely<AnyTables>) => Promise<A>): Promise<A> => {
  if (db.isTransaction) return read(db)
  // SQLite reads from one snapshot in any transaction; the servers do so when asked.
  const transaction = db.transaction()
  return (dialect === "sqlite" ? transaction : transaction.setIsolationLevel("repeatable read")).execute(read)
}

/** The head row of a structure, made once however many programs open together. */
const ensureHead = async ({ db, name }: Database, structure: string): Promise<void> => {
  const find = () =>
    db.selectFrom(name("journal_head")).select("position").where("structure_id", "=", structure).executeTakeFirst()
  if ((await find()) !== undefined) return
  try {
    await db.insertInto(name("journal_head")).values({ structure_id: structure, position: 0 }).execute()
  } catch (error) {
    if ((await find()) === undefined) throw error
  }
}

const staleTables = async (
  { db, name }: Database,
  structure: string,
  tables: Opening["tables"],
): Promise<ReadonlyArray<string>> => {
  const rows = await db
    .selectFrom(name("read_table"))
    .select(["name", "version"])
    .where("structure_id", "=", structure)
    .execute()
  const built = new Map(rows.map((row) => [row["name"], Number(row["version"])]))
  return tables.filter((table) => built.get(table.name) !== table.version).map((table) => table.name)
}

const openStore = (
  database: Database,
  structure: string,
  tables: ReadonlyMap<string, PhysicalTable>,
  stale: ReadonlyArray<string>,
  close: () => Promise<void>,
): Store => {
  const { db, name, guard, statements } = database
  let open = true
  const during = <A>(operation: string, run: () => Promise<A>): Promise<A> =>
    open ? guard(operation, run) : Promise.reject(new StorageFailure(operation, "unavailable"))
  const events = () => db.selectFrom(name("journal_event")).selectAll().where("structure_id", "=", structure)

  return {
    stale,
    read: (streams) =>
      during("read", async () => {
        const found = new Map<string, Array<StoredEvent>>(streams.map((stream) => [stream, []]))
        for (const some of chunks([...found.keys()])) {
          const rows = await statements.run(db, `read/${some.length}`, [structure, ...some], () =>
            events().where("stream", "in", marks(some.length)).orderBy("stream").orderBy("version"),
          )
          for (const row of rows) found.get(String(row["stream"]))?.push(eventOf(row))
        }
        return found
      }),
    readAll: (after, limit) =>
      during("readAll", async () => {
        const page = await atOneMoment(database, async (tx) => ({
          head: await headOf(database, tx, structure),
          rows: await tx
            .selectFrom(name("journal_event"))
            .selectAll()
            .where("structure_id", "=", structure)
            .where("position", ">", after)
            .orderBy("position")
            .limit(limit)
            .execute(),
        }))
        return { events: page.rows.map(eventOf), head: page.head }
      }),
    recorded: (ids) =>
      during("recorded", async () => {
        const found: Array<StoredEvent> = []
        for (const some of chunks([...new Set(ids)])) {
          const rows = await statements.run(db, `recorded/${some.length}`, [structure, ...some], () =>
            events().where("command_id", "in", marks(some.length)),
          )
          found.push(...rows.map(eventOf))
        }
        return found.sort((a, b) => a.position - b.position)
      }),
    rows: (table, query) =>
      during("rows", () => {
        const physical = tables.get(table)
        if (physical === undefined) throw new Error(`Table ${table} was not declared at opening`)
        return selectRows(db, structure, physical, query)
      }),
    commit: (batch) => during("commit", () => commit({ database, structure, tables }, batch)),
    close: async () => {
      if (!open) return
      open = false
      await close()
    },
  }
}

/**
 * A storage on any Kysely instance of SQLite, PostgreSQL or MySQL. Rejects with `StorageFailure`.
 *
 * Given a transaction, nothing is created or rebuilt: the tables must be there, as they are once the storage was
 * opened outside it.
 */
export const kyselyStorage = <Tables>(options: KyselyStorageOptions<Tables>): Storage => {
  const { dialect, prefix = "tdu_", schema, own = false } = options
  if (!PREFIX.test(prefix))
    throw new StorageFailure("open", "unknown", new Error("The prefix must be a plain lower-case name"))
  const instance = options.db as unknown as Kysely<AnyTables>
  const database = makeDatabase(instance, dialect, prefix, schema)
  return {
    name: dialect,
    open: ({ structure, tables }) =>
      database.guard("open", async () => {
        if (instance.isTransaction) {
          const physical = new Map(
            tables.map((table) => [table.name, { table, name: physicalName(database, table.name, table.version) }]),
          )
          return openStore(database, structure, physical, [], async () => {})
        }
        await migrate(database)
        await ensureHead(database, structure)
        const physical = await createReadTables(database, tables)
        const stale = await staleTables(database, structure, tables)
        return openStore(database, structure, physical, stale, async () => {
          if (own) await instance.destroy()
        })
      }),
  }
}
