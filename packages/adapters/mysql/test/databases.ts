import { type Databases, MARIADB_NOT_DURABLE, mariaDbDatabases } from "@traitdunion/test-servers"

export { mariaDbDatabases as durableDatabases } from "@traitdunion/test-servers"

/** A server for tests that do not look at durability. */
export const databases = (): Promise<Databases> => mariaDbDatabases(MARIADB_NOT_DURABLE)
