import type { Context } from "../context.ts"

/** Have the engine overwrite what is removed from now on, where it can be asked to. */
export const prepareScrubbing = async ({ connection, dialect }: Context): Promise<void> => {
  for (const sql of dialect.overwriting) await connection.run(sql, [])
}

/** Make what was removed leave the engine's logs. Inside the caller's transaction there is nothing to be done yet. */
export const scrub = async ({ connection, dialect, names }: Context): Promise<void> => {
  if (connection.embedded) return
  for (const sql of dialect.scrubbing(names.key)) await connection.run(sql, [])
}
