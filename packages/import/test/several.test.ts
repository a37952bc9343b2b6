import { describe, expect, it } from "vitest"
import writeXlsx from "write-excel-file/node"
import { bytes, only, outcomes } from "./support/log.ts"
import { opened, put } from "./support/registers.ts"

const HEADER = "Date;Médiateur;Registre;Thème;Nb personnes;Durée"
const read = async (text: string | Uint8Array) => only(await outcomes(bytes(text)), "accepted")
const first = async (text: string) => (await read(text))[0]

describe("a cell that names several", () => {
  it.each([
    ["Logement / Énergie", "housing", ["energy"]],
    ["Logement, énergie et eau", "housing", ["energy", "water"]],
    ["Énergie + Logement", "energy", ["housing"]],
    ["Santé & budget + santé", "health", ["budget"]],
    ["Logement", "housing", undefined],
  ])("of themes, %s: counts under the first, and keeps the others", async (cell, theme, otherThemes) => {
    const act = await first(`${HEADER}\n02/03/2026;Médiatrice A;Veille;${cell};1;30`)
    expect(act?.activity.theme).toBe(theme)
    expect(act?.activity.otherThemes).toEqual(otherThemes)
    expect(act?.notices).toEqual([])
  })

  it("keeps the themes that are known, and says which one is not", async () => {
    const act = await first(`${HEADER}\n02/03/2026;Médiatrice A;Veille;Logement / Bricolage;1;30`)
    expect(act?.activity).toMatchObject({ theme: "housing" })
    expect(act?.activity).not.toHaveProperty("otherThemes")
    expect(act?.notices).toMatchObject([{ field: "theme", reason: { fr: expect.stringContaining("Thème inconnu") } }])
  })

  it.each([
    ["Médiatrice A / Médiateur B", "Médiatrice A", ["Médiateur B"]],
    ["Médiatrice A et Médiateur B", "Médiatrice A", ["Médiateur B"]],
    ["Médiatrice A + Médiateur B + Médiatrice A", "Médiatrice A", ["Médiateur B"]],
    ["EXEMPLE, Alix", "EXEMPLE, Alix", undefined],
    ["Odette Exemple", "Odette Exemple", undefined],
  ])("of mediators, %s: the act is of the first, once, with the others", async (cell, mediator, colleagues) => {
    const act = await first(`${HEADER}\n02/03/2026;"${cell}";Veille;Logement;1;30`)
    expect(act?.activity.mediator).toBe(mediator)
    expect(act?.activity.colleagues).toEqual(colleagues)
  })

  it("is one act in the registers, known again when the file comes back", async () => {
    await using core = await opened()
    const text = `${HEADER}\n02/03/2026;Médiatrice A / Médiateur B;Veille;Logement / Énergie;1;30`
    expect(await put(core, text)).toMatchObject({ added: 1 })
    expect(await put(core, text)).toMatchObject({ added: 0, known: 1 })
    const desk = core.as({ id: "directrice", roles: ["director"] })
    const { items } = await desk.registers.list({ from: "2026-03-01", to: "2026-03-31" })
    expect(items).toMatchObject([
      { mediator: "mediatrice-a", colleagues: ["mediateur-b"], theme: "housing", otherThemes: ["energy"] },
    ])
  })
})

describe("columns that count women, men and ages", () => {
  const COUNTED = "Date;Registre;Nb personnes;Durée;Femmes;Hommes;Moins de 18 ans;18-25 ans;75 ans et plus"

  it("are kept beside how many there were, the rest not known", async () => {
    const act = await first(`${COUNTED}\n02/03/2026;Informer;12;60;8;3;2;;1`)
    expect(act?.activity).toMatchObject({
      persons: 12,
      byGender: { woman: 8, man: 3 },
      byAgeBand: { "under-18": 2, "75-plus": 1 },
    })
    expect(act?.notices).toEqual([])
  })

  it("of more people than there were, or that are no numbers, are left out and said", async () => {
    const [more, wrong] = await read(
      `${COUNTED}\n02/03/2026;Informer;5;60;4;2;1;;\n03/03/2026;Informer;5;60;4;deux;1;;`,
    )
    expect(more?.activity).not.toHaveProperty("byGender")
    expect(more?.activity.byAgeBand).toEqual({ "under-18": 1 })
    expect(more?.notices).toMatchObject([{ field: "women", reason: { fr: expect.stringContaining("6 personnes") } }])
    expect(wrong?.activity).not.toHaveProperty("byGender")
    expect(wrong?.notices).toMatchObject([{ field: "men" }])
  })

  it("say how many there were where no column does", async () => {
    const without = "Date;Registre;Durée;Femmes;Hommes"
    const all = await outcomes(bytes(`${without}\n02/03/2026;Informer;60;8;3\n03/03/2026;Informer;60;;`))
    expect(only(all, "accepted").map(({ activity }) => activity.persons)).toEqual([11])
    expect(only(all, "refused").map(({ line, faults }) => [line, faults[0]?.field])).toEqual([[3, "persons"]])
    const alone = await outcomes(bytes("Date;Registre;Durée;Femmes\n02/03/2026;Informer;60;8"))
    expect(only(alone, "file-refused")[0]?.missing).toEqual(["Nb personnes"])
  })

  it("make the figures by gender and by age, and leave the totals as they are", async () => {
    await using core = await opened()
    const lines = [
      "02/03/2026;Informer;12;60;8;3;2;;1",
      "03/03/2026;Informer;1;30;;;;;",
      "04/03/2026;Veille;3;30;;3;;3;",
    ]
    expect(await put(core, [COUNTED, ...lines].join("\n"))).toMatchObject({ added: 3 })
    const { reports } = core.as({ id: "directrice", roles: ["director"] })
    const { sections } = await reports.internal({ profile: "reports/structure", from: "2026-03-01", to: "2026-03-31" })
    const figures = (key: string) =>
      sections
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) =>
          block.kind === "breakdown" && block.dimension.key === key
            ? [...block.rows, block.total].map((row) => ["member" in row ? row.member : "total", row.values[0]])
            : [],
        )
    expect(Object.fromEntries(figures("gender"))).toMatchObject({ woman: 8, man: 6, null: 2, total: 16 })
    expect(Object.fromEntries(figures("age_band"))).toMatchObject({
      "under-18": 2,
      "18-25": 3,
      "75-plus": 1,
      null: 10,
      total: 16,
    })
  })
})

describe("cells of a workbook that are merged below each other", () => {
  const text = (value: string, rowSpan?: number) => ({ value, ...(rowSpan === undefined ? {} : { rowSpan }) })
  const book = async (rows: ReadonlyArray<ReadonlyArray<object | null>>): Promise<Uint8Array> =>
    Uint8Array.from(await writeXlsx([{ sheet: "Mars", data: rows }] as never).toBuffer())
  const header = HEADER.split(";").map((name) => text(name))
  const number = (value: number, rowSpan?: number) => ({ value, type: Number, ...(rowSpan ? { rowSpan } : {}) })

  it("say their day, mediator and theme of each line", async () => {
    const acts = await read(
      await book([
        header,
        [text("02/03/2026", 3), text("Médiatrice A", 2), text("Veille"), text("Logement"), number(1), number(30)],
        [null, null, text("Informer"), text("Énergie", 2), number(2), number(45)],
        [null, text("Médiateur B"), text("Informer"), null, number(3), number(60)],
      ]),
    )
    expect(acts.map(({ line, activity }) => [line, activity.on, activity.mediator, activity.theme])).toEqual([
      [2, "2026-03-02", "Médiatrice A", "housing"],
      [3, "2026-03-02", "Médiatrice A", "energy"],
      [4, "2026-03-02", "Médiateur B", "energy"],
    ])
  })

  it("never say a number again: one merged hour of three acts is not three hours", async () => {
    const all = await outcomes(
      bytes(
        await book([
          header,
          [text("02/03/2026", 2), text("Médiatrice A"), text("Veille"), text("Logement"), number(1), number(60, 2)],
          [null, text("Médiatrice A"), text("Informer"), text("Énergie"), number(2), null],
        ]),
      ),
    )
    expect(only(all, "accepted").map(({ activity }) => activity.minutes)).toEqual([60])
    expect(only(all, "refused").map(({ line, faults }) => [line, faults[0]?.field])).toEqual([[3, "minutes"]])
  })
})
