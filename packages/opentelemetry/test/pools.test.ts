import { postgresStorage } from "@traitdunion/adapter-postgres"
import { openMediation } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { NOT_DURABLE, opening, postgresServer, whyNoPostgres } from "@traitdunion/test-servers"
import { Client } from "pg"
import { describe, expect, it, vi } from "vitest"
import { openTelemetry, watchPool } from "../src/index.ts"
import { recorded } from "./recorded.ts"

describe("the connections of a storage", () => {
  it("are not watched where there is no pool", async () => {
    const sdk = recorded()
    using watching = watchPool(memoryStorage(), sdk)
    expect(watching).toBeDefined()
    expect(await sdk.points()).toEqual([])
  })

  it.skipIf(whyNoPostgres !== undefined)(
    `are counted as they are used and waited for, on PostgreSQL ${whyNoPostgres ?? ""}`,
    async () => {
      await using server = await postgresServer(NOT_DURABLE)
      const storage = postgresStorage({ connection: server.url(), connections: 2 })
      const sdk = recorded()
      const values = async (): Promise<Readonly<Record<string, unknown>>> =>
        Object.fromEntries(
          (await sdk.points())
            .filter(({ metric }) => metric.startsWith("db.client.connection"))
            .map(({ metric, attributes, value }) => [
              `${metric.slice("db.client.connection.".length)} ${attributes["db.client.connection.state"] ?? ""}`.trim(),
              value,
            ]),
        )
      const watching = watchPool(storage, { ...sdk, name: "journal" })
      expect(await values()).toEqual({ "count used": 0, "count idle": 0, max: 0, pending_requests: 0 })
      const store = await storage.open(opening)
      const other = new Client({ connectionString: server.url() })
      await other.connect()
      await other.query("begin; lock table tdu_journal_event in access exclusive mode")
      const calls = Array.from({ length: 6 }, () => store.readAll(0, 1))
      await vi.waitFor(async () =>
        expect(await values()).toEqual({ "count used": 2, "count idle": 0, max: 2, pending_requests: 4 }),
      )
      await other.end()
      await Promise.all(calls)
      expect(await values()).toEqual({ "count used": 0, "count idle": 2, max: 2, pending_requests: 0 })
      await store.close()
      expect(await values()).toMatchObject({ "count idle": 0, max: 0 })
      watching[Symbol.dispose]()
    },
  )

  it.skipIf(whyNoPostgres !== undefined)(
    `and the spans of PostgreSQL say what it is ${whyNoPostgres ?? ""}`,
    async () => {
      await using server = await postgresServer(NOT_DURABLE)
      const sdk = recorded()
      await using core = await openMediation({
        structure: "association-1",
        storage: postgresStorage({ connection: server.url() }),
        ports: { telemetry: openTelemetry(sdk) },
      })
      const { registers } = core.as({ id: "mediator-1", roles: ["mediator"] })
      await registers.record({ on: "2026-03-14", register: "presence", minutes: 5, persons: 1 })
      const commit = sdk.spans().find(({ name }) => name === "storage commit")
      expect(commit?.attributes).toMatchObject({ "db.system.name": "postgresql", "db.operation.name": "commit" })
    },
  )
})
