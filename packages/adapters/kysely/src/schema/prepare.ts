import { type AnyTable, emptyHead, type Opening, StorageFailure } from "@traitdunion/core"
import type { Context } from "../context.ts"
import type { Session } from "../session.ts"
import { admit, look as lookAtSecurity, partitionsFor, type Secured } from "../tenancy/index.ts"
import { text } from "../text.ts"
import { catalogued, checkShapes } from "./inspect.ts"
import { createVersionTable, knownVersion, lockVersion, migrate, READABLE_FROM, SCHEMA_VERSION } from "./migrate.ts"
import { journalShapes, readTableShape } from "./shapes.ts"

interface Found {
  /** Tables that exist, by bare name. */
  readonly tables: ReadonlySet<string>
  readonly version: number
  readonly begun: boolean
  /** The versions of read tables that this structure has, as `name version`, and whether each is complete. */
  readonly registered: ReadonlyMap<string, boolean>
  /** How it stands under row security, where that was asked for. */
  readonly secured: Secured | undefined
}

const registration = ({ name, version }: Pick<AnyTable, "name" | "version">): string => `${name} ${version}`

const existing = async ({ dialect, names }: Context, session: Session, tables: ReadonlyArray<string>) => {
  // A copy opens a structure without its lists.
  if (tables.length === 0) return new Set<string>()
  const { sql, parameters } = dialect.existing(tables, names.schema)
  return new Set((await session.run(sql, parameters)).map((row) => text(row["name"])))
}

const look = async (context: Context, session: Session, { structure, tables }: Opening): Promise<Found> => {
  const { connection, names, layout } = context
  await partitionsFor(context, session)
  const secured = layout.rowSecurity ? await lookAtSecurity(context, session, structure) : undefined
  const ours = [names.bare.version, ...tables.map((table) => names.physical(table))]
  const journal = journalShapes(names)
  // Whether they are as we made them is seen in the same question. Not again in each transaction of the caller.
  const shapes = connection.embedded
    ? undefined
    : await catalogued(context, session, [...ours, ...journal.map(({ name }) => name)])
  const found = shapes === undefined ? await existing(context, session, ours) : new Set(shapes.keys())
  const version = found.has(names.bare.version) ? await knownVersion(context, session) : 0
  const registered = new Map<string, boolean>()
  if (version < READABLE_FROM) {
    return { tables: found, version, begun: false, registered, secured }
  }
  if (shapes !== undefined) {
    const read = tables.map((table) => readTableShape(table, names)).filter(({ name }) => found.has(name))
    await checkShapes(context, session, [...journal, ...read], shapes)
  }
  const head = await session.run(`select structure_id from ${names.head} where structure_id = ?`, [structure])
  for (const row of await session.run(`select name, version, built from ${names.readTable} where structure_id = ?`, [
    structure,
  ])) {
    registered.set(`${row["name"]} ${row["version"]}`, Number(row["built"]) === 1)
  }
  return { tables: found, version, begun: head.length > 0, registered, secured }
}

/** Every table is there, and locked where that was asked for. */
const isMade = ({ names }: Context, { tables, asItIs }: Opening, { version, tables: found, secured }: Found): boolean =>
  (version === SCHEMA_VERSION || (asItIs === true && version >= READABLE_FROM)) &&
  tables.every((table) => found.has(names.physical(table))) &&
  (secured === undefined || (secured.open.size === 0 && secured.admitted))

const isReady = (context: Context, opening: Opening, found: Found): boolean =>
  isMade(context, opening, found) &&
  found.begun &&
  opening.tables.every((table) => found.registered.has(registration(table)))

/** Create the tables that are missing, one process at a time. */
const make = async (
  context: Context,
  session: Session,
  { structure, tables }: Opening,
  { secured }: Found,
): Promise<void> => {
  const { dialect, names } = context
  await lockVersion(context, session)
  const partitions = await partitionsFor(context, session)
  await migrate(context, session, partitions)
  const there = await existing(
    context,
    session,
    tables.map((table) => names.physical(table)),
  )
  for (const table of tables) {
    for (const sql of dialect.createTable(readTableShape(table, names), names.schema, partitions)) {
      await session.run(sql, [])
    }
    if (there.has(names.physical(table))) continue
    // One that somebody took away is filled again from the journal, for every structure that had rows in it.
    const lost = `update ${names.readTable} set built = 0 where name = ? and version = ?`
    await session.run(lost, [table.name, table.version])
  }
  if (secured !== undefined) await admit(context, session, structure)
}

/** Create what is missing. A structure or a registration alone needs no right to create tables. */
const complete = async (context: Context, opening: Opening, found: Found): Promise<void> => {
  const { connection, dialect, names } = context
  const { structure, tables } = opening
  const made = isMade(context, opening, found)
  if (!made) await createVersionTable(context)
  await connection.transact(async (session) => {
    if (!made) await make(context, session, opening, found)
    const head = emptyHead(structure)
    await session.run(dialect.insertMissing(names.head, "(structure_id, position, hash) values (?, ?, ?)"), [
      structure,
      head.position,
      head.hash,
    ])
    for (const { name, version } of tables) {
      await session.run(
        dialect.insertMissing(names.readTable, "(structure_id, name, version, built) values (?, ?, ?, 0)"),
        [structure, name, version],
      )
    }
  })
}

/**
 * Make the database ready for a structure and its read tables, and answer which of these are stale. Writes only when
 * something is missing, so that a database that cannot be written can still be read.
 */
export const prepare = async (context: Context, opening: Opening): Promise<ReadonlyArray<string>> => {
  for (const table of opening.tables) readTableShape(table, context.names)
  let found = await look(context, context.connection, opening)
  if (!isReady(context, opening, found)) {
    if (opening.asItIs === true) throw new StorageFailure("open", "unprepared")
    if (context.connection.embedded && !context.dialect.createsInTransaction) {
      throw new Error(
        `Open the storage once outside a transaction first: ${context.dialect.name} cannot create tables in one`,
      )
    }
    await complete(context, opening, found)
    found = await look(context, context.connection, opening)
  }
  return opening.tables.filter((table) => found.registered.get(registration(table)) !== true).map(({ name }) => name)
}
