// Every example of a docstring compiles, strictly, as a program of its own that imports packages by name.
import { spawnSync } from "node:child_process"
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, expect, it } from "vitest"

const root = fileURLToPath(new URL("..", import.meta.url))
// Beside an example that depends on every package, so that imports by name are found.
const dir = join(root, "examples/embed/.docstrings")
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** The fenced examples of a source, with the line each begins on. */
const examplesOf = (source: string): ReadonlyArray<{ readonly line: number; readonly code: string }> =>
  [...source.matchAll(/\* @example\n\s*\* ```ts\n([\s\S]*?)\s*\* ```/g)].map((match) => ({
    line: source.slice(0, match.index).split("\n").length,
    code: (match[1] ?? "").replace(/^\s*\* ?/gm, ""),
  }))

it("compiles every example of every docstring", () => {
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  const places = new Map<string, string>()
  for (const path of globSync("packages/{*,adapters/*,plugins/*}/src/**/*.ts", { cwd: root })) {
    for (const { line, code } of examplesOf(readFileSync(join(root, path), "utf8"))) {
      const name = `example-${places.size}.ts`
      places.set(name, `${path}:${line}`)
      writeFileSync(join(dir, name), `${code}\nexport {}\n`)
    }
  }
  expect(places.size).toBeGreaterThan(15)
  writeFileSync(
    join(dir, "tsconfig.json"),
    // An example may end with a value to look at.
    JSON.stringify({
      extends: "../../../tsconfig.base.json",
      compilerOptions: { noUnusedLocals: false },
      include: ["*.ts"],
    }),
  )
  const tsc = join(root, "node_modules/typescript-native/bin/tsc")
  const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", dir, "--pretty", "false"], { encoding: "utf8" })
  const named = stdout.replace(
    /[^\s(]*(example-\d+\.ts)\((\d+)/g,
    (_, name: string, at: string) => `${places.get(name)} (+${at}`,
  )
  expect(named).toBe("")
  expect(status).toBe(0)
}, 60_000)
