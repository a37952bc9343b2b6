import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, expect, it } from "vitest"
// @ts-expect-error a script without types
import { folderCircles } from "./floors.mjs"

// A small workspace of the same shape as ours, to see that the check of the floors bites. It is cruised twice: clean,
// and with one file beside for every wrong import.
const root = fileURLToPath(new URL("..", import.meta.url))
type Files = Readonly<Record<string, string>>

const clean: Files = {
  "tsconfig.json": '{ "compilerOptions": { "module": "NodeNext", "moduleResolution": "NodeNext" } }',
  "packages/core/package.json": JSON.stringify({
    name: "@traitdunion/core",
    exports: { ".": "./src/index.ts" },
    dependencies: { effect: "*", kysely: "*" },
    devDependencies: { vitest: "*" },
  }),
  "packages/core/src/index.ts": 'export { openMediation } from "./face/index.ts"',
  "packages/core/src/effect.ts":
    'import * as Effect from "effect"\nimport { openMediation } from "./face/index.ts"\nexport const make = [Effect, openMediation]',
  "packages/core/src/face/index.ts": 'import { engine } from "../engine/index.ts"\nexport const openMediation = engine',
  "packages/core/src/kernel/index.ts": 'export { a } from "./a.ts"',
  "packages/core/src/kernel/a.ts": "export const a = 1",
  "packages/core/src/law/index.ts": 'import { a } from "../kernel/index.ts"\nexport const law = a',
  "packages/core/src/plugin/index.ts": 'import { a } from "../kernel/index.ts"\nexport const plugin = a',
  "packages/core/src/journal/index.ts": 'import { plugin } from "../plugin/index.ts"\nexport const journal = plugin',
  "packages/core/src/engine/index.ts": 'export { engine } from "./open.ts"',
  "packages/core/src/engine/open.ts":
    'import { journal } from "../journal/index.ts"\nimport { run } from "./command/index.ts"\nexport const engine = [run, journal]',
  "packages/core/src/engine/command/index.ts": 'export { run } from "./run.ts"',
  "packages/core/src/engine/command/run.ts":
    'import { registry } from "../registry/index.ts"\nexport const run = registry',
  "packages/core/src/engine/registry/index.ts": 'export { registry } from "./registry.ts"',
  "packages/core/src/engine/registry/registry.ts": "export const registry = 1",
  "packages/core/src/engine/evidence/index.ts": "export const evidence = 1",
  "packages/core/src/engine/tables/index.ts": "export const tables = 1",
  "packages/core/src/engine/query/index.ts": "export const query = 1",
  "packages/core/src/engine/outlet/index.ts": "export const outlet = 1",
  "packages/core/src/engine/watch/index.ts": "export const watch = 1",
  "packages/core/src/reporting/index.ts": 'import { plugin } from "../plugin/index.ts"\nexport const report = plugin',
  "packages/core/src/domain/consent/index.ts": 'export { ledger } from "./ledger.ts"',
  "packages/core/src/domain/consent/ledger.ts": "export const ledger = 1",
  "packages/core/src/domain/process/index.ts":
    'import { ledger } from "../consent/index.ts"\nexport const process = ledger',
  "packages/core/src/testing/index.ts": 'import { journal } from "../journal/index.ts"\nexport const memory = journal',
  "packages/adapters/kysely/package.json":
    '{ "name": "@traitdunion/adapter-kysely", "dependencies": { "@traitdunion/core": "*" } }',
  "packages/adapters/kysely/src/index.ts":
    'import { openMediation } from "@traitdunion/core"\nexport const kysely = openMediation',
  "packages/adapters/sqlite/src/index.ts": "export const sqlite = 1",
  "packages/plugins/dalo/src/index.ts": "export const dalo = 1",
  "packages/reports/src/index.ts": "export const reports = 1",
  "packages/import/src/index.ts": "export const logs = 1",
  "packages/outbox/src/index.ts": "export const relay = 1",
  "packages/broker-nats/src/index.ts": "export const broker = 1",
  "packages/plugins/caf-relay/src/index.ts": "export const caf = 1",
  "examples/embed/main.ts": "export const main = 1",
  "benchmarks/run.ts": "export const run = 1",
}

const core = "packages/core/src"
const wrong: ReadonlyArray<readonly [rule: string, folder: string, imported: string]> = [
  ["floor-kernel", `${core}/kernel`, "../law/index.ts"],
  ["floor-law", `${core}/law`, "../plugin/index.ts"],
  ["floor-plugin", `${core}/plugin`, "../journal/index.ts"],
  ["floor-journal", `${core}/journal`, "../engine/index.ts"],
  ["floor-engine", `${core}/engine`, "../domain/process/index.ts"],
  ["floor-domain", `${core}/domain/process`, "../../face/index.ts"],
  ["floor-domain", `${core}/domain/process`, "../../engine/index.ts"],
  ["floor-reporting", `${core}/reporting`, "../domain/process/index.ts"],
  ["floor-reporting", `${core}/reporting`, "../engine/index.ts"],
  ["floor-face", `${core}/face`, "../effect.ts"],
  ["room-registry", `${core}/engine/registry`, "../command/index.ts"],
  ["room-evidence", `${core}/engine/evidence`, "../tables/index.ts"],
  ["room-tables", `${core}/engine/tables`, "../command/index.ts"],
  ["room-command", `${core}/engine/command`, "../query/index.ts"],
  ["room-command", `${core}/engine/command`, "../registry/registry.ts"],
  ["room-query", `${core}/engine/query`, "../outlet/index.ts"],
  ["room-outlet", `${core}/engine/outlet`, "../watch/index.ts"],
  ["room-watch", `${core}/engine/watch`, "../open.ts"],
  ["doors-of-rooms", `${core}/engine`, "./registry/registry.ts"],
  ["door-of-kernel", `${core}/law`, "../kernel/a.ts"],
  ["door-of-domain", core, "./domain/consent/ledger.ts"],
  ["door-of-a-built-in-plugin", `${core}/domain/process`, "../consent/ledger.ts"],
  ["testing-is-not-imported", core, "./testing/index.ts"],
  ["testing-below-index", `${core}/testing`, "../index.ts"],
  ["effect-is-a-face", `${core}/plugin`, "effect"],
  ["effect-is-a-face", `${core}/engine`, "effect"],
  ["core-has-no-driver", `${core}/engine`, "kysely"],
  ["adapters-know-the-core-alone", "packages/adapters/sqlite/src", "../../../plugins/dalo/src/index.ts"],
  ["kysely-adapter-stands-on-no-adapter", "packages/adapters/kysely/src", "../../sqlite/src/index.ts"],
  ["plugins-know-the-core-alone", "packages/plugins/dalo/src", "../../caf-relay/src/index.ts"],
  ["packages-around-the-core", "packages/reports/src", "../../import/src/index.ts"],
  ["packages-around-the-core", "packages/consent-record/src", "../../reports/src/index.ts"],
  ["brokers-know-the-outbox", "packages/broker-nats/src", "../../reports/src/index.ts"],
  ["core-and-outbox-have-no-broker", "packages/outbox/src", "../../broker-nats/src/index.ts"],
  ["packages-by-name", "packages/reports/src", "../../core/src/index.ts"],
  ["packages-by-name", "packages/plugins/dalo/src", "../../../core/src/index.ts"],
  ["packages-by-name", "examples/embed", "../../packages/core/src/index.ts"],
  ["packages-by-name", "benchmarks", "../examples/embed/main.ts"],
  ["resolvable", "benchmarks", "./missing.ts"],
  ["declared", "examples/embed", "vitest"],
  ["shipped-with-the-package", `${core}/kernel`, "vitest"],
]
const fileOf = (index: number): string => `${wrong[index]?.[1]}/wrong-${index}.ts`

const circle: Files = {
  [`${core}/kernel/circle-a.ts`]: 'export * from "./circle-b.ts"',
  [`${core}/kernel/circle-b.ts`]: 'export * from "./circle-a.ts"',
}

const heavyDoor: Files = {
  [`${core}/domain/people/index.ts`]:
    'export type { People } from "./queries.ts"\nexport { people } from "./plugin.ts"',
  [`${core}/domain/people/plugin.ts`]: "export const people = 1",
  [`${core}/domain/people/queries.ts`]: "export type People = 1",
}

const made: string[] = []
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true })
})

/** The rules that each file of a workspace breaks. */
const cruised = (files: Files): ReadonlyMap<string, ReadonlyArray<string>> => {
  const dir = mkdtempSync(join(tmpdir(), "traitdunion-floors-"))
  made.push(dir)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  cpSync(join(root, ".dependency-cruiser.cjs"), join(dir, ".dependency-cruiser.cjs"))
  for (const [path, target] of [
    [`packages/core/node_modules/effect`, join(root, "packages/core/node_modules/effect")],
    [`packages/core/node_modules/kysely`, join(root, "packages/adapters/kysely/node_modules/kysely")],
    ["packages/adapters/kysely/node_modules/@traitdunion/core", join(dir, "packages/core")],
    ["node_modules", join(root, "node_modules")],
  ] as const) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    symlinkSync(target, join(dir, path))
  }
  const args = ["packages", "examples", "benchmarks", "--config", ".dependency-cruiser.cjs", "--output-type", "json"]
  const { stdout } = spawnSync(join(root, "node_modules/.bin/depcruise"), args, { cwd: dir, encoding: "utf8" })
  const report = JSON.parse(stdout) as {
    readonly summary: {
      readonly violations: ReadonlyArray<{ readonly from: string; readonly rule: { readonly name: string } }>
    }
  }
  const broken = new Map<string, ReadonlyArray<string>>()
  for (const { from, rule } of report.summary.violations) broken.set(from, [...(broken.get(from) ?? []), rule.name])
  return broken
}

let broken: ReadonlyMap<string, ReadonlyArray<string>> = new Map()
beforeAll(() => {
  const files = wrong.map(([, , imported], index) => [fileOf(index), `export * from "${imported}"`] as const)
  broken = cruised({ ...clean, ...circle, ...heavyDoor, ...Object.fromEntries(files) })
}, 60_000)

it("lets a workspace that keeps the floors pass", () => {
  expect([...cruised(clean)]).toEqual([])
}, 60_000)

it.each(wrong.map(([rule, folder, imported], index) => ({ rule, folder, imported, index })))(
  "sees that $rule is broken by $imported in $folder",
  ({ rule, index }) => {
    expect(broken.get(fileOf(index)) ?? []).toContain(rule)
  },
)

it("sees a circle", () => {
  expect(broken.get(`${core}/kernel/circle-a.ts`)).toEqual(["no-circle"])
})

it("sees a door of the domain that brings more than types of a plugin", () => {
  expect(broken.get(`${core}/domain/people/index.ts`)).toEqual(["light-doors"])
})

it("blames no file that does no wrong", () => {
  const blamed = [...broken.keys()].filter((file) => !/\/(wrong-\d+|circle-[ab]|people\/index)\.ts$/.test(file))
  expect(blamed).toEqual([])
})

it("has a wrong import for every rule", async () => {
  const config = (await import("../.dependency-cruiser.cjs" as string)) as {
    readonly default: { readonly forbidden: ReadonlyArray<{ readonly name: string }> }
  }
  const tried = new Set([...broken.values()].flat())
  // The doors are made by one function, and tried on two.
  const rules = config.default.forbidden.map(({ name }) => name).filter((name) => !/^door-of-(?!a-)/.test(name))
  expect(rules.filter((name) => !tried.has(name))).toEqual([])
})

it("sees folders that import each other, also around a third, and no folder that is imported by its own files", () => {
  const module = (source: string, ...imported: ReadonlyArray<string>) => ({
    source,
    dependencies: imported.map((resolved) => ({ resolved })),
  })
  const src = "packages/plugins/dalo/src"
  const apart = [
    module(`${src}/index.ts`, `${src}/file/index.ts`, `${src}/law/index.ts`),
    module(`${src}/file/commands/open.ts`, `${src}/file/stream.ts`, `${src}/law/deadline.ts`),
    module(`${src}/file/stream.ts`, `${src}/file/commands/open.ts`),
    module("packages/core/test/a.ts", "packages/core/src/index.ts"),
  ]
  expect(folderCircles(apart)).toEqual([])
  expect(folderCircles([...apart, module(`${src}/law/deadline.ts`, `${src}/file/index.ts`)])).toEqual([
    `${src}: file, law`,
  ])
  const third = [
    module(`${src}/law/deadline.ts`, `${src}/checks/index.ts`),
    module(`${src}/checks/a.ts`, `${src}/file/b.ts`),
  ]
  expect(folderCircles([...apart, ...third])).toEqual([`${src}: checks, file, law`])
})
