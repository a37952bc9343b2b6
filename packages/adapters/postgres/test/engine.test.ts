import { openMediation } from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import { type Databases, whyNoPostgres } from "@traitdunion/test-servers"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { postgresStorage } from "../src/index.ts"
import { databases } from "./databases.ts"

describe.skipIf(whyNoPostgres !== undefined)(`the core on PostgreSQL ${whyNoPostgres ?? ""}`, () => {
  let server: Databases
  beforeAll(async () => {
    server = await databases()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it("records from two processes' connections at once, keeps its figures, and shows nothing in the clear", async () => {
    const { url, drop } = await server.fresh()
    const keys = memoryKeys()
    const open = () =>
      openMediation({
        structure: "association-exemple",
        storage: postgresStorage({ connection: url, connections: 3 }),
        ports: { keys, clock: { now: () => "2026-05-04T09:00:00.000Z" as never } },
      })
    const [one, other] = await Promise.all([open(), open()])
    const desks = [one, other].map((core) => core.as({ id: "mediator-1", roles: ["mediator"] }))
    await desks[0]?.people.registerPerson({ person: "camille", name: "Camille Exemple", phone: "06 99 88 77 66" })
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        desks[index % 2]?.registers.record({
          activity: `a-${index}`,
          on: "2026-05-04",
          register: "inform",
          minutes: 15,
          persons: 2,
        }),
      ),
    )
    const report = await one
      .as({ id: "director-1", roles: ["director"] })
      .reports.internal({ profile: "reports/structure", from: "2026-01-01", to: "2026-12-31" })
    expect(JSON.stringify(report)).toContain('"value":40')
    expect(await one.audit.verify()).toMatchObject({ ok: true, verified: 41 })
    expect(await one.rebuild()).toMatchObject({ differences: 0 })
    const stored = JSON.stringify(await server.run(url, "select * from tdu_journal_event"))
    expect(stored).toContain("person/camille")
    expect(stored).not.toMatch(/Camille|06 99/)
    await Promise.all([one.close(), other.close()])
    await drop()
  })
})
