import { AsyncLocalStorage } from "node:async_hooks"
import { StorageFailure } from "@traitdunion/core"
import type { Connection } from "./connection.ts"
import type { AnyKysely } from "./options.ts"

/** A connection that the caller holds while something runs: for a transaction, or for itself. */
interface Held {
  /** What lent it. */
  readonly of: object
  /** The structures whose journals were written in it, and are locked until it ends. */
  readonly written: Set<string>
  readonly around: Held | undefined
  over: boolean
}

const holding = new AsyncLocalStorage<Held>()
const watched = new WeakSet<object>()

const around = function* (): Generator<Held> {
  for (let held = holding.getStore(); held !== undefined; held = held.around) if (!held.over) yield held
}

/** Remember, for whatever a transaction of this instance calls and awaits, that it runs inside it. */
const watch = (db: AnyKysely): object => {
  const executor = db.getExecutor()
  if (watched.has(executor)) return executor
  watched.add(executor)
  const provide = executor.provideConnection.bind(executor)
  executor.provideConnection = (consumer, options) =>
    provide(async (connection) => {
      const held: Held = { of: executor, written: new Set(), around: holding.getStore(), over: false }
      try {
        return await holding.run(held, () => consumer(connection))
      } finally {
        held.over = true
      }
    }, options)
  return executor
}

/** Asked before each operation of a store. */
export type OwnTransaction = (operation: string, structure: string) => void

/**
 * Refuses what would wait for the very transaction that waits for it. SQLite has one connection: anything beside the
 * transaction waits. Servers have several: what waits there is a commit on a journal that the transaction has written.
 */
export const ownTransaction = (db: AnyKysely, { embedded }: Connection, oneConnection: boolean): OwnTransaction => {
  if (embedded) {
    return (operation, structure) => {
      if (operation === "commit") for (const { written } of around()) written.add(structure)
    }
  }
  const executor = watch(db)
  return (operation, structure) => {
    for (const { of, written } of around()) {
      if (of !== executor) continue
      if (oneConnection || (operation === "commit" && written.has(structure))) {
        throw new StorageFailure(operation, "own-transaction")
      }
    }
  }
}
