import { execFile } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { dalo } from "@traitdunion/plugin-dalo"
import { expect, it } from "vitest"
import { type OpenApiDocument, openApiDocument } from "../src/index.ts"
import { openWorld, post, told } from "./support/world.ts"

const run = promisify(execFile)
const bin = (name: string): string => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url))

const lint = async (document: unknown): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), "openapi-"))
  try {
    await writeFile(join(dir, "openapi.json"), JSON.stringify(document))
    const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" }
    const { stdout, stderr } = await run(bin("redocly"), ["lint", "openapi.json", "--format=json"], {
      cwd: dir,
      env,
    }).catch((error: { stdout: string; stderr: string }) => error)
    const { totals, problems } = JSON.parse(stdout || stderr)
    return JSON.stringify({ totals, problems: problems.slice(0, 3) })
  } finally {
    await rm(dir, { recursive: true })
  }
}

it("describes exactly the operations that are open, to who is signed in", async () => {
  await using world = await openWorld([dalo] as const)
  const ask = (authorization: string) =>
    world.handler(new Request("http://localhost/api/v1/openapi.json", { headers: { authorization } }))
  expect((await ask("")).status).toBe(401)
  const { status, headers, body } = await told<OpenApiDocument>(await ask("Bearer m1"))
  expect([status, headers.get("cache-control")]).toEqual([200, "no-store"])
  const declared = world.core.plugins.flatMap((plugin) =>
    (["commands", "queries", "outlets"] as const).flatMap((kind) =>
      Object.keys(plugin[kind]).map((name) => `/${kind}/${plugin.id}.${name}`),
    ),
  )
  expect(Object.keys(body.paths).toSorted()).toEqual(declared.toSorted())
  expect(declared).toContain("/commands/dalo.openAppeal")
  // What it names is there, every operation of it.
  for (const path of declared) expect((await world.handler(post(path.slice(1), []))).status).not.toBe(404)
})

it("is found valid by a linter that judges", async () => {
  await using world = await openWorld([dalo] as const)
  const document = openApiDocument(world.core.plugins)
  expect(JSON.parse(await lint(document))).toMatchObject({ totals: { errors: 0, warnings: 0 } })
  const schemas = { ...document.components["schemas"], "registers.record": { type: "nothing" } }
  const broken = { ...document, components: { ...document.components, schemas } }
  expect(JSON.parse(await lint(broken)).totals.errors).toBeGreaterThan(0)
})

it("makes a client of other hands, which compiles and records an act", async () => {
  await using world = await openWorld()
  const dir = await mkdtemp(join(tmpdir(), "client-"))
  try {
    const file = join(dir, "openapi.json")
    await writeFile(join(dir, "package.json"), '{ "type": "module" }')
    await writeFile(file, JSON.stringify(openApiDocument(world.core.plugins)))
    await run(bin("openapi-ts"), ["-i", file, "-o", join(dir, "made"), "-c", "@hey-api/client-fetch"], { cwd: dir })
    await writeFile(
      join(dir, "use.ts"),
      `import { createClient } from "./made/client/index.js"
import { registersRecord, registersTotals } from "./made/sdk.gen.js"
export const use = async (fetch: typeof globalThis.fetch) => {
  const client = createClient({ baseUrl: "http://localhost/api/v1", fetch, headers: { authorization: "Bearer m1" } })
  const act = { on: "2026-03-02", register: "presence", minutes: 30, persons: 4 } as const
  const { data, response } = await registersRecord({ client, body: act, headers: { "Idempotency-Key": "act-1" } })
  const totals = await registersTotals({ client, body: { from: act.on, to: act.on } })
  return [response?.status, data !== undefined && "version" in data ? data.version : null, totals.response?.status]
}
`,
    )
    const compiled = join(dir, "js")
    const root = fileURLToPath(new URL("../../../", import.meta.url))
    await run(process.execPath, [
      join(root, "node_modules/typescript/bin/tsc"),
      ...["--target", "es2022", "--module", "nodenext", "--strict", "--skipLibCheck", "--ignoreConfig"],
      ...["--lib", "es2024,dom,dom.iterable", "--outDir", compiled, join(dir, "use.ts")],
    ]).catch((error: { stdout: string }) => expect(error.stdout).toBe(""))
    const { use } = await import(join(compiled, "use.js"))
    expect(await use((input: RequestInfo, init?: RequestInit) => world.handler(new Request(input, init)))).toEqual([
      201, 1, 200,
    ])
    expect((await readFile(join(dir, "made/types.gen.ts"), "utf8")).length).toBeGreaterThan(50_000)
  } finally {
    await rm(dir, { recursive: true })
  }
})
