import type { DatabaseConnection, Kysely } from "kysely"
import type { SqlDialect, Statement } from "./dialect/index.ts"
import { DriverFailure, fromDriver } from "./failure.ts"
import { type Session, type SqlRow, sessions } from "./session.ts"

/** A database, or a transaction of the caller. */
export interface Connection extends Session {
  /** Part of a transaction that the caller began and will end. */
  readonly embedded: boolean
  /** Do all of it or nothing. */
  readonly transact: <T>(work: (session: Session) => Promise<T>) => Promise<T>
  /**
   * A transaction of two parts: ask, then write what was decided on the answers, or nothing when that throws. A driver
   * that takes several statements in one go needs two trips to the server for it.
   */
  readonly settle: <T>(ask: ReadonlyArray<Statement>, decide: Decide<T>) => Promise<T>
}

/** What is decided on the answers to what was asked. */
export type Decide<T> = (answers: ReadonlyArray<ReadonlyArray<SqlRow>>, session: Session) => Promise<Decision<T>>

/** What is written in the transaction, and what comes of it. */
export interface Decision<T> {
  readonly write: ReadonlyArray<Statement>
  readonly result: T
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

/** The two parts within a transaction. */
const within =
  (transact: Connection["transact"]): Connection["settle"] =>
  (ask, decide) =>
    transact(async (session) => {
      const { write, result } = await decide(await session.all(ask), session)
      await session.all(write)
      return result
    })

const plain = (sql: string): Statement => ({ sql, parameters: [] })

/** The two parts with the beginning and the end of their transaction, each part in one go. */
const inTwoTrips =
  (db: Kysely<unknown>, sessionOf: SessionOf): Connection["settle"] =>
  (ask, decide) =>
    holding(db, sessionOf, async (session) => {
      let ending = false
      try {
        const [, ...answers] = await session.all([plain("begin"), ...ask])
        const { write, result } = await decide(answers, session)
        ending = true
        // After a failure in it the server takes the commit for a rollback.
        await session.all([...write, plain("commit")])
        return result
      } catch (error) {
        if (!ending) await session.run("rollback", []).catch(() => {})
        throw error
      }
    })

/** A database of which we begin and end transactions. */
const independent = (db: Kysely<unknown>, sessionOf: SessionOf, pipelined: boolean): Connection => {
  const transact: Connection["transact"] = async (work) => {
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
  }
  return {
    run: (sql, parameters) => holding(db, sessionOf, (session) => session.run(sql, parameters)),
    all: (statements) => holding(db, sessionOf, (session) => session.all(statements)),
    embedded: false,
    transact,
    settle: pipelined ? inTwoTrips(db, sessionOf) : within(transact),
  }
}

/** A transaction of the caller: all or nothing is a savepoint in it. */
const withinTransaction = (db: Kysely<unknown>, sessionOf: SessionOf): Connection => {
  const transact: Connection["transact"] = (work) =>
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
    })
  return {
    run: (sql, parameters) => holding(db, sessionOf, (session) => session.run(sql, parameters)),
    all: (statements) => holding(db, sessionOf, (session) => session.all(statements)),
    embedded: true,
    transact,
    settle: within(transact),
  }
}

/** The connection of an instance, told by what it is. */
export const connectionOf = (db: Kysely<unknown>, dialect: SqlDialect, pipelined: boolean): Connection => {
  const sessionOf = sessions(dialect, pipelined)
  return db.isTransaction ? withinTransaction(db, sessionOf) : independent(db, sessionOf, pipelined)
}
