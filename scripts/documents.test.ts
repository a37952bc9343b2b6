import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
// @ts-expect-error plain JavaScript, like the other scripts that the check runs
import { decisionList, documentProblems } from "./documents.mjs"

let root = ""
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const sound = {
  "docs/README.md": "[Decisions](decisions/README.md) · [Guide](guides/one.md)\n",
  "docs/guides/one.md": "See [the code](../../packages/a/src/index.ts) and [above](#here).\n",
  "docs/decisions/0001-first.md": "# 0001. First\n\nDate: 2026-01-02. Status: accepted. Governs: `packages/a/src`.\n",
  "packages/a/src/index.ts": "",
  "packages/a/package.json": JSON.stringify({ name: "@traitdunion/a" }),
  "packages/a/README.md": "# A\n\n```sh\nnpm install @traitdunion/a\n```\n\n[Errors](https://example.org)\n",
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "traitdunion-documents-"))
  for (const [path, text] of Object.entries(sound)) put(path, text)
  put("docs/decisions/README.md", `# Decisions\n\n${decisionList(root)}`)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe("documents", () => {
  it("of this repository are whole", () => {
    expect(documentProblems(fileURLToPath(new URL("..", import.meta.url)))).toEqual([])
  })

  it("that are whole have no fault", () => {
    expect(documentProblems(root)).toEqual([])
  })

  const decision = (line: string): string => `# 0001. First\n\n${line}\n`
  it.each([
    ["a page that no list names", "docs/guides/two.md", "", "docs/README.md does not list docs/guides/two.md"],
    ["a link to nowhere", "docs/guides/one.md", "[x](two.md)", "docs/guides/one.md: the link two.md leads nowhere"],
    [
      "a public link to nowhere",
      "docs/guides/one.md",
      "[x](https://github.com/traitdunion/traitdunion/blob/main/gone.md)",
      "the link https://github.com/traitdunion/traitdunion/blob/main/gone.md leads nowhere",
    ],
    [
      "a relative link on npm's page",
      "packages/a/README.md",
      "npm install @traitdunion/a [x](src/index.ts)",
      "packages/a/README.md: the link src/index.ts is relative",
    ],
    ["npm's page without a way to install", "packages/a/README.md", "# A", "does not say: npm install @traitdunion/a"],
    [
      "a package without a page",
      "packages/b/package.json",
      JSON.stringify({ name: "@traitdunion/b" }),
      "packages/b/README.md is missing",
    ],
    ["a decision without its line", "docs/decisions/0001-first.md", decision(""), "lacks a line"],
    [
      "a decision of no day",
      "docs/decisions/0001-first.md",
      decision("Date: 2026-13-40. Status: accepted. Governs: `packages/a`."),
      "2026-13-40 is no day",
    ],
    [
      "a decision of an unknown status",
      "docs/decisions/0001-first.md",
      decision("Date: 2026-01-02. Status: nearly. Governs: `packages/a`."),
      "a status is accepted",
    ],
    [
      "a decision that governs nothing",
      "docs/decisions/0001-first.md",
      decision("Date: 2026-01-02. Status: accepted. Governs: all."),
      "governs no path",
    ],
    [
      "a decision on what is gone",
      "docs/decisions/0001-first.md",
      decision("Date: 2026-01-02. Status: accepted. Governs: `packages/z`."),
      "governs packages/z, which is not there",
    ],
    [
      "two decisions of one number",
      "docs/decisions/0001-second.md",
      decision("Date: 2026-01-02. Status: replaced by [0002](0002-third.md). Governs: `packages/a`."),
      "Two decisions are 0001",
    ],
  ])("%s is found", (_, path, text, told) => {
    put(path, text)
    expect(documentProblems(root)).toContainEqual(expect.stringContaining(told))
  })
})
