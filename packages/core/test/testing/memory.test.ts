import { describe, it } from "vitest"
import { memoryStorage, storageConformance } from "../../src/testing/index.ts"

describe("the storage in memory", () => {
  for (const { name, run } of storageConformance) {
    it(name, () =>
      run(() => {
        const storage = memoryStorage()
        return { connect: () => storage }
      }),
    )
  }
})
