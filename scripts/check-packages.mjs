// Packs every published package and checks what a consumer would get: publint for its package.json and files,
// are-the-types-wrong for its types under ESM resolution; and what a program without ES modules gets of it.
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { faultsOfConsumers } from "./consumers.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const manifests = ["packages", "packages/adapters", "packages/plugins"]
  .map((parent) => join(root, parent))
  .filter((parent) => existsSync(parent))
  .flatMap((parent) => readdirSync(parent).map((name) => join(parent, name)))
  .filter((dir) => existsSync(join(dir, "package.json")))
  .map((dir) => ({ dir, ...JSON.parse(readFileSync(join(dir, "package.json"), "utf8")) }))
const published = manifests.filter((manifest) => manifest.private !== true)

const passes = (dir, name, args) =>
  spawnSync(join(root, "node_modules/.bin", name), args, { cwd: dir, stdio: "inherit" }).status === 0

const faulty = []
for (const { dir, name } of published) {
  console.log(`▸ ${name}`)
  if (!existsSync(join(dir, "dist"))) {
    console.error("There is no dist: run npm run build first.")
    faulty.push(name)
    continue
  }
  const publint = passes(dir, "publint", ["run", ".", "--strict", "--pack", "npm"])
  const types = passes(dir, "attw", ["--pack", ".", "--profile", "esm-only"])
  if (!publint || !types) faulty.push(name)
}
if (faulty.length > 0) console.error(`\n✖ ${faulty.join(", ")}`)
const faults = await faultsOfConsumers(published.filter(({ name }) => !faulty.includes(name)))
for (const fault of faults) console.error(`✖ ${fault}`)
console.log(`${published.length - faulty.length} of ${published.length} packages are ready to publish`)
process.exitCode = faulty.length === 0 && faults.length === 0 && published.length > 0 ? 0 : 1
