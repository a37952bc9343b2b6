import { type ActivityData, openMediation } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { type ImportOptions, type ImportReport, importLog, previewLog } from "@traitdunion/import"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import writeXlsx from "write-excel-file/node"
import { bytes } from "./support/log.ts"

const HEADER = "Date;Registre;Nb personnes;Durée;Thème;Lieu;Commentaire"
type Line = readonly [
  day: number,
  register: string,
  persons: number,
  minutes: number,
  theme: string,
  place: string,
  comment: string,
]

const line: fc.Arbitrary<Line> = fc.tuple(
  fc.integer({ min: 1, max: 28 }),
  fc.constantFrom("présence active", "veille", "mise en relation", "informer"),
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 1, max: 300 }),
  fc.constantFrom("", "Logement", "Énergie"),
  fc.constantFrom("", "Centre social", "Permanence d'exemple"),
  fc.constantFrom("", "Rappel prévu", "Dossier complété"),
)
const text = (lines: ReadonlyArray<Line>): string =>
  [HEADER, ...lines.map(([day, ...rest]) => [`${String(day).padStart(2, "0")}/03/2026`, ...rest].join(";"))].join("\n")

const opened = () =>
  openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    ports: { clock: { now: () => "2026-04-01T09:00:00.000Z" as never } },
  })
type Opened = Awaited<ReturnType<typeof opened>>

const put = (core: Opened, content: string | Uint8Array, options: ImportOptions = {}): Promise<ImportReport> =>
  importLog(core.as({ id: "import", roles: ["system"] }), bytes(content), options)

/** What the registers hold, without where it came from, in an order that does not depend on the way there. */
const held = async (core: Opened): Promise<ReadonlyArray<string>> => {
  const { registers } = core.as({ id: "m-1", roles: ["mediator"] })
  const rows = await registers.sourced({ source: "log" })
  const acts = await Promise.all(rows.map(({ activity }) => registers.activity({ activity })))
  return acts
    .map((act) => {
      const { sourceLine: _, cancelled: __, ...data } = act as ActivityData & { readonly cancelled: boolean }
      return JSON.stringify(Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    })
    .toSorted()
}

describe("importing a file that was changed", () => {
  it("leaves the registers as a fresh import of it would, and writes only what changed", async () => {
    const change = fc.record({ at: fc.nat(), kind: fc.constantFrom("cell", "delete", "add"), line })
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 3, maxLength: 20 }),
        fc.array(change, { maxLength: 4 }),
        fc.boolean(),
        async (before, changes, turned) => {
          const after = [...before]
          for (const { at, kind, line: other } of changes) {
            const index = at % Math.max(1, after.length)
            const own = after[index]
            if (kind === "add" || own === undefined) after.push(other)
            else if (kind === "delete") after.splice(index, 1)
            else after[index] = [own[0], own[1], own[2], other[3], own[4], own[5], own[6]]
          }
          if (turned) after.reverse()
          if (after.length === 0) return
          // The days of the file tell which acts it should have: it must still speak of the whole month.
          const whole: Line[] = [
            [1, "veille", 1, 1, "", "", "Premier"],
            [28, "veille", 1, 1, "", "", "Dernier"],
          ]
          await using core = await opened()
          await put(core, text([...whole, ...before]))
          const recorded = (await core.audit.verify()).verified
          const report = await put(core, text([...whole, ...after]), { cancelMissing: true })
          await using fresh = await opened()
          await put(fresh, text([...whole, ...after]))
          expect(await held(core)).toEqual(await held(fresh))
          const written = (await core.audit.verify()).verified - recorded
          expect(written).toBe(report.added + report.corrected + report.cancelled)
          expect(written).toBeLessThanOrEqual(2 * changes.length)
          const again = await put(core, text([...whole, ...after]), { cancelMissing: true })
          expect(again).toMatchObject({ added: 0, corrected: 0, cancelled: 0, missing: 0 })
        },
      ),
      { numRuns: 60 },
    )
  }, 120_000)

  it("corrects the act whose line was changed, and keeps what it was", async () => {
    await using core = await opened()
    const first: Line[] = [
      [2, "veille", 1, 30, "Logement", "Centre social", ""],
      [3, "informer", 9, 90, "", "", ""],
    ]
    await put(core, text(first))
    const report = await put(core, text([[2, "veille", 1, 45, "Logement", "Centre social", ""], first[1] as Line]))
    expect(report).toMatchObject({ added: 0, corrected: 1, known: 1, missing: 0 })
  })

  it("counts what is no longer there, and cancels it only when asked", async () => {
    await using core = await opened()
    const lines: Line[] = [
      [2, "veille", 1, 30, "", "", ""],
      [5, "informer", 9, 90, "", "", ""],
      [9, "veille", 3, 10, "", "", ""],
    ]
    await put(core, text(lines))
    const shorter = text([lines[0] as Line, lines[2] as Line])
    expect(await put(core, shorter)).toMatchObject({ missing: 1, cancelled: 0 })
    expect(await held(core)).toHaveLength(3)
    expect(await put(core, shorter, { cancelMissing: true })).toMatchObject({ missing: 1, cancelled: 1 })
    expect(await held(core)).toHaveLength(2)
  })

  it("keeps equal lines of two sources apart", async () => {
    await using core = await opened()
    const lines: Line[] = [[2, "veille", 1, 30, "", "", ""]]
    expect((await put(core, text(lines), { source: "nord" })).added).toBe(1)
    expect((await put(core, text(lines), { source: "sud" })).added).toBe(1)
  })
})

describe("a preview", () => {
  it("records nothing, and says what an import would do", async () => {
    await using core = await opened()
    const lines: Line[] = [
      [2, "veille", 1, 30, "", "", ""],
      [5, "informer", 9, 90, "", "", ""],
    ]
    await put(core, text([lines[0] as Line]))
    const before = (await core.audit.verify()).verified
    const desk = core.as({ id: "import", roles: ["system"] })
    const preview = await previewLog(desk, bytes(`${text(lines)}\n99/99/2026;Veille;1;1;;;`))
    expect(preview).toMatchObject({
      accepted: 2,
      known: 1,
      new: 1,
      missing: 0,
      refusedLines: 1,
      minutes: 120,
      persons: 10,
    })
    expect(preview.refused).toMatchObject([{ line: 4, field: "date" }])
    expect(preview.header).toMatchObject({ written: "utf-8", separator: ";" })
    expect(preview.sample).toHaveLength(2)
    expect((await core.audit.verify()).verified).toBe(before)
  })
})

describe("files of other kinds", () => {
  const lines: Line[] = [
    [2, "veille", 1, 30, "Logement", "", ""],
    [5, "informer", 9, 90, "", "", ""],
  ]

  it("are the same log with commas, with tabs, and in UTF-16: a second import adds nothing", async () => {
    await using core = await opened()
    expect((await put(core, text(lines))).added).toBe(2)
    for (const separator of [",", "\t"]) {
      expect(await put(core, text(lines).replaceAll(";", separator))).toMatchObject({ added: 0, known: 2 })
    }
    const utf16 = Uint8Array.from(Buffer.from(`\ufeff${text(lines)}`, "utf16le"))
    expect(await put(core, utf16)).toMatchObject({ added: 0, known: 2 })
  })

  it("are workbooks, with days and durations as spreadsheets keep them", async () => {
    await using core = await opened()
    const day = (of: number) => ({ value: new Date(Date.UTC(2026, 2, of)), type: Date, format: "dd/mm/yyyy" })
    const sheet = [
      HEADER.split(";").map((value) => ({ value })),
      [
        day(2),
        { value: "veille" },
        { value: 1, type: Number },
        { value: 30, type: Number },
        { value: "Logement" },
        {},
        {},
      ],
      [day(5), { value: "informer" }, { value: 9, type: Number }, { value: "1h30" }, {}, {}, {}],
      [],
    ]
    const content = Uint8Array.from(await writeXlsx(sheet as never).toBuffer())
    expect(await put(core, content)).toMatchObject({ added: 2, refusedLines: 0, header: { written: "workbook" } })
    const acts = await held(core)
    expect(acts.join()).toContain("2026-03-05")
    expect(acts.join()).toContain('["minutes",90]')
    for (const size of [100, Math.floor(content.length / 2), content.length - 10]) {
      const cut = await put(core, content.subarray(0, size))
      expect(cut.fileRefused?.fr).toMatch(/abîmé/)
    }
    expect((await put(core, content, { sheet: "Autre" })).fileRefused?.fr).toMatch(/feuille/)
  })

  it("call their columns otherwise, and leave out what holds for all", async () => {
    await using core = await opened()
    const file = "Quand;Combien;Temps\n14/03/2026;4;30"
    const columns = { date: "Quand", persons: "Combien", minutes: "Temps" } as const
    expect(await put(core, file, { columns, constants: { register: "veille", outreach: "oui" } })).toMatchObject({
      added: 1,
    })
    expect((await held(core)).join()).toContain('["outreach",true]')
    const wrong = await put(core, file, { columns: { ...columns, theme: "Sujet" }, constants: { register: "veille" } })
    expect(wrong.fileRefused?.fr).toContain("Sujet")
  })

  it("say more of an act than they did: outreach, publics, neighbourhood, who did it, autonomy", async () => {
    await using core = await opened()
    const file =
      "Date;Registre;Nb personnes;Durée;Aller vers;Public;QPV;Fait par;Autonomie avant;Autonomie après;Mode de saisine;Convention\n" +
      "14/03/2026;Informer;4;30;oui;Familles, Seniors;QN06699A;Ensemble;Entièrement accompagné;Autonome;Aller vers;etat-2026\n" +
      "15/03/2026;Informer;4;30;peut-être;Chats;Perpignan;;;;;"
    const report = await put(core, file)
    expect(report).toMatchObject({ added: 2, notices: 3 })
    const acts = (await held(core)).join()
    for (const part of ['"families","seniors"', "QN06699A", '"together"', '"autonomous"', '"outreach"', "etat-2026"]) {
      expect(acts).toContain(part)
    }
  })
})
