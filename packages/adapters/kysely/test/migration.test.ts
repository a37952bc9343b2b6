import { fork } from "node:child_process"
import { once } from "node:events"
import { verifyJournal } from "@traitdunion/core"
import Database from "better-sqlite3"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { kyselyStorage } from "../src/index.ts"
import { applicationDatabase } from "./database.ts"
import { note, opening } from "./sample.ts"

describe("the journal's own tables", () => {
  let application: ReturnType<typeof applicationDatabase>
  beforeEach(() => {
    application = applicationDatabase()
  })
  afterEach(() => application.drop())
  const storage = () => kyselyStorage({ db: application.db, dialect: "sqlite" })

  it("a newer schema is refused, and nothing is changed", async () => {
    await (await storage().open(opening)).commit(note("c1"))
    const database = new Database(application.file)
    database.exec("update tdu_schema set version = version + 1")
    await expect(storage().open(opening)).rejects.toMatchObject({ _tag: "StorageFailure", reason: "newer" })
    const other = { structure: "beta", tables: [] }
    await expect(storage().open(other)).rejects.toMatchObject({ reason: "newer" })
    expect(database.prepare("select structure_id, position from tdu_journal_head").all()).toEqual([
      { structure_id: "alpha", position: 1 },
    ])
    database.close()
  })

  it("opening again writes nothing", async () => {
    await (await storage().open(opening)).commit(note("c1"))
    const database = new Database(application.file)
    const before = database.pragma("data_version")
    await storage().open(opening)
    expect(database.pragma("data_version")).toEqual(before)
    database.close()
  })

  it("an event that is removed under us is found, whatever it was", async () => {
    const store = await storage().open(opening)
    for (const id of ["c1", "c2", "c3"]) await store.commit(note(id))
    const database = new Database(application.file)
    database.exec("delete from tdu_journal_head")
    expect((await verifyJournal("alpha", store)).fault).toMatchObject({ kind: "added", position: 1 })
    await expect(store.commit(note("c4"))).rejects.toMatchObject({ reason: "damaged" })
    database.close()
  })

  it("several processes that open a new file at once all succeed", async () => {
    const children = [1, 2, 3, 4].map((n) =>
      fork(new URL("opening-process.ts", import.meta.url), [application.file, `p${n}`], {
        execArgv: ["--conditions=@traitdunion/source"],
        stdio: "inherit",
      }),
    )
    const exits = await Promise.all(children.map((child) => once(child, "exit")))
    expect(exits.map(([code]) => code)).toEqual([0, 0, 0, 0])
    const store = await storage().open(opening)
    expect(await verifyJournal("alpha", store)).toMatchObject({ ok: true, verified: 4 })
    expect((await store.rows("note", {})).length).toBe(4)
  })
})
