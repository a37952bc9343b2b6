import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { CannotScaffold, scaffold } from "@traitdunion/create-plugin"
import { afterEach, expect, it } from "vitest"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const here = fileURLToPath(new URL("..", import.meta.url))
const made: Array<string> = []
const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "traitdunion-create-"))
  made.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

/** What `npm install` would bring, from this repository. */
const install = (folder: string): void => {
  const modules = join(folder, "node_modules")
  mkdirSync(join(modules, "@traitdunion"), { recursive: true })
  mkdirSync(join(modules, "@types"), { recursive: true })
  symlinkSync(join(root, "packages/core"), join(modules, "@traitdunion/core"))
  symlinkSync(join(here, "node_modules/zod"), join(modules, "zod"))
  symlinkSync(join(root, "node_modules/@types/node"), join(modules, "@types/node"))
}

const run = (folder: string, ...args: ReadonlyArray<string>): string =>
  execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } })

it("makes a package that compiles, and whose tests pass", { timeout: 120_000 }, async () => {
  const folder = join(temporary(), "home-visits")
  const { id, files } = await scaffold({ folder, label: 'Visites "à domicile"' })
  expect(id).toBe("home-visits")
  expect(files).toContain(".gitignore")
  expect(files).toContain("src/plugin.ts")
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n")
  expect(texts).not.toMatch(/__\w+__/)
  install(folder)
  const tsc = join(root, "node_modules/typescript-native/bin/tsc")
  expect(run(folder, tsc, "-p", "tsconfig.json", "--customConditions", "@traitdunion/source")).toBe("")
  const told = run(folder, "--conditions=@traitdunion/source", "--test", "--test-reporter=tap")
  expect(told).toMatch(/^# pass 4$/m)
  expect(told).toMatch(/^# fail 0$/m)
  run(folder, tsc, "-p", "tsconfig.build.json", "--customConditions", "@traitdunion/source")
  expect(readFileSync(join(folder, "dist/index.js"), "utf8")).toContain("./plugin.js")
})

it("is told on the command line what it made", async () => {
  const folder = temporary()
  const main = join(here, "src/main.ts")
  expect(run(folder, main, "my-acts", "--id", "acts", "--label", "Actes")).toContain("acts: cd my-acts")
  expect(readFileSync(join(folder, "my-acts/src/plugin.ts"), "utf8")).toContain('label: { fr: "Actes" }')
})

it("makes nothing under an id that no plugin can have, nor beside what is there", async () => {
  const folder = temporary()
  for (const id of ["Home", "9-lives", "a b", "../out", "home_visits", "x".repeat(31)]) {
    await expect(scaffold({ folder: join(folder, "new"), id })).rejects.toBeInstanceOf(CannotScaffold)
  }
  writeFileSync(join(folder, "mine.txt"), "mine")
  await expect(scaffold({ folder, id: "acts" })).rejects.toMatchObject({ reason: "not-empty" })
  expect(readdirSync(folder)).toEqual(["mine.txt"])
})
