// Packs every published package and checks what a consumer would get: publint for its package.json and files,
// are-the-types-wrong for its types under ESM resolution.
import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const bin = (name) => join(root, "node_modules/.bin", name)
const folders = ["packages", "packages/adapters", "packages/plugins"].flatMap((parent) => {
  try {
    return readdirSync(join(root, parent)).map((name) => join(root, parent, name))
  } catch {
    return []
  }
})

for (const dir of folders) {
  let manifest
  try {
    manifest = JSON.parse(readFileSync(join(dir, "package.json"), "utf8"))
  } catch {
    continue
  }
  if (manifest.private) continue
  console.log(`▸ ${manifest.name}`)
  execFileSync(bin("publint"), ["run", dir, "--strict", "--pack", "npm"], { stdio: "inherit" })
  execFileSync(bin("attw"), ["--pack", ".", "--profile", "esm-only"], { cwd: dir, stdio: "inherit" })
}
