import { setTimeout } from "node:timers/promises"
import { kyselyStorage } from "@traitdunion/adapter-kysely"
import { verifyJournal } from "@traitdunion/core"
import { describeEmbedder, note, opening, reasonOf } from "@traitdunion/test-servers"
import { Kysely, PostgresDialect } from "kysely"
import { Pool } from "pg"
import { expect, it } from "vitest"
import type { PostgresStorageOptions } from "../src/index.ts"
import { engine } from "./engine-under-test.ts"

describeEmbedder<PostgresStorageOptions>(engine, ({ server, url, open }) => {
  it("a statement that takes too long within a commit: nothing of it stays", async () => {
    const store = await open({ statementTimeoutMs: 300 })
    await store.commit(note("c1"))
    await server().run(
      url(),
      `create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(2); return new; end $$;
       create trigger slow before insert on tdu_note_v1 for each row execute function slow()`,
    )
    expect(await reasonOf(store.commit(note("c2")))).toBe("locked")
    await server().run(url(), "drop trigger slow on tdu_note_v1")
    expect(await store.commit(note("c2"))).toMatchObject({ status: "committed" })
    expect(await verifyJournal("alpha", store)).toMatchObject({ ok: true, verified: 2 })
  })

  it("a commit beside the caller's own transaction that has written the journal is refused at once", async () => {
    const pool = new Pool({ connectionString: url(), max: 3 })
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
    const outside = await kyselyStorage({ db, dialect: "postgres" }).open(opening)
    await outside.commit(note("c1"))
    await db.transaction().execute(async (tx) => {
      // Another connection may write as long as the transaction has not, and reads at any time.
      await outside.commit(note("c2"))
      const inside = await kyselyStorage({ db: tx, dialect: "postgres" }).open(opening)
      await inside.commit(note("c3"))
      expect(await reasonOf(outside.commit(note("c4")))).toBe("own-transaction")
      expect((await outside.readAll(0, 10)).events).toHaveLength(2)
      await inside.close()
    })
    await outside.commit(note("c4"))
    expect(await verifyJournal("alpha", outside)).toMatchObject({ ok: true, verified: 4 })
    await outside.close()
    await db.destroy()
  })

  it("a transaction of the caller that idles too long is ended by the server: typed, and nothing stays", async () => {
    await (await open()).commit(note("c1"))
    const pool = new Pool({ connectionString: url(), options: "-c idle_in_transaction_session_timeout=200" })
    pool.on("error", () => {})
    pool.on("connect", (client) => {
      client.on("error", () => {})
    })
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
    const transaction = await db.startTransaction().execute()
    const store = await kyselyStorage({ db: transaction, dialect: "postgres" }).open(opening)
    await store.commit(note("c2"))
    await setTimeout(600)
    expect(await reasonOf(store.commit(note("c3")))).toBe("unavailable")
    await transaction
      .rollback()
      .execute()
      .catch(() => {})
    await db.destroy()
    expect(await verifyJournal("alpha", await open())).toMatchObject({ ok: true, verified: 1 })
  })

  it("stands where the search path says, or in a schema with capitals, and both are apart", async () => {
    await server().run(
      url(),
      `create schema "Bailleur Exemple"; create schema "Partner"; create role walker login;
       grant all on schema "Bailleur Exemple", "Partner" to walker; alter role walker set search_path = "Bailleur Exemple"`,
    )
    const walker = url().replace("postgres@", "walker@")
    const byPath = await open({ connection: walker } as never)
    const named = await open({ connection: walker, schema: "Partner" } as never)
    await byPath.commit(note("c1"))
    await named.commit(note("c1"))
    await named.commit(note("c2"))
    const rows = await server().run(
      url(),
      "select distinct schemaname from pg_tables where tablename like 'tdu%' order by 1",
    )
    expect(rows.map(({ schemaname }) => schemaname)).toEqual(["Bailleur Exemple", "Partner"])
    expect((await byPath.readAll(0, 9)).events).toHaveLength(1)
    expect((await named.readAll(0, 9)).events).toHaveLength(2)
    await Promise.all([byPath.close(), named.close()])
    await server().run(url(), "drop owned by walker; drop role walker")
  })

  it("looks at its own schema alone, whoever has tables of the same names in another", async () => {
    await server().run(
      url(),
      `create schema other; create table other.tdu_schema (id text, version text);
       create table other.tdu_journal_event (nothing text)`,
    )
    const store = await open()
    await store.commit(note("c1"))
    const again = await open({ schema: "public" })
    expect((await again.readAll(0, 9)).events).toHaveLength(1)
  })
})
