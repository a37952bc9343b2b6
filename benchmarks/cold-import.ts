import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { buildPackages } from "./built.ts"
import { type Figure, median, short } from "./measure.ts"

const RUNS = 15
const dist = fileURLToPath(new URL("../packages/core/dist/index.js", import.meta.url))

const bundled = async (external: ReadonlyArray<string>): Promise<number> => {
  const result = await build({
    entryPoints: [dist],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    write: false,
    external: [...external],
    logLevel: "error",
  })
  return gzipSync(result.outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length / 1000
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
  const own = await bundled(["zod", "uuid"])
  const whole = await bundled([])
  return [
    { what: "Cold import of the core, ms", value: short(cold), goal: "under 80", met: cold < 80 },
    { what: "Cold import of zod alone, which the core needs, ms", value: short(median(pairs.map(({ zod }) => zod))) },
    { what: "The core bundled, kB gzipped, its own code", value: short(own), goal: "under 60", met: own < 60 },
    { what: "The core bundled with zod and uuid, kB gzipped", value: short(whole) },
  ]
}
