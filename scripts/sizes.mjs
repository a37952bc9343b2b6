// How light the core is: its own code, minified and gzipped, with what is loaded at the first opening counted apart; what
// an installation of the core alone brings; how long a cold import takes, to zod alone. Fails over the limits, which are
// the goals of docs/benchmarks.md.
import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"

const LIMITS = { ownKilobytes: 60, installMegabytes: 15, coldToZod: 1.4 }
const RUNS = 21
const core = fileURLToPath(new URL("../packages/core", import.meta.url))

/** The core's own code in kB: what an import loads at once, and what waits for the first opening. */
const ownCode = async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(core, "src/index.ts")],
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node22",
    write: false,
    outdir: "out",
    metafile: true,
    external: ["zod", "zod/*", "uuid"],
  })
  const atOnce = new Set(Object.keys(metafile.outputs).filter((name) => basename(name) === "index.js"))
  for (const name of atOnce) {
    for (const { kind, path, external } of metafile.outputs[name].imports) {
      if (kind === "import-statement" && external !== true) atOnce.add(path)
    }
  }
  const names = new Set([...atOnce].map((name) => basename(name)))
  const kilobytes = (files) =>
    files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length / 1000, 0)
  return {
    atOnce: kilobytes(outputFiles.filter(({ path }) => names.has(basename(path)))),
    later: kilobytes(outputFiles.filter(({ path }) => !names.has(basename(path)))),
  }
}

const bytesBelow = (dir) =>
  readdirSync(dir, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(dir, entry.name)
    return sum + (entry.isDirectory() ? bytesBelow(path) : entry.isFile() ? statSync(path).size : 0)
  }, 0)

/** What `npm install @traitdunion/core` brings, in MB. */
const installed = () => {
  const dir = mkdtempSync(join(tmpdir(), "traitdunion-size-"))
  try {
    execFileSync("pnpm", ["pack", "--pack-destination", dir], { cwd: core, stdio: "ignore" })
    const packed = readdirSync(dir).filter((name) => name.endsWith(".tgz"))
    writeFileSync(join(dir, "package.json"), '{ "name": "size", "private": true }')
    execFileSync("npm", ["install", "--no-audit", "--no-fund", ...packed.map((name) => `./${name}`)], {
      cwd: dir,
      stdio: "ignore",
    })
    return bytesBelow(join(dir, "node_modules")) / 1e6
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const importing = (what) => {
  const script = `const t = performance.now(); await import(${JSON.stringify(what)}); console.log(performance.now() - t)`
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: core,
    encoding: "utf8",
  })
  // What cannot be imported takes no time at all, and would pass every limit.
  if (status !== 0)
    throw new Error(`${what} cannot be imported: ${stderr.split("\n").find((line) => /Error/.test(line))}`)
  return Number(stdout)
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The median of a cold import of the built core, and of zod alone, in ms, in turn. */
const cold = () => {
  const pairs = Array.from({ length: RUNS }, () => [importing("zod"), importing("./dist/index.js")])
  return { zod: median(pairs.map(([zod]) => zod)), core: median(pairs.map(([, own]) => own)) }
}

if (!existsSync(join(core, "dist/index.js"))) {
  console.error("✖ The packages are not built: npm run build first")
  process.exit(1)
}
const own = await ownCode()
const megabytes = installed()
const times = cold()
const ratio = times.core / times.zod
console.log(
  `own code, minified and gzipped: ${own.atOnce.toFixed(1)} kB at once, ${own.later.toFixed(1)} kB at the first opening`,
)
console.log(`installed alone: ${megabytes.toFixed(1)} MB`)
console.log(`cold import: ${times.core.toFixed(0)} ms, zod alone ${times.zod.toFixed(0)} ms: ${ratio.toFixed(2)} times`)
const over = [
  ["own code, kB", own.atOnce, LIMITS.ownKilobytes],
  ["installed alone, MB", megabytes, LIMITS.installMegabytes],
  ["cold import to zod", ratio, LIMITS.coldToZod],
].filter(([, measured, limit]) => measured > limit)
for (const [what, measured, limit] of over) console.error(`✖ ${what}: ${measured.toFixed(2)}, over ${limit}`)
process.exitCode = over.length === 0 ? 0 : 1
