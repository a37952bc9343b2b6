import { StorageFailure } from "@traitdunion/core"
import type { Context } from "../context.ts"
import type { Session } from "../session.ts"
import { journalShapes } from "./shapes.ts"

/** What each version of the journal's own tables adds to the one before. Never change one that was published. */
const MIGRATIONS: ReadonlyArray<(context: Context, partitions: number) => ReadonlyArray<string>> = [
  ({ dialect, names }, partitions) =>
    journalShapes(names).flatMap((shape) => dialect.createTable(shape, names.schema, partitions)),
  // An event stands at position 1 or later, in a version from 1: a row elsewhere would be read and never verified.
  ({ dialect, names }) => dialect.refusing(names.bare.event, names.schema, ["position >= 1", "version >= 1"]),
]

/** The version of the journal's own tables that this release writes. */
export const SCHEMA_VERSION: number = MIGRATIONS.length

/** The first version whose tables have the columns of today: opened as it is, it is read, and left as it is. */
export const READABLE_FROM = 1

const versionOf = async ({ names }: Context, session: Session): Promise<number> => {
  const [row] = await session.run(`select version from ${names.version}`, [])
  return Number(row?.["version"] ?? 0)
}

/** The version that is there. Fails as `newer` when a later release made it. */
export const knownVersion = async (context: Context, session: Session): Promise<number> => {
  const version = await versionOf(context, session)
  if (version > SCHEMA_VERSION) throw new StorageFailure("open", "newer")
  return version
}

/** Create the table that holds the version, when it is missing. Others may do so at the same time. */
export const createVersionTable = async ({ connection, dialect, names }: Context): Promise<void> => {
  const create = dialect.createTable(
    {
      name: names.bare.version,
      columns: [
        { name: "id", type: "integer" },
        { name: "version", type: "integer" },
      ],
      primaryKey: ["id"],
      indexes: [],
    },
    names.schema,
  )
  const insert = dialect.insertMissing(names.version, "(id, version) values (1, 0)")
  for (const sql of [...create, insert]) {
    // PostgreSQL may report a clash in its catalogue when two create the same table at once; then it is there.
    await connection.run(sql, []).catch(async (error) => {
      if (connection.embedded) throw error
      await connection.run(sql, [])
    })
  }
}

/** Hold the version row until the transaction ends, so that one process at a time creates tables. */
export const lockVersion = async ({ names }: Context, session: Session): Promise<void> => {
  await session.run(`update ${names.version} set version = version`, [])
}

/** The codes of MariaDB and MySQL for a constraint whose name is there. */
const DUPLICATE_CONSTRAINT = new Set([1826, 3822])

/** Where creating tables ends the transaction, several processes may come to the same step: what is done is done. */
const unlessDone = (error: unknown): void => {
  const { errno } = ((error as { readonly cause?: unknown }).cause ?? {}) as { readonly errno?: number }
  if (errno === undefined || !DUPLICATE_CONSTRAINT.has(errno)) throw error
}

/** Bring the journal's own tables to the version of this release. Holds {@link lockVersion}. */
export const migrate = async (context: Context, session: Session, partitions: number): Promise<void> => {
  const version = await knownVersion(context, session)
  for (const migration of MIGRATIONS.slice(version)) {
    for (const sql of migration(context, partitions)) await session.run(sql, []).catch(unlessDone)
  }
  if (version < SCHEMA_VERSION) {
    await session.run(`update ${context.names.version} set version = ?`, [SCHEMA_VERSION])
  }
}
