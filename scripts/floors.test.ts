import { execFileSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, expect, it } from "vitest"

// A small workspace of the same shape as ours, to see that the check of the floors bites.
const root = fileURLToPath(new URL("..", import.meta.url))
const clean = {
  "tsconfig.json": '{ "compilerOptions": { "module": "NodeNext", "moduleResolution": "NodeNext" } }',
  "packages/core/package.json":
    '{ "name": "@traitdunion/core", "exports": { ".": "./src/index.ts" }, "dependencies": { "effect": "*", "kysely": "*" } }',
  "packages/core/src/index.ts": 'export { openMediation } from "./open.ts"',
  "packages/core/src/open.ts": 'import { engine } from "./engine/index.ts"\nexport const openMediation = engine',
  "packages/core/src/kernel/index.ts": 'export { a } from "./a.ts"',
  "packages/core/src/kernel/a.ts": "export const a = 1",
  "packages/core/src/law/index.ts": 'import { a } from "../kernel/index.ts"\nexport const law = a',
  "packages/core/src/plugin/index.ts": 'import { a } from "../kernel/index.ts"\nexport const plugin = a',
  "packages/core/src/journal/index.ts": 'import { plugin } from "../plugin/index.ts"\nexport const journal = plugin',
  "packages/core/src/engine/index.ts":
    'import * as Effect from "effect"\nimport { journal } from "../journal/index.ts"\nexport const engine = [Effect, journal]',
  "packages/core/src/domain/consent/index.ts": 'export { ledger } from "./ledger.ts"',
  "packages/core/src/domain/consent/ledger.ts": "export const ledger = 1",
  "packages/core/src/domain/process/index.ts":
    'import { ledger } from "../consent/index.ts"\nexport const process = ledger',
  "packages/core/src/testing/index.ts": 'import { journal } from "../journal/index.ts"\nexport const memory = journal',
  "packages/adapters/kysely/package.json":
    '{ "name": "@traitdunion/adapter-kysely", "dependencies": { "@traitdunion/core": "*" } }',
  "packages/adapters/kysely/src/index.ts": "export const kysely = 1",
  "packages/adapters/sqlite/src/index.ts": "export const sqlite = 1",
  "packages/plugins/dalo/src/index.ts": "export const dalo = 1",
  "packages/plugins/caf-relay/src/index.ts": "export const caf = 1",
  "examples/embed/main.ts": "export const main = 1",
  "benchmarks/run.ts": "export const run = 1",
} as const
type File = keyof typeof clean

let dir = ""
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "traitdunion-floors-"))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** The names of the rules that a workspace with some files replaced breaks. */
const broken = (changes: Readonly<Partial<Record<File, string>>>): ReadonlyArray<string> => {
  rmSync(dir, { recursive: true, force: true })
  for (const [path, text] of Object.entries({ ...clean, ...changes })) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  cpSync(join(root, ".dependency-cruiser.cjs"), join(dir, ".dependency-cruiser.cjs"))
  for (const [name, target] of [
    ["effect", "packages/core/node_modules/effect"],
    ["kysely", "packages/adapters/kysely/node_modules/kysely"],
  ] as const) {
    mkdirSync(join(dir, "packages/core/node_modules"), { recursive: true })
    symlinkSync(join(root, target), join(dir, "packages/core/node_modules", name))
  }
  symlinkSync(join(root, "node_modules"), join(dir, "node_modules"))
  const args = ["packages", "examples", "benchmarks", "--config", ".dependency-cruiser.cjs", "--output-type", "json"]
  const run = (): string => {
    try {
      return execFileSync(join(root, "node_modules/.bin/depcruise"), args, {
        cwd: dir,
        encoding: "utf8",
        stdio: "pipe",
      })
    } catch (error) {
      return (error as { readonly stdout: string }).stdout
    }
  }
  const report = JSON.parse(run()) as {
    readonly summary: { readonly violations: ReadonlyArray<{ readonly rule: { readonly name: string } }> }
  }
  return [...new Set(report.summary.violations.map(({ rule }) => rule.name))]
}

it("lets a workspace that keeps the floors pass", () => {
  expect(broken({})).toEqual([])
}, 30_000)

it.each<[rule: string, file: File, text: string]>([
  ["floor-kernel", "packages/core/src/kernel/a.ts", 'import { law } from "../law/index.ts"\nexport const a = law'],
  ["floor-plugin", "packages/core/src/plugin/index.ts", 'export { journal as plugin } from "../journal/index.ts"'],
  ["floor-journal", "packages/core/src/journal/index.ts", 'export { engine as journal } from "../engine/index.ts"'],
  [
    "floor-engine",
    "packages/core/src/engine/index.ts",
    'export { process as engine } from "../domain/process/index.ts"',
  ],
  [
    "floor-domain",
    "packages/core/src/domain/process/index.ts",
    'export { openMediation as process } from "../../open.ts"',
  ],
  ["door-of-kernel", "packages/core/src/law/index.ts", 'export { a as law } from "../kernel/a.ts"'],
  [
    "door-of-a-built-in-plugin",
    "packages/core/src/domain/process/index.ts",
    'export { ledger as process } from "../consent/ledger.ts"',
  ],
  [
    "testing-is-not-imported",
    "packages/core/src/open.ts",
    'export { memory as openMediation } from "./testing/index.ts"',
  ],
  ["testing-below-index", "packages/core/src/testing/index.ts", 'export { openMediation as memory } from "../open.ts"'],
  ["effect-stays-inside", "packages/core/src/plugin/index.ts", 'export * as plugin from "effect"'],
  ["core-has-no-driver", "packages/core/src/journal/index.ts", 'export { Kysely as journal } from "kysely"'],
  [
    "adapters-know-the-core-alone",
    "packages/adapters/sqlite/src/index.ts",
    'export { dalo as sqlite } from "../../../plugins/dalo/src/index.ts"',
  ],
  [
    "kysely-adapter-stands-on-no-adapter",
    "packages/adapters/kysely/src/index.ts",
    'export { sqlite as kysely } from "../../sqlite/src/index.ts"',
  ],
  [
    "plugins-know-the-core-alone",
    "packages/plugins/dalo/src/index.ts",
    'export { caf as dalo } from "../../caf-relay/src/index.ts"',
  ],
  ["packages-by-name", "examples/embed/main.ts", 'export { a as main } from "../../packages/core/src/kernel/a.ts"'],
  ["no-circle", "packages/core/src/kernel/a.ts", 'export { a } from "./index.ts"'],
  ["resolvable", "benchmarks/run.ts", 'export { run } from "./missing.ts"'],
  ["declared", "examples/embed/main.ts", 'export { test as main } from "vitest"'],
])(
  "sees that %s is broken",
  (rule, file, text) => {
    expect(broken({ [file]: text })).toContain(rule)
  },
  30_000,
)
