// What a program without ES modules gets of a package: every public entry is required, and bundled by esbuild into one
// CommonJS file that is run, on each of the Node versions that packages are published for.
import { spawnSync } from "node:child_process"
import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"

const VERSIONS = ["22", "24"]

/** The program of a Node version, brought through npm. */
const nodeOf = (version) => {
  if (process.versions.node.startsWith(`${version}.`)) return process.execPath
  const { stdout, status, stderr } = spawnSync(
    "npx",
    ["-y", "-p", `node@${version}`, "node", "-p", "process.execPath"],
    {
      encoding: "utf8",
    },
  )
  if (status !== 0) throw new Error(`Node ${version} cannot be had: ${stderr}`)
  return stdout.trim()
}

/** The entries of a package, as a program names them. A command line has none. */
const entriesOf = ({ name, exports: entries = {} }) =>
  Object.keys(entries)
    .filter((entry) => entry !== "./package.json")
    .map((entry) => join(name, entry))

// Compiled parts cannot be put into a bundle by anybody.
const NATIVE = ["better-sqlite3"]

const ran = (node, file, cwd) => {
  const { status, stderr } = spawnSync(node, [file], { cwd, encoding: "utf8" })
  return status === 0 ? [] : [stderr.split("\n").find((line) => line.includes("Error")) ?? stderr]
}

/** What fails when packages are required and bundled: one line a fault. */
export const faultsOfConsumers = async (published) => {
  const nodes = VERSIONS.map((version) => [version, nodeOf(version)])
  const faults = []
  for (const manifest of published) {
    for (const entry of entriesOf(manifest)) {
      // They are in the package's own folder, from which its name and what it depends on are found.
      const [asked, bundled] = [join(manifest.dir, ".consumer.cjs"), join(manifest.dir, ".consumer-bundle.cjs")]
      const uses = `if (Object.keys(require(${JSON.stringify(entry)})).length === 0) throw new Error("It exports nothing")`
      try {
        writeFileSync(asked, uses)
        await build({
          entryPoints: [asked],
          outfile: bundled,
          bundle: true,
          platform: "node",
          format: "cjs",
          target: "node22",
          external: NATIVE,
          logLevel: "silent",
        })
        for (const [version, node] of nodes) {
          for (const fault of ran(node, asked, manifest.dir))
            faults.push(`${entry} required on Node ${version}: ${fault}`)
          for (const fault of ran(node, bundled, manifest.dir))
            faults.push(`${entry} bundled on Node ${version}: ${fault}`)
        }
      } catch (error) {
        faults.push(`${entry} cannot be bundled: ${error.message.split("\n").slice(0, 3).join(" ")}`)
      } finally {
        for (const file of [asked, bundled]) rmSync(file, { force: true })
      }
    }
  }
  return faults
}
