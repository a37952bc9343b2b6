import { networkReport, openMediation, periodOf } from "@traitdunion/core"
import { type Databases, reasonOf, whyNoPostgres } from "@traitdunion/test-servers"
import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { networkOperatorSql, postgresStorage } from "../src/index.ts"
import { as, databases, ownedDatabase, role } from "./databases.ts"

describe.skipIf(whyNoPostgres !== undefined)(`a network operator on PostgreSQL ${whyNoPostgres ?? ""}`, () => {
  let server: Databases
  beforeAll(async () => {
    server = await databases()
    await role(server, "operator")
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const ways = {
    "under row security and in partitions": { rowSecurity: true, partitions: 2 },
    without: {},
  }
  for (const [way, options] of Object.entries(ways)) {
    it(`reads the figures of all structures and nothing else, ${way}`, async () => {
      const { url, above, drop } = await ownedDatabase(server)
      const structures = ["association-a", "association-b"]
      for (const [index, structure] of structures.entries()) {
        await using core = await openMediation({
          structure,
          storage: postgresStorage({ connection: url, ...options }),
        })
        const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
        const act = { on: "2026-01-14", register: "inform", minutes: 30, persons: 20 + index } as const
        await desk.registers.record({ activity: "a-1", ...act })
      }
      for (let times = 0; times < 2; times += 1) {
        for (const sql of networkOperatorSql({ role: "operator" })) await server.run(url, sql)
      }
      const asked = { structures, ...periodOf("2026") }
      const operator = postgresStorage({ connection: as("operator", url) })
      const report = await networkReport({ storage: operator, ...asked })
      expect(JSON.stringify(report)).toContain('"value":41')
      const owner = postgresStorage({ connection: url, ...options })
      expect(await networkReport({ storage: owner, ...asked })).toEqual(report)
      // It cannot open a structure, nor begin one.
      expect(await reasonOf(openMediation({ structure: "association-a", storage: operator }))).toBe("denied")
      expect(await reasonOf(openMediation({ structure: "another", storage: operator }))).toBe("denied")

      const client = new Client({ connectionString: as("operator", url) })
      await client.connect()
      const allowed = async (sql: string): Promise<boolean> => {
        try {
          await client.query(sql)
          return true
        } catch (error) {
          expect((error as { readonly code: string }).code).toBe("42501")
          return false
        }
      }
      const tables = await server.run(
        above,
        `select c.relname as name, array_agg(a.attname::text) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') group by 1 order by 1`,
      )
      const read: Array<string> = []
      const written: Array<string> = []
      for (const { name, columns } of tables) {
        for (const column of columns as ReadonlyArray<string>) {
          if (await allowed(`select "${column}" from "${name}" limit 1`)) read.push(`${name}.${column}`)
        }
        for (const sql of [
          `insert into "${name}" default values`,
          `update "${name}" set "${(columns as ReadonlyArray<string>)[0]}" = null`,
          `delete from "${name}"`,
          `truncate "${name}"`,
        ]) {
          if (await allowed(sql)) written.push(sql)
        }
      }
      await client.end()
      expect(written).toEqual([])
      const beside = read.filter((column) => !/^tdu_tally_[a-z_]+_v\d+\./.test(column))
      expect(beside.toSorted()).toEqual([
        "tdu_journal_head.structure_id",
        "tdu_read_table.built",
        "tdu_read_table.name",
        "tdu_read_table.structure_id",
        "tdu_read_table.version",
        "tdu_schema.id",
        "tdu_schema.version",
      ])
      const figures = new Set(read.filter((column) => column.startsWith("tdu_tally_")).map((one) => one.split(".")[0]))
      const tallies = tables.map(({ name }) => String(name)).filter((name) => /^tdu_tally_[a-z_]+_v\d+$/.test(name))
      expect([...figures]).toEqual(tallies)
      await drop()
    })
  }
})
