import { type Databases, describeForgery } from "@traitdunion/test-servers"
import { afterAll, beforeAll, describe } from "vitest"
import { engine } from "./engine-under-test.ts"

describe.skipIf(engine.why !== undefined)(`${engine.name} ${engine.why ?? ""}`, () => {
  let server: Databases
  beforeAll(async () => {
    server = await engine.databases()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  describeForgery(engine.name, async () => {
    const { url, drop } = await server.fresh()
    return {
      storage: () => engine.storage({ connection: url }),
      run: (sql) => server.run(url, sql),
      unguarding: ["alter table tdu_journal_event drop constraint tdu_journal_event_check"],
      drop,
    }
  })
})
