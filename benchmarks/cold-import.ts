import { execFileSync } from "node:child_process"
import { basename } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { buildPackages } from "./built.ts"
import { type Figure, median, short } from "./measure.ts"

const RUNS = 15
const dist = fileURLToPath(new URL("../packages/core/dist/index.js", import.meta.url))

/** What is loaded at once when the core is imported, in kB minified and gzipped: the engine and the built-ins wait. */
const bundled = async (external: ReadonlyArray<string>): Promise<number> => {
  const { outputFiles, metafile } = await build({
    entryPoints: [dist],
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node22",
    write: false,
    outdir: "out",
    metafile: true,
    external: [...external],
    logLevel: "error",
  })
  const atOnce = new Set(Object.keys(metafile.outputs).filter((name) => basename(name) === "index.js"))
  for (const name of atOnce) {
    for (const { kind, path, external: outside } of metafile.outputs[name]?.imports ?? []) {
      if (kind === "import-statement" && outside !== true) atOnce.add(path)
    }
  }
  const names = new Set([...atOnce].map((name) => basename(name)))
  return outputFiles
    .filter(({ path }) => names.has(basename(path)))
    .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length / 1000, 0)
}

/** How long the built core takes to import in a new process, and how large it is bundled. */
export const coldImport = async (): Promise<ReadonlyArray<Figure>> => {
  buildPackages()
  const cwd = fileURLToPath(new URL("../packages/core", import.meta.url))
  const importing = (what: string): number => {
    const script = `const t = performance.now(); await import(${JSON.stringify(what)}); console.log(performance.now() - t)`
    return Number(execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd, encoding: "utf8" }))
  }
  const pairs = Array.from({ length: RUNS }, () => ({ core: importing(dist), zod: importing("zod") }))
  const cold = median(pairs.map(({ core }) => core))
  const zod = median(pairs.map((pair) => pair.zod))
  const own = await bundled(["zod", "uuid"])
  const whole = await bundled([])
  return [
    { what: "Cold import of the core, ms", value: short(cold), goal: "under 80", met: cold < 80 },
    { what: "Cold import of zod alone, which the core needs, ms", value: short(zod) },
    {
      what: "Cold import of the core, to that of zod",
      value: short(cold / zod),
      goal: "at most 1.4",
      met: cold / zod <= 1.4,
    },
    {
      what: "The core's own code at once, kB minified and gzipped",
      value: short(own),
      goal: "at most 60",
      met: own <= 60,
    },
    { what: "The same with zod, kB", value: short(whole) },
  ]
}
