import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A path for a new database in a folder of its own. */
export const temporaryFile = (): { readonly file: string; readonly drop: () => void } => {
  const dir = mkdtempSync(join(tmpdir(), "traitdunion-sqlite-"))
  return { file: join(dir, "mediation.sqlite"), drop: () => rmSync(dir, { recursive: true }) }
}
