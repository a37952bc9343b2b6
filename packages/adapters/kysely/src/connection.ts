import type { Kysely } from "kysely"
import type { SqlDialect } from "./dialect/index.ts"
import { fromDriver } from "./failure.ts"
import { type Session, sessions } from "./session.ts"

/** A database, or a transaction of the caller. */
export interface Connection extends Session {
  /** Part of a transaction that the caller began and will end. */
  readonly embedded: boolean
  /** Do all of it or nothing. */
  readonly transact: <T>(work: (session: Session) => Promise<T>) => Promise<T>
}

/** A database of which we begin and end transactions. */
const independent = (db: Kysely<unknown>, sessionOf: (db: Kysely<unknown>) => Session): Connection => ({
  ...sessionOf(db),
  embedded: false,
  transact: async (work) => {
    const transaction = await fromDriver(() => db.startTransaction().execute())
    try {
      const result = await work(sessionOf(transaction))
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

type Turn = <T>(run: () => Promise<T>) => Promise<T>
const turns = new WeakMap<object, Turn>()

/** One after the other, for each transaction: savepoints that overlap would release each other. */
const turnOf = (db: object): Turn => {
  const known = turns.get(db)
  if (known !== undefined) return known
  let last: Promise<unknown> = Promise.resolve()
  const turn: Turn = (run) => {
    const mine = last.then(run, run)
    last = mine
    return mine
  }
  turns.set(db, turn)
  return turn
}

/** A transaction of the caller: all or nothing is a savepoint in it. */
const withinTransaction = (db: Kysely<unknown>, sessionOf: (db: Kysely<unknown>) => Session): Connection => {
  const session = sessionOf(db)
  const inTurn = turnOf(db)
  return {
    run: (sql, parameters) => inTurn(() => session.run(sql, parameters)),
    embedded: true,
    transact: (work) =>
      inTurn(async () => {
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
  }
}

/** The connection of an instance, told by what it is. */
export const connectionOf = (db: Kysely<unknown>, dialect: SqlDialect): Connection =>
  (db.isTransaction ? withinTransaction : independent)(db, sessions(dialect))
