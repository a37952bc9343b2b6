import { copyJournal, openMediation, type Storage } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { type Databases, whyNoPostgres } from "@traitdunion/test-servers"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { postgresStorage } from "../src/index.ts"
import { databases } from "./databases.ts"

describe.skipIf(whyNoPostgres !== undefined)(`moving to PostgreSQL and back ${whyNoPostgres ?? ""}`, () => {
  let server: Databases
  beforeAll(async () => {
    server = await databases()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it("keeps the chain, the marks, the words and the figures", async () => {
    const { url, drop } = await server.fresh()
    const keys = memoryKeys()
    const structure = "association-exemple"
    const open = (storage: Storage) =>
      openMediation({ structure, storage, ports: { keys, clock: { now: () => "2026-05-04T09:00:00.000Z" as never } } })
    const from = memoryStorage()
    const to = postgresStorage({ connection: url })
    const core = await open(from)
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    await desk.people.registerPerson({ person: "camille", name: "Camille Exemple" })
    for (let n = 0; n < 30; n += 1) {
      await desk.registers.record({ activity: `a-${n}`, on: "2026-05-04", register: "inform", minutes: 10, persons: 1 })
    }
    const figures = async (mediation: typeof core) =>
      mediation
        .as({ id: "director-1", roles: ["director"] })
        .reports.internal({ profile: "reports/structure", from: "2026-01-01", to: "2026-12-31" })
    expect(await copyJournal({ structure, from, to })).toMatchObject({ copied: 31, verified: 31 })
    const moved = await open(to)
    expect(await moved.audit.verify()).toMatchObject({ ok: true, verified: 31, marksChecked: true })
    expect(await figures(moved)).toEqual(await figures(core))
    const back = memoryStorage()
    expect(await copyJournal({ structure, from: to, to: back })).toMatchObject({ verified: 31 })
    const again = await open(back)
    const { text } = await again.as({ id: "director-1", roles: ["director"] }).privacy.export({ person: "camille" })
    expect(text).toContain("Camille Exemple")
    for (const one of [core, moved, again]) await one.close()
    await drop()
  })
})
