import { previewLog } from "@traitdunion/import"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bytes } from "./support/log.ts"
import { desk, held, opened, put } from "./support/registers.ts"

const HEADER = "Date;Médiateur;Registre;Nb personnes;Durée;Thème;Lieu"
type Row = readonly [day: number, register: string, persons: number, minutes: number, theme: string]
const fileOf = (rows: ReadonlyArray<Row>, mediator: string, place = ""): string =>
  [
    HEADER,
    ...rows.map(([day, register, persons, minutes, theme]) =>
      [`${String(day).padStart(2, "0")}/03/2026`, mediator, register, persons, minutes, theme, place].join(";"),
    ),
  ].join("\n")

const three: ReadonlyArray<Row> = [
  [2, "présence active", 1, 60, "Logement"],
  [3, "veille", 1, 30, "Logement"],
  [4, "mise en relation", 1, 45, "Énergie"],
]
const middle: ReadonlyArray<Row> = three.map((row, index) => (index === 1 ? [3, "veille", 2, 30, "Logement"] : row))

const row: fc.Arbitrary<Row> = fc.tuple(
  fc.integer({ min: 1, max: 28 }),
  fc.constantFrom("présence active", "veille", "mise en relation"),
  fc.integer({ min: 1, max: 3 }),
  fc.constantFrom(30, 45, 60),
  fc.constantFrom("Logement", "Énergie"),
)

describe("files of different mediators, of the same days", () => {
  it("are acts of each, also where they say nearly the same", async () => {
    await using core = await opened()
    expect(await put(core, fileOf(three, "Médiatrice A"))).toMatchObject({ added: 3 })
    expect(await put(core, fileOf(middle, "Médiateur B"))).toMatchObject({ added: 3, corrected: 0, missing: 0 })
    expect(await held(core)).toHaveLength(6)
  })

  it("are acts of each place too", async () => {
    await using core = await opened()
    await put(core, fileOf(three, "Médiatrice A", "Centre d'exemple"))
    const other = fileOf(middle, "Médiatrice A", "Permanence d'exemple")
    expect(await put(core, other)).toMatchObject({ added: 3, corrected: 0, missing: 0 })
    expect(await put(core, other, { cancelMissing: true })).toMatchObject({ known: 3, cancelled: 0 })
    expect(await held(core)).toHaveLength(6)
  })

  it("never lose an act of one another, whatever they hold and however often they come", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(row, { minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 5 }),
        fc.constantFrom("mediator", "place"),
        async (files, by) => {
          await using core = await opened()
          const texts = files.map((rows, index) =>
            by === "mediator" ? fileOf(rows, `Médiateur ${index}`) : fileOf(rows, "Médiatrice A", `Lieu ${index}`),
          )
          for (const text of texts) await put(core, text)
          for (const text of texts) await put(core, text, { cancelMissing: true })
          expect(await held(core)).toHaveLength(files.flat().length)
        },
      ),
      { numRuns: 60 },
    )
  }, 60_000)

  it("correct and cancel their own acts alone", async () => {
    await using core = await opened()
    await put(core, fileOf(three, "Médiatrice A"))
    await put(core, fileOf(middle, "Médiateur B"))
    const changed: ReadonlyArray<Row> = [[2, "présence active", 7, 60, "Logement"], middle[1] as Row]
    const report = await put(core, fileOf([...changed], "Médiateur B"), { cancelMissing: true })
    expect(report.cancelled + report.corrected).toBeLessThanOrEqual(2)
    const own = (await held(core)).filter((act) => act.includes('"mediatrice-a"'))
    expect(own).toHaveLength(3)
  })
})

describe("an act that passed to somebody else", () => {
  const passed = (mediator: string): string =>
    [HEADER, "02/03/2026;Médiatrice A;veille;1;30;;", `03/03/2026;${mediator};veille;2;30;;`].join("\n")

  it("is a new act and a missing one, unless the source is named", async () => {
    await using core = await opened()
    await put(core, `${passed("Médiatrice A")}\n04/03/2026;Médiateur B;veille;9;20;;`)
    const after = `${passed("Médiateur B")}\n04/03/2026;Médiateur B;veille;9;20;;`
    expect(await put(core, after)).toMatchObject({ added: 1, corrected: 0, missing: 1 })
  })

  it("is corrected in a named source", async () => {
    await using core = await opened()
    const source = { source: "equipe" }
    await put(core, passed("Médiatrice A"), source)
    expect(await put(core, passed("Médiateur B"), source)).toMatchObject({ added: 0, corrected: 1, missing: 0 })
  })

  it("is another act when the named source has a file of each mediator", async () => {
    await using core = await opened()
    await put(core, fileOf(three, "Médiatrice A"), { source: "equipe" })
    const other = await put(core, fileOf(middle, "Médiateur B"), { source: "equipe", cancelMissing: true })
    expect(other).toMatchObject({ added: 3, corrected: 0, cancelled: 0 })
  })
})

describe("what would become of recorded acts", () => {
  const before = fileOf([...three, [9, "veille", 1, 15, "Énergie"]], "Médiatrice A")
  const after = fileOf(middle, "Médiatrice A")

  it("is listed in the preview, and before it is done", async () => {
    await using core = await opened()
    await put(core, before)
    const { changes } = await previewLog(
      desk(core),
      bytes(fileOf([...middle, [28, "veille", 1, 1, "Logement"]], "Médiatrice A")),
    )
    expect(changes).toMatchObject({
      corrections: [{ line: 3, fields: ["persons"], act: { on: "2026-03-03", register: "watch", persons: 1 } }],
      missing: [{ on: "2026-03-09", minutes: 15, mediator: "mediatrice-a" }],
    })
    let told = 0
    const report = await put(core, after, {
      onChanges: async ({ corrected }) => {
        told = corrected
        expect(await held(core)).toHaveLength(4)
        return false
      },
    })
    expect(told).toBe(1)
    expect(report).toMatchObject({ declined: true, corrected: 0, cancelled: 0 })
  })
})
