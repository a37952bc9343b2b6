import { openMediation, verifyJournal } from "@traitdunion/core"
import { type Databases, note, opening, reasonOf, whyNoPostgres } from "@traitdunion/test-servers"
import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { postgresStorage } from "../src/index.ts"
import { databases, ownedDatabase } from "./databases.ts"

describe.skipIf(whyNoPostgres !== undefined)(`many structures on one PostgreSQL ${whyNoPostgres ?? ""}`, () => {
  let server: Databases
  beforeAll(async () => {
    server = await databases()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it("keeps every key and unique index begun with the structure, and no sequence, no key to another table", async () => {
    const { url, above, drop } = await ownedDatabase(server)
    for (const storage of [
      postgresStorage({ connection: url, prefix: "one_" }),
      postgresStorage({ connection: url, prefix: "two_", partitions: 3, rowSecurity: true }),
    ]) {
      await (await openMediation({ structure: "alpha", storage })).close()
    }
    const unique = await server.run(
      above,
      `select c.relname as name, a.attname as first from pg_index i join pg_class c on c.oid = i.indrelid
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where n.nspname = 'public' and (i.indisunique or i.indisprimary) order by 1`,
    )
    expect(unique.length).toBeGreaterThan(60)
    expect(unique.filter(({ first }) => first !== "structure_id").map(({ name }) => name)).toEqual([
      "one_schema",
      "two_schema",
    ])
    const made = await server.run(
      above,
      `select (select count(*)::int from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace) as sequences,
       (select count(*)::int from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace) as foreign_keys,
       (select count(*)::int from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'public'::regnamespace) as triggers,
       (select max(length(relname::text))::int from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')) <= 63 as fit`,
    )
    expect(made).toEqual([{ sequences: 0, foreign_keys: 0, triggers: 0, fit: true }])
    await drop()
  })

  it("commits in one structure while another is held", async () => {
    const { url, drop } = await server.fresh()
    const storage = postgresStorage({ connection: url, lockTimeoutMs: 200, connections: 3 })
    const alpha = await storage.open(opening)
    const beta = await storage.open({ ...opening, structure: "beta" })
    const holder = new Client({ connectionString: url })
    await holder.connect()
    await holder.query("begin")
    await holder.query("update tdu_journal_head set position = position where structure_id = 'alpha'")
    expect(await reasonOf(alpha.commit(note("c1")))).toBe("locked")
    for (const id of ["c1", "c2", "c3"]) expect(await beta.commit(note(id))).toMatchObject({ status: "committed" })
    await holder.query("rollback")
    await holder.end()
    expect(await alpha.commit(note("c1"))).toMatchObject({ status: "committed" })
    await Promise.all([alpha.close(), beta.close()])
    await drop()
  })

  it("divides tables by structure, looks into one part alone, and goes on so with tables that come later", async () => {
    const { url, drop } = await server.fresh()
    const partitioned = (partitions?: number) =>
      postgresStorage({ connection: url, ...(partitions === undefined ? {} : { partitions }) })
    const structures = Array.from({ length: 12 }, (_, n) => `structure-${n}`)
    const asked = partitioned(8)
    for (const structure of structures) {
      const store = await asked.open({ ...opening, structure })
      await store.commit(note("c1"))
      expect(await verifyJournal(structure, store)).toMatchObject({ ok: true, verified: 1 })
      await store.close()
    }
    const places = await server.run(
      url,
      "select structure_id as structure, tableoid::regclass::text as part from tdu_journal_event",
    )
    expect(places).toHaveLength(12)
    const parts = new Set(places.map(({ part }) => String(part)))
    expect(parts.size).toBeGreaterThan(3)
    expect([...parts].every((part) => /^tdu_journal_event_p[0-7]$/.test(part))).toBe(true)
    const plan = await server.run(
      url,
      "explain select * from tdu_journal_event where structure_id = 'structure-3' and stream = 'note/c1'",
    )
    const looked = new Set(JSON.stringify(plan).match(/tdu_journal_event_p\d/g))
    expect([...looked]).toEqual([places.find(({ structure }) => structure === "structure-3")?.["part"]])
    // Said or not, later tables are divided like the journal; another division is refused, and none is undone.
    await (await openMediation({ structure: "alpha", storage: partitioned() })).close()
    const whole = await server.run(
      url,
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and not c.relispartition`,
    )
    expect(whole).toEqual([{ name: "tdu_schema" }])
    expect(await reasonOf(partitioned(4).open(opening))).toBe("layout")
    await drop()
  })

  it("leaves a database as it is that was made without partitions, and says so when they are asked for", async () => {
    const { url, drop } = await server.fresh()
    const store = await postgresStorage({ connection: url }).open(opening)
    await store.commit(note("c1"))
    await store.close()
    expect(await reasonOf(postgresStorage({ connection: url, partitions: 4 }).open(opening))).toBe("layout")
    const again = await postgresStorage({ connection: url }).open(opening)
    expect(await again.commit(note("c2"))).toMatchObject({ status: "committed" })
    await again.close()
    for (const partitions of [1, 65, 2.5]) {
      await expect(postgresStorage({ connection: url, partitions }).open(opening)).rejects.toThrow("2 to 64 partitions")
    }
    await drop()
  })
})
