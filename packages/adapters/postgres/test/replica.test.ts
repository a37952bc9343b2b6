import { setTimeout } from "node:timers/promises"
import { openMediation } from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import {
  type Databases,
  databasesOn,
  note,
  opening,
  type PostgresServer,
  postgresReplica,
  postgresServer,
  reasonOf,
  whyNoPostgres,
} from "@traitdunion/test-servers"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { postgresStorage } from "../src/index.ts"
import { run } from "./databases.ts"

describe.skipIf(whyNoPostgres !== undefined)(`a replica of PostgreSQL ${whyNoPostgres ?? ""}`, () => {
  let primary: PostgresServer
  let replica: PostgresServer
  let server: Databases
  beforeAll(async () => {
    primary = await postgresServer()
    replica = await postgresReplica(primary)
    server = databasesOn(primary, run, (name) => `drop database if exists ${name} with (force)`)
  })
  afterAll(async () => {
    await replica[Symbol.asyncDispose]()
    await primary[Symbol.asyncDispose]()
  })

  const oneRow = async (url: string, sql: string): Promise<unknown> => Object.values((await run(url, sql))[0] ?? {})[0]
  /** Until the replica has all that the primary had recorded when this was called. */
  const caughtUp = async (): Promise<void> => {
    const place = await oneRow(primary.url(), "select pg_current_wal_flush_lsn()::text")
    for (let tries = 0; tries < 400; tries += 1) {
      if ((await oneRow(replica.url(), `select pg_last_wal_replay_lsn() >= '${place}'::pg_lsn`)) === true) return
      await setTimeout(25)
    }
    throw new Error("The replica did not catch up")
  }
  const fresh = async () => {
    const { url } = await server.fresh()
    return { url, followed: replica.url(new URL(url).pathname.slice(1)) }
  }

  it("answers reports, lists and audits like its primary, and takes no command", async () => {
    const { url, followed } = await fresh()
    const keys = memoryKeys()
    const open = (connection: string) =>
      openMediation({
        structure: "association-exemple",
        storage: postgresStorage({ connection }),
        ports: { keys, clock: { now: () => "2026-05-04T09:00:00.000Z" as never } },
      })
    await using writing = await open(url)
    const mediator = writing.as({ id: "mediator-1", roles: ["mediator"] })
    await mediator.people.registerPerson({ person: "camille", name: "Camille Exemple" })
    const act = { on: "2026-05-04", register: "inform", minutes: 15, persons: 12 } as const
    await mediator.registers.record({ activity: "a-1", ...act })
    await caughtUp()
    await using reading = await open(followed)
    const seen = async (core: typeof reading) => {
      const asked = { profile: "reports/structure", from: "2026-01-01", to: "2026-12-31" } as const
      const director = core.as({ id: "director-1", roles: ["director"] })
      return {
        report: await director.reports.preview(asked),
        // Part of a month is counted from the streams.
        part: await director.reports.internal({ ...asked, to: "2026-05-10" }),
        person: await core.as({ id: "mediator-1", roles: ["mediator"] }).people.person({ person: "camille" }),
        audit: await core.audit.verify(),
        tables: await core.audit.tables(),
      }
    }
    const first = await seen(reading)
    expect(first).toEqual(await seen(writing))
    expect(first.audit).toMatchObject({ ok: true, verified: 2, marksChecked: true })
    expect(await reasonOf(reading.as({ id: "mediator-1", roles: ["mediator"] }).registers.record(act))).toBe(
      "read-only",
    )
    for (let n = 2; n < 12; n += 1) await mediator.registers.record({ activity: `a-${n}`, ...act })
    await caughtUp()
    // The one that was open sees what came since.
    expect(await seen(reading)).toEqual(await seen(writing))
    expect((await reading.audit.verify()).verified).toBe(12)
  })

  it("says what to do where its primary was not opened yet with this structure or these tables", async () => {
    const { url, followed } = await fresh()
    const storage = postgresStorage({ connection: followed })
    await caughtUp()
    expect(await reasonOf(storage.open(opening))).toBe("read-only")
    expect(await reasonOf(storage.open({ ...opening, asItIs: true }))).toBe("unprepared")
    const store = await postgresStorage({ connection: url }).open(opening)
    await store.commit(note("c1"))
    await store.close()
    await caughtUp()
    const opened = await storage.open(opening)
    expect(await opened.rows("note", {})).toHaveLength(1)
    await opened.close()
    // The program was upgraded here and not there: lists and figures of another version are missing.
    const upgraded = openMediation({ structure: "alpha", storage })
    await expect(upgraded).rejects.toMatchObject({
      code: "TDU-STORAGE",
      reason: "read-only",
      remedy: { en: expect.stringContaining("a replica follows once its primary was opened with this version") },
    })
    await (await openMediation({ structure: "alpha", storage: postgresStorage({ connection: url }) })).close()
    await caughtUp()
    await (await openMediation({ structure: "alpha", storage })).close()
  })

  it("says so as well while lists are there and not filled yet", async () => {
    const { url, followed } = await fresh()
    await (await openMediation({ structure: "alpha", storage: postgresStorage({ connection: url }) })).close()
    await run(url, "update tdu_read_table set built = 0 where name = 'mediation'")
    await caughtUp()
    const reading = openMediation({ structure: "alpha", storage: postgresStorage({ connection: followed }) })
    await expect(reading).rejects.toMatchObject({ code: "TDU-STORAGE", reason: "read-only" })
  })
})
