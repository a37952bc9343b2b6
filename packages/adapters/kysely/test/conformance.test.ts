import { storageConformance, type TrialDatabase } from "@traitdunion/core/testing"
import { describe, it } from "vitest"
import { kyselyStorage } from "../src/index.ts"
import { applicationDatabase } from "./database.ts"

const ways: Readonly<Record<string, () => TrialDatabase | Promise<TrialDatabase>>> = {
  "an SQLite file": () => {
    const { db, drop } = applicationDatabase()
    return { connect: () => kyselyStorage({ db, dialect: "sqlite" }), drop }
  },
  "an application's own instance, under a prefix of its choice": () => {
    const { db, drop } = applicationDatabase()
    return { connect: () => kyselyStorage({ db, dialect: "sqlite", prefix: "App_" }), drop }
  },
  "a transaction of the application": async () => {
    const { db, drop } = applicationDatabase()
    const transaction = await db.startTransaction().execute()
    return {
      connect: () => kyselyStorage({ db: transaction, dialect: "sqlite" }),
      drop: async () => {
        await transaction.rollback().execute()
        await drop()
      },
    }
  },
}

for (const [way, fresh] of Object.entries(ways)) {
  describe(`a storage on ${way}`, () => {
    for (const { name, run } of storageConformance) it(name, () => run(fresh))
  })
}
