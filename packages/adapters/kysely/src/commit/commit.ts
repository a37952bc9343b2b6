import { type CommitBatch, type CommitResult, ConcurrencyConflict, linkEvents, StorageFailure } from "@traitdunion/core"
import type { Context } from "../context.ts"
import { standingReader } from "../journal/check.ts"
import { eventInserter } from "../journal/events.ts"
import { keyWriter } from "../keys/write.ts"
import { rowAdder } from "../rows/add.ts"
import { rowWriter } from "../rows/write.ts"
import type { Session } from "../session.ts"
import { type Plan, planOf, type Tables } from "./plan.ts"
import { markRebuilt } from "./rebuilt.ts"

/** Ends a transaction without a trace. */
class Repeated extends Error {}

/** The commit of one structure: everything in one transaction. */
export const committer = (context: Context, structure: string, tables: Tables) => {
  const { connection, dialect, names } = context
  const lockSql = `update ${names.head} set position = position where structure_id = ?`
  const versionSql = `select max(version) as version from ${names.event} where structure_id = ? and stream = ?`
  const headSql = `update ${names.head} set position = ?, hash = ? where structure_id = ?`
  const touchSql = ["+ 1", "- 1"].map(
    (change) => `update ${names.head} set position = position ${change} where structure_id = ?`,
  )
  const standingOf = standingReader(context)
  const insertEvents = eventInserter(names)
  const writeKeys = keyWriter(context)
  const adders = new Map([...tables.values()].map((table) => [table, rowAdder(dialect, names, table)]))
  const writers = new Map([...tables.values()].map((table) => [table, rowWriter(dialect, names, table)]))

  const write = async (
    session: Session,
    { batch, expectations, commands, rows, additions, emptied, rebuilt }: Plan,
  ): Promise<CommitResult> => {
    // First, because it makes the commits of a structure wait for each other on every engine alike.
    await session.run(lockSql, [structure])
    const touched = [...new Set([...rows.keys(), ...additions.keys(), ...emptied, ...rebuilt])]
    const standing = await standingOf(session, structure, {
      expectations,
      commands,
      tables: touched.map(({ name }) => name),
    })
    if (standing.head === undefined) throw new StorageFailure("commit", "damaged")
    if (standing.repeated) throw new Repeated()
    for (const { stream, expected } of expectations) {
      const version = standing.versions.get(stream)
      if ((version ?? 0) === expected) continue
      // A stream that is behind what was expected was not among those asked for.
      const [behind] = version === undefined ? await session.run(versionSql, [structure, stream]) : []
      throw new ConcurrencyConflict(stream, expected, version ?? Number(behind?.["version"] ?? 0))
    }
    if (batch.at !== undefined && batch.at !== standing.head.position) {
      throw new ConcurrencyConflict("journal", batch.at, standing.head.position)
    }
    for (const { name, version } of touched) {
      // Another version was rebuilt since we opened, and has taken the rows of ours away.
      if (!standing.readTables.has(`${name} ${version}`)) throw new StorageFailure("commit", "newer")
    }
    await writeKeys(session, structure, batch.keys ?? [])
    const { events, head } = linkEvents(standing.head, batch)
    await insertEvents(session, structure, events)
    for (const table of emptied) {
      await session.run(`delete from ${names.qualified(names.physical(table))} where structure_id = ?`, [structure])
    }
    for (const [table, changes] of rows) await writers.get(table)?.(session, structure, changes)
    for (const [table, added] of additions) await adders.get(table)?.(session, structure, added)
    for (const table of rebuilt) await markRebuilt(context, session, structure, table)
    if (events.length > 0) await session.run(headSql, [head.position, head.hash, structure])
    // A cluster compares what two nodes wrote, not what they locked: whoever commits has written the head.
    else for (const sql of touchSql) await session.run(sql, [structure])
    return { status: "committed", head }
  }

  return async (batch: CommitBatch): Promise<CommitResult> => {
    const plan = planOf(tables, batch)
    try {
      return await connection.transact((session) => write(session, plan))
    } catch (error) {
      if (error instanceof Repeated) return { status: "duplicate" }
      throw error
    }
  }
}
