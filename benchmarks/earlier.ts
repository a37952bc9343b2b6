import { execFileSync, spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** The sources of 2026-11-23, which later figures are measured beside. */
const COMMIT = "ee62a2e17bd642c607a5eb863ee38b5af313aaa7"

const root = fileURLToPath(new URL("..", import.meta.url))
let kept: string | undefined

// What the earlier sources import, and whose copy of it they are given: the same versions as those of today.
const NEEDS = [
  ["zod", "packages/core"],
  ["uuid", "packages/core"],
  ["effect", "packages/core"],
  ["kysely", "packages/adapters/kysely"],
  ["better-sqlite3", "packages/adapters/sqlite"],
  ["read-excel-file", "packages/import"],
  ["csv-parse", "packages/import"],
  ["csv-stringify", "packages/import"],
] as const

/** The earlier packages by their name, as far as benchmarks want them. */
const PACKAGES = [
  ["core", "packages/core"],
  ["documents", "packages/documents"],
  ["charts", "packages/charts"],
  ["adapter-kysely", "packages/adapters/kysely"],
  ["adapter-sqlite", "packages/adapters/sqlite"],
  ["import", "packages/import"],
  ["plugin-budget-counseling", "packages/plugins/budget-counseling"],
] as const

/**
 * The folder of the earlier sources, taken from the history of this repository; `null` where the history is not
 * there (a clone without depth), so that nothing is compared with something else by mistake.
 */
export const earlierSources = (): string | null => {
  const known = spawnSync("git", ["cat-file", "-e", `${COMMIT}^{commit}`], { cwd: root }).status === 0
  if (!known) return null
  if (kept !== undefined) return kept
  const folder = mkdtempSync(join(tmpdir(), "traitdunion-earlier-"))
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, "node_modules/@traitdunion"), { recursive: true })
  const archive = execFileSync("git", ["archive", COMMIT, "packages"], { cwd: root, maxBuffer: 2 ** 28 })
  execFileSync("tar", ["-x", "-C", folder], { input: archive })
  for (const [name, of] of NEEDS)
    symlinkSync(realpathSync(join(root, of, "node_modules", name)), join(folder, "node_modules", name))
  for (const [name, path] of PACKAGES) symlinkSync(join(folder, path), join(folder, "node_modules/@traitdunion", name))
  kept = folder
  return folder
}
