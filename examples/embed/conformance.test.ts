// #region conformance
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { storageConformance, type TrialDatabase } from "@traitdunion/core/testing"
import { describe, it } from "vitest"

/** An empty database for one case: `connect` is called several times, as by several processes. */
const fresh = (): TrialDatabase => {
  const folder = mkdtempSync(join(tmpdir(), "traitdunion-conformance-"))
  return {
    connect: () => sqliteStorage({ file: join(folder, "trial.db"), durability: "normal" }),
    drop: () => rmSync(folder, { recursive: true }),
  }
}

describe("a storage of one's own", () => {
  for (const { name, run } of storageConformance) it(name, () => run(fresh))
})
// #endregion
