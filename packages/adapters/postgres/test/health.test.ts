import { type Health, openMediation } from "@traitdunion/core"
import { type Databases, whyNoPostgres } from "@traitdunion/test-servers"
import { Client } from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { postgresStorage } from "../src/index.ts"
import { durableDatabases } from "./databases.ts"

const failedIn = ({ checks }: Health): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(checks.filter(({ ok }) => !ok).map(({ name, reason }) => [name, reason]))

describe.skipIf(whyNoPostgres !== undefined)(`how a core on PostgreSQL is ${whyNoPostgres ?? ""}`, () => {
  let server: Databases
  beforeAll(async () => {
    server = await durableDatabases()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const open = async () => {
    const { url } = await server.fresh()
    const storage = postgresStorage({ connection: url, connections: 4, connectTimeoutMs: 1000 })
    const core = await openMediation({ structure: "association-exemple", storage })
    return { core, url }
  }

  it("is well, and leaves no trace of having been asked", async () => {
    const { core, url } = await open()
    expect(await core.health()).toMatchObject({ status: "ok", position: 0 })
    expect(await server.run(url, "select count(*) as count from tdu_journal_event")).toEqual([{ count: "0" }])
    await core.close()
  })

  it("can be read alone when the database is, which is enough for reports", async () => {
    const { core, url } = await open()
    await core.close()
    const database = new URL(url).pathname.slice(1)
    await server.run(server.server.url(), `alter database ${database} set default_transaction_read_only = on`)
    await using again = await openMediation({
      structure: "association-exemple",
      storage: postgresStorage({ connection: url }),
    })
    expect(failedIn(await again.health())).toEqual({ writing: "read-only" })
    expect(await again.health({ needs: "read" })).toMatchObject({ status: "degraded" })
  })

  it("has lists of another version once a newer release has rebuilt them", async () => {
    const { core, url } = await open()
    await server.run(url, "delete from tdu_read_table where name = 'deadline'")
    expect(failedIn(await core.health())).toMatchObject({ tables: "newer" })
    await core.close()
  })

  it("waits no longer than it is told for a server that does not answer, and knows one that is gone", async () => {
    const { core, url } = await open()
    const other = new Client({ connectionString: url })
    await other.connect()
    await other.query("begin; lock table tdu_journal_head, tdu_journal_event, tdu_deadline_v1 in access exclusive mode")
    const hanging = await core.health({ timeoutMs: 200 })
    expect(failedIn(hanging)).toEqual({ storage: "unavailable", writing: "unavailable", tables: "unavailable" })
    await other.end()
    await server.server.kill()
    expect(failedIn(await core.health())).toMatchObject({ storage: "unavailable", writing: "unavailable" })
    await server.server.restart()
    expect(await core.health({ timeoutMs: 10_000 })).toMatchObject({ status: "ok" })
    await core.close()
  })
})
