import type { DatabaseConnection, Kysely } from "kysely"
import type { SqlDialect } from "./dialect/index.ts"
import { DriverFailure, fromDriver } from "./failure.ts"
import { type Session, sessions } from "./session.ts"

/** A database, or a transaction of the caller. */
export interface Connection extends Session {
  /** Part of a transaction that the caller began and will end. */
  readonly embedded: boolean
  /** Do all of it or nothing. */
  readonly transact: <T>(work: (session: Session) => Promise<T>) => Promise<T>
}

type SessionOf = (connection: DatabaseConnection) => Session

/** Hold a connection of the instance: nothing else runs on it meanwhile, in a transaction either. */
const holding = async <T>(
  db: Kysely<unknown>,
  sessionOf: SessionOf,
  work: (session: Session) => Promise<T>,
): Promise<T> => {
  let held = false
  try {
    return await db.getExecutor().provideConnection((connection) => {
      held = true
      return work(sessionOf(connection))
    })
  } catch (error) {
    // No connection: the instance was destroyed, its transaction has ended, or the server cannot be reached.
    throw held ? error : new DriverFailure("No connection", { cause: error })
  }
}

/** A database of which we begin and end transactions. */
const independent = (db: Kysely<unknown>, sessionOf: SessionOf): Connection => ({
  run: (sql, parameters) => holding(db, sessionOf, (session) => session.run(sql, parameters)),
  embedded: false,
  transact: async (work) => {
    const transaction = await fromDriver(() => db.startTransaction().execute())
    try {
      const result = await holding(transaction, sessionOf, work)
      await fromDriver(() => transaction.commit().execute())
      return result
    } catch (error) {
      // The engine may have rolled back by itself, as SQLite does when the disk is full: the first error tells why.
      await transaction
        .rollback()
        .execute()
        .catch(() => {})
      throw error
    }
  },
})

/** A transaction of the caller: all or nothing is a savepoint in it. */
const withinTransaction = (db: Kysely<unknown>, sessionOf: SessionOf): Connection => ({
  run: (sql, parameters) => holding(db, sessionOf, (session) => session.run(sql, parameters)),
  embedded: true,
  transact: (work) =>
    holding(db, sessionOf, async (session) => {
      await session.run("savepoint tdu_commit", [])
      try {
        const result = await work(session)
        await session.run("release savepoint tdu_commit", [])
        return result
      } catch (error) {
        try {
          await session.run("rollback to savepoint tdu_commit", [])
          await session.run("release savepoint tdu_commit", [])
        } catch {
          // The engine rolled back the whole transaction: the first error tells why.
        }
        throw error
      }
    }),
})

/** The connection of an instance, told by what it is. */
export const connectionOf = (db: Kysely<unknown>, dialect: SqlDialect): Connection =>
  (db.isTransaction ? withinTransaction : independent)(db, sessions(dialect))
