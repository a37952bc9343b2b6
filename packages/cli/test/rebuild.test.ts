import { activityTally } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { ran, spawned } from "./support/cli.ts"
import { journal, logOf, ownFolder, put, tamper, threeActs } from "./support/folder.ts"

const { path } = ownFolder()
const imported = async (): Promise<void> => {
  put(path("log.csv"), logOf(threeActs))
  expect(await ran(path(), ["import", "log.csv", ...journal])).toMatchObject({ code: 0 })
}

describe("rebuild", () => {
  it("finds nothing wrong where nobody changed anything", async () => {
    await imported()
    const { code, out, err } = spawned(path(), ["rebuild", ...journal])
    expect({ code, err }).toEqual({ code: 0, err: "Recalcul : 3 sur 3\n" })
    expect(out).toMatch(/^\d+ tables recalculées à partir du journal\.\nAucun chiffre n'avait changé\.\n$/)
  })

  it("mends figures that were changed behind the library's back, says so, and is then content", async () => {
    await imported()
    const { name, version } = activityTally.table
    tamper(path("m.sqlite"), `update tdu_${name}_v${version} set persons = 99 where dimension = ''`)
    const found = await ran(path(), ["rebuild", "--lang", "en", ...journal])
    expect(found.code).toBe(1)
    expect(found.out).toMatch(/1 row of figures was wrong and is mended\./)
    expect(await ran(path(), ["rebuild", ...journal])).toMatchObject({ code: 0 })
  })

  it("refuses a structure that the file does not hold", async () => {
    await imported()
    expect(await ran(path(), ["rebuild", "--file", "m.sqlite", "--structure", "other"])).toMatchObject({ code: 1 })
  })
})
