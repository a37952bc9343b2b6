import {
  type CommitBatch,
  type CommitResult,
  ConcurrencyConflict,
  type JournalHead,
  linkEvents,
  type RowChange,
  type StoredEvent,
} from "@traitdunion/core"
import { type Kysely, sql } from "kysely"
import type { AnyTables, Database } from "./database.ts"
import { encode, type PhysicalTable, physicalName } from "./read-tables.ts"

/** One of the batch's commands is in the journal: leave the transaction without a trace. */
class Duplicate extends Error {}

const chunks = <T>(items: ReadonlyArray<T>, size: number): ReadonlyArray<ReadonlyArray<T>> =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

/** What a commit works on. */
export interface CommitTarget {
  readonly database: Database
  readonly structure: string
  readonly tables: ReadonlyMap<string, PhysicalTable>
}

const takeHead = async (
  { database, structure }: CommitTarget,
  tx: Kysely<AnyTables>,
  count: number,
): Promise<JournalHead> => {
  const table = database.name("journal_head")
  // The update comes first: it holds the structure's row until the end, so that its commits follow one another.
  await tx
    .updateTable(table)
    .set((eb) => ({ position: eb("position", "+", count) }))
    .where("structure_id", "=", structure)
    .execute()
  const row = await tx
    .selectFrom(table)
    .select(["position", "hash"])
    .where("structure_id", "=", structure)
    .executeTakeFirstOrThrow()
  return { position: Number(row["position"]) - count, hash: String(row["hash"]) }
}

const checkVersions = async (
  { database, structure }: CommitTarget,
  tx: Kysely<AnyTables>,
  batch: CommitBatch,
): Promise<void> => {
  const expected = new Map([...batch.guards, ...batch.writes].map(({ stream, expected }) => [stream, expected]))
  for (const streams of chunks([...expected.keys()], 1000)) {
    const rows = await tx
      .selectFrom(database.name("journal_event"))
      .select((eb) => ["stream", eb.fn.max("version").as("version")])
      .where("structure_id", "=", structure)
      .where("stream", "in", streams)
      .groupBy("stream")
      .execute()
    const actual = new Map(rows.map((row) => [String(row["stream"]), Number(row["version"])]))
    for (const stream of streams) {
      const found = actual.get(stream) ?? 0
      const wanted = expected.get(stream) ?? 0
      if (found !== wanted) throw new ConcurrencyConflict(stream, wanted, found)
    }
  }
}

const checkCommands = async (
  { database, structure }: CommitTarget,
  tx: Kysely<AnyTables>,
  batch: CommitBatch,
): Promise<void> => {
  const ids = [...new Set(batch.writes.flatMap((write) => write.events.map((event) => event.commandId)))]
  for (const some of chunks(ids, 1000)) {
    const found = await tx
      .selectFrom(database.name("journal_event"))
      .select("position")
      .where("structure_id", "=", structure)
      .where("command_id", "in", some)
      .limit(1)
      .executeTakeFirst()
    if (found !== undefined) throw new Duplicate()
  }
}

const insertEvents = async (
  { database, structure }: CommitTarget,
  tx: Kysely<AnyTables>,
  events: ReadonlyArray<StoredEvent>,
): Promise<void> => {
  const rows = events.map((event) => ({
    structure_id: structure,
    position: event.position,
    stream: event.stream,
    version: event.version,
    id: event.id,
    command_id: event.commandId,
    type: event.type,
    data: event.data,
    meta: event.meta,
    hash: event.hash,
  }))
  for (const some of chunks(rows, Math.floor(database.traits.maxParameters / 10))) {
    await tx
      .insertInto(database.name("journal_event"))
      .values([...some])
      .execute()
  }
}

const physicalOf = ({ tables }: CommitTarget, name: string): PhysicalTable => {
  const physical = tables.get(name)
  if (physical === undefined) throw new Error(`Table ${name} was not declared at opening`)
  return physical
}

const putRows = async (
  target: CommitTarget,
  tx: Kysely<AnyTables>,
  changes: ReadonlyArray<RowChange>,
): Promise<void> => {
  const { database, structure } = target
  for (const [name, own] of Map.groupBy(changes, (change) => change.table)) {
    const { table, name: physical } = physicalOf(target, name)
    const columns = Object.keys(table.columns)
    const gone = own.filter((change) => change.row === null).map((change) => change.key)
    for (const keys of chunks(gone, 1000)) {
      await tx.deleteFrom(physical).where("structure_id", "=", structure).where("key", "in", keys).execute()
    }
    const values = own.flatMap(({ key, row }) => {
      if (row === null) return []
      const encoded: Record<string, unknown> = { structure_id: structure, key }
      for (const column of columns) encoded[column] = encode(table, column, row[column])
      return [encoded]
    })
    for (const some of chunks(values, Math.floor(database.traits.maxParameters / (columns.length + 2)))) {
      const insert = tx.insertInto(physical).values([...some])
      if (database.dialect === "mysql") {
        const updates = Object.fromEntries(columns.map((column) => [column, sql`values(${sql.ref(column)})`]))
        await insert.onDuplicateKeyUpdate(updates).execute()
      } else {
        await insert
          .onConflict((conflict) =>
            conflict
              .columns(["structure_id", "key"])
              .doUpdateSet((eb) => Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)]))),
          )
          .execute()
      }
    }
  }
}

const markRebuilt = async (
  target: CommitTarget,
  tx: Kysely<AnyTables>,
  names: ReadonlyArray<string>,
): Promise<void> => {
  const { database, structure } = target
  const marks = database.name("read_table")
  for (const name of names) {
    const { version } = physicalOf(target, name).table
    const before = await tx
      .selectFrom(marks)
      .select("version")
      .where("structure_id", "=", structure)
      .where("name", "=", name)
      .executeTakeFirst()
    if (before !== undefined && Number(before["version"]) !== version) {
      // What an older version held of this structure must not outlive it: it may be personal.
      const old = physicalName(database, name, Number(before["version"]))
      await tx.deleteFrom(old).where("structure_id", "=", structure).execute()
    }
    await tx.deleteFrom(marks).where("structure_id", "=", structure).where("name", "=", name).execute()
    await tx.insertInto(marks).values({ structure_id: structure, name, version }).execute()
  }
}

const write = async (target: CommitTarget, tx: Kysely<AnyTables>, batch: CommitBatch): Promise<JournalHead> => {
  const { database, structure } = target
  const count = batch.writes.reduce((sum, { events }) => sum + events.length, 0)
  const head = await takeHead(target, tx, count)
  await checkVersions(target, tx, batch)
  await checkCommands(target, tx, batch)
  const linked = linkEvents(head, batch.writes)
  if (count > 0) {
    await insertEvents(target, tx, linked.events)
    await tx
      .updateTable(database.name("journal_head"))
      .set({ hash: linked.head.hash })
      .where("structure_id", "=", structure)
      .execute()
  }
  await putRows(target, tx, batch.rows)
  await markRebuilt(target, tx, batch.rebuilt ?? [])
  return linked.head
}

/** Inside the caller's transaction: our part of it is undone as a whole when it fails, and the caller goes on. */
const withinSavepoint = async <A>(tx: Kysely<AnyTables>, run: () => Promise<A>): Promise<A> => {
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
