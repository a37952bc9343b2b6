import { verifyJournal } from "@traitdunion/core"
import { describeServer, note, reasonOf } from "@traitdunion/test-servers"
import { expect, it } from "vitest"
import type { PostgresStorageOptions } from "../src/index.ts"
import { engine } from "./engine-under-test.ts"

describeServer<PostgresStorageOptions>(engine, ({ server, url, open }) => {
  it("tries again what the server gave up for others' sake, and no more than it is told", async () => {
    await open()
    // A fault that the server itself makes: the first commits of a counter are given up as by a deadlock.
    await server().run(
      url(),
      `create sequence tries;
       create function give_up() returns trigger language plpgsql as $$
       begin if nextval('tries') <= 3 then raise exception 'deadlock' using errcode = '40P01'; end if; return new; end $$;
       create trigger give_up before insert on tdu_journal_event for each row execute function give_up()`,
    )
    expect(await reasonOf((await open({ retries: 1 })).commit(note("c1")))).toBe("locked")
    expect(await (await open({ retries: 5 })).commit(note("c1"))).toMatchObject({ status: "committed" })
    expect(await server().run(url(), "select count(*) from tdu_journal_event")).toEqual([{ count: "1" }])
  })

  it("waits no longer than it is told for somebody who holds a structure", async () => {
    const store = await open({ lockTimeoutMs: 50 })
    await store.commit(note("c1"))
    const { Client } = await import("pg")
    const other = new Client({ connectionString: url() })
    await other.connect()
    await other.query("begin; update tdu_journal_head set position = position")
    expect(await reasonOf(store.commit(note("c2")))).toBe("locked")
    await other.query("rollback")
    await other.end()
    expect(await store.commit(note("c2"))).toMatchObject({ status: "committed" })
  })

  it("says what is wrong: nobody there, no such database, a wrong password, no right, read-only", async () => {
    const elsewhere = { host: "127.0.0.1", port: 9, database: "x", user: "x" }
    expect(await reasonOf(open({ connection: elsewhere }))).toBe("unavailable")
    expect(await reasonOf(open({ connection: server().server.url("nowhere") }))).toBe("missing")
    await server().run(url(), "drop role if exists reader; create role reader login")
    const { port } = server().server
    const reader = { host: "127.0.0.1", port, database: new URL(url()).pathname.slice(1), user: "reader" }
    expect(await reasonOf(open({ connection: reader }))).toBe("denied")
    expect(await reasonOf(open({ connection: { ...reader, user: "nobody" } }))).toBe("denied")
    await (await open()).commit(note("c1"))
    await server().run(url(), "grant select on all tables in schema public to reader")
    const looking = await open({ connection: reader })
    expect(await looking.rows("note", {})).toHaveLength(1)
    expect(await reasonOf(looking.commit(note("c2")))).toBe("denied")
    const database = new URL(url()).pathname.slice(1)
    await server().run(server().server.url(), `alter database ${database} set default_transaction_read_only = on`)
    expect(await reasonOf((await open()).commit(note("c2")))).toBe("read-only")
    await server().run(server().server.url(), `alter database ${database} reset default_transaction_read_only`)
    expect(await verifyJournal("alpha", await open())).toMatchObject({ ok: true, verified: 1 })
  })

  it("keeps insertions prepared on the server, and nothing when it is told so", async () => {
    await open()
    await server().run(
      url(),
      `create table seen (kept text);
       create function look() returns trigger language plpgsql as $$
       begin insert into seen select statement from pg_prepared_statements; return new; end $$;
       create trigger look before insert on tdu_journal_event for each row execute function look()`,
    )
    await (await open({ prepare: false })).commit(note("c1"))
    expect(await server().run(url(), "select * from seen")).toEqual([])
    await (await open()).commit(note("c2"))
    const kept = (await server().run(url(), "select kept from seen")).map(({ kept }) => String(kept))
    expect(kept).toContainEqual(expect.stringContaining("insert into"))
    // What looks for rows is planned anew each time.
    expect(kept.filter((statement) => statement.startsWith("select"))).toEqual([])
  })

  it("is durable whatever the database's own default is, and shows under its name", async () => {
    const database = new URL(url()).pathname.slice(1)
    await server().run(server().server.url(), `alter database ${database} set synchronous_commit = off`)
    const store = await open({ applicationName: "mairie-exemple" })
    await server().run(
      url(),
      `create table seen (durable text, name text);
       create function look() returns trigger language plpgsql as $$
       begin insert into seen values (current_setting('synchronous_commit'), current_setting('application_name')); return new; end $$;
       create trigger look before insert on tdu_journal_event for each row execute function look()`,
    )
    await store.commit(note("c1"))
    expect(await server().run(url(), "select * from seen")).toEqual([{ durable: "on", name: "mairie-exemple" }])
  })
})
