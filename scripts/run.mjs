// Runs a task of the workspace on a machine that has only Node 20 or later, npm and git: brings the pinned pnpm and
// Node through npm, installs what the lock file says when it has changed, then runs the task under the pinned Node.
// Plain JavaScript, because it runs before anything is installed.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"

const PNPM = "12.21.0"
const NODE = "24.21.0"
const root = fileURLToPath(new URL("..", import.meta.url))
const tools = join(root, ".tools")
const bin = join(tools, "node_modules", ".bin")
const windows = process.platform === "win32"

const stop = (what, todo) => {
  console.error(`\n✖ ${what}\n  ${todo}`)
  process.exit(1)
}

// npm hands its own settings down; pnpm would take some of them for its own.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
env.PATH = [bin, process.env.PATH].join(delimiter)

const run = (command, args) => spawnSync(command, args, { cwd: root, env, stdio: "inherit", shell: windows })

const step = (title, work) => {
  const start = Date.now()
  console.log(`▸ ${title}`)
  work()
  console.log(`✔ ${title} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
}

const stampOf = (name) => join(tools, `${name}.stamp`)
const isDone = (name, value) => existsSync(stampOf(name)) && readFileSync(stampOf(name), "utf8") === value
const markDone = (name, value) => {
  mkdirSync(tools, { recursive: true })
  writeFileSync(stampOf(name), value)
}

const [task, ...args] = process.argv.slice(2)
if (task === undefined) stop("No task was named.", "Use an npm script: npm run demo, npm test, npm run build.")
if (Number(process.versions.node.split(".")[0]) < 20) {
  stop(
    `This is Node ${process.versions.node}.`,
    "Install Node 20 or later; the repository brings the version it runs on.",
  )
}

const wanted = `pnpm ${PNPM} node ${NODE}`
if (!isDone("tools", wanted)) {
  step(`Bringing pnpm ${PNPM} and Node ${NODE}`, () => {
    const install = ["install", "--prefix", tools, "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]
    if (run("npm", [...install, `pnpm@${PNPM}`, `node@${NODE}`]).status !== 0) {
      stop("pnpm and Node could not be installed.", "Check that npm reaches its registry: npm ping")
    }
    markDone("tools", wanted)
  })
}

const hash = createHash("sha256")
for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"])
  hash.update(readFileSync(join(root, file)))
const locked = hash.digest("hex")
if (!isDone("install", locked) || !existsSync(join(root, "node_modules"))) {
  step("Installing the workspace", () => {
    if (run("pnpm", ["install", "--frozen-lockfile"]).status !== 0) {
      stop(
        "The workspace could not be installed.",
        "Read the message above; delete node_modules and .tools, then try again.",
      )
    }
    markDone("install", locked)
  })
}

process.exit(run("pnpm", ["run", "--silent", task, ...args]).status ?? 1)
