import type { Opening, Storage, Store } from "../../journal/index.ts"
import { probe } from "./sample.ts"

/** An empty database that a case has for itself. */
export interface TrialDatabase {
  /**
   * A storage on the data of this database. Called several times in a case, as by several processes or by a later
   * start; a storage in memory answers the same one each time.
   */
  readonly connect: () => Storage | Promise<Storage>
  /** Remove the database; every store is closed by then. */
  readonly drop?: () => void | Promise<void>
}

/** One property of the storage port. `run` rejects with what was got and what was wanted. */
export interface ConformanceCase {
  readonly name: string
  /** `fresh` gives a new, empty database each time. */
  readonly run: (fresh: () => TrialDatabase | Promise<TrialDatabase>) => Promise<void>
}

/** What a case works with. */
export interface Trial {
  /** Connect anew and open: structure `alpha` and the {@link probe} table when nothing else is said. */
  readonly open: (opening?: Partial<Opening>) => Promise<Store>
  /** Open on a storage that was connected by the case. */
  readonly openOn: (storage: Storage, opening?: Partial<Opening>) => Promise<Store>
  readonly connect: () => Promise<Storage>
}

const DEFAULT: Opening = { structure: "alpha", tables: [probe] }

/** A case on a fresh database. Its stores are closed and its database is dropped at the end, whatever happened. */
export const conformanceCase = (name: string, body: (trial: Trial) => Promise<void>): ConformanceCase => ({
  name,
  run: async (fresh) => {
    const database = await fresh()
    const opened: Array<Store> = []
    const keep = async (store: Promise<Store>): Promise<Store> => {
      opened.push(await store)
      return store
    }
    const connect = async (): Promise<Storage> => database.connect()
    try {
      await body({
        connect,
        open: async (opening) => keep((await connect()).open({ ...DEFAULT, ...opening })),
        openOn: (storage, opening) => keep(storage.open({ ...DEFAULT, ...opening })),
      })
    } finally {
      await Promise.all(opened.map((store) => store.close()))
      await database.drop?.()
    }
  },
})
