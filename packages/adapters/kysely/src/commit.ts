import {
  type CommitBatch,
  type CommitResult,
  ConcurrencyConflict,
  emptyHead,
  type JournalHead,
  linkEvents,
  type RowChange,
  type StoredEvent,
} from "@traitdunion/core"
import { type Kysely, sql } from "kysely"
import type { AnyTables, Database } from "./database.ts"
import { encode, type PhysicalTable, physicalName } from "./read-tables.ts"
import { marks } from "./statements.ts"

/** One of the batch's commands is in the journal: leave the transaction without a trace. */
class Duplicate extends Error {}

/** How many rows or keys go into one statement. More gains nothing; fewer shapes are worth keeping. */
const CHUNK = 100

const chunks = <T>(items: ReadonlyArray<T>): ReadonlyArray<ReadonlyArray<T>> =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) => items.slice(index * CHUNK, (index + 1) * CHUNK))

/** What a commit works on. */
export interface CommitTarget {
  readonly database: Database
  readonly structure: string
  readonly tables: ReadonlyMap<string, PhysicalTable>
}

type Tx = Kysely<AnyTables>

/** Hold the head of the structure's journal, moved on by `count`; answers where it stood. */
const takeHead = async ({ database, structure }: CommitTarget, tx: Tx, count: number): Promise<JournalHead> => {
  const { statements, name } = database
  // The update comes first: it holds the structure's row until the end, so that its commits follow one another.
  await statements.run(tx, "head/take", [count, structure], () =>
    tx
      .updateTable(name("journal_head"))
      .set((eb) => ({ position: eb("position", "+", 0) }))
      .where("structure_id", "=", structure),
  )
  const [row] = await statements.run(tx, "head/read", [count, structure], () =>
    tx
      .selectFrom(`${name("journal_head")} as head`)
      .leftJoin(`${name("journal_event")} as event`, (join) =>
        join
          .onRef("event.structure_id", "=", "head.structure_id")
          .on((eb) => eb("event.position", "=", eb("head.position", "-", 0))),
      )
      .select(["head.position", "event.hash"])
      .where("head.structure_id", "=", structure),
  )
  if (row === undefined)
    throw new Error("The structure has no journal here: open the storage outside a transaction first")
  const position = Number(row["position"]) - count
  return position === 0 ? emptyHead(structure) : { position, hash: String(row["hash"]) }
}

/** Every stream that is written or guarded is at its expected version, and no command was recorded before. */
const check = async ({ database, structure }: CommitTarget, tx: Tx, batch: CommitBatch): Promise<void> => {
  const { statements, name } = database
  const events = name("journal_event")
  const expected = new Map([...batch.guards, ...batch.writes].map(({ stream, expected }) => [stream, expected]))
  for (const streams of chunks([...expected.keys()])) {
    const rows = await statements.run(tx, `versions/${streams.length}`, [structure, ...streams], () =>
      tx
        .selectFrom(events)
        .select((eb) => ["stream", eb.fn.max("version").as("version")])
        .where("structure_id", "=", structure)
        .where("stream", "in", marks(streams.length))
        .groupBy("stream"),
    )
    const actual = new Map(rows.map((row) => [String(row["stream"]), Number(row["version"])]))
    for (const stream of streams) {
      const [found, wanted] = [actual.get(stream) ?? 0, expected.get(stream) ?? 0]
      if (found !== wanted) throw new ConcurrencyConflict(stream, wanted, found)
    }
  }
  const ids = [...new Set(batch.writes.flatMap((write) => write.events.map((event) => event.commandId)))]
  for (const some of chunks(ids)) {
    const found = await statements.run(tx, `commands/${some.length}`, [structure, ...some], () =>
      tx
        .selectFrom(events)
        .select("position")
        .where("structure_id", "=", structure)
        .where("command_id", "in", marks(some.length)),
    )
    if (found.length > 0) throw new Duplicate()
  }
}

const eventColumns = ["position", "stream", "version", "id", "command_id", "type", "data", "meta", "hash"] as const

const insertEvents = async (
  { database, structure }: CommitTarget,
  tx: Tx,
  events: ReadonlyArray<StoredEvent>,
): Promise<void> => {
  for (const some of chunks(events)) {
    const parameters: Array<unknown> = []
    for (const event of some) {
      parameters.push(structure, event.position, event.stream, event.version, event.id, event.commandId)
      parameters.push(event.type, event.data, event.meta, event.hash)
    }
    await database.statements.run(tx, `events/${some.length}`, parameters, () => {
      const row = Object.fromEntries(["structure_id", ...eventColumns].map((column) => [column, ""]))
      return tx.insertInto(database.name("journal_event")).values(some.map(() => row))
    })
  }
}

const physicalOf = ({ tables }: CommitTarget, name: string): PhysicalTable => {
  const physical = tables.get(name)
  if (physical === undefined) throw new Error(`Table ${name} was not declared at opening`)
  return physical
}

const upsert = (database: Database, tx: Tx, physical: string, columns: ReadonlyArray<string>, count: number) => {
  const row = Object.fromEntries(["structure_id", "key", ...columns].map((column) => [column, ""]))
  const insert = tx.insertInto(physical).values(marks(count).map(() => row))
  if (database.dialect === "mysql") {
    return insert.onDuplicateKeyUpdate(
      Object.fromEntries(columns.map((column) => [column, sql`values(${sql.ref(column)})`])),
    )
  }
  return insert.onConflict((conflict) =>
    conflict
      .columns(["structure_id", "key"])
      .doUpdateSet((eb) => Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)]))),
  )
}

const putRows = async (target: CommitTarget, tx: Tx, changes: ReadonlyArray<RowChange>): Promise<void> => {
  const { database, structure } = target
  const { statements } = database
  for (const [name, own] of Map.groupBy(changes, (change) => change.table)) {
    const { table, name: physical } = physicalOf(target, name)
    const columns = Object.keys(table.columns)
    const gone = own.filter((change) => change.row === null).map((change) => change.key)
    for (const keys of chunks(gone)) {
      await statements.run(tx, `delete/${physical}/${keys.length}`, [structure, ...keys], () =>
        tx.deleteFrom(physical).where("structure_id", "=", structure).where("key", "in", marks(keys.length)),
      )
    }
    for (const some of chunks(own.filter((change) => change.row !== null))) {
      const parameters: Array<unknown> = []
      for (const { key, row } of some) {
        parameters.push(structure, key)
        for (const column of columns) parameters.push(encode(table, column, row?.[column]))
      }
      await statements.run(tx, `upsert/${physical}/${some.length}`, parameters, () =>
        upsert(database, tx, physical, columns, some.length),
      )
    }
  }
}

const markRebuilt = async (target: CommitTarget, tx: Tx, names: ReadonlyArray<string>): Promise<void> => {
  const { database, structure } = target
  const built = database.name("read_table")
  for (const name of names) {
    const { version } = physicalOf(target, name).table
    const before = await tx
      .selectFrom(built)
      .select("version")
      .where("structure_id", "=", structure)
      .where("name", "=", name)
      .executeTakeFirst()
    if (before !== undefined && Number(before["version"]) !== version) {
      // What an older version held of this structure must not outlive it: it may be personal.
      const old = physicalName(database, name, Number(before["version"]))
      await tx.deleteFrom(old).where("structure_id", "=", structure).execute()
    }
    await tx.deleteFrom(built).where("structure_id", "=", structure).where("name", "=", name).execute()
    await tx.insertInto(built).values({ structure_id: structure, name, version }).execute()
  }
}

const write = async (target: CommitTarget, tx: Tx, batch: CommitBatch): Promise<JournalHead> => {
  const count = batch.writes.reduce((sum, { events }) => sum + events.length, 0)
  const head = await takeHead(target, tx, count)
  await check(target, tx, batch)
  const linked = linkEvents(head, batch.writes)
  await insertEvents(target, tx, linked.events)
  await putRows(target, tx, batch.rows)
  await markRebuilt(target, tx, batch.rebuilt ?? [])
  return linked.head
}

/** Inside the caller's transaction: our part of it is undone as a whole when it fails, and the caller goes on. */
const withinSavepoint = async <A>(tx: Tx, run: () => Promise<A>): Promise<A> => {
  await sql`savepoint traitdunion`.execute(tx)
  try {
    const result = await run()
    await sql`release savepoint traitdunion`.execute(tx)
    return result
  } catch (error) {
    await sql`rollback to savepoint traitdunion`.execute(tx)
    throw error
  }
}

/** Commit a batch: all of it or nothing. */
export const commit = async (target: CommitTarget, batch: CommitBatch): Promise<CommitResult> => {
  const { db } = target.database
  try {
    const head = db.isTransaction
      ? await withinSavepoint(db, () => write(target, db, batch))
      : await db.transaction().execute((tx) => write(target, tx, batch))
    return { status: "committed", head }
  } catch (error) {
    if (error instanceof Duplicate) return { status: "duplicate" }
    throw error
  }
}
