// A row of the landlord and a command of Trait d'union, both or neither.
import { setTimeout } from "node:timers/promises"
import { errorReason, kyselyStorage } from "@traitdunion/adapter-kysely"
import { ConcurrencyConflict, type Mediation, StorageFailure, TraitDunionError } from "@traitdunion/core"
import type { Transaction } from "kysely"
import type { LandlordDatabase } from "./database.ts"
import type { Platform } from "./platform.ts"

/** What the landlord does in a transaction: with its own tables, and with ours. */
export type Work<T> = (tx: Transaction<LandlordDatabase>, core: Mediation<readonly []>) => Promise<T>

// #region transaction
/** One transaction of the landlord's, with the core in it. */
const once = async <T>({ engine, db, core }: Platform, work: Work<T>): Promise<T> => {
  let failed: { readonly error: unknown } | undefined
  // Not MySQL's own level: a transaction that keeps to one moment would decide on what is outdated, again and again.
  const transaction = db.transaction().setIsolationLevel("read committed")
  const done = transaction.execute(async (tx) => {
    try {
      await using inside = await core.within(kyselyStorage({ db: tx, dialect: engine, schema: "mediation" }))
      return await work(tx, inside)
    } catch (error) {
      failed = { error }
      throw error
    }
  })
  return done.catch((error) => {
    // On a lost connection rolling back fails, too: the first error tells why.
    throw failed === undefined ? error : failed.error
  })
}
// #endregion

const TRIES = 12
const UNIQUE: ReadonlyArray<unknown> = ["23505", "ER_DUP_ENTRY"]

// #region retry
/** Do both or neither. What throws takes back both; what was somebody else's turn is done again from the start. */
export const inOneTransaction = async <T>(platform: Platform, work: Work<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once(platform, work)
    } catch (error) {
      // A deadlock, a server that went away: told alike of the landlord's statements and of ours.
      const reason = error instanceof StorageFailure ? error.reason : errorReason(platform.engine, error)
      // Somebody has just written the row under this key: the next try finds it.
      const taken = UNIQUE.includes((error as { readonly code?: unknown }).code)
      const mayPass = error instanceof ConcurrencyConflict || reason === "locked" || taken
      if (!mayPass || tries === TRIES) {
        const own = error instanceof TraitDunionError || (reason !== "locked" && reason !== "unavailable")
        throw own ? error : new StorageFailure("landlord", reason, error)
      }
      await setTimeout(5 * 1.5 ** tries * (0.5 + Math.random()))
    }
  }
}
// #endregion
