import { hash } from "node:crypto"
import type { PostgresPool, PostgresPoolClient } from "kysely"
import type { Pool, PoolClient } from "pg"

/** How many statements get a name: the storage makes some hundreds at the most. */
const MOST = 500

/**
 * What inserts, and what updates the one row of a structure, has one plan. Whatever looks for rows is planned anew each time, or the plan that was right for
 * a table that was still empty would be kept when it is full.
 */
const hasOnePlan = (sql: string): boolean => /^(insert into|update) /.test(sql)

const names = new Map<string, string>()

/** The name of a statement on every connection alike, while there are not too many of them. */
const nameOf = (sql: string): string | undefined => {
  const known = names.get(sql)
  if (known !== undefined || names.size >= MOST || !hasOnePlan(sql)) return known
  const name = `tdu_${hash("sha256", sql, "hex").slice(0, 32)}`
  names.set(sql, name)
  return name
}

/** A pool whose connections keep such statements prepared: the server reads and plans each once. */
export const keepingStatements = (pool: Pool): PostgresPool => {
  const keeping = new WeakMap<PoolClient, PostgresPoolClient>()
  const wrapped = (client: PoolClient): PostgresPoolClient => {
    const known = keeping.get(client)
    if (known !== undefined) return known
    const query = (sql: string, parameters: ReadonlyArray<unknown> = []) => {
      const name = parameters.length === 0 ? undefined : nameOf(sql)
      return client.query({ text: sql, values: [...parameters], ...(name === undefined ? {} : { name }) })
    }
    const release = (destroy?: boolean): void => client.release(destroy)
    // Nothing here reads by a cursor, which is the other way of asking.
    const made = { query, release } as unknown as PostgresPoolClient
    keeping.set(client, made)
    return made
  }
  return { options: pool.options, connect: async () => wrapped(await pool.connect()), end: () => pool.end() }
}
