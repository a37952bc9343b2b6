import { spawnSync } from "node:child_process"
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("..", import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), "utf8")

// Stand-ins that write down how they were called. npm brings pnpm and node, as the real one would.
const FAKE_PNPM = `#!/bin/sh
printf 'pnpm' >> "$CALLS"; for arg in "$@"; do printf ' [%s]' "$arg" >> "$CALLS"; done; echo >> "$CALLS"
env > "$CALLS.env"
if [ "$1" = install ]; then [ "$FAIL" = install ] && exit 3; mkdir -p node_modules; exit 0; fi
[ "$FAIL" = signal ] && kill -TERM $$
exit "\${CODE:-0}"
`
const FAKE_NPM = `#!/bin/sh
echo "npm $1" >> "$CALLS"
[ "$FAIL" = npm ] && exit 1
mkdir -p .tools/node_modules/.bin
cp "$FAKES/pnpm" .tools/node_modules/.bin/pnpm
cp "$FAKES/pnpm" .tools/node_modules/.bin/node
`

let dir = ""
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "traitdunion-run-"))
  mkdirSync(join(dir, "scripts"))
  mkdirSync(join(dir, "fakes"))
  cpSync(join(root, "scripts/run.mjs"), join(dir, "scripts/run.mjs"))
  writeFileSync(join(dir, "pnpm-lock.yaml"), "one")
  writeFileSync(join(dir, "pnpm-workspace.yaml"), "one")
  for (const [name, text] of [
    ["npm", FAKE_NPM],
    ["pnpm", FAKE_PNPM],
  ] as const) {
    writeFileSync(join(dir, "fakes", name), text)
    chmodSync(join(dir, "fakes", name), 0o755)
  }
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const calls = (): ReadonlyArray<string> => {
  const file = join(dir, "calls")
  const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : []
  rmSync(file, { force: true })
  return lines
}

const run = (args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}) => {
  const result = spawnSync(process.execPath, [join(dir, "scripts/run.mjs"), ...args], {
    encoding: "utf8",
    env: { PATH: `${join(dir, "fakes")}:/usr/bin:/bin`, FAKES: join(dir, "fakes"), CALLS: join(dir, "calls"), ...env },
  })
  return { code: result.status, said: result.stdout + result.stderr, calls: calls() }
}

const INSTALL = expect.stringContaining("pnpm [install] [--frozen-lockfile]")

describe.skipIf(process.platform === "win32")("the runner", () => {
  it("brings the tools and installs once, and again when the lock file changed", () => {
    const task = "pnpm [run] [--silent] [demo:run]"
    expect(run(["demo:run"]).calls).toEqual(["npm install", INSTALL, task])
    expect(run(["demo:run"]).calls).toEqual([task])
    writeFileSync(join(dir, "pnpm-lock.yaml"), "two")
    expect(run(["demo:run"]).calls).toEqual([INSTALL, task])
  })

  it("repairs what was deleted", () => {
    run(["demo:run"])
    rmSync(join(dir, ".tools/node_modules"), { recursive: true })
    expect(run(["demo:run"]).calls).toHaveLength(2)
    rmSync(join(dir, "node_modules"), { recursive: true })
    expect(run(["demo:run"]).calls).toEqual([INSTALL, expect.anything()])
  })

  it("hands arguments on and exit codes back", () => {
    const { calls, code } = run(["test:run", "-t", "two words", "*.ts"], { CODE: "7" })
    expect(calls.at(-1)).toBe("pnpm [run] [--silent] [test:run] [-t] [two words] [*.ts]")
    expect(code).toBe(7)
    expect(run(["test:run"], { FAIL: "signal" }).code).toBe(128 + 15)
  })

  it("says what failed and what to do, and starts again the next time", () => {
    const unreachable = run(["demo:run"], { FAIL: "npm" })
    expect(unreachable).toMatchObject({ code: 1, calls: ["npm install"] })
    expect(unreachable.said).toContain("npm ping")
    const broken = run(["demo:run"], { FAIL: "install" })
    expect(broken).toMatchObject({ code: 1, calls: ["npm install", INSTALL] })
    expect(broken.said).toContain("delete node_modules and .tools")
    expect(run(["demo:run"]).calls).toEqual([INSTALL, expect.anything()])
    expect(run([]).said).toContain("No task was named")
  })

  it("says so when there is no npm", () => {
    rmSync(join(dir, "fakes/npm"))
    expect(run(["demo:run"], { PATH: "/nowhere" })).toMatchObject({
      code: 1,
      said: expect.stringContaining("npm cannot be started"),
    })
  })

  it("keeps how the registry is reached, and drops every other setting of npm", () => {
    const registry = "http://registry.example/"
    run(["demo:run"], {
      npm_config_registry: registry,
      npm_config_noproxy: "",
      npm_config_prefix: "/p",
      npm_lifecycle_event: "demo",
    })
    const env = readFileSync(join(dir, "calls.env"), "utf8")
    expect(env.match(/^p?npm_.*$/gm)?.toSorted()).toEqual([
      `npm_config_registry=${registry}`,
      `pnpm_config_registry=${registry}`,
    ])
  })
})

it("pins one Node in the runner, the workspace and the manifest", () => {
  const pinned = /NODE = "([\d.]+)"/.exec(read("scripts/run.mjs"))?.[1]
  expect(read("pnpm-workspace.yaml")).toContain(`nodeVersion: ${pinned}\n`)
  expect(JSON.parse(read("package.json"))).toMatchObject({ devDependencies: { node: pinned } })
})
