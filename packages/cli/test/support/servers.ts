import { mysqlStorage } from "@traitdunion/adapter-mysql"
import { postgresStorage } from "@traitdunion/adapter-postgres"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import type { Storage, StoredEvent } from "@traitdunion/core"
import {
  MARIADB_NOT_DURABLE,
  mariaDbDatabases,
  NOT_DURABLE,
  postgresDatabases,
  whyNoMariaDb,
  whyNoPostgres,
} from "@traitdunion/test-servers"

/** The servers that the command works on, and why one is not on this machine. */
export const engines = [
  {
    name: "PostgreSQL",
    why: whyNoPostgres,
    databases: () => postgresDatabases(NOT_DURABLE),
    durableDatabases: () => postgresDatabases(),
    storage: (connection: string): Storage => postgresStorage({ connection, readOnly: true }),
  },
  {
    name: "MariaDB",
    why: whyNoMariaDb,
    databases: () => mariaDbDatabases(MARIADB_NOT_DURABLE),
    durableDatabases: () => mariaDbDatabases(),
    storage: (connection: string): Storage => mysqlStorage({ connection, readOnly: true }),
  },
] as const

/** Every event of a structure, as it is stored. */
export const eventsOf = async (storage: Storage, structure: string): Promise<ReadonlyArray<StoredEvent>> => {
  const store = await storage.open({ structure, tables: [] })
  try {
    return (await store.readAll(0, 1_000_000)).events
  } finally {
    await store.close()
  }
}

/** Every event of a structure in a file. */
export const eventsIn = (file: string, structure = "association-exemple"): Promise<ReadonlyArray<StoredEvent>> =>
  eventsOf(sqliteStorage({ file, readOnly: true }), structure)
