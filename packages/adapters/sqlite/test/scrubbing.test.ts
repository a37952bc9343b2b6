import { readFileSync } from "node:fs"
import { openMediation } from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import Database from "better-sqlite3"
import { expect, it } from "vitest"
import { sqliteStorage } from "../src/index.ts"
import { temporaryFile } from "./temporary.ts"

it("a wrapped key leaves the log once the last reader of an older moment is gone; until then health says that it is due", async () => {
  const { file, drop } = temporaryFile()
  await using core = await openMediation({
    structure: "association-exemple",
    storage: sqliteStorage({ file }),
    ports: { keys: memoryKeys() },
  })
  const mediator = core.as({ id: "mediator-1", roles: ["mediator"] })
  const director = core.as({ id: "director-1", roles: ["director"] })
  await mediator.people.registerPerson({ person: "noor", name: "Noor Exemple" })

  const reader = new Database(file, { readonly: true })
  reader.exec("begin")
  const { value } = reader.prepare("select value from tdu_subject_key where subject = 'noor'").get() as {
    readonly value: string
  }
  const wrapped = value.split(" ")[1] ?? ""
  expect(wrapped.length).toBeGreaterThan(20)
  const inFiles = (): boolean => [file, `${file}-wal`].some((path) => readFileSync(path).includes(Buffer.from(wrapped)))
  const erasure = async (): Promise<boolean | undefined> =>
    (await core.health()).checks.find(({ name }) => name === "erasure")?.ok

  await director.privacy.erase({ person: "noor", ground: "request" })
  expect(inFiles()).toBe(true)
  expect(await erasure()).toBe(false)
  expect((await core.health()).status).toBe("degraded")

  reader.exec("commit")
  reader.close()
  await mediator.registers.record({ on: "2026-03-02", register: "inform", minutes: 10, persons: 1 })
  expect(inFiles()).toBe(false)
  expect(await erasure()).toBe(true)
  drop()
})
