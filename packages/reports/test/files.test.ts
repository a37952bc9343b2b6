import { Buffer } from "node:buffer"
import { toCsv, toXlsx } from "@traitdunion/reports"
import { parse } from "csv-parse/sync"
import readXlsx from "read-excel-file/node"
import { describe, expect, it } from "vitest"
import { promised, sample } from "./support/sample.ts"

const rowsOf = (csv: string): string[][] => parse(csv, { bom: true, delimiter: ";" })

describe("a report as CSV", () => {
  it("opens in a spreadsheet set to French, one line a figure", () => {
    const csv = toCsv(sample())
    expect(csv.startsWith("\ufeff")).toBe(true)
    const [head, ...rows] = rowsOf(csv)
    expect(head).toEqual([
      "Section",
      "Tableau",
      "Ligne",
      "Indicateur",
      "Unité",
      "Période",
      "Période précédente",
      "Engagement",
    ])
    expect(rows).toContainEqual([
      "L'essentiel",
      "Chiffres clés",
      "Total",
      "Temps passé",
      "minutes",
      "32425",
      "30000",
      "",
    ])
    expect(rows).toContainEqual([
      "L'essentiel",
      "Chiffres clés",
      "Total",
      "Part d'aller vers",
      "part (de 0 à 1)",
      "0,425",
      "0,4",
      "",
    ])
    expect(rows).toContainEqual(["L'essentiel", "Mois par mois", "janv. 2026", "Actes", "nombre", "604", "", ""])
  })

  it("tells hidden from not available, and says what hidden means", () => {
    const rows = rowsOf(toCsv(sample()))
    const energy = rows.filter(([, , row]) => row?.includes("Énergie"))
    expect(energy.map((row) => row[5])).toEqual(["s", "s"])
    expect(rows.find((row) => row[3] === "Part d'aller vers" && row[5] === "n.\u00a0d.")).toBeDefined()
    expect(rows.flat().join(" ")).toContain("secret des petits effectifs, seuil de 11 personnes")
  })

  it("sets commitments beside results, and says what nothing measures", () => {
    const rows = rowsOf(toCsv(sample({ sections: [promised] })))
    const place = ["Convention", "Engagements"]
    expect(rows.slice(1, 5)).toEqual([
      [...place, "5 000 actes", "Actes", "nombre", "1204", "", "5000"],
      [...place, "Aller vers", "Part d'aller vers", "part (de 0 à 1)", "s", "", "0,5"],
      [...place, "Un bilan partagé", "Non mesuré", "", "", "", ""],
      ["Convention", "Impacts", "", "Non mesuré", "", "", "", ""],
    ])
  })

  it("lets no text become a formula", () => {
    const cells = rowsOf(toCsv(sample())).flat()
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
    expect(cells).toContain("'=Énergie")
  })
})

describe("a report as a workbook", () => {
  it("reads back: a sheet a section, real numbers, definitions, and what they mean", async () => {
    const sheets = await readXlsx(Buffer.from(await toXlsx(sample())))
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      "Lisez-moi",
      "L essentiel",
      "Une section vide sans rien",
      "Définitions",
    ])
    const [readme, summary, , definitions] = sheets.map(({ data }) => data)
    expect(readme?.flat().join(" ")).toContain("Période : du 1er janvier 2026 au 31 décembre 2026")
    expect(summary).toContainEqual(["Chiffres clés", "Total", "Actes", 1204, 1000, null])
    expect(summary).toContainEqual(["Chiffres clés", "Total", "Part d'aller vers", "n.\u00a0d.", "n.\u00a0d.", null])
    expect(summary).toContainEqual(["Par thème", "'=Énergie", "Actes", "s", 0, null])
    const [, convention] = await readXlsx(Buffer.from(await toXlsx(sample({ sections: [promised] }))))
    expect(convention?.data[1]).toEqual(["Engagements", "5 000 actes", "Actes", 1204, null, 5000])
    expect(convention?.data[4]).toEqual(["Impacts", null, "Non mesuré", null, null, null])
    expect(definitions?.[2]).toEqual(["Part", "Aller vers", "Renseignés", "Registres, ALLER VERS"])
  })
})
