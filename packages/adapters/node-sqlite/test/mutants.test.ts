import { StorageFailure, type Store } from "@traitdunion/core"
import { conformanceReport, storageConformance } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import { type Mutant, trial } from "./trial.ts"

/** Calls whose failures are those of the driver, as an adapter that maps nothing lets them through. */
const unmapped = (store: Store): Store => {
  const raw = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run()
    } catch (error) {
      if (error instanceof StorageFailure && error.reason !== "unavailable")
        throw error.cause ?? new Error(error.message)
      throw error
    }
  }
  return {
    ...store,
    read: (streams) => raw(() => store.read(streams)),
    readAll: (after, limit) => raw(() => store.readAll(after, limit)),
    recorded: (ids) => raw(() => store.recorded(ids)),
    rows: (table, query) => raw(() => store.rows(table, query)),
    keys: (subjects) => raw(() => store.keys(subjects)),
    commit: (batch) => raw(() => store.commit(batch)),
  }
}

const mutants: Readonly<Record<string, Mutant & { readonly found: string }>> = {
  "a scrub that does nothing": {
    storage: (storage) => ({
      ...storage,
      open: async (opening) => ({ ...(await storage.open(opening)), scrub: async () => true }),
    }),
    found: "what was replaced leaves the files when they are scrubbed",
  },
  "asItIs that makes the tables of the journal": {
    storage: (storage) => ({
      ...storage,
      open: async (opening) => {
        if (opening.asItIs === true) await (await storage.open({ structure: "other", tables: [] })).close()
        return storage.open(opening)
      },
    }),
    found: "opened as it is, an empty database stays empty",
  },
  "asItIs that makes the lists": {
    storage: (storage) => ({
      ...storage,
      open: async (opening) => {
        try {
          return await storage.open(opening)
        } catch (error) {
          if (opening.tables.length > 0 && opening.structure === "alpha") {
            await (await storage.open({ structure: opening.structure, tables: opening.tables })).close()
          }
          throw error
        }
      },
    }),
    found: "opened as it is, a table that is new is not made",
  },
  "errors of the driver that nobody maps": {
    storage: (storage) => ({ ...storage, open: async (opening) => unmapped(await storage.open(opening)) }),
    found: "what the driver throws comes out as a failure of the storage",
  },
  "a transaction that takes the lock when it writes": {
    driver: (driver) => (options) => {
      const database = driver(options)
      return Object.create(database, {
        prepare: {
          value: (sql: string) => database.prepare(sql === "begin immediate" ? "begin deferred" : sql),
        },
      })
    },
    found: "commits of two processes at once all happen, one after the other",
  },
  "durability off": {
    driver: (driver) => (options) => {
      const database = driver(options)
      return Object.create(database, {
        pragma: {
          value: (text: string) => database.pragma(text.startsWith("synchronous") ? "synchronous = off" : text),
        },
      })
    },
    found: "what was answered as committed is on the disk: it is durable",
  },
}

describe("the suite finds", () => {
  it.each(Object.entries(mutants))("%s", async (_, { found, ...mutant }) => {
    const report = await conformanceReport(
      storageConformance.filter(({ name }) => name === found),
      () => trial(mutant),
    )
    expect(report.failed.map(({ name }) => name)).toEqual([found])
  })
})
