import { storageConformance, type TrialDatabase } from "@traitdunion/core/testing"
import { type Databases, installedPostgres, whyNoPostgres, whyNotInstalled } from "@traitdunion/test-servers"
import { afterAll, beforeAll, describe, it } from "vitest"
import { postgresStorage } from "../src/index.ts"
import { databases, ownedDatabase } from "./databases.ts"

describe.each([
  ["PostgreSQL", whyNoPostgres, undefined],
  ["the older PostgreSQL that is installed", whyNotInstalled, installedPostgres],
])("a storage on %s", (_, why, programs) => {
  describe.skipIf(why !== undefined)(why ?? "", () => {
    let server: Databases
    beforeAll(async () => {
      server = await databases([], undefined, programs)
    })
    afterAll(() => server[Symbol.asyncDispose]())

    const ways: Readonly<Record<string, () => Promise<TrialDatabase>>> = {
      "in a database of its own": async () => {
        const { url, drop } = await server.fresh()
        return { connect: () => postgresStorage({ connection: url, connections: 4 }), drop }
      },
      "in a schema, under a prefix": async () => {
        const { url, drop } = await server.fresh()
        await server.run(url, 'create schema "partner"')
        return {
          connect: () => postgresStorage({ connection: url, connections: 4, schema: "partner", prefix: "App_" }),
          drop,
        }
      },
      "in partitions and under row security, as an owner that is no superuser": async () => {
        const { url, drop } = await ownedDatabase(server)
        return {
          connect: () => postgresStorage({ connection: url, connections: 4, rowSecurity: true, partitions: 2 }),
          drop,
        }
      },
    }
    for (const [way, fresh] of Object.entries(ways)) {
      describe(way, () => {
        for (const { name, run } of storageConformance) it(name, () => run(fresh))
      })
    }
  })
})
