import { type Databases, describeUpToDate } from "@traitdunion/test-servers"
import { afterAll, beforeAll, describe } from "vitest"
import { engine } from "./engine-under-test.ts"

describe.skipIf(engine.why !== undefined)(`${engine.name} ${engine.why ?? ""}`, () => {
  let server: Databases
  beforeAll(async () => {
    server = await engine.databases()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  describeUpToDate(engine.name, async () => {
    const { url, drop } = await server.fresh()
    return { storage: () => engine.storage({ connection: url }), drop }
  })
})
