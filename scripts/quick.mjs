// What somebody wants to know while working, in less than a minute: types, lint, floors, and the tests of what changed
// since `main` (the fast ones of every package that was touched, and any test file that was). All at once; `npm test`
// runs the rest.
import { spawn, spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"

process.chdir(fileURLToPath(new URL("..", import.meta.url)))

const git = (...args) => {
  const { status, stdout } = spawnSync("git", args, { encoding: "utf8" })
  return status === 0 ? stdout.trim() : undefined
}
const since = process.argv[2] ?? git("merge-base", "HEAD", "origin/main") ?? git("merge-base", "HEAD", "main") ?? "HEAD"
const changed = [
  ...(git("diff", "--name-only", "--diff-filter=d", since) ?? "").split("\n"),
  ...(git("ls-files", "--others", "--exclude-standard") ?? "").split("\n"),
].filter((file) => file !== "")

// Scripts compare the documents with the code, whatever changed.
const WORKSPACE = /^(?:packages\/(?:adapters\/|plugins\/)?[^/]+|examples\/[^/]+|trials|test-journals)\//
const folders = new Set(["scripts/"])
for (const file of changed) {
  const folder = WORKSPACE.exec(file)?.[0]
  if (folder !== undefined && existsSync(folder)) folders.add(folder)
}
const tests = changed.filter((file) => file.endsWith(".test.ts"))

const checks = {
  types: ["pnpm", "run", "--silent", "types"],
  lint: ["pnpm", "run", "--silent", "lint"],
  floors: ["pnpm", "run", "--silent", "floors"],
  // A tree in which nothing changed since has nothing to test but the documents.
  tests: ["pnpm", "exec", "vitest", "run", "--project", "fast", "--reporter", "dot", ...folders],
  ...(tests.length === 0
    ? {}
    : {
        "changed tests that need processes or servers": [
          ...["pnpm", "exec", "vitest", "run", "--project", "processes", "--project", "servers"],
          ...["--reporter", "dot", "--passWithNoTests", ...tests],
        ],
      }),
}

const began = Date.now()
const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`
console.log(`▸ ${changed.length} files changed since ${since.slice(0, 12)}: ${[...folders].join(" ")}`)
const run = (title, [command, ...args]) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { shell: process.platform === "win32" })
    let said = ""
    child.stdout.on("data", (text) => (said += text))
    child.stderr.on("data", (text) => (said += text))
    child.on("error", (error) => (said += error.message))
    child.on("close", (status) => {
      console.log(status === 0 ? `✔ ${title} (${seconds()})` : `${said}\n✖ FAILED: ${title} (${seconds()})`)
      resolve(status === 0)
    })
  })
const kept = await Promise.all(Object.entries(checks).map(([title, command]) => run(title, command)))
console.log(kept.every(Boolean) ? `✔ All in ${seconds()}` : `✖ Not all hold (${seconds()})`)
process.exit(kept.every(Boolean) ? 0 : 1)
