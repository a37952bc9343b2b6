import { execFile } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { expect, it, onTestFinished } from "vitest"

const script = fileURLToPath(new URL("quickstart.ts", import.meta.url))
const run = (...args: ReadonlyArray<string>) =>
  promisify(execFile)(process.execPath, ["--conditions=@traitdunion/source", script, ...args])

it("runs as it stands, refuses before the consents and meets after them", async () => {
  const { stdout } = await run()
  expect(stdout).toContain("Principe « Libre consentement et participation active »")
  expect(stdout).toContain("Recueillir d'abord le consentement libre et éclairé de chacune, ou corriger la date.")
  expect(stdout).toMatch(/^Met, after \d+ rules\. Journal whole: true$/m)
})

it("keeps the file that it is given", async () => {
  const folder = mkdtempSync(join(tmpdir(), "traitdunion-test-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, "kept.db")
  await run(file)
  expect(existsSync(file)).toBe(true)
})
