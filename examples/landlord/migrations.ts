// The landlord's own migrations, which have nothing to do with those of Trait d'union.
import { type Kysely, sql } from "kysely"
import { type Migration, Migrator } from "kysely/migration"

const migrations: Readonly<Record<string, Migration>> = {
  "2026-01-tenants-and-reports": {
    up: async (db) => {
      await db.schema
        .createTable("landlord.tenant")
        .addColumn("id", "varchar(64)", (column) => column.primaryKey())
        .addColumn("name", "varchar(200)", (column) => column.notNull())
        .execute()
      await db.schema
        .createTable("landlord.report")
        .addColumn("id", "varchar(64)", (column) => column.primaryKey())
        .addColumn("tenant", "varchar(64)", (column) => column.notNull())
        .addColumn("months", "integer", (column) => column.notNull())
        .addColumn("cents", "integer", (column) => column.notNull())
        .addColumn("mediation", "varchar(64)", (column) => column.notNull())
        .addForeignKeyConstraint("report_tenant", ["tenant"], "landlord.tenant", ["id"])
        .execute()
    },
  },
  "2026-05-appointments": {
    up: async (db) => {
      await db.schema
        .createTable("landlord.appointment")
        .addColumn("id", "varchar(64)", (column) => column.primaryKey())
        .addColumn("report", "varchar(64)", (column) => column.notNull())
        .addColumn("minutes", "integer", (column) => column.notNull())
        .addForeignKeyConstraint("appointment_report", ["report"], "landlord.report", ["id"])
        .execute()
    },
  },
}

/** Bring the landlord's tables up to date, and make room for ours. Any number of processes may start at once. */
export const migrate = async <DB>(db: Kysely<DB>): Promise<void> => {
  // Two that make the same schema at once may clash; then it is there.
  for (const schema of ["landlord", "mediation"]) {
    const create = sql`create schema if not exists ${sql.id(schema)}`
    await create.execute(db).catch(() => create.execute(db))
  }
  const provider = { getMigrations: async () => migrations }
  const { error } = await new Migrator({ db, provider, migrationTableSchema: "landlord" }).migrateToLatest()
  if (error !== undefined) throw error
}
