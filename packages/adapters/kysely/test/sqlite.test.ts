import { storageConformance } from "@traitdunion/core/testing"
import { describe, it } from "vitest"
import { kyselyStorage } from "../src/index.ts"
import { sqliteFile } from "./database.ts"

describe("a storage on a Kysely instance, SQLite", () => {
  for (const { name, run } of storageConformance) {
    it(name, () =>
      run(() => {
        const { db, drop } = sqliteFile()
        return { connect: () => kyselyStorage({ db, dialect: "sqlite" }), drop }
      }),
    )
  }
})
