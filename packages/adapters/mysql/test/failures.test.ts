import { verifyJournal } from "@traitdunion/core"
import { describeServer, note, opening, reasonOf } from "@traitdunion/test-servers"
import { createConnection } from "mysql2/promise"
import { expect, it } from "vitest"
import type { MysqlStorageOptions } from "../src/index.ts"
import { engine } from "./engine-under-test.ts"

describeServer<MysqlStorageOptions>(engine, ({ server, url, open }) => {
  it("tries again what the server gave up for others' sake, and no more than it is told", async () => {
    await open()
    // A fault that the server itself makes: the first commits of a counter are given up as by a deadlock. The counter
    // stands outside transactions, so that it goes on when they are taken back.
    await server().run(
      url(),
      `create table tries (n int) engine = myisam; insert into tries values (0);
       create trigger give_up before insert on tdu_journal_event for each row begin
         update tries set n = n + 1;
         if (select n from tries) <= 3 then signal sqlstate '40001' set mysql_errno = 1213; end if;
       end`,
    )
    expect(await reasonOf((await open({ retries: 1 })).commit(note("c1")))).toBe("locked")
    expect(await (await open({ retries: 5 })).commit(note("c1"))).toMatchObject({ status: "committed" })
    expect(await server().run(url(), "select count(*) as count from tdu_journal_event")).toEqual([{ count: 1 }])
  })

  it("commits in one structure while another is held", async () => {
    const alpha = await open({ lockTimeoutMs: 1000 })
    const beta = await open({ lockTimeoutMs: 1000 }, { ...opening, structure: "beta" })
    const holder = await createConnection({ uri: url() })
    await holder.query("begin")
    await holder.query("update tdu_journal_head set position = position where structure_id = 'alpha'")
    expect(await reasonOf(alpha.commit(note("c1")))).toBe("locked")
    for (const id of ["c1", "c2", "c3"]) expect(await beta.commit(note(id))).toMatchObject({ status: "committed" })
    await holder.query("rollback")
    await holder.end()
    expect(await alpha.commit(note("c1"))).toMatchObject({ status: "committed" })
  })

  it("waits no longer than it is told for somebody who holds a structure", async () => {
    const store = await open({ lockTimeoutMs: 1000 })
    await store.commit(note("c1"))
    const other = await createConnection({ uri: url() })
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
    expect(await reasonOf(open({ connection: server().server.url("nowhere") }))).toBe("missing")
    const database = new URL(url()).pathname.slice(1)
    const { port } = server().server
    const reader = { host: "127.0.0.1", port, database, user: "reader", password: "right" }
    await server().run(
      url(),
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
    await server().run(url(), "set global read_only = 1")
    expect(await reasonOf(writing.commit(note("c2")))).toBe("read-only")
    await server().run(url(), "set global read_only = 0")
    expect(await verifyJournal("alpha", await open())).toMatchObject({ ok: true, verified: 1 })
  })
})
