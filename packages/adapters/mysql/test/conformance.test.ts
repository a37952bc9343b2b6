import { storageConformance, type TrialDatabase } from "@traitdunion/core/testing"
import { type Databases, whyNoMariaDb } from "@traitdunion/test-servers"
import { afterAll, beforeAll, describe, it } from "vitest"
import { mysqlStorage } from "../src/index.ts"
import { databases } from "./databases.ts"

describe.skipIf(whyNoMariaDb !== undefined)(`a storage on MariaDB ${whyNoMariaDb ?? ""}`, () => {
  let server: Databases
  beforeAll(async () => {
    server = await databases()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const ways: Readonly<Record<string, () => Promise<TrialDatabase>>> = {
    "in a database of its own": async () => {
      const { url, drop } = await server.fresh()
      return { connect: () => mysqlStorage({ connection: url, connections: 4 }), drop }
    },
    "under a prefix": async () => {
      const { url, drop } = await server.fresh()
      return { connect: () => mysqlStorage({ connection: url, connections: 4, prefix: "App_" }), drop }
    },
  }
  for (const [way, fresh] of Object.entries(ways)) {
    describe(way, () => {
      for (const { name, run } of storageConformance) it(name, () => run(fresh))
    })
  }
})
