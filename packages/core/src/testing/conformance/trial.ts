import type { CommitBatch, Opening, Storage, Store } from "../../journal/index.ts"
import { probe } from "./sample.ts"

/**
 * What a trial can say of what stands beneath the port. Each is optional: a case that wants one that is not there is left
 * out, and `conformanceReport` names it as not looked at.
 */
export interface Beneath {
  /** Whether a text stands anywhere in what the engine keeps on the disk: tables, logs, pages that are free again. */
  readonly holds?: (text: string) => boolean | Promise<boolean>
  /** The names of all tables that are there. */
  readonly tables?: () => ReadonlyArray<string> | Promise<ReadonlyArray<string>>
  /** Whether a commit waits for the disk, asked of the engine on a connection of the storage's own. */
  readonly durable?: () => boolean | Promise<boolean>
  /** Break what stands beneath, such as by dropping the tables, so that the driver itself fails at what comes next. */
  readonly spoil?: () => void | Promise<void>
  /** Commit these one after the other in another process or thread. Answers how each ended: its status, or its tag. */
  readonly elsewhere?: (batches: ReadonlyArray<CommitBatch>) => Promise<ReadonlyArray<string>>
}

/** An empty database that a case has for itself. */
export interface TrialDatabase {
  /**
   * A storage on the data of this database. Called several times in a case, as by several processes or by a later
   * start; a storage in memory answers the same one each time.
   */
  readonly connect: () => Storage | Promise<Storage>
  /** Remove the database; every store is closed by then. */
  readonly drop?: () => void | Promise<void>
  /** What the port itself cannot show. */
  readonly beneath?: Beneath
}

/** One property of the storage port. `run` rejects with what was got and what was wanted. */
export interface ConformanceCase {
  readonly name: string
  /** What it wants to look at beneath the port; without it there is nothing that it could find. */
  readonly wants?: keyof Beneath
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
  readonly beneath: Beneath
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
        beneath: database.beneath ?? {},
        open: async (opening) => keep((await connect()).open({ ...DEFAULT, ...opening })),
        openOn: (storage, opening) => keep(storage.open({ ...DEFAULT, ...opening })),
      })
    } finally {
      await Promise.all(opened.map((store) => store.close()))
      await database.drop?.()
    }
  },
})
