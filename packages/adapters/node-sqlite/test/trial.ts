import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { Worker } from "node:worker_threads"
import { type SqliteFile, type SqliteFileDriver, sqliteFileStorage } from "@traitdunion/adapter-kysely"
import type { Storage } from "@traitdunion/core"
import type { TrialDatabase } from "@traitdunion/core/testing"
import { nodeSqlite } from "../src/driver.ts"
import { temporaryFile } from "./temporary.ts"

/** What a mutant changes: the driver beneath the storage, or the storage itself. */
export interface Mutant {
  readonly driver?: (driver: SqliteFileDriver) => SqliteFileDriver
  readonly storage?: (storage: Storage) => Storage
}

const answers = (worker: Worker): Promise<ReadonlyArray<string>> =>
  new Promise((resolve, reject) => {
    worker.once("message", resolve)
    worker.once("error", reject)
  })

/** A trial of the adapter on a file of its own, with all that can be seen beneath it. */
export const trial = ({ driver = (same) => same, storage = (same) => same }: Mutant = {}): TrialDatabase => {
  const { file, drop } = temporaryFile()
  const opened: Array<SqliteFile> = []
  const remembering: SqliteFileDriver = (options) => {
    const database = driver(nodeSqlite)(options)
    opened.push(database)
    return database
  }
  const beside = <T>(look: (database: DatabaseSync) => T): T => {
    const database = new DatabaseSync(file)
    try {
      return look(database)
    } finally {
      database.close()
    }
  }
  const tables = (database: DatabaseSync): ReadonlyArray<string> =>
    database
      .prepare("select name from sqlite_master where type = 'table'")
      .all()
      .map(({ name }) => String(name))
  return {
    connect: () => storage(sqliteFileStorage({ file }, remembering)),
    drop,
    beneath: {
      holds: (text) =>
        readdirSync(dirname(file)).some((name) => readFileSync(join(dirname(file), name)).includes(Buffer.from(text))),
      tables: () => beside(tables),
      durable: () => {
        const rows = opened.at(-1)?.prepare("pragma synchronous").all([]) ?? []
        // In write-ahead mode, `full` syncs the log at each commit, and `normal` does not.
        return Number((rows[0] as { readonly synchronous?: unknown } | undefined)?.synchronous) >= 2
      },
      spoil: () =>
        beside((database) => {
          for (const name of tables(database)) database.exec(`drop table "${name}"`)
        }),
      elsewhere: async (batches) => {
        const worker = new Worker(new URL("./other-thread.ts", import.meta.url), { workerData: { file, batches } })
        return answers(worker)
      },
    },
  }
}
