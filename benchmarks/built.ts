import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"

let built = false

/** Build the packages, so that what is measured is what users install. Once a run. */
export const buildPackages = (): void => {
  if (built) return
  console.log("  Building the packages…")
  const root = fileURLToPath(new URL("..", import.meta.url))
  const { status } = spawnSync("pnpm", ["run", "--silent", "build:run"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  })
  if (status !== 0) throw new Error("The packages could not be built")
  built = true
}
