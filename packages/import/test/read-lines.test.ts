import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decode, detectEncoding } from "../src/text/decode.ts"
import { LONGEST_LINE } from "../src/text/physical-lines.ts"
import { type LogRecord, readLines } from "../src/text/read-lines.ts"
import { bytes, collect } from "./support/log.ts"

const pieces = async function* (text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}
const records = async (text: string, size = 1000): Promise<ReadonlyArray<LogRecord>> =>
  (await collect(readLines(pieces(text, size)))).flat()
const refusedLines = (all: ReadonlyArray<LogRecord>): ReadonlyArray<number> =>
  all.flatMap((record) => ("unreadable" in record ? [record.line] : []))

describe("readLines", () => {
  it("numbers records as the file numbers its lines", async () => {
    expect(await records('a;b\r\n\r\n;\r\n"1";"x\ny"\n2;z\r3;"d""e"')).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: [""] },
      { line: 3, cells: ["", ""] },
      { line: 4, cells: ["1", "x\ny"] },
      { line: 6, cells: ["2", "z"] },
      { line: 7, cells: ["3", 'd"e'] },
    ])
  })

  it("takes a quote inside a cell for a plain character", async () => {
    expect(await records('a;b;c\n1;il a dit "oui";2\n3; "non" ;"ab"cd\n')).toEqual([
      { line: 1, cells: ["a", "b", "c"] },
      { line: 2, cells: ["1", 'il a dit "oui"', "2"] },
      { line: 3, cells: ["3", ' "non" ', '"ab"cd'] },
    ])
  })

  it.each([
    ['a;b;c\n1;"2;3\n4;5;6\n7;8;9\n', [2]],
    ['a;b;c\n1;2;"3\n4;5;6\n7;8;"9"\n', [2]],
    ['a;b;c\n1;2;"3\n4;5;6\n7;8;9"\n', [2]],
    ['a;b;c\n1;2;"3', [2]],
    ['a;b;c\n"1;2;3\n"4;5;6\n7;8;9', [2, 3]],
    [`a;b;c\n1;2;"3\n${"x\n".repeat(60)}4;5;6`, [2]],
  ])("loses no line but the one whose quote is never closed: %j", async (text, lost) => {
    const all = await records(text)
    expect(refusedLines(all)).toEqual(lost)
    expect(all.map(({ line }) => line)).toEqual(Array.from(all, (_, index) => index + 1))
    expect(all).toHaveLength(text.replace(/\n$/, "").split("\n").length)
  })

  it("refuses a line that is too long and goes on", async () => {
    const all = await records(`a;b\n${"x".repeat(5_000_000)};1\r\n2;3\n${"y".repeat(LONGEST_LINE + 1)}`, 65_536)
    expect(refusedLines(all)).toEqual([2, 4])
    expect(all[2]).toEqual({ line: 3, cells: ["2", "3"] })
  })

  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "é", '"', ";", " ", "€"), maxLength: 8 }),
    fc.string({ unit: fc.constantFrom("a", '"', "\n", "\r\n", " "), maxLength: 6 }),
  )
  const table = fc
    .integer({ min: 4, max: 6 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
  const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  // No semicolons in a cell with line breaks: a whole record's worth of them is taken for a stray quote, on purpose.

  it("reads back what was written by the rules, wherever the pieces are cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom("\n", "\r\n"),
        fc.integer({ min: 1, max: 40 }),
        async (rows, end, size) => {
          const header = (rows[0] ?? []).map((_, index) => `h${index}`)
          const all = [header, ...rows]
          const written = all.map((row) => row.map(quoted).join(";")).join(end)
          let line = 1
          const expected = all.map((cells) => {
            const start = line
            line += 1 + cells.join("").split(/\r\n|\n|\r/).length - 1
            return { line: start, cells: cells.map((text) => text.replaceAll("\r\n", "\n")) }
          })
          expect(await records(written, size)).toEqual(expected)
        },
      ),
      { numRuns: 500 },
    )
  })

  it("accounts for every line of any text, and never throws", async () => {
    const noise = fc.string({
      unit: fc.constantFrom('"', '""', ";", "a", "\n", "\r", '"\n', ';"', '";'),
      maxLength: 80,
    })
    await fc.assert(
      fc.asyncProperty(noise, fc.integer({ min: 1, max: 30 }), async (text, size) => {
        const all = await records(text, size)
        expect(all).toEqual(await records(text, 10_000))
        const lines = all.map(({ line }) => line)
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b))
        if (!text.includes('"')) {
          const physical = text.split(/\r\n|\n|\r/)
          if (physical.at(-1) === "") physical.pop()
          expect(all.map((record) => ("cells" in record ? record.cells.join(";") : ""))).toEqual(physical)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe("decode", () => {
  const textOf = async (content: Uint8Array | string, size = 3): Promise<readonly [string, string]> => {
    const encoding = await detectEncoding(bytes(content, size))
    if (!encoding.ok) return ["refused", encoding.reason.fr]
    if (encoding.value === "workbook") return ["workbook", ""]
    return [encoding.value, (await collect(decode(bytes(content, size), encoding.value))).join("")]
  }

  it("reads UTF-8, with or without its mark, wherever the pieces are cut", async () => {
    expect(await textOf("Médiatrice à 10 € œuvre")).toEqual(["utf-8", "Médiatrice à 10 € œuvre"])
    expect(await textOf("\ufeffMédiatrice")).toEqual(["utf-8", "Médiatrice"])
    expect(await textOf("")).toEqual(["utf-8", ""])
  })

  it("reads UTF-16 by its mark, and knows a workbook", async () => {
    expect(await textOf(Uint8Array.of(0xff, 0xfe, 0xe9, 0x00))).toEqual(["utf-16le", "é"])
    expect(await textOf(Uint8Array.of(0xfe, 0xff, 0x00, 0xe9))).toEqual(["utf-16be", "é"])
    expect(await textOf(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14))).toEqual(["workbook", ""])
  })

  it("reads Windows-1252, even when its one accent comes last or could start a UTF-8 character", async () => {
    expect(await textOf(Uint8Array.of(0x31, 0x80, 0x92, 0x9c, 0xe9))).toEqual(["windows-1252", "1€’œé"])
    expect(await textOf(Uint8Array.of(0x61, 0x61, 0x61, 0x61, 0xc3))).toEqual(["windows-1252", "aaaaÃ"])
  })

  it.each([
    ["UTF-16 without a mark", [0x44, 0x00, 0x61, 0x00]],
    ["an old workbook", [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ["an image", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]],
  ])("refuses %s and says what to do", async (_, content) => {
    for (const size of [1, 100]) {
      expect(await textOf(Uint8Array.from(content), size)).toEqual(["refused", expect.stringMatching(/CSV UTF-8|XLSX/)])
    }
  })
})
