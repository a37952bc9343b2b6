import { storageConformance, type TrialDatabase } from "@traitdunion/core/testing"
import {
  type Databases,
  installedPostgres,
  postgresSchemas,
  whyNoPostgres,
  whyNotInstalled,
} from "@traitdunion/test-servers"
import { afterAll, beforeAll, describe, it } from "vitest"
import { postgresStorage } from "../src/index.ts"
import { as, databases, role } from "./databases.ts"

describe.each([
  ["PostgreSQL", whyNoPostgres, undefined],
  ["the older PostgreSQL that is installed", whyNotInstalled, installedPostgres],
])("a storage on %s", (_, why, programs) => {
  describe.skipIf(why !== undefined)(why ?? "", () => {
    let server: Databases
    let fresh: ReturnType<typeof postgresSchemas>
    beforeAll(async () => {
      server = await databases(programs)
      fresh = postgresSchemas(server)
      await role(server, "owner")
    })
    afterAll(() => server[Symbol.asyncDispose]())

    const ways: Readonly<Record<string, () => Promise<TrialDatabase>>> = {
      // What it sees is its own; the database is one, for time's sake.
      "in a database of its own": async () => {
        const { url, drop } = await fresh()
        return { connect: () => postgresStorage({ connection: url, connections: 4 }), drop }
      },
      "in a schema, under a prefix": async () => {
        const { url, drop } = await fresh()
        const schema = new URL(url).searchParams.get("options")?.split("=")[1] ?? ""
        const connection = server.server.url()
        return { connect: () => postgresStorage({ connection, connections: 4, schema, prefix: "App_" }), drop }
      },
      "in partitions and under row security, as an owner that is no superuser": async () => {
        const { url, drop } = await fresh("owner")
        const connection = as("owner", url)
        return {
          connect: () => postgresStorage({ connection, connections: 4, rowSecurity: true, partitions: 2 }),
          drop,
        }
      },
    }
    for (const [way, freshTrial] of Object.entries(ways)) {
      describe(way, () => {
        for (const { name, run } of storageConformance) it(name, () => run(freshTrial))
      })
    }
  })
})
