import { mkdirSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from "node:fs"
import { dirname } from "node:path"
import { kyselyStorage } from "@traitdunion/adapter-kysely"
import { type CommitBatch, type StorageReason, verifyJournal } from "@traitdunion/core"
import Database from "better-sqlite3"
import { CompiledQuery } from "kysely"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { connect } from "../src/connect.ts"
import { sqliteStorage } from "../src/index.ts"
import { count, opening } from "./sample.ts"
import { temporaryFile } from "./temporary.ts"

const fails = (promise: Promise<unknown>, reason: StorageReason, operation = "open") =>
  expect(promise).rejects.toMatchObject({ _tag: "StorageFailure", reason, operation })

/** A commit that needs many pages. */
const large = (commandId: string): CommitBatch => {
  const [write] = count(commandId).writes
  const events = Array.from({ length: 50 }, (_, n) => ({
    id: `${commandId}-${n}`,
    commandId,
    type: "counter.Raised",
    data: JSON.stringify("x".repeat(10_000)),
    meta: "{}",
  }))
  return { ...count(commandId), writes: [{ stream: write?.stream ?? "", expected: 0, events }] }
}

describe("what can be wrong with a file", () => {
  let file: string
  let drop: () => void
  beforeEach(() => {
    ;({ file, drop } = temporaryFile())
  })
  afterEach(() => drop())

  /** Three small commits, all in the file itself. */
  const begun = async (): Promise<void> => {
    const store = await sqliteStorage({ file }).open(opening)
    for (const id of ["c1", "c2", "c3"]) await store.commit(count(id))
    await store.close()
  }
  const readable = async (events: number): Promise<void> => {
    const store = await sqliteStorage({ file }).open(opening)
    expect(await verifyJournal("alpha", store)).toMatchObject({ ok: true, verified: events })
    expect((await store.rows("counter", {})).length).toBe(events)
    await store.close()
    const database = new Database(file, { readonly: true })
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok")
    database.close()
  }

  it("its folder is missing: not created", async () => {
    await fails(sqliteStorage({ file: `${dirname(file)}/none/mediation.sqlite` }).open(opening), "missing")
  })

  it("it is a folder", async () => {
    mkdirSync(file)
    await fails(sqliteStorage({ file }).open(opening), "missing")
  })

  it("it is to be read and is not there: not created", async () => {
    await fails(sqliteStorage({ file, readOnly: true }).open(opening), "missing")
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined()
  })

  it.each([
    ["a short text", "date;nature\n"],
    ["a long text", "Date;Registre;Nombre de personnes;Durée\n".repeat(500)],
  ])("it is no database but %s: it stays as it is", async (_, text) => {
    writeFileSync(file, text)
    await fails(sqliteStorage({ file }).open(opening), "damaged")
    expect(readFileSync(file, "utf8")).toBe(text)
  })

  it("pages of it were overwritten", async () => {
    await begun()
    const descriptor = openSync(file, "r+")
    const size = statSync(file).size
    writeSync(descriptor, Buffer.alloc(size - 4096, 0x5a), 0, size - 4096, 4096)
    await fails(sqliteStorage({ file }).open(opening), "damaged")
    expect(statSync(file).size).toBe(size)
  })

  it("a page of the journal was overwritten: the rest can be read, and the fault is told", async () => {
    const store = await sqliteStorage({ file }).open(opening)
    for (const id of ["c1", "c2", "c3"]) await store.commit(large(id))
    await store.close()
    const descriptor = openSync(file, "r+")
    const { size } = statSync(file)
    writeSync(descriptor, Buffer.alloc(8192, 0x5a), 0, 8192, Math.floor(size / 8192) * 4096)
    const again = await sqliteStorage({ file }).open(opening)
    const verified = await verifyJournal("alpha", again).then(
      (report) => report.fault?.kind,
      (error) => error.reason,
    )
    expect(["damaged", "altered"]).toContain(verified)
    expect((await again.rows("counter", {})).length).toBe(3)
    await again.close()
  })

  it("it can only be read", async () => {
    await begun()
    const store = await sqliteStorage({ file, readOnly: true }).open(opening)
    await fails(store.commit(count("c4")), "read-only", "commit")
    expect((await store.readAll(0, 10)).events.length).toBe(3)
    await store.close()
    await readable(3)
  })

  it("it can only be read, and a structure is to begin in it", async () => {
    await begun()
    await fails(sqliteStorage({ file, readOnly: true }).open({ structure: "beta", tables: [] }), "read-only")
    await readable(3)
  })

  it("another program writes and does not end", async () => {
    await begun()
    const other = new Database(file)
    const store = await sqliteStorage({ file, timeoutMs: 60 }).open(opening)
    other.exec("begin immediate")
    const started = performance.now()
    await fails(store.commit(count("c4")), "locked", "commit")
    expect(performance.now() - started).toBeGreaterThanOrEqual(55)
    expect((await store.readAll(0, 10)).events.length).toBe(3)
    const beginning = sqliteStorage({ file, timeoutMs: 60 }).open({ structure: "beta", tables: [] })
    await fails(beginning, "locked")
    other.exec("rollback")
    other.close()
    expect((await store.commit(count("c4"))).status).toBe("committed")
    await store.close()
    await readable(4)
  })

  it("another program keeps it to itself", async () => {
    await begun()
    const other = new Database(file)
    other.pragma("locking_mode = exclusive")
    other.exec("begin exclusive")
    await fails(sqliteStorage({ file, timeoutMs: 60 }).open(opening), "locked")
    other.exec("rollback")
    other.close()
    await readable(3)
  })

  it("the disk is full: nothing of the commit stays, and there is room again later", async () => {
    await begun()
    const db = await connect({ file })
    const store = await kyselyStorage({ db, dialect: "sqlite", own: true }).open(opening)
    const pragma = (text: string) => db.executeQuery(CompiledQuery.raw(`pragma ${text}`))
    await pragma(`max_page_count = ${statSync(file).size / 4096 + 10}`)
    await fails(store.commit(large("c4")), "full", "commit")
    expect((await store.readAll(0, 10)).events.length).toBe(3)
    expect((await store.commit(count("c5"))).status).toBe("committed")
    await pragma("max_page_count = 100000")
    expect((await store.commit(large("c4"))).status).toBe("committed")
    await store.close()
    const again = await sqliteStorage({ file }).open(opening)
    expect(await verifyJournal("alpha", again)).toMatchObject({ ok: true, verified: 54 })
    await again.close()
  })
})
