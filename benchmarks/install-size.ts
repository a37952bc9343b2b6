import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { buildPackages } from "./built.ts"
import { type Figure, short } from "./measure.ts"

const root = fileURLToPath(new URL("..", import.meta.url))

interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

/** Our packages by name, with where each stands. */
const ours = new Map(
  ["packages", "packages/adapters", "packages/plugins"]
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))
    .filter((dir) => readdirSync(dir).includes("package.json"))
    .map((dir) => {
      const manifest = JSON.parse(readFileSync(join(dir, "package.json"), "utf8")) as Manifest
      return [manifest.name, { dir, manifest }] as const
    }),
)

/** A package with all of ours that npm brings with it: what it only can use (an optional peer) is not brought. */
const withOurs = (name: string, found = new Set<string>()): ReadonlySet<string> => {
  const one = ours.get(name)
  if (one === undefined || found.has(name)) return found
  found.add(name)
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = one.manifest
  const peers = Object.keys(peerDependencies).filter((peer) => peerDependenciesMeta[peer]?.optional !== true)
  for (const needed of [...Object.keys(dependencies), ...peers]) withOurs(needed, found)
  return found
}

const bytesIn = (dir: string): number =>
  readdirSync(dir, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(dir, entry.name)
    if (entry.isDirectory()) return sum + bytesIn(path)
    return entry.isFile() ? sum + statSync(path).size : sum
  }, 0)

const run = (command: string, args: ReadonlyArray<string>, cwd: string): void => {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" })
  if (status !== 0) throw new Error(`${command} ${args[0]}: ${stderr}`)
}

/** What `npm install` of a package brings, as it will be published, in megabytes. */
const installed = (name: string): number => {
  const dir = mkdtempSync(join(tmpdir(), "traitdunion-install-"))
  try {
    for (const own of withOurs(name)) run("pnpm", ["pack", "--pack-destination", dir], ours.get(own)?.dir ?? root)
    const packed = readdirSync(dir).filter((file) => file.endsWith(".tgz"))
    writeFileSync(join(dir, "package.json"), '{ "private": true }')
    run(
      "npm",
      ["install", "--omit=dev", "--omit=optional", "--no-audit", "--no-fund", ...packed.map((file) => `./${file}`)],
      dir,
    )
    return bytesIn(join(dir, "node_modules")) / 1e6
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const MAX = { core: 15, cli: 100 } as const

/** What the core and the command line weigh once they are installed. */
export const installSize = async (): Promise<ReadonlyArray<Figure>> => {
  buildPackages()
  const [core, cli] = [installed("@traitdunion/core"), installed("@traitdunion/cli")]
  return [
    { what: "Install of the core alone, MB", value: short(core), goal: `at most ${MAX.core}`, met: core <= MAX.core },
    { what: "Install of the command line, MB", value: short(cli), goal: `at most ${MAX.cli}`, met: cli <= MAX.cli },
  ]
}
