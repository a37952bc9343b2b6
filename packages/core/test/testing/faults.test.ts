import { describe, expect, it } from "vitest"
import { memoryStorage, storageConformance } from "../../src/testing/index.ts"
import { faults } from "./faults.ts"

/** The cases that a storage does not pass. */
const failing = async (make: () => ReturnType<typeof memoryStorage>): Promise<ReadonlyArray<string>> => {
  const failed: Array<string> = []
  for (const { name, run } of storageConformance) {
    const storage = make()
    await run(() => ({ connect: () => storage })).catch(() => failed.push(name))
  }
  return failed
}

describe("the conformance suite finds deliberate faults", () => {
  it("there are enough of them", () => expect(Object.keys(faults).length).toBeGreaterThanOrEqual(8))

  for (const [what, { make, found }] of Object.entries(faults)) {
    it(`${what}: ${found}`, async () => {
      expect(await failing(() => make(memoryStorage()))).toContain(found)
    })
  }
})
