import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { projectOf, testProjects } from "./test-projects.ts"

let dir = ""
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "traitdunion-projects-"))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))
const put = (name: string, text: string): string => {
  const file = join(dir, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

describe("the project of a test file", () => {
  it("is the fast one, unless what it imports says otherwise", () => {
    expect(projectOf(put("a.test.ts", 'import { it } from "vitest"\n'))).toBe("fast")
  })

  it.each([
    ["servers", 'import { note } from "@traitdunion/test-servers"\n'],
    ["processes", 'import { spawnSync } from "node:child_process"\n'],
    ["processes", 'vi.mock("node:fs")\n'],
    ["processes", 'import { createPassphraseFile } from "@traitdunion/keys"\n'],
  ])("is %s for what says: %s", (project, text) => {
    expect(projectOf(put("a.test.ts", text))).toBe(project)
  })

  it("follows files beside it, in circles too, and not the code that it tests", () => {
    put("support/server.ts", 'import "../a.test.ts"\nexport { note } from "@traitdunion/test-servers"\n')
    put("src/index.ts", 'import { spawnSync } from "node:child_process"\n')
    expect(projectOf(put("a.test.ts", 'import { note } from "./support/server.ts"\n'))).toBe("servers")
    expect(projectOf(put("b.test.ts", 'import { run } from "./src/index.ts"\n'))).toBe("fast")
  })

  it("is one and no more for every file of this repository, and none of the three is empty", () => {
    const { fast, processes, servers } = testProjects()
    const all = [...fast, ...processes, ...servers]
    expect(new Set(all).size).toBe(all.length)
    for (const files of [fast, processes, servers]) expect(files.length).toBeGreaterThan(10)
    expect(servers).toContain("packages/adapters/postgres/test/conformance.test.ts")
    expect(processes).toContain("packages/keys/test/damage.test.ts")
    expect(fast).toContain("packages/adapters/sqlite/test/conformance.test.ts")
  })
})
