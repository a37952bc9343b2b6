import type { Context } from "../context.ts"

/** Have the engine overwrite what is removed from now on, where it can be asked to. */
export const prepareScrubbing = async ({ connection, dialect }: Context): Promise<void> => {
  for (const sql of dialect.overwriting) await connection.run(sql, [])
}

/**
 * Make what was removed leave the engine's logs. Inside the caller's transaction there is nothing to be done yet. Answers
 * `false` where the engine says that a reader keeps it from that: SQLite answers so in a row, and not by an error.
 */
export const scrub = async ({ connection, dialect, names }: Context): Promise<boolean> => {
  if (connection.embedded) return true
  let done = true
  for (const sql of dialect.scrubbing(names.key)) {
    const [row] = await connection.run(sql, [])
    if (Number(row?.["busy"] ?? 0) !== 0) done = false
  }
  return done
}
