import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { StorageFailure, type Store, verifyJournal } from "@traitdunion/core"
import { whyNoMariaDb } from "@traitdunion/test-servers"
import { createConnection } from "mysql2/promise"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type MysqlStorageOptions, mysqlStorage } from "../src/index.ts"
import { type Databases, databases } from "./databases.ts"
import { note, opening } from "./sample.ts"

const reasonOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
    return "done"
  } catch (error) {
    expect(error).toBeInstanceOf(StorageFailure)
    return (error as StorageFailure).reason
  }
}
const inProcess = (file: string, ...args: ReadonlyArray<string>): ChildProcess =>
  fork(new URL(file, import.meta.url), args, {
    execArgv: ["--conditions=@traitdunion/source"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  })

describe.skipIf(whyNoMariaDb !== undefined)(`MariaDB ${whyNoMariaDb ?? ""}`, () => {
  let server: Databases
  let url: string
  let drop: () => Promise<void>
  const stores: Array<Store> = []
  const open = async (more: Partial<MysqlStorageOptions> = {}, on = opening): Promise<Store> => {
    const store = await mysqlStorage({ connection: url, ...more }).open(on)
    stores.push(store)
    return store
  }
  beforeAll(async () => {
    server = await databases()
  })
  afterAll(() => server[Symbol.asyncDispose]())
  beforeEach(async () => {
    ;({ url, drop } = await server.fresh())
  })
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close().catch(() => {})))
    await drop()
  })

  it("ten processes that open a new database at once make its tables once, and all commit", async () => {
    const children = Array.from({ length: 10 }, (_, index) => inProcess("opening-process.ts", url, `p${index}`))
    const exits = await Promise.all(children.map((child) => once(child, "exit")))
    expect(exits.map(([code]) => code)).toEqual(Array.from({ length: 10 }, () => 0))
    expect(await verifyJournal("alpha", await open())).toMatchObject({ ok: true, verified: 10 })
    expect(await server.run(url, "select version from tdu_schema")).toEqual([{ version: 1 }])
  })

  it("refuses tables that a later version made, and changes nothing", async () => {
    await (await open()).commit(note("c1"))
    await server.run(url, "update tdu_schema set version = version + 1")
    expect(await reasonOf(open())).toBe("newer")
    expect(await server.run(url, "select position from tdu_journal_head")).toEqual([{ position: 1 }])
  })

  it("keeps every commit that was acknowledged when the server is killed among them", async () => {
    const child = inProcess("writing-process.ts", url, "w")
    const acknowledged: Array<string> = []
    let failed: string | undefined
    child.on("message", (message: { readonly acknowledged?: string; readonly failed?: string }) => {
      if (message.acknowledged !== undefined) acknowledged.push(message.acknowledged)
      failed ??= message.failed
    })
    while (acknowledged.length < 40) await once(child, "message")
    await server.server.kill()
    await once(child, "exit")
    await server.server.restart()
    expect(failed).toBe("unavailable")
    const store = await open()
    const report = await verifyJournal("alpha", store)
    expect(report.ok).toBe(true)
    const kept = new Set((await store.rows("note", {})).map(({ words }) => words))
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
    // One more may be there, whose answer was lost; half of one never is.
    expect(kept.size).toBe(report.verified)
    expect(kept.size - acknowledged.length).toBeLessThanOrEqual(1)
  })

  it("goes on with the same storage once the server is back, and answers a lost commit as done", async () => {
    const store = await open()
    await store.commit(note("c1"))
    await server.server.kill()
    expect(await reasonOf(store.commit(note("c2")))).toBe("unavailable")
    await server.server.restart()
    expect(await store.commit(note("c1"))).toEqual({ status: "duplicate" })
    expect(await store.commit(note("c2"))).toMatchObject({ status: "committed" })
    expect(await verifyJournal("alpha", store)).toMatchObject({ ok: true, verified: 2 })
  })

  it("lets eight writers on one structure and on others through, without a gap", async () => {
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      const store = await open({ connections: 2 }, { ...opening, structure: writer % 2 === 0 ? "alpha" : `s${writer}` })
      for (let count = 0; count < 10; count += 1) await store.commit(note(`w${writer}-${count}`))
    })
    await Promise.all(writers)
    expect(await verifyJournal("alpha", await open())).toMatchObject({ ok: true, verified: 40 })
  })

  it("tries again what the server gave up for others' sake, and no more than it is told", async () => {
    await open()
    // A fault that the server itself makes: the first commits of a counter are given up as by a deadlock. The counter
    // stands outside transactions, so that it goes on when they are taken back.
    await server.run(
      url,
      `create table tries (n int) engine = myisam; insert into tries values (0);
       create trigger give_up before insert on tdu_journal_event for each row begin
         update tries set n = n + 1;
         if (select n from tries) <= 3 then signal sqlstate '40001' set mysql_errno = 1213; end if;
       end`,
    )
    expect(await reasonOf((await open({ retries: 1 })).commit(note("c1")))).toBe("locked")
    expect(await (await open({ retries: 5 })).commit(note("c1"))).toMatchObject({ status: "committed" })
    expect(await server.run(url, "select count(*) as count from tdu_journal_event")).toEqual([{ count: 1 }])
  })

  it("waits no longer than it is told for somebody who holds a structure", async () => {
    const store = await open({ lockTimeoutMs: 1000 })
    await store.commit(note("c1"))
    const other = await createConnection({ uri: url })
    await other.query("begin")
    await other.query("update tdu_journal_head set position = position")
    expect(await reasonOf(store.commit(note("c2")))).toBe("locked")
    await other.query("rollback")
    await other.end()
    expect(await store.commit(note("c2"))).toMatchObject({ status: "committed" })
  })

  it("says what is wrong: nobody there, no such database, a wrong password, no right, read-only", async () => {
    const elsewhere = { host: "127.0.0.1", port: 9, database: "x", user: "x" }
    expect(await reasonOf(open({ connection: elsewhere }))).toBe("unavailable")
    expect(await reasonOf(open({ connection: server.server.url("nowhere") }))).toBe("missing")
    const database = new URL(url).pathname.slice(1)
    const { port } = server.server
    const reader = { host: "127.0.0.1", port, database, user: "reader", password: "right" }
    await server.run(
      url,
      `create or replace user reader identified by 'right'; grant select on ${database}.* to reader;
       create or replace user writer identified by 'right'; grant all on ${database}.* to writer`,
    )
    expect(await reasonOf(open({ connection: { ...reader, password: "wrong" } }))).toBe("denied")
    expect(await reasonOf(open({ connection: reader }))).toBe("denied")
    await (await open()).commit(note("c1"))
    const looking = await open({ connection: reader })
    expect(await looking.rows("note", {})).toHaveLength(1)
    expect(await reasonOf(looking.commit(note("c2")))).toBe("denied")
    const writing = await open({ connection: { ...reader, user: "writer" } })
    await server.run(url, "set global read_only = 1")
    expect(await reasonOf(writing.commit(note("c2")))).toBe("read-only")
    await server.run(url, "set global read_only = 0")
    expect(await verifyJournal("alpha", await open())).toMatchObject({ ok: true, verified: 1 })
  })
})
