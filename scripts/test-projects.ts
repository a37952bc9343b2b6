// Which of the three projects a test file belongs to, by what it needs. Nobody keeps a list: what a file imports says
// it, itself or through files of the tests beside it (an import that begins with a dot).
//   servers    imports @traitdunion/test-servers
//   processes  starts processes or threads, replaces a module (vi.mock), or makes a key file at its full cost
//   fast       all others: many files share one process and its modules
import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))

/** A project of the suite: in this process · with processes of its own, or modules of its own · with servers. */
export type TestProject = "fast" | "processes" | "servers"

/** Where test files are. */
const TEST_FILES = [
  "packages/**/test/**/*.test.ts",
  "examples/**/*.test.ts",
  "scripts/**/*.test.ts",
  "trials/**/*.test.ts",
  "test-journals/**/*.test.ts",
]

// At the beginning of a line, before any quote: what a test of tests writes down is not what it needs.
const SERVERS = /^[^'"`\n]*from "@traitdunion\/test-servers"/m
const PROCESSES =
  /^[^'"`\n]*(?:from "node:(?:child_process|worker_threads|cluster)"|\bvi\.mock\(|createPassphraseFile\b)/m
const BESIDE = /^[^'"`\n]*(?:from|import) "(\.{1,2}\/[^"]+\.ts)"/gm

const needOf = (file: string, seen: Set<string>): TestProject => {
  if (seen.has(file) || !existsSync(file)) return "fast"
  seen.add(file)
  const text = readFileSync(file, "utf8")
  if (SERVERS.test(text)) return "servers"
  const here: TestProject = PROCESSES.test(text) ? "processes" : "fast"
  const beside = [...text.matchAll(BESIDE)].map(([, path]) => join(dirname(file), path ?? ""))
  const needs = beside.filter((path) => !path.includes("/src/")).map((path) => needOf(path, seen))
  if (needs.includes("servers")) return "servers"
  return here === "processes" || needs.includes("processes") ? "processes" : "fast"
}

/** The project of one test file. */
export const projectOf = (file: string): TestProject => needOf(file, new Set())

/** Every test file by its project, as paths from the root of the repository. */
export const testProjects = (): Readonly<Record<TestProject, ReadonlyArray<string>>> => {
  const found: Record<TestProject, Array<string>> = { fast: [], processes: [], servers: [] }
  const exclude = (path: string): boolean => path === "node_modules" || path === "dist"
  for (const file of globSync(TEST_FILES, { cwd: root, exclude: (path) => exclude(path.split("/").at(-1) ?? "") })) {
    found[projectOf(join(root, file))].push(relative(root, join(root, file)))
  }
  return found
}
