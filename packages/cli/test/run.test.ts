import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { PassThrough } from "node:stream"
import { fileURLToPath } from "node:url"
import { exitCodes, run } from "@traitdunion/cli"
import type { Instant } from "@traitdunion/core"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

const log = fileURLToPath(new URL("../../../examples/permanence/permanences-2026-03.csv", import.meta.url))
const clock = { now: () => "2026-04-01T09:00:00.000Z" as Instant }

let dir = ""
let file: ReadonlyArray<string> = []
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "traitdunion-cli-"))
  file = ["--file", join(dir, "m.sqlite"), "--structure", "association-exemple"]
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const call = async (...args: ReadonlyArray<string>) => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const texts = { out: "", err: "" }
  stdout.on("data", (text) => (texts.out += text))
  stderr.on("data", (text) => (texts.err += text))
  const code = await run(args, { stdout, stderr, env: { LANG: "fr_FR.UTF-8" }, cwd: dir, clock })
  await new Promise((done) => setImmediate(done))
  return { code, ...texts }
}
const imported = () => call("import", log, ...file, "--quiet")

describe("the command", () => {
  it("previews, imports, and imports again without adding anything", async () => {
    const preview = await call("import", log, ...file, "--preview")
    expect(preview.out + preview.err).toMatch(/618/)
    const first = await imported()
    // 17 lines of the month are no acts: something was refused.
    expect(first.code).toBe(exitCodes.refused)
    expect(first.out).toMatch(/618/)
    expect(first.out).not.toMatch(/@|NSS/)
    expect((await imported()).out).toMatch(/0 .*618/)
  })

  it("reports in every format, small cells hidden unless the report stays inside", async () => {
    await imported()
    const report = (...args: ReadonlyArray<string>) =>
      call("report", ...file, "--profile", "reports/structure", "--month", "2026-03", "--quiet", ...args)
    for (const format of ["html", "csv", "xlsx", "json"]) {
      const path = join(dir, `r.${format}`)
      expect(await report("--format", format, "--out", path)).toMatchObject({ code: exitCodes.done })
      expect(existsSync(path)).toBe(true)
    }
    const external = JSON.parse(readFileSync(join(dir, "r.json"), "utf8"))
    expect(external.audience).toBe("external")
    await report("--format", "json", "--internal", "--out", join(dir, "i.json"))
    expect(JSON.parse(readFileSync(join(dir, "i.json"), "utf8")).audience).toBe("internal")
    expect((await report("--profile", "reports/none")).code).not.toBe(exitCodes.done)
  })

  it("verifies, lists deadlines and rebuilds", async () => {
    await imported()
    expect(await call("verify", ...file)).toMatchObject({ code: exitCodes.done, out: expect.stringContaining("618") })
    for (const format of ["table", "json", "ical"]) {
      expect((await call("deadlines", ...file, "--format", format)).code).toBe(exitCodes.done)
    }
    expect((await call("rebuild", ...file, "--quiet")).code).toBe(exitCodes.done)
  })

  it("names the first event that was changed", async () => {
    await imported()
    const database = new DatabaseSync(join(dir, "m.sqlite"))
    database.exec(
      "update tdu_journal_event set data = replace(data, '\"persons\":1', '\"persons\":9') where position = 5",
    )
    database.close()
    const verified = await call("verify", ...file)
    expect(verified.code).toBe(exitCodes.refused)
    expect(verified.out + verified.err).toMatch(/\b5\b/)
  })

  it.each([
    ["verify", []],
    ["deadlines", []],
    ["report", ["--profile", "reports/structure", "--year", "2026"]],
  ])("%s makes no file where there is none", async (command, more) => {
    const { code, err } = await call(command, ...file, ...more)
    expect(code).not.toBe(exitCodes.done)
    expect(err).toMatch(/\p{L}{4}/u)
    expect(existsSync(join(dir, "m.sqlite"))).toBe(false)
  })

  it("refuses what is no log and what is no database, in words and without a stack", async () => {
    const wrong = join(dir, "wrong.csv")
    writeFileSync(wrong, "Nom;Ville\nCamille Exemple;Perpignan\n")
    const refused = await call("import", wrong, ...file)
    expect(refused.code).toBe(exitCodes.refused)
    expect(refused.err).toMatch(/colonne/)
    writeFileSync(join(dir, "m.sqlite"), "This is no database, however long it may be. ".repeat(50))
    const damaged = await call("verify", ...file)
    expect(damaged.code).toBe(exitCodes.storageFailure)
    expect(refused.err + damaged.err).not.toMatch(/\n\s+at /)
  })

  it.each([
    [["verify"]],
    [["nothing"]],
    [["verify", "--file", "x.sqlite", "--structure", "a", "--colour"]],
    [["report", "--file", "x.sqlite", "--structure", "a", "--profile", "p"]],
  ])("%j is wrong use", async (args) => {
    expect((await call(...args)).code).toBe(exitCodes.wrongUse)
  })

  it("speaks French and English, and helps in both", async () => {
    expect((await call("--help")).out).toMatch(/Commandes/)
    expect((await call("--lang", "en", "--help")).out).toMatch(/Commands/)
    for (const command of ["import", "report", "verify", "deadlines", "rebuild"]) {
      expect((await call(command, "--help")).out).toContain(`traitdunion ${command}`)
    }
  })
})

it("is a program of its own", () => {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url))
  const { status, stdout } = spawnSync(process.execPath, ["--conditions=@traitdunion/source", main, "--help"], {
    encoding: "utf8",
  })
  expect(status).toBe(0)
  expect(stdout).toContain("traitdunion")
}, 30_000)
