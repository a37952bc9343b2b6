import { kyselyStorage } from "@traitdunion/adapter-kysely"
import { type AnyTable, column, defineTable, openMediation, type Store } from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import { type Databases, note, opening, reasonOf, whyNoPostgres } from "@traitdunion/test-servers"
import { Kysely, PostgresDialect, sql } from "kysely"
import { Client, Pool } from "pg"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { postgresStorage, tenantSql } from "../src/index.ts"
import { as, databases, ownedDatabase, role } from "./databases.ts"

/** Ask as a role, carrying a structure or none: what is answered, or the code of the refusal. */
const asking = async (url: string, structure: string | undefined) => {
  const options = structure === undefined ? {} : { options: `-c traitdunion.structure=${structure}` }
  const client = new Client({ connectionString: url, ...options })
  await client.connect()
  return {
    /** How many rows a statement touches or answers. What it did is taken back. */
    rows: async (sql: string): Promise<number | string> => {
      await client.query("begin")
      try {
        return (await client.query(sql)).rowCount ?? 0
      } catch (error) {
        return (error as { readonly code: string }).code
      } finally {
        await client.query("rollback")
      }
    },
    [Symbol.asyncDispose]: () => client.end(),
  }
}

const REFUSED = "42501"

describe.skipIf(whyNoPostgres !== undefined)(`row security on PostgreSQL ${whyNoPostgres ?? ""}`, () => {
  let server: Databases
  let database: Awaited<ReturnType<typeof ownedDatabase>>
  const stores: Array<Store> = []
  const keys = memoryKeys()

  const storage = (url: string, rowSecurity = true) => postgresStorage({ connection: url, connections: 2, rowSecurity })
  const open = async (url: string, on = opening, rowSecurity = true): Promise<Store> => {
    const store = await storage(url, rowSecurity).open(on)
    stores.push(store)
    return store
  }
  const core = (url: string, structure: string) =>
    openMediation({
      structure,
      storage: storage(url),
      ports: { keys, clock: { now: () => "2026-05-04T09:00:00.000Z" as never } },
    })
  const worked = async (url: string, structure: string, n: number): Promise<void> => {
    await using mediation = await core(url, structure)
    const desk = mediation.as({ id: "mediator-1", roles: ["mediator"] })
    await desk.people.registerPerson({ person: `camille-${n}`, name: "Camille Exemple" })
    await desk.process.open({
      mediation: `m-${n}`,
      origin: "person",
      register: "institution",
      parties: [{ kind: "person", id: `camille-${n}` }],
    })
    await desk.registers.record({
      activity: `a-${n}`,
      on: "2026-05-04",
      register: "inform",
      minutes: 15,
      persons: 12,
    })
    expect(await mediation.audit.verify()).toMatchObject({ ok: true, marksChecked: true })
    expect(await mediation.rebuild()).toMatchObject({ differences: 0 })
  }
  const admit = async (structure: string, to: string): Promise<void> => {
    for (const sql of tenantSql({ structure, role: to })) await server.run(database.url, sql)
  }
  /** Every table of ours that holds rows of structures, and those of its columns that must have a value. */
  const tables = async (): Promise<ReadonlyArray<{ readonly name: string; readonly foreign: string }>> => {
    const found = await server.run(
      database.above,
      `select c.relname as name, (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0) as columns,
       (select string_agg(case when a.attname = 'structure_id' then '''alpha''' when t.typcategory = 'N' then '1' else '''x''' end, ', ' order by a.attnum)
         from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = c.oid and a.attnum > 0) as "values"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
         and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'structure_id') order by 1`,
    )
    return found.map(({ name, columns, values }) => ({
      name: String(name),
      foreign: `insert into "${name}" (${columns}) values (${values})`,
    }))
  }
  /** What a role of beta gets at of alpha, by statements that name no structure, or the wrong one. */
  const trespasses = async (url: string, carried: string | undefined): Promise<ReadonlyArray<string>> => {
    await using beta = await asking(url, carried)
    const through: Array<string> = []
    for (const { name, foreign } of await tables()) {
      const attempts: ReadonlyArray<readonly [sql: string, harmless: ReadonlyArray<number | string>]> = [
        // A role of beta that carries another structure, or none, sees nothing but that it was admitted.
        ...(carried === "beta" || name === "tdu_tenant" ? [] : [[`select 1 from "${name}"`, [0]] as const]),
        [`select 1 from "${name}" where structure_id <> 'beta'`, [0]],
        [`update "${name}" set structure_id = structure_id where structure_id = 'alpha'`, [0, REFUSED]],
        [`delete from "${name}" where structure_id = 'alpha'`, [0, REFUSED]],
        [foreign, [REFUSED]],
        [`truncate "${name}"`, [REFUSED]],
      ]
      for (const [sql, harmless] of attempts) {
        const came = await beta.rows(sql)
        if (!harmless.includes(came)) through.push(`${sql}: ${came}`)
      }
      // What is one's own cannot be given away either.
      const given = await beta.rows(`update "${name}" set structure_id = 'alpha'`)
      const mine = await beta.rows(`select 1 from "${name}"`)
      if (given !== REFUSED && !(given === 0 && mine === 0)) through.push(`${name}: ${mine} given, ${given}`)
    }
    return through
  }

  beforeAll(async () => {
    server = await databases()
    for (const name of ["alpha-app", "beta-app"]) await role(server, name)
  })
  afterAll(() => server[Symbol.asyncDispose]())
  beforeEach(async () => {
    database = await ownedDatabase(server)
  })
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()))
    await database.drop()
  })

  it("shows and takes rows of one structure alone, on every table, whatever a statement says", async () => {
    await worked(database.url, "alpha", 1)
    await worked(database.url, "beta", 1)
    await admit("alpha", "alpha-app")
    await admit("beta", "beta-app")
    // Each works by itself, as a role that owns nothing.
    await worked(as("alpha-app", database.url), "alpha", 2)
    await worked(as("beta-app", database.url), "beta", 2)
    const all = await tables()
    const held: Array<string> = []
    for (const { name } of all) {
      const rows = await server.run(database.above, `select 1 from "${name}" where structure_id = 'alpha' limit 1`)
      if (rows.length > 0) held.push(name)
    }
    expect(held).toEqual(
      expect.arrayContaining([
        "tdu_journal_event",
        "tdu_journal_head",
        "tdu_read_table",
        "tdu_subject_key",
        "tdu_tenant",
      ]),
    )
    expect(held.length).toBeGreaterThan(10)
    expect(all.length).toBeGreaterThan(held.length)
    const other = as("beta-app", database.url)
    for (const carried of ["beta", "alpha", undefined])
      expect([carried, await trespasses(other, carried)]).toEqual([carried, []])
    await using beta = await asking(other, "beta")
    expect(await beta.rows("select 1 from tdu_journal_event")).toBeGreaterThan(3)
    expect(await beta.rows("update tdu_schema set version = 0")).toBe(REFUSED)
    // Their owner is held to it as well, and carries one structure at a time.
    await using owner = await asking(database.url, "beta")
    for (const { name } of all.filter((table) => table.name !== "tdu_tenant")) {
      expect([name, await owner.rows(`select 1 from "${name}" where structure_id <> 'beta'`)]).toEqual([name, 0])
    }
  })

  it("covers tables that come later, for those who were admitted before", async () => {
    await open(database.url)
    await admit("alpha", "alpha-app")
    const later: AnyTable = defineTable("later", { words: column.text() })
    const wider = { ...opening, tables: [...opening.tables, later] }
    expect(await reasonOf(open(as("alpha-app", database.url), wider))).toBe("denied")
    await open(database.url, wider)
    const store = await open(as("alpha-app", database.url), wider)
    await store.commit({ ...note("c1"), rows: [{ table: "later", key: "k", row: { words: "w" } }] })
    expect(await store.rows("later", {})).toHaveLength(1)
    await admit("beta", "beta-app")
    expect(await trespasses(as("beta-app", database.url), "beta")).toEqual([])
  })

  it("is put on a database that had none, and holds for structures that were there", async () => {
    await (await open(database.url, opening, false)).commit(note("c1"))
    await (await open(database.url, { ...opening, structure: "beta" }, false)).commit(note("c1"))
    const store = await open(database.url)
    expect(await store.commit(note("c1"))).toEqual({ status: "duplicate" })
    expect(await store.rows("note", {})).toHaveLength(1)
    await admit("beta", "beta-app")
    const beta = await open(as("beta-app", database.url), { ...opening, structure: "beta" })
    expect(await beta.rows("note", {})).toHaveLength(1)
    expect(await trespasses(as("beta-app", database.url), "beta")).toEqual([])
  })

  it("refuses who bypasses it, who was not admitted, and who does not carry a structure", async () => {
    await (await open(database.url)).commit(note("c1"))
    await admit("alpha", "alpha-app")
    await role(server, "above-all")
    await server.run(server.server.url(), 'alter role "above-all" bypassrls')
    expect(await reasonOf(open(database.above))).toBe("unguarded")
    expect(await reasonOf(open(as("above-all", database.url)))).toBe("unguarded")
    const app = as("alpha-app", database.url)
    expect(await reasonOf(open(app, { ...opening, structure: "beta" }))).toBe("denied")
    expect(await reasonOf(open(as("beta-app", database.url)))).toBe("denied")
    // Without the option nothing is carried, so that nothing is seen.
    expect(await reasonOf(open(app, opening, false))).toBe("denied")
    await open(app)
    await server.run(database.url, "delete from tdu_tenant where role = 'alpha-app'")
    expect(await reasonOf(open(app))).toBe("denied")
  })

  it("takes the structure from the role where a pooler drops what connections begin with", async () => {
    await (await open(database.url)).commit(note("c1"))
    await admit("alpha", "alpha-app")
    const name = new URL(database.url).pathname.slice(1)
    await server.run(database.above, `alter role "alpha-app" in database ${name} set traitdunion.structure = 'alpha'`)
    await using app = await asking(as("alpha-app", database.url), undefined)
    expect(await app.rows("select 1 from tdu_journal_event")).toBe(1)
  })

  it("holds within a transaction of the caller's, for the structure that is opened there", async () => {
    await (await open(database.url)).commit(note("c1"))
    await admit("alpha", "alpha-app")
    await admit("beta", "alpha-app")
    const db = new Kysely<unknown>({
      dialect: new PostgresDialect({ pool: new Pool({ connectionString: as("alpha-app", database.url) }) }),
    })
    const counts: Array<number> = []
    await db.transaction().execute(async (transaction) => {
      const embedded = kyselyStorage({ db: transaction, dialect: "postgres", rowSecurity: true })
      for (const structure of ["alpha", "beta"]) {
        const store = await embedded.open({ ...opening, structure })
        await store.commit(note(`c-${structure}`))
        counts.push((await sql`select 1 from tdu_journal_event`.execute(transaction)).rows.length)
        await store.close()
      }
    })
    expect(counts).toEqual([2, 1])
    // The connection goes back to others and carries nothing.
    expect((await sql`select 1 from tdu_journal_event`.execute(db)).rows).toEqual([])
    const outside = kyselyStorage({ db, dialect: "postgres", rowSecurity: true })
    expect(await reasonOf(outside.open(opening))).toBe("unguarded")
    await db.destroy()
    const elsewhere = { db, dialect: "sqlite", rowSecurity: true } as const
    expect(() => kyselyStorage(elsewhere)).toThrow("PostgreSQL's")
  })

  it("bounds how long a role's sessions wait, work and stay idle, where whoever runs it may change the role", async () => {
    await role(server, "bounded")
    await open(database.url)
    const limitsOf = async (): Promise<ReadonlyArray<unknown>> => {
      const client = new Client({ connectionString: as("bounded", database.url) })
      await client.connect()
      try {
        const names = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"]
        const limits: unknown[] = []
        for (const name of names) {
          limits.push((await client.query<Record<string, string>>(`show ${name}`)).rows[0]?.[name])
        }
        return limits
      } finally {
        await client.end()
      }
    }
    const statements = tenantSql({ structure: opening.structure, role: "bounded" })
    // The owner of the tables may not change roles: it admits all the same, and the server warns.
    for (const statement of statements) await server.run(database.url, statement)
    expect(await limitsOf()).toEqual(["0", "0", "0"])
    for (const statement of statements) await server.run(database.above, statement)
    expect(await limitsOf()).toEqual(["10min", "30s", "2min"])
  })

  it("admits no name that could be more than a name", () => {
    for (const name of ['a"b', "a'b", "", "a?b", "a$tdu$b"]) {
      expect(() => tenantSql({ structure: "alpha", role: name })).toThrow("The role must be")
    }
    expect(tenantSql({ structure: "it's", role: "r" }).join("\n")).toContain("'it''s'")
  })
})
