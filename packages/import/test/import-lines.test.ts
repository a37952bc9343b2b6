import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { importLines } from "../src/line/import-lines.ts"
import { fileBytes } from "../src/text/decode.ts"
import { bytes, collect, only, outcomes } from "./support/log.ts"
import { truth } from "./support/truth.ts"

const sample = new URL("../../../examples/permanence/permanences-2026-03.csv", import.meta.url)
const month = await outcomes(fileBytes(sample.pathname))
const accepted = only(month, "accepted")

const HEADER = "Date;Registre;Nb personnes;Durée;Commentaire"
const log = (...lines: ReadonlyArray<string>): string => [HEADER, ...lines].join("\n")

describe("the month of the sample", () => {
  it("agrees with what is true of it", () => {
    const count: Record<string, number> = {}
    for (const { activity } of accepted) count[activity.register] = (count[activity.register] ?? 0) + 1
    expect({
      accepted: accepted.length,
      rejected: only(month, "refused").flatMap(({ faults }) => faults.map(({ line, field }) => ({ line, field }))),
      personal: [...accepted, ...only(month, "refused")].flatMap(({ line, personal }) =>
        personal.map((kind) => ({ line, kind })),
      ),
      by_register: count,
      minutes: accepted.reduce((sum, { activity }) => sum + activity.minutes, 0),
      persons: accepted.reduce((sum, { activity }) => sum + activity.persons, 0),
      blank: only(month, "blank").length,
      total_line: only(month, "total")[0]?.line,
    }).toEqual(truth)
  })

  it("reads the total that the spreadsheet added", () => {
    expect(only(month, "total")).toEqual([{ status: "total", line: truth.total_line, persons: truth.persons }])
  })

  it("reads every cell of the optional columns, and leaves out only comments with personal data", () => {
    const notices = accepted.flatMap(({ notices }) => notices)
    expect(notices.map(({ line, field, column }) => ({ line, field, column }))).toEqual(
      truth.personal.map(({ line }) => ({ line, field: "comment", column: "Commentaire" })),
    )
  })

  it("keeps an unquoted semicolon of the comment", () => {
    expect(accepted[0]?.activity).toEqual({
      on: "2026-03-14",
      register: "consultation",
      minutes: 45,
      persons: 1,
      mediator: "Médiatrice E",
      place: "CCAS d'Elne",
      placeType: "ccas",
      commune: "66065",
      modality: "permanence",
      theme: "environment",
      gender: "undisclosed",
      newcomer: false,
      partner: "Veolia",
      followUp: "to-follow",
      comment: "RDV pris ; à suivre",
    })
  })

  it("holds nothing of a comment with personal data, anywhere", () => {
    expect(JSON.stringify(month)).not.toMatch(/fictif|0000000|2 99 05/i)
  })

  it("gives each line the same fingerprint every time, and no two lines the same one", async () => {
    const again = only(await outcomes(bytes(readFileSync(sample), 997)), "accepted")
    expect(again.map(({ fingerprint }) => fingerprint)).toEqual(accepted.map(({ fingerprint }) => fingerprint))
    expect(new Set(accepted.map(({ fingerprint }) => fingerprint)).size).toBe(truth.accepted)
    expect(accepted[0]?.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe("fingerprints", () => {
  const prints = async (text: string): Promise<ReadonlyArray<string>> =>
    only(await outcomes(bytes(text)), "accepted").map(({ fingerprint }) => fingerprint)
  const line = "14/03/2026;Veille;2;30;vu"

  it("keep two equal lines apart, wherever they stand", async () => {
    const [first, second, third] = await prints(log(line, line, "15/03/2026;Veille;2;30;vu"))
    const [alone] = await prints(log("15/03/2026;Veille;2;30;vu"))
    expect(first).not.toBe(second)
    expect(third).toBe(alone)
    expect(await prints(log("", line, ";;;;", line))).toEqual([first, second])
  })

  it("are the same with the columns in another order, in another encoding, with spare spaces", async () => {
    const text = log("14/03/2026;Veille;2;30;été  passé ")
    const other = "Commentaire;Durée;NB PERSONNES;registre;date\r\nété passé;30;2;Veille;14/03/2026"
    expect(await prints(other)).toEqual(await prints(text))
    expect(only(await outcomes(bytes(Buffer.from(text, "latin1"))), "accepted")[0]?.fingerprint).toBe(
      (await prints(text))[0],
    )
  })

  it("do not depend on the personal data left out", async () => {
    const [one, two] = ["06 00 00 00 01", "06 00 00 00 02"].map((phone) => log(`14/03/2026;Veille;2;30;${phone}`))
    expect(await prints(one ?? "")).toEqual(await prints(two ?? ""))
  })
})

describe("lines", () => {
  it("say all their faults, with the column as the file names it", async () => {
    const [refused] = only(await outcomes(bytes(log("31/02/2026;?;0;1,5;06 00 00 00 00"))), "refused")
    expect(refused?.faults.map(({ line, column, field }) => [line, column, field])).toEqual([
      [2, "Date", "date"],
      [2, "Registre", "register"],
      [2, "Nb personnes", "persons"],
      [2, "Durée", "minutes"],
    ])
    expect(refused?.personal).toEqual(["phone"])
  })

  it("leave out an unknown value of an optional column, with a notice", async () => {
    const text =
      "Date;Registre;Nb personnes;Durée;Genre;Code INSEE;Commune;Lieu\n14/03/2026;Veille;1;30;M;;Elne;chez 0600000000"
    const [act] = only(await outcomes(bytes(text)), "accepted")
    expect(act?.activity).toEqual({ on: "2026-03-14", register: "watch", minutes: 30, persons: 1 })
    expect(act?.notices.map(({ line, field }) => [line, field])).toEqual([
      [2, "place"],
      [2, "communeName"],
      [2, "gender"],
    ])
    expect(act?.personal).toEqual(["phone"])
  })

  it("leave out what is longer than an activity takes", async () => {
    const [act] = only(await outcomes(bytes(log(`14/03/2026;Veille;1;30;${"long ".repeat(500)}`))), "accepted")
    expect(act?.activity.comment).toBeUndefined()
    expect(act?.notices[0]?.field).toBe("comment")
  })

  it("may lack their last cells, and may have blank ones too many", async () => {
    const all = await outcomes(bytes(log("14/03/2026;Veille;1;30", "14/03/2026;Veille;1;30;vu;;;")))
    expect(only(all, "accepted").map(({ activity }) => activity.comment)).toEqual([undefined, "vu"])
  })

  it("with too many cells are refused where the last column is no comment", async () => {
    const all = await outcomes(bytes("Commentaire;Date;Registre;Nb personnes;Durée\nvu ; revu;14/03/2026;Veille;1;30"))
    expect(only(all, "refused")[0]?.faults[0]?.field).toBe("line")
  })

  it("that only start like a total are not one", async () => {
    const all = await outcomes(bytes(log("Totalement;Veille;1;30", "TOTAL mars;;12;", "Total;;douze")))
    expect(all.slice(1).map((outcome) => outcome.status)).toEqual(["refused", "total", "total"])
    expect(only(all, "total")).toEqual([
      { status: "total", line: 3, persons: 12 },
      { status: "total", line: 4 },
    ])
  })

  it("cost the one whose quote is never closed, and no other", async () => {
    const all = await outcomes(
      bytes(log('14/03/2026;Veille;1;30;"vu', "15/03/2026;Veille;1;30;vu", '16/03/2026;Veille;1;30;"vu"')),
    )
    expect(only(all, "refused").map(({ line }) => line)).toEqual([2])
    expect(only(all, "accepted").map(({ line }) => line)).toEqual([3, 4])
  })
})

describe("files", () => {
  const refusal = async (content: string | Uint8Array) => only(await outcomes(bytes(content)), "file-refused")[0]

  it.each([
    ["an empty file", "", "empty"],
    ["a file of blank lines", "\ufeff\r\n;;;\r\n", "empty"],
    ["a header alone", HEADER, "no-lines"],
    ["a header and blank lines", `${HEADER}\n;;;;\n`, "no-lines"],
    ["a column twice", "Date;date;Registre;Nb personnes;Durée\n", "repeated-columns"],
    ["a truncated workbook", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), "bad-workbook"],
    ["a lone quote", '"', "bad-header"],
    ["a header of five megabytes", "x".repeat(5_000_000), "bad-header"],
    ["noise", Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256), "not-text"],
  ])("are refused as a whole: %s", async (_, content, code) => {
    expect(await refusal(content)).toMatchObject({ code, reason: { fr: expect.any(String), en: expect.any(String) } })
  })

  it("without required columns are refused with the list of them", async () => {
    expect(await refusal("Date;Lieu;Durée\n14/03/2026;Elne;30")).toMatchObject({
      code: "missing-columns",
      missing: ["Registre", "Nb personnes"],
      reason: { fr: expect.stringContaining("Registre, Nb personnes") },
    })
  })

  it("that are not there, or are a folder, are refused too", async () => {
    for (const path of ["no-such-file.csv", "."]) {
      expect(only(await outcomes(fileBytes(path)), "file-refused")).toMatchObject([{ code: "unreachable" }])
    }
  })

  it("may hold a line of five megabytes, which is refused alone", async () => {
    const all = await outcomes(bytes(log("x".repeat(5_000_000), "15/03/2026;Veille;1;30;vu")))
    expect(only(all, "refused").map(({ line }) => line)).toEqual([2])
    expect(only(all, "accepted").map(({ line }) => line)).toEqual([3])
  })

  it("say which columns are not read", async () => {
    const all = await outcomes(bytes("Date;Registre;Nb personnes;Durée;Humeur\n14/03/2026;Veille;1;30;bonne"))
    expect(only(all, "header")).toMatchObject([
      { status: "header", line: 1, ignored: ["Humeur"], written: "utf-8", separator: ";" },
    ])
  })

  it("let a fault of the program pass", async () => {
    const broken = function* (): Generator<Uint8Array> {
      yield new Uint8Array([65])
      throw new TypeError("a bug")
    }
    await expect(collect(importLines(broken))).rejects.toThrow("a bug")
  })

  it("of any bytes never throw, and number their outcomes upwards", async () => {
    const cells = fc.constantFrom(
      "14/03/2026",
      "Veille",
      "1",
      "30",
      "",
      '"',
      "é",
      "TOTAL",
      "06 00 00 00 00",
      "x;y",
      "\n",
    )
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.array(cells, { maxLength: 60 }).map((list) => Buffer.from(log(list.join(";")), "latin1")),
    )
    await fc.assert(
      fc.asyncProperty(content, async (all) => {
        const lines = (await outcomes(bytes(all))).flatMap((outcome) => ("line" in outcome ? [outcome.line] : []))
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b))
      }),
      { numRuns: 500 },
    )
  })
})
