// Runs a task of the workspace on a machine that has only Node 20 or later, npm and git: brings the pinned pnpm and
// Node through npm, installs what the lock file says when it has changed, then runs the task under the pinned Node.
// Plain JavaScript, because it runs before anything is installed.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { constants } from "node:os"
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

// npm hands its own settings down, and pnpm would take some of them for its own. What says how to reach the registry
// stays, in the names of both.
const REACH = /^npm_config_(registry|ca|cafile|cert|key|proxy|https?_proxy|noproxy|strict_ssl|userconfig)$/i
const env = {}
for (const [name, value] of Object.entries(process.env)) {
  if (!/^npm_/i.test(name)) env[name] = value
  else if (REACH.test(name) && value !== "") {
    env[name.toLowerCase()] = value
    env[`p${name.toLowerCase()}`] = value
  }
}
const path = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH"
env[path] = [bin, env[path]].join(delimiter)

const run = (command, args, more = {}) =>
  spawnSync(command, args, { cwd: root, env: { ...env, ...more }, stdio: "inherit", shell: windows })

const step = (title, work) => {
  const start = Date.now()
  console.log(`▸ ${title}`)
  work()
  console.log(`✔ ${title} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
}

// A stamp says what was last done with success; it goes before the work starts again, or half of it would count.
const stampOf = (name) => join(tools, `${name}.stamp`)
const isDone = (name, value) => existsSync(stampOf(name)) && readFileSync(stampOf(name), "utf8") === value
const marking = (name, value, work) => {
  mkdirSync(tools, { recursive: true })
  rmSync(stampOf(name), { force: true })
  work()
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

const wanted = `pnpm ${PNPM} node ${NODE} ${process.platform} ${process.arch}`
const brought = () => ["pnpm", "node"].every((name) => existsSync(join(bin, windows ? `${name}.cmd` : name)))
if (!isDone("tools", wanted) || !brought()) {
  step(`Bringing pnpm ${PNPM} and Node ${NODE}`, () =>
    marking("tools", wanted, () => {
      const quiet = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error"]
      const patience = ["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"]
      const install = ["install", "--prefix", tools, ...quiet, ...patience, `pnpm@${PNPM}`, `node@${NODE}`]
      const { error, status } = run("npm", install)
      if (error !== undefined) stop(`npm cannot be started (${error.message}).`, "Install npm; it comes with Node.")
      if (status !== 0) {
        stop(
          "pnpm and Node could not be installed.",
          "Read npm's message above. Does `npm ping` reach your registry? Is there 300 MB of room on the disk?",
        )
      }
    }),
  )
}

const hash = createHash("sha256")
for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) hash.update(readFileSync(join(root, file)))
const locked = `${wanted} ${hash.digest("hex")}`
if (!isDone("install", locked) || !existsSync(join(root, "node_modules"))) {
  step("Installing the workspace", () =>
    marking("install", locked, () => {
      // With NODE_ENV=production pnpm would leave the tools out; without a terminal it would not replace node_modules.
      const patience = ["--config.fetch-retry-mintimeout=1000", "--config.fetch-retry-maxtimeout=5000"]
      const install = ["install", "--frozen-lockfile", "--config.confirm-modules-purge=false"]
      if (run("pnpm", [...install, ...patience], { NODE_ENV: "development" }).status !== 0) {
        stop(
          "The workspace could not be installed.",
          "Read pnpm's message above. When the network and the disk are well, delete node_modules and .tools, and try again.",
        )
      }
    }),
  )
}

const { error, signal, status } = run("pnpm", ["run", "--silent", task, ...args])
if (error !== undefined) stop(`pnpm cannot be started (${error.message}).`, "Delete .tools and try again.")
process.exit(status ?? 128 + constants.signals[signal])
