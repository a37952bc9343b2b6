import { Buffer } from "node:buffer"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decode, detectEncoding, fileBytes } from "../src/text/decode.ts"
import { LONGEST_LINE } from "../src/text/physical-lines.ts"
import { readLines } from "../src/text/read-lines.ts"
import { bytes, collect, only, outcomes } from "./support/log.ts"
import { opened, put } from "./support/registers.ts"
import { truth } from "./support/truth.ts"
import { type Cell, day, partsAround, rowXml, workbook, zip } from "./support/workbook.ts"

const HEADER = ["Date", "Registre", "Nb personnes", "Durée", "Commentaire"]
const sample = fileBytes(new URL("../../../examples/permanence/permanences-2026-03.csv", import.meta.url).pathname)

const acts = async (content: Uint8Array) =>
  only(await outcomes(bytes(content)), "accepted").map(({ activity }) => activity)
const refusal = async (content: Uint8Array) => only(await outcomes(bytes(content)), "file-refused")[0]

describe("a workbook", () => {
  it("of the month of the sample says what the sample says, line by line", async () => {
    const encoding = await detectEncoding(sample)
    if (!encoding.ok || encoding.value === "workbook") throw new Error("The sample is a text")
    const records = (await collect(readLines(decode(sample, encoding.value)))).flat()
    const last = records.at(-1)?.line ?? 0
    // An unquoted semicolon of a comment is none of the sheet's columns: put it back into its cell.
    const rows = Array.from({ length: last }, (_, index): ReadonlyArray<Cell> => {
      const record = records.find(({ line }) => line === index + 1)
      if (record === undefined || "unreadable" in record) return []
      return [...record.cells.slice(0, 16), record.cells.slice(16).join(";")]
    })
    const [inText, inSheet] = [await outcomes(sample), await outcomes(bytes(await workbook({ Mars: rows })))]
    const essence = (all: typeof inText) =>
      all.flatMap((outcome) => (outcome.status === "header" || outcome.status === "blank" ? [] : [outcome]))
    expect(essence(inSheet)).toEqual(essence(inText))
    expect(only(inSheet, "accepted")).toHaveLength(truth.accepted)
    expect(only(inSheet, "total")).toMatchObject([{ line: truth.total_line, persons: truth.persons }])
  })

  it("keeps days and durations as spreadsheets do: each minute of a day, none beyond", async () => {
    const rows = Array.from({ length: 1442 }, (_, minutes): ReadonlyArray<Cell> => {
      const format = minutes % 2 === 0 ? "h:mm" : "[h]:mm"
      return [day("2026-03-14"), "Veille", 1, { value: minutes / 1440, format }, ""]
    })
    const all = await outcomes(bytes(await workbook({ Mars: [HEADER, ...rows] })))
    expect(only(all, "accepted").map(({ activity }) => activity.minutes)).toEqual(
      Array.from({ length: 1440 }, (_, index) => index + 1),
    )
    expect(only(all, "refused").map(({ line, faults }) => [line, faults[0]?.field])).toEqual([
      [2, "minutes"],
      [1443, "minutes"],
    ])
  })

  it("keeps days in every form, also with a time, and never takes a bare number for one", async () => {
    const forms: ReadonlyArray<Cell> = [
      day("2026-03-14", "dd/mm/yyyy"),
      day("2026-03-14", "d mmmm yyyy"),
      day("2026-03-14", "yyyy-mm-dd"),
      { value: new Date("2026-03-14T23:59:00Z"), format: "dd/mm/yyyy hh:mm" },
      "14/03/2026",
      46095,
    ]
    const all = await outcomes(
      bytes(await workbook({ Mars: [HEADER, ...forms.map((form) => [form, "Veille", 1, 30, ""])] })),
    )
    expect(only(all, "accepted").map(({ activity }) => activity.on)).toEqual(Array(5).fill("2026-03-14"))
    expect(only(all, "refused").map(({ line }) => line)).toEqual([7])
  })

  it("of an old Mac counts its days and durations from 1904", async () => {
    const row = `<row r="2"><c r="A2" s="1"><v>${46095 - 1462}</v></c><c r="B2" t="inlineStr"><is><t>Veille</t></is></c><c r="C2"><v>1</v></c><c r="D2" s="2"><v>0.0625</v></c></row>`
    expect(await acts(zip(partsAround(rowXml(1, HEADER) + row, true)))).toEqual([
      { on: "2026-03-14", register: "watch", minutes: 90, persons: 1 },
    ])
  })

  it("is read from each sheet that is a log, or from the one that is named", async () => {
    const content = await workbook({
      Notice: [["Lire d'abord"]],
      Mars: [HEADER, [day("2026-03-14"), "Veille", 1, 30, ""]],
    })
    await using core = await opened()
    const whole = await put(core, content)
    expect(whole).toMatchObject({ added: 1, sheets: ["Mars"], sheetsLeftOut: [{ sheet: "Notice" }] })
    expect(await put(core, content, { sheet: "Mars", encoding: "windows-1252" })).toMatchObject({ known: 1 })
    expect((await put(core, content, { sheet: "Avril" })).fileRefused?.fr).toContain("Notice, Mars")
  })

  it("may have blank rows above, between and below, which keep their numbers", async () => {
    const content = await workbook({
      Mars: [[], HEADER, [], [day("2026-03-14"), "Veille", 1, 30, ""], ["TOTAL", "", 1], ["", "", ""], []],
    })
    const all = await outcomes(bytes(content))
    expect(all.flatMap((one) => ("line" in one ? [[one.status, one.line]] : []))).toEqual([
      ["blank", 1],
      ["header", 2],
      ["blank", 3],
      ["accepted", 4],
      ["total", 5],
    ])
  })

  it("may have a cell that no log has, which costs its line", async () => {
    const sheet = rowXml(1, HEADER) + rowXml(2, ["14/03/2026", "Veille", "1", "30", "x".repeat(LONGEST_LINE)])
    expect(only(await outcomes(bytes(zip(partsAround(sheet)))), "refused")).toMatchObject([{ line: 2 }])
  })
})

describe("a file that is no workbook to read", () => {
  const good = () => workbook({ Mars: [HEADER, [day("2026-03-14"), "Veille", 1, 30, ""]] })

  it("is refused wherever it was cut or changed, and nothing is recorded", async () => {
    const content = await good()
    await using core = await opened()
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: content.length - 5 }),
        fc.boolean(),
        fc.nat({ max: 255 }),
        async (at, cut, byte) => {
          const other = cut ? content.subarray(0, at + 4) : content.with(at + 4, byte)
          const report = await put(core, other)
          if (cut) expect(report.fileRefused).toMatchObject({ fr: expect.stringMatching(/abîmé|texte|colonne/) })
          else if (report.fileRefused === undefined) expect(report.added + report.known).toBe(1)
          if (report.fileRefused !== undefined) expect(report.added).toBe(0)
        },
      ),
      { numRuns: 200 },
    )
  })

  it.each<readonly [string, () => Uint8Array, RegExp]>([
    ["a document of a text editor", () => zip({ "word/document.xml": "<document/>" }), /XLSX/],
    ["a sheet of another office", () => zip({ mimetype: "opendocument", "content.xml": "<a/>" }), /XLSX/],
    [
      "a protected archive",
      () => zip({ "xl/workbook.xml": { bytes: Buffer.from("<workbook/>"), encrypted: true } }),
      /mot de passe/,
    ],
    ["an old or protected workbook", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /mot de passe/],
    ["an archive of nothing", () => zip({}), /texte|XLSX|abîmé/],
  ])("is refused in words: %s", async (_, content, words) => {
    expect((await refusal(content()))?.reason.fr).toMatch(words)
  })

  it("is refused before it fills the memory, whatever sizes it says", async () => {
    const bomb = Buffer.alloc(70_000_000, " ")
    const around = partsAround(rowXml(1, HEADER))
    for (const said of [bomb.length, 1000]) {
      const content = zip({ ...around, "xl/sharedStrings.xml": { bytes: bomb, said } })
      expect(content.length).toBeLessThan(200_000)
      expect((await refusal(content))?.reason.fr).toMatch(/60 Mo/)
    }
  })

  it.each([
    ["a row far below", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', /cellules/],
    ["a row beyond the last one", '<row r="999999999"><c r="A999999999"><v>1</v></c></row>', /abîmé/],
    ["an empty row beyond", '<row r="9999999"/>', /abîmé/],
    ["a number in disguise", '<row r="&#57;99999999"/>', /abîmé/],
    ["a number behind a bracket", `<row a=">" r="99999999"/>`, /abîmé/],
    ["an attribute without an end", '<row r="2', /abîmé/],
    ["a cell without a place", '<row r="2"><c><v>1</v></c></row>', /abîmé/],
  ])("is refused for a sheet that is made larger than it is: %s", async (_, row, words) => {
    expect((await refusal(zip(partsAround(rowXml(1, HEADER) + row))))?.reason.fr).toMatch(words)
  })
})
