import type { PGlite } from "@electric-sql/pglite"
import { openMediation } from "@traitdunion/core"
import { conformanceReport, memoryKeys, storageConformance, type TrialDatabase } from "@traitdunion/core/testing"
import { afterAll, beforeAll, expect, it } from "vitest"
import { inMemory, pgliteStorage } from "./pglite.ts"

let pglite: PGlite
beforeAll(async () => {
  pglite = await inMemory()
})
afterAll(() => pglite.close())

it("passes the whole suite, which reports it as not durable", { timeout: 240_000 }, async () => {
  let schemas = 0
  const fresh = async (): Promise<TrialDatabase> => {
    schemas += 1
    const schema = `trial_${schemas}`
    await pglite.exec(`create schema ${schema}`)
    return {
      connect: () => pgliteStorage(pglite, schema),
      drop: async () => {
        await pglite.exec(`drop schema ${schema} cascade`)
      },
      beneath: {
        durable: async () => {
          const { rows } = await pglite.query<{ readonly fsync: string }>("show fsync")
          return rows[0]?.fsync === "on"
        },
      },
    }
  }
  const { failed, durable } = await conformanceReport(storageConformance, fresh)
  expect(failed.map(({ name }) => name)).toEqual(["what was answered as committed is on the disk: it is durable"])
  expect(durable).toBe(false)
})

it("runs a core", async () => {
  await using core = await openMediation({
    structure: "association-exemple",
    storage: pgliteStorage(pglite),
    ports: { keys: memoryKeys() },
  })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  await desk.people.registerPerson({ person: "camille", name: "Camille Exemple" })
  expect((await desk.people.person({ person: "camille" }))?.name).toBe("Camille Exemple")
  expect((await core.audit.verify()).ok).toBe(true)
})
