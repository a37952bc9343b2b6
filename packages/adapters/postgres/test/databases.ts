import { type Databases, NOT_DURABLE, type PostgresPrograms, postgresDatabases } from "@traitdunion/test-servers"

export { onPostgres as run, postgresDatabases as durableDatabases } from "@traitdunion/test-servers"

/** A server for tests that do not look at durability. */
export const databases = (programs?: PostgresPrograms): Promise<Databases> =>
  postgresDatabases(NOT_DURABLE, undefined, programs)

/** The address of a database for a role, which needs no password here. */
export const as = (role: string, url: string): string => url.replace(/\/\/[^@]*@/, `//${role}@`)

/** Make a role that may connect, unless it is there. */
export const role = async ({ run, server }: Databases, name: string): Promise<void> => {
  const made = await run(server.url(), `select 1 from pg_roles where rolname = '${name}'`)
  if (made.length === 0) await run(server.url(), `create role "${name}" login`)
}

/** A new database of a role that is no superuser: `url` connects as that role, `above` as the superuser. */
export const ownedDatabase = async (
  server: Databases,
): Promise<{ readonly url: string; readonly above: string; readonly drop: () => Promise<void> }> => {
  await role(server, "owner")
  const { url, drop } = await server.fresh()
  await server.run(url, `alter database ${new URL(url).pathname.slice(1)} owner to owner`)
  return { url: as("owner", url), above: url, drop }
}
