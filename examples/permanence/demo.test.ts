import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import { fileBytes, importLog } from "@traitdunion/import"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { bar, monthTable } from "./month-table.ts"

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const log = here("permanences-2026-03.csv")
interface Truth {
  readonly accepted: number
  readonly rejected: ReadonlyArray<{ readonly line: number; readonly field: string }>
  readonly personal: ReadonlyArray<{ readonly line: number; readonly kind: string }>
  readonly by_register: Readonly<Record<string, number>>
  readonly minutes: number
  readonly persons: number
  readonly blank: number
  readonly total_line: number
}
const truth = JSON.parse(readFileSync(here("permanences-2026-03.truth.json"), "utf8")) as Truth
const importer = { id: "import", roles: ["system"] } as const
const march = { from: "2026-03-01", to: "2026-03-31" }

let dir = ""
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "traitdunion-demo-"))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

describe("the month's log in an SQLite file", () => {
  it("agrees exactly with what is true of it, and a second import adds nothing", async () => {
    await using mediation = await openMediation({
      structure: "association-exemple",
      storage: sqliteStorage({ file: join(dir, "demo.sqlite") }),
    })
    const first = await importLog(mediation.as(importer), fileBytes(log))
    expect(first.added).toBe(truth.accepted)
    expect(first.refused.map(({ line, field }) => ({ line, field }))).toEqual(truth.rejected)
    expect(first.refusedLines).toBe(truth.rejected.length)
    expect(first.personal).toEqual(truth.personal)
    expect(first.blank).toBe(truth.blank)
    expect(first.total).toEqual({ status: "total", line: truth.total_line, persons: truth.persons })

    const desk = mediation.as({ id: "director", roles: ["director"] })
    const totals = await desk.registers.totals(march)
    expect(Object.fromEntries(totals.map(({ register, activities }) => [register, activities]))).toEqual(
      truth.by_register,
    )
    expect(totals.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(truth.minutes)
    expect(totals.reduce((sum, { persons }) => sum + persons, 0)).toBe(truth.persons)

    const { verified } = await mediation.audit.verify()
    const second = await importLog(mediation.as(importer), fileBytes(log))
    expect(second).toMatchObject({ added: 0, known: truth.accepted })
    expect((await mediation.audit.verify()).verified).toBe(verified)
    expect(await desk.registers.totals(march)).toEqual(totals)
  })

  it("holds none of the personal data that comments carried", async () => {
    const file = join(dir, "demo.sqlite")
    await using mediation = await openMediation({ structure: "association-exemple", storage: sqliteStorage({ file }) })
    await importLog(mediation.as(importer), fileBytes(log))
    const lines = readFileSync(log, "latin1").split("\r\n")
    const bytes = [file, `${file}-wal`].map((path) => readFileSync(path, "latin1")).join("")
    for (const { line } of truth.personal) {
      const comment = (lines[line - 1] ?? "").split(";").slice(16).join(";").replaceAll('"', "")
      expect(comment.length).toBeGreaterThan(5)
      expect(bytes.includes(comment)).toBe(false)
    }
  })

  it("refuses a file that is no log, and records nothing of it", async () => {
    await using mediation = await openMediation({
      structure: "association-exemple",
      storage: sqliteStorage({ file: join(dir, "demo.sqlite") }),
    })
    const wrong = join(dir, "wrong.csv")
    writeFileSync(wrong, "Nom;Ville\r\nCamille Exemple;Perpignan\r\n")
    const report = await importLog(mediation.as(importer), fileBytes(wrong))
    expect(report.added).toBe(0)
    expect(report.fileRefused?.fr).toMatch(/colonne/)
    expect((await mediation.audit.verify()).verified).toBe(0)
  })
})

describe("the demo", () => {
  it("tells the month and three mediations, refuses with the principle and its words, and verifies the chain", () => {
    const file = join(dir, "demo.sqlite")
    const out = execFileSync(process.execPath, ["--conditions=@traitdunion/source", here("demo.ts"), log, file], {
      encoding: "utf8",
    })
    expect(out).toContain("618 actes ajoutés, 0 déjà connus, 17 lignes refusées")
    expect(out).toContain("0 actes ajoutés, 618 déjà connus")
    expect(out).toContain("Principe « Libre consentement et participation active »")
    expect(out).toContain("Sacha se retire sans avoir à dire pourquoi")
    expect(out).toMatch(/227 actes\s+400 personnes\s+189 h 10/)
    expect(out).toMatch(/\d+ faits vérifiés, aucun altéré/)
    expect(out).toContain("Médiations ouvertes")
    const page = readFileSync(join(dir, "demo-rapport-2026.html"), "utf8")
    for (const words of [
      "Rapport d'activité",
      "Quartier Nord (fictif)",
      "Perpignan",
      "Contrat de ville",
      "<svg role",
    ]) {
      expect(page.replaceAll("&#39;", "'")).toContain(words)
    }
    expect(out).toContain("demo.sqlite")
    // The numbers and addresses that comments hold are flagged, never printed.
    expect(out).not.toMatch(/NSS|2 99 05|@/)
  }, 60_000)
})

describe("the demo with a wrong file", () => {
  it.each([
    ["a log that is not there", ["/nowhere/log.csv"], "Fichier refusé : Ce fichier ne peut pas être lu (ENOENT)."],
    ["a folder for the data that is not there", [log, "/nowhere/demo.sqlite"], "Vérifier le chemin"],
  ])(
    "says %s, and fails",
    (_, args, words) => {
      const own = args.length === 1 ? [...args, join(dir, "demo.sqlite")] : args
      const run = spawnSync(process.execPath, ["--conditions=@traitdunion/source", here("demo.ts"), ...own], {
        encoding: "utf8",
      })
      expect(`${run.stdout}${run.stderr}`).toContain(words)
      expect(`${run.stdout}${run.stderr}`).not.toMatch(/ at .*node_modules/)
      expect(run.status).toBe(1)
    },
    60_000,
  )
})

describe("bars", () => {
  it("grow with the figure, from nothing to the whole width", () => {
    const lengths = Array.from({ length: 101 }, (_, value) => bar(value, 100).length)
    expect(lengths[0]).toBe(0)
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
    expect(bar(100, 100)).toBe("█".repeat(30))
    expect(bar(0, 0)).toBe("")
  })

  it("stand in a table no wider than the longest wording of a register", () => {
    const totals = [{ register: "collective" as const, activities: 123_456, minutes: 59_999, persons: 99_999 }]
    for (const line of monthTable(totals).split("\n")) expect(line.length).toBeLessThanOrEqual(84)
  })
})
