// #region pglite
import { PGlite } from "@electric-sql/pglite"
import { kyselyStorage } from "@traitdunion/adapter-kysely"
import type { Storage } from "@traitdunion/core"
import { Kysely, PGliteDialect } from "kysely"

/** PostgreSQL within this process, for tests and demonstrations: it never waits for the disk. */
export const pgliteStorage = (pglite: PGlite, schema?: string): Storage => {
  const db = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite }) })
  return kyselyStorage({ db, dialect: "postgres", ...(schema === undefined ? {} : { schema }) })
}

/** One that is kept in memory. */
export const inMemory = (): Promise<PGlite> => PGlite.create()
// #endregion
