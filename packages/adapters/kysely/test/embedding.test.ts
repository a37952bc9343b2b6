import { verifyJournal } from "@traitdunion/core"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { kyselyStorage } from "../src/index.ts"
import { applicationDatabase, createTickets } from "./database.ts"
import { note, opening } from "./sample.ts"

describe("inside the caller's transaction", () => {
  let application: ReturnType<typeof applicationDatabase>
  beforeEach(async () => {
    application = applicationDatabase()
    await createTickets(application.db)
  })
  afterEach(() => application.drop())

  const tickets = async () => (await application.db.selectFrom("ticket").selectAll().execute()).map(({ id }) => id)
  const positions = async () => {
    const store = await kyselyStorage({ db: application.db, dialect: "sqlite" }).open(opening)
    const { events } = await store.readAll(0, 100)
    expect((await verifyJournal("alpha", store)).ok).toBe(true)
    await store.close()
    return events.map(({ position }) => position)
  }

  it("the caller's rows and ours commit together", async () => {
    const { db } = application
    await db.transaction().execute(async (transaction) => {
      const store = await kyselyStorage({ db: transaction, dialect: "sqlite" }).open(opening)
      await transaction.insertInto("ticket").values({ id: "T-1", ownerName: "Camille" }).execute()
      await store.commit(note("c1"))
      expect((await store.rows("note", {})).length).toBe(1)
      await store.close()
    })
    expect([await tickets(), await positions()]).toEqual([["T-1"], [1]])
  })

  it("the caller's rows and ours roll back together, tables that were created included", async () => {
    const { db } = application
    const rolledBack = db.transaction().execute(async (transaction) => {
      const store = await kyselyStorage({ db: transaction, dialect: "sqlite" }).open(opening)
      await store.commit(note("c1"))
      await transaction.insertInto("ticket").values({ id: "T-1", ownerName: "Camille" }).execute()
      throw new Error("the application changed its mind")
    })
    await expect(rolledBack).rejects.toThrow("changed its mind")
    expect((await db.introspection.getTables()).map(({ name }) => name)).toEqual(["ticket"])
    expect([await tickets(), await positions()]).toEqual([[], []])
  })

  it("a conflict undoes its commit alone, and the transaction goes on", async () => {
    const { db } = application
    await db.transaction().execute(async (transaction) => {
      const store = await kyselyStorage({ db: transaction, dialect: "sqlite" }).open(opening)
      await transaction.insertInto("ticket").values({ id: "T-1", ownerName: "Camille" }).execute()
      await store.commit(note("c1", "note/1"))
      await expect(store.commit(note("c2", "note/1"))).rejects.toMatchObject({ _tag: "ConcurrencyConflict", actual: 1 })
      expect(await store.commit(note("c1", "note/2"))).toEqual({ status: "duplicate" })
      await store.commit(note("c3", "note/1", 1))
    })
    expect([await tickets(), await positions()]).toEqual([["T-1"], [1, 2]])
  })

  it("commits that start at once in one transaction take turns", async () => {
    const { db } = application
    await db.transaction().execute(async (transaction) => {
      const store = await kyselyStorage({ db: transaction, dialect: "sqlite" }).open(opening)
      const commits = ["a", "b", "c", "d"].map((id) => store.commit(note(id)))
      const inserting = transaction.insertInto("ticket").values({ id: "T-1", ownerName: "Camille" }).execute()
      await Promise.all([...commits, inserting, store.readAll(0, 10)])
    })
    expect([await tickets(), await positions()]).toEqual([["T-1"], [1, 2, 3, 4]])
  })

  it("a transaction that has ended is unavailable", async () => {
    const { db } = application
    const transaction = await db.startTransaction().execute()
    const store = await kyselyStorage({ db: transaction, dialect: "sqlite" }).open(opening)
    await transaction.commit().execute()
    for (const late of [store.commit(note("c1")), store.readAll(0, 1)]) {
      await expect(late).rejects.toMatchObject({ _tag: "StorageFailure", reason: "unavailable" })
    }
  })

  it("closing leaves the caller's transaction and instance alone", async () => {
    const { db } = application
    await db.transaction().execute(async (transaction) => {
      await (await kyselyStorage({ db: transaction, dialect: "sqlite" }).open(opening)).close()
      await transaction.insertInto("ticket").values({ id: "T-1", ownerName: "Camille" }).execute()
    })
    expect(await tickets()).toEqual(["T-1"])
  })
})
