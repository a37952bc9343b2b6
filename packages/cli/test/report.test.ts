import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { ran, spawned } from "./support/cli.ts"
import { journal, logOf, ownFolder, put, threeActs } from "./support/folder.ts"

const { path } = ownFolder()
const asked = [...journal, "--profile", "structure", "--month", "2026-03"] as const
const imported = async (): Promise<void> => {
  put(path("log.csv"), logOf(threeActs))
  expect(await ran(path(), ["import", "log.csv", ...journal])).toMatchObject({ code: 0 })
}

describe("report", () => {
  it("is a page by default, in the name of the structure, on the day it is made", async () => {
    await imported()
    const { code, out, err } = await ran(path(), ["report", ...asked, "--structure-name", "Association Exemple"])
    // What leaves is said to count attendances, not people: whoever sends it looks at small lines first.
    const warning = "Les personnes sont des présences : relire les petites lignes avant d'envoyer.\n"
    expect({ code, err }).toEqual({ code: 0, err: warning })
    expect(out).toMatch(/^<!doctype html>/)
    expect(out).toContain("Association Exemple")
    expect(out).toContain("Établi le 10 mars 2026")
    expect((await ran(path(), ["report", ...asked])).out).toContain("association-exemple")
  })

  it("hides small figures, unless it stays inside", async () => {
    await imported()
    const external = JSON.parse((await ran(path(), ["report", ...asked, "--format", "json"])).out)
    expect(external).toMatchObject({ audience: "external", period: { from: "2026-03-01", to: "2026-03-31" } })
    expect(JSON.stringify(external)).toContain('"hidden"')
    const inside = await ran(path(), ["report", ...asked, "--format", "json", "--internal"])
    expect(JSON.parse(inside.out)).toMatchObject({ audience: "internal", smallCells: null })
    expect(inside.out).not.toContain('"hidden"')
    expect(inside.err).toBe("Rapport interne aux chiffres exacts : ne pas le diffuser.\n")
    expect((await ran(path(), ["report", ...asked, "--internal", "--quiet"])).err).toBe("")
  })

  it("is a table or a workbook, and is written whole where asked", async () => {
    await imported()
    const csv = await ran(path(), ["report", ...asked, "--format", "csv"])
    expect(csv.out).toContain("Section;Tableau;Ligne")
    expect((await ran(path(), ["report", ...asked, "--format", "xlsx"])).bytes.subarray(0, 2).toString()).toBe("PK")
    const written = spawned(path(), [
      "report",
      ...asked,
      "--format",
      "xlsx",
      "--out",
      "march.xlsx",
      "--lang",
      "en",
      "--quiet",
    ])
    expect(written).toMatchObject({ code: 0, out: "Report written: march.xlsx\n", err: "" })
    expect(readFileSync(path("march.xlsx")).subarray(0, 2).toString()).toBe("PK")
    expect(readdirSync(path()).filter((name) => name.endsWith(".part"))).toEqual([])
  })

  it("refuses a place that it cannot write to, and a terminal for a workbook", async () => {
    await imported()
    const nowhere = await ran(path(), ["report", ...asked, "--out", "no/where.html"])
    expect(nowhere).toMatchObject({ code: 1, out: "" })
    expect(nowhere.err).toContain("Le résultat ne peut pas être écrit à cet endroit (ENOENT). [TDU-FILES]")
    mkdirSync(path("taken"))
    expect(await ran(path(), ["report", ...asked, "--out", "taken"])).toMatchObject({ code: 1 })
    expect(existsSync(path("no"))).toBe(false)
    expect(readdirSync(path()).filter((name) => name.endsWith(".part"))).toEqual([])
    const terminal = await ran(path(), ["report", ...asked, "--format", "xlsx"], { terminal: true })
    expect(terminal).toMatchObject({ code: 2, out: "" })
  })

  it.each([
    ["--year", "2026", "2026-01-01", "2026-12-31"],
    ["--quarter", "2026-Q1", "2026-01-01", "2026-03-31"],
    ["--quarter", "2026-T4", "2026-10-01", "2026-12-31"],
    ["--month", "2026-02", "2026-02-01", "2026-02-28"],
  ])("takes %s %s", async (flag, text, from, to) => {
    await imported()
    const args = ["report", ...journal, "--profile", "reports/structure", "--format", "json"]
    const { out } = await ran(path(), [...args, flag, text])
    expect(JSON.parse(out).period).toEqual({ from, to })
    const days = await ran(path(), [...args, "--from", from, "--to", to])
    expect(JSON.parse(days.out).period).toEqual({ from, to })
  })

  it.each([
    ["no period", []],
    ["two periods", ["--year", "2026", "--month", "2026-03"]],
    ["a period and a day", ["--year", "2026", "--from", "2026-03-01"]],
    ["half a period", ["--to", "2026-03-01"]],
    ["a period that ends before it begins", ["--from", "2026-03-02", "--to", "2026-03-01"]],
    ["a day that does not exist", ["--from", "2026-02-30", "--to", "2026-03-01"]],
    ["a month that does not exist", ["--month", "2026-13"]],
    ["a year that does not exist", ["--year", "0000"]],
    ["a month for a year", ["--year", "2026-03"]],
    ["a fifth quarter", ["--quarter", "2026-Q5"]],
    ["an unknown format", ["--year", "2026", "--format", "pdf"]],
  ])("refuses %s as a wrong use", async (_, args) => {
    await imported()
    expect(await ran(path(), ["report", ...journal, "--profile", "structure", ...args])).toMatchObject({
      code: 2,
      out: "",
    })
  })

  it("refuses an unknown profile by naming those there are, and one that wants a convention", async () => {
    await imported()
    const unknown = await ran(path(), ["report", ...journal, "--profile", "annual", "--year", "2026"])
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain("Connus : reports/structure")
    const convention = [...journal, "--profile", "convention", "--year", "2026"]
    expect(await ran(path(), ["report", ...convention])).toMatchObject({ code: 2 })
    expect(await ran(path(), ["report", ...convention, "--convention", "c-1"])).toMatchObject({ code: 0 })
  })

  it("refuses a file or a structure that is not there, and creates nothing", async () => {
    expect(await ran(path(), ["report", ...asked])).toMatchObject({ code: 3 })
    expect(readdirSync(path())).toEqual([])
    await imported()
    const other = ["--file", "m.sqlite", "--structure", "other", "--profile", "structure", "--year", "2026"]
    expect(await ran(path(), ["report", ...other])).toMatchObject({ code: 1 })
  })

  it("without a profile lists those that there are", async () => {
    await imported()
    const { code, out } = await ran(path(), ["report", ...journal])
    expect(code).toBe(0)
    for (const name of ["structure", "convention", "adultes-relais", "citer"]) expect(out).toContain(`  ${name} `)
  })

  it("is of the format that its file's name tells", async () => {
    await imported()
    expect(await ran(path(), ["report", ...asked, "--out", "march.XLSX"])).toMatchObject({ code: 0 })
    expect(readFileSync(path("march.XLSX")).subarray(0, 2).toString()).toBe("PK")
    await ran(path(), ["report", ...asked, "--out", "march.json"])
    expect(JSON.parse(readFileSync(path("march.json"), "utf8"))).toMatchObject({ profile: "reports/structure" })
    await ran(path(), ["report", ...asked, "--format", "csv", "--out", "march.json", "--force"])
    expect(readFileSync(path("march.json"), "utf8")).toContain("Section;Tableau")
  })

  it("says that nothing is recorded, or that there is no such convention, beside its zeros", async () => {
    await imported()
    const empty = await ran(path(), ["report", ...journal, "--profile", "structure", "--month", "2027-05"])
    expect(empty).toMatchObject({ code: 0 })
    expect(empty.err).toContain("Aucun acte n'est consigné du 01/05/2027 au 31/05/2027.")
    const nope = await ran(path(), ["report", ...asked, "--convention", "nope"])
    expect(nope.err).toContain("Aucune convention ne porte l'identifiant « nope ».")
  })

  it("names communes beside their codes", async () => {
    put(path("log.csv"), "Date;Registre;Nb personnes;Durée;Code INSEE\r\n02/03/2026;Veille;3;30;66136\r\n")
    await ran(path(), ["import", "log.csv", ...journal])
    expect((await ran(path(), ["report", ...asked, "--internal"])).out).toContain("Perpignan (66136)")
  })
})
