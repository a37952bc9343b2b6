import {
  describeBadInput,
  mariaDbServer,
  note,
  opening,
  reasonOf,
  whyNoMariaDb,
  whyNoPostgres,
} from "@traitdunion/test-servers"
import { describe, expect, it } from "vitest"
import { type PostgresStorageOptions, postgresStorage } from "../src/index.ts"
import { databases } from "./databases.ts"
import { engine } from "./engine-under-test.ts"

describeBadInput<PostgresStorageOptions>(engine, {
  scheme: "postgres",
  alterations: [
    { what: "a column dropped", sql: "alter table tdu_journal_event drop column mark", told: "tdu_journal_event.mark" },
    { what: "a column renamed", sql: "alter table tdu_note_v1 rename column words to text", told: "tdu_note_v1.words" },
    {
      what: "another type",
      sql: "alter table tdu_journal_head alter column position type integer",
      told: "tdu_journal_head.position has another type",
    },
    {
      what: "a column added that must be given a value",
      sql: "delete from tdu_subject_key; alter table tdu_subject_key add column owner text not null",
      told: "tdu_subject_key.owner was added",
    },
    { what: "a table dropped", sql: "drop table tdu_subject_key", told: "tdu_subject_key is missing" },
    {
      what: "a unique index dropped",
      sql: "alter table tdu_journal_event drop constraint tdu_journal_event_structure_id_stream_version_key",
      told: "tdu_journal_event has no unique index on structure_id, stream, version",
    },
    {
      what: "a primary key dropped",
      sql: "alter table tdu_note_v1 drop constraint tdu_note_v1_pkey",
      told: "tdu_note_v1 has no unique index on structure_id, key",
    },
  ],
  raising: `create function raising() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
    create trigger raising before insert on tdu_journal_event for each row execute function raising()`,
})

describe.skipIf(whyNoPostgres !== undefined)(`rights and versions on PostgreSQL ${whyNoPostgres ?? ""}`, () => {
  it("says what is missing: to connect, to create, to read, to write", async () => {
    await using server = await databases()
    const { url, drop } = await server.fresh()
    const database = new URL(url).pathname.slice(1)
    await server.run(url, "drop role if exists limited; create role limited login")
    const limited = url.replace("postgres@", "limited@")
    const came = async (): Promise<string> => {
      const storage = postgresStorage({ connection: limited })
      const call = storage.open(opening)
      const reason = await reasonOf(call)
      if (reason !== "done") return `open ${reason}`
      const store = await call
      const committed = await reasonOf(store.commit(note(`c${Math.random()}`.replace(".", ""))))
      await store.close()
      return `commit ${committed}`
    }
    expect(await came()).toBe("open denied")
    await server.run(url, `revoke connect on database ${database} from public`)
    expect(await came()).toBe("open denied")
    await server.run(url, `grant connect on database ${database} to limited; grant create on schema public to limited`)
    // Now it makes its own tables, and loses them again.
    expect(await came()).toBe("commit done")
    await server.run(url, "reassign owned by limited to postgres")
    expect(await came()).toBe("open denied")
    await server.run(url, "grant select on all tables in schema public to limited")
    expect(await came()).toBe("commit denied")
    await server.run(url, "grant update on all tables in schema public to limited")
    expect(await came()).toBe("commit denied")
    await server.run(url, "grant insert, delete on all tables in schema public to limited")
    expect(await came()).toBe("commit done")
    await server.run(url, "drop owned by limited")
    await drop()
  })

  it("refuses a server that is too old, and a schema that is not there", async () => {
    await using server = await databases()
    const { url, drop } = await server.fresh()
    expect(await reasonOf(postgresStorage({ connection: url, schema: "nowhere" }).open(opening))).toBe("missing")
    // The real server, made to tell another version: its own function is hidden behind one of the same name.
    const database = new URL(url).pathname.slice(1)
    await server.run(
      url,
      `create function public.current_setting(text) returns text language sql as $$ select '120022' $$;
       alter database ${database} set search_path = public, pg_catalog`,
    )
    expect(await reasonOf(postgresStorage({ connection: url }).open(opening))).toBe("unsupported")
    await drop()
  })

  it.skipIf(whyNoMariaDb !== undefined)("says that a MariaDB is no PostgreSQL", async () => {
    await using maria = await mariaDbServer()
    const connection = maria.url("mysql").replace("mysql:", "postgres:")
    expect(await reasonOf(postgresStorage({ connection, connectTimeoutMs: 1000 }).open(opening))).toBe("wrong-address")
  })
})
