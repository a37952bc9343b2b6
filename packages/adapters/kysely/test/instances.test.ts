import { CompiledQuery, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { kyselyStorage } from "../src/index.ts"
import { applicationDatabase, createTickets } from "./database.ts"
import { note, opening } from "./sample.ts"

describe("on the caller's instance", () => {
  let application: ReturnType<typeof applicationDatabase>
  beforeEach(() => {
    application = applicationDatabase()
  })
  afterEach(() => application.drop())

  it("our tables stand beside the application's, under the prefix", async () => {
    const { db } = application
    await createTickets(db)
    const store = await kyselyStorage({ db, dialect: "sqlite", prefix: "med_" }).open(opening)
    await store.commit(note("c1"))
    const names = (await db.introspection.getTables()).map(({ name }) => name)
    const ours = [
      "med_journal_event",
      "med_journal_head",
      "med_note_v1",
      "med_read_table",
      "med_schema",
      "med_subject_key",
    ]
    expect(names.sort()).toEqual([...ours, "ticket"])
  })

  it("two prefixes are two storages", async () => {
    const { db } = application
    const first = await kyselyStorage({ db, dialect: "sqlite", prefix: "a_" }).open(opening)
    const second = await kyselyStorage({ db, dialect: "sqlite", prefix: "b_" }).open(opening)
    await first.commit(note("c1"))
    expect((await second.readAll(0, 1)).events).toEqual([])
    expect((await second.commit(note("c1"))).status).toBe("committed")
  })

  it("tables can stand in a schema of their own", async () => {
    const { db, file } = application
    await db.executeQuery(CompiledQuery.raw(`attach '${file}.other' as other`))
    const store = await kyselyStorage({ db, dialect: "sqlite", schema: "other" }).open(opening)
    await store.commit(note("c1"))
    expect(await store.rows("note", {})).toEqual([{ key: "note/c1", words: "c1" }])
    expect(await db.introspection.getTables()).toEqual([])
    await store.close()
    const again = await kyselyStorage({ db, dialect: "sqlite", schema: "other" }).open(opening)
    expect((await again.readAll(0, 9)).events.length).toBe(1)
  })

  it("the instance stays open unless it was given away", async () => {
    const { db } = application
    const storage = kyselyStorage({ db, dialect: "sqlite" })
    await (await storage.open(opening)).close()
    expect(await db.introspection.getTables()).not.toEqual([])
    const given = kyselyStorage({ db, dialect: "sqlite", own: true })
    const [first, second] = [await given.open(opening), await given.open(opening)]
    await first.close()
    expect((await second.readAll(0, 1)).events).toEqual([])
    await second.close()
    await expect(db.introspection.getTables()).rejects.toThrow("destroyed")
  })

  it("an instance that was destroyed is unavailable", async () => {
    const { db } = application
    const store = await kyselyStorage({ db, dialect: "sqlite" }).open(opening)
    await db.destroy()
    const unavailable = { _tag: "StorageFailure", reason: "unavailable" }
    await expect(store.readAll(0, 1)).rejects.toMatchObject({ ...unavailable, operation: "readAll" })
    await expect(store.commit(note("c1"))).rejects.toMatchObject({ ...unavailable, operation: "commit" })
    await expect(kyselyStorage({ db, dialect: "sqlite" }).open(opening)).rejects.toMatchObject(unavailable)
  })

  it("names that cannot stand in SQL are refused", () => {
    const { db } = application
    expect(() => kyselyStorage({ db, dialect: "sqlite", prefix: 'x"; drop' })).toThrow("The prefix")
    expect(() => kyselyStorage({ db, dialect: "sqlite", schema: "a.b" })).toThrow("The schema")
  })

  it("columns that would clash with ours are refused", async () => {
    const storage = kyselyStorage({ db: application.db, dialect: "sqlite" })
    const clash = {
      name: "note",
      version: 1,
      columns: { key: { type: "text", nullable: false, indexed: false } },
    } as const
    await expect(storage.open({ structure: "alpha", tables: [clash] })).rejects.toThrow(
      "cannot be the name of a column",
    )
  })

  it("a transaction on MySQL cannot create tables", async () => {
    const db = new Kysely<unknown>({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (instance) => new SqliteIntrospector(instance),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
    })
    const transaction = await db.startTransaction().execute()
    const opened = kyselyStorage({ db: transaction, dialect: "mysql" }).open(opening)
    await expect(opened).rejects.toThrow("Open the storage once outside a transaction first")
    await transaction.rollback().execute()
  })
})
