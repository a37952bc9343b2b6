import { conformanceReport, storageConformance } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import { nodeSqliteStorage } from "../src/index.ts"
import { temporaryFile } from "./temporary.ts"
import { trial } from "./trial.ts"

describe("a storage in an SQLite file by node:sqlite", () => {
  for (const { name, run } of storageConformance) it(name, () => run(() => trial()))

  it("leaves nothing that is not looked at, and is durable", async () => {
    const beneath = storageConformance.filter(({ wants }) => wants !== undefined)
    expect(await conformanceReport(beneath, () => trial())).toEqual({
      passed: beneath.map(({ name }) => name),
      failed: [],
      notLookedAt: [],
      durable: true,
    })
  })

  it("names what a trial that shows nothing beneath leaves open", async () => {
    const beneath = storageConformance.filter(({ wants }) => wants !== undefined)
    const report = await conformanceReport(beneath, () => {
      const { file, drop } = temporaryFile()
      return { connect: () => nodeSqliteStorage({ file }), drop }
    })
    expect(report).toEqual({ passed: [], failed: [], notLookedAt: beneath.map(({ name }) => name), durable: null })
  })
})
