import { importLines, type LogOptions } from "@traitdunion/import"
import { describe, expect, it } from "vitest"
import { bytes, collect, only, outcomes } from "./support/log.ts"
import { facts, held, type Line, opened, put, text } from "./support/registers.ts"

const lines: ReadonlyArray<Line> = [
  [2, "veille", 1, 30, "Logement", "", ""],
  [5, "informer", 9, 90, "", "", "Été"],
]

describe("texts of other kinds", () => {
  it("are the same log with commas, with tabs, in UTF-16 and on old Macs: a second import adds nothing", async () => {
    await using core = await opened()
    expect((await put(core, text(lines))).added).toBe(2)
    for (const separator of [",", "\t"] as const) {
      const content = text(lines).replaceAll(";", separator)
      expect(await put(core, content)).toMatchObject({ added: 0, known: 2, header: { separator } })
    }
    const utf16 = Uint8Array.from(Buffer.from(`\ufeff${text(lines)}`, "utf16le"))
    expect(await put(core, utf16)).toMatchObject({ added: 0, known: 2 })
    expect(
      await put(
        core,
        utf16.map((_, at) => utf16[at ^ 1] ?? 0),
      ),
    ).toMatchObject({ added: 0, known: 2 })
    const mac = Uint8Array.from(Buffer.from(text(lines), "latin1")).map(
      (byte) => ({ 201: 0x83, 233: 0x8e, 232: 0x8f })[byte] ?? byte,
    )
    expect(await put(core, mac, { encoding: "macintosh" })).toMatchObject({ added: 0, known: 2 })
  })

  it.each<readonly [string, Uint8Array, LogOptions]>([
    ["another encoding than it was said to have", Buffer.from(text(lines), "latin1"), { encoding: "utf-8" }],
    ["half a character at its end", Buffer.from(`\ufeff${text(lines)}`, "utf16le").subarray(0, -1), {}],
    ["half a pair", Buffer.from(`\ufeff${text(lines)}\ud83d;`, "utf16le"), {}],
  ])("are refused whole for %s", async (_, content, options) => {
    await using core = await opened()
    const report = await put(core, Uint8Array.from(content), options)
    expect(report.fileRefused).toMatchObject({ code: "not-text", fr: expect.stringContaining("UTF") })
    expect(await facts(core)).toBe(0)
  })
})

describe("files with other columns", () => {
  const file = "Quand;Combien;Temps\n14/03/2026;4;30"
  const columns = { date: "Quand", persons: "Combien", minutes: "Temps" } as const

  it("call them otherwise, and leave out what holds for all", async () => {
    await using core = await opened()
    const report = await put(core, file, {
      columns,
      constants: { register: "veille", outreach: "oui", commune: "66136" },
    })
    expect(report).toMatchObject({ added: 1, header: { found: columns, ignored: [] } })
    expect(report.header?.absent).not.toContain("register")
    expect(report.header?.absent).toContain("theme")
    expect((await held(core)).join()).toContain('["outreach",true]')
  })

  it("are read from their own column where they have one, empty or not", async () => {
    const own = "Date;Registre;Nb personnes;Durée;Thème\n14/03/2026;Veille;4;30;\n15/03/2026;Veille;4;30"
    const all = await collect(importLines(bytes(own), { constants: { theme: "Logement" } }))
    expect(only(all, "accepted").map(({ activity }) => activity.theme)).toEqual([undefined, undefined])
  })

  it.each<readonly [string, LogOptions, string, RegExp]>([
    ["a column that is not there", { columns: { ...columns, theme: "Sujet" } }, "missing-columns", /Sujet/],
    ["a column for two fields", { columns: { date: "Quand", theme: "QUAND" } }, "bad-mapping", /deux champs/],
    ["a value that says nothing", { columns, constants: { register: "danse" } }, "bad-mapping", /Registre/],
    ["a value with a telephone", { columns, constants: { place: "06 00 00 00 00" } }, "bad-mapping", /téléphone/],
    ["a field of no log", { columns: { ...columns, humeur: "Temps" } as never }, "bad-mapping", /humeur/],
  ])("are refused whole for %s", async (_, options, code, words) => {
    const all = await collect(
      importLines(bytes(file), { ...options, constants: { register: "veille", ...options.constants } }),
    )
    expect(all).toMatchObject([{ status: "file-refused", code, reason: { fr: expect.stringMatching(words) } }])
  })
})

describe("later columns", () => {
  const old = "Date;Registre;Nb personnes;Durée;Commentaire\n14/03/2026;Veille;2;30;vu"
  const fingerprint = async (content: string) => only(await outcomes(bytes(content)), "accepted")[0]?.fingerprint

  it("leave a line its name while they are empty: it was given before they came", async () => {
    const name = "62e280f5ea15ae34889eb4d10c66980d58af6443532fe5f68198a53174695687"
    expect(await fingerprint(old)).toBe(name)
    const now = old.replace("\n", ";Aller vers;Public;QPV;Convention\n")
    expect(await fingerprint(now)).toBe(name)
    expect(await fingerprint(`${now};;;;`)).toBe(name)
    expect(await fingerprint(`${now};oui`)).not.toBe(name)
  })

  it("say more of an act: outreach, publics, neighbourhood, who did it, autonomy, conventions", async () => {
    await using core = await opened()
    const file =
      "Date;Registre;Nb personnes;Durée;Aller vers;Public;QPV;Fait par;Autonomie avant;Autonomie après;Mode de saisine;Convention\n" +
      "14/03/2026;Informer;4;30;oui;Familles, Seniors;QN06699A;Ensemble;Entièrement accompagné;Autonome;Aller vers;etat-2026\n" +
      "15/03/2026;Informer;4;30;peut-être;Chats;Perpignan;;;;;"
    expect(await put(core, file)).toMatchObject({ added: 2, notices: 3 })
    const acts = (await held(core)).join()
    for (const part of ['"families","seniors"', "QN06699A", '"together"', '"autonomous"', '"outreach"', "etat-2026"]) {
      expect(acts).toContain(part)
    }
  })
})

describe("a reading", () => {
  it("compares the total of the file with what was read of it", async () => {
    await using core = await opened()
    const [one, two] = [text(lines), "07/03/2026;veille;3;5;;;"]
    expect(await put(core, one)).toMatchObject({ totalAgrees: undefined, persons: 10, minutes: 120 })
    expect(await put(core, `${one}\nTOTAL;;10`)).toMatchObject({ totalAgrees: true })
    expect(await put(core, `${one}\nTOTAL;;11`)).toMatchObject({ totalAgrees: false })
    expect(await put(core, `${one}\nTotal;;10\n${two}\nTotal;;3`)).toMatchObject({ totalAgrees: true })
    expect(await put(core, `${one}\nTotal;;10\n${two}\nTotal;;13`)).toMatchObject({ totalAgrees: true })
  })

  it("counts all the faults by their reason, and keeps the first thousand", async () => {
    await using core = await opened()
    const wrong = Array.from({ length: 1500 }, () => "hier;informer;0;30;;;").join("\n")
    const report = await put(core, `${text(lines)}\n${wrong}`)
    expect(report).toMatchObject({ added: 2, refusedLines: 1500 })
    expect(report.refused).toHaveLength(1000)
    expect(report.refusedFor.map(({ field, lines: count }) => [field, count])).toEqual([
      ["date", 1500],
      ["persons", 1500],
    ])
  })

  it("says that a mediator's name without a Latin letter is left out", async () => {
    await using core = await opened()
    const report = await put(core, "Date;Registre;Nb personnes;Durée;Médiateur\n14/03/2026;Veille;1;30;???")
    expect(report).toMatchObject({ added: 1, notices: 1, refusedLines: 0 })
  })
})
