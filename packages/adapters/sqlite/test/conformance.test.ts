import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { type SqliteFile, sqliteFileStorage } from "@traitdunion/adapter-kysely"
import { conformanceReport, storageConformance, type TrialDatabase } from "@traitdunion/core/testing"
import Database from "better-sqlite3"
import { describe, expect, it } from "vitest"
import { driver } from "../src/connect.ts"
import { temporaryFile } from "./temporary.ts"

const trial = (): TrialDatabase => {
  const { file, drop } = temporaryFile()
  const opened: Array<SqliteFile> = []
  const beside = <T>(look: (database: Database.Database) => T): T => {
    const database = new Database(file)
    try {
      return look(database)
    } finally {
      database.close()
    }
  }
  const tables = (database: Database.Database): ReadonlyArray<string> =>
    database.prepare("select name from sqlite_master where type = 'table'").pluck().all() as ReadonlyArray<string>
  return {
    connect: () =>
      sqliteFileStorage({ file }, (options) => {
        const database = driver(options)
        opened.push(database)
        return database
      }),
    drop,
    beneath: {
      holds: (text) =>
        readdirSync(dirname(file)).some((name) => readFileSync(join(dirname(file), name)).includes(Buffer.from(text))),
      tables: () => beside(tables),
      durable: () => {
        const rows = opened.at(-1)?.prepare("pragma synchronous").all([]) ?? []
        return Number((rows[0] as { readonly synchronous?: unknown } | undefined)?.synchronous) >= 2
      },
      spoil: () =>
        beside((database) => {
          for (const name of tables(database)) database.exec(`drop table "${name}"`)
        }),
    },
  }
}

describe("a storage in an SQLite file", () => {
  for (const { name, run } of storageConformance) it(name, () => run(trial))

  it("is durable", async () => {
    const beneath = storageConformance.filter(({ wants }) => wants !== undefined)
    expect(await conformanceReport(beneath, trial)).toMatchObject({ failed: [], durable: true })
  })
})
