import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A path in a new folder, where nothing is yet. */
export const newPath = (name = "keys.json"): string => {
  const folder = mkdtempSync(join(tmpdir(), "traitdunion-keys-"))
  made.push(folder)
  return join(folder, name)
}
