import { storageConformance } from "@traitdunion/core/testing"
import { describe, it } from "vitest"
import { sqliteStorage } from "../src/index.ts"
import { temporaryFile } from "./temporary.ts"

describe("a storage in an SQLite file", () => {
  for (const { name, run } of storageConformance) {
    it(name, () =>
      run(() => {
        const { file, drop } = temporaryFile()
        return { connect: () => sqliteStorage({ file }), drop }
      }),
    )
  }
})
