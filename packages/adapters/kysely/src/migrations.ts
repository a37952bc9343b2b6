import { StorageFailure } from "@traitdunion/core"
import type { Kysely } from "kysely"
import type { AnyTables, Database } from "./database.ts"

type Step = (database: Database, db: Kysely<AnyTables>) => Promise<void>

/** The tables of the journal. `if not exists`, so that programs that open together do not stand in each other's way. */
const first: Step = async ({ name, traits: { types } }, db) => {
  await db.schema
    .createTable(name("journal_head"))
    .ifNotExists()
    .addColumn("structure_id", types.key, (column) => column.notNull().primaryKey())
    .addColumn("position", types.integer, (column) => column.notNull())
    .execute()
  await db.schema
    .createTable(name("journal_event"))
    .ifNotExists()
    .addColumn("structure_id", types.key, (column) => column.notNull())
    .addColumn("position", types.integer, (column) => column.notNull())
    .addColumn("stream", types.key, (column) => column.notNull())
    .addColumn("version", types.integer, (column) => column.notNull())
    .addColumn("id", types.key, (column) => column.notNull())
    .addColumn("command_id", types.key, (column) => column.notNull())
    .addColumn("type", types.key, (column) => column.notNull())
    .addColumn("data", types.text, (column) => column.notNull())
    .addColumn("meta", types.text, (column) => column.notNull())
    .addColumn("hash", types.key, (column) => column.notNull())
    .addPrimaryKeyConstraint(`${name("journal_event")}_position`, ["structure_id", "position"])
    .addUniqueConstraint(`${name("journal_event")}_stream`, ["structure_id", "stream", "version"])
    .execute()
  await db.schema
    .createIndex(`${name("journal_event")}_command`)
    .ifNotExists()
    .on(name("journal_event"))
    .columns(["structure_id", "command_id"])
    .execute()
  await db.schema
    .createTable(name("read_table"))
    .ifNotExists()
    .addColumn("structure_id", types.key, (column) => column.notNull())
    .addColumn("name", types.key, (column) => column.notNull())
    .addColumn("version", types.integer, (column) => column.notNull())
    .addPrimaryKeyConstraint(`${name("read_table")}_name`, ["structure_id", "name"])
    .execute()
}

const steps: ReadonlyArray<Step> = [first]

const currentVersion = async ({ name }: Database, db: Kysely<AnyTables>): Promise<number> => {
  const row = await db
    .selectFrom(name("schema"))
    .select((eb) => eb.fn.max("version").as("version"))
    .executeTakeFirst()
  return Number(row?.version ?? 0)
}

/**
 * Bring the journal's own tables up to date, once, however many programs open together. Refuses a schema that a newer
 * version of this adapter made. Read tables are no concern of it: they are rebuilt, never migrated.
 */
export const migrate = async (database: Database): Promise<void> => {
  const { db, name, traits } = database
  await db.schema
    .createTable(name("schema"))
    .ifNotExists()
    .addColumn("version", traits.types.integer, (column) => column.notNull().primaryKey())
    .execute()
  const version = await currentVersion(database, db)
  if (version > steps.length) throw new StorageFailure("open", "newer")
  for (const [index, step] of steps.entries()) {
    if (index < version) continue
    await step(database, db)
    const next = index + 1
    try {
      await db.insertInto(name("schema")).values({ version: next }).execute()
    } catch (error) {
      // Somebody who opened at the same time may have noted it first.
      if ((await currentVersion(database, db)) < next) throw error
    }
  }
}
