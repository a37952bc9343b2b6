import { describe, expect, it } from "vitest"
import { bytes, only, outcomes } from "./support/log.ts"
import { opened, put } from "./support/registers.ts"
import { rowXml, workbook, zip } from "./support/workbook.ts"

const HEADER = "Date;Registre;Nb personnes;Durée"
const acts = async (text: string | Uint8Array, options = {}) => {
  await using core = await opened()
  return await put(core, text, options)
}

describe("a log as people keep it", () => {
  it("has its header below a title, on two levels, or below what a spreadsheet says of separators", async () => {
    const line = "02/03/2026;Veille;1;30"
    const titled = `Relevé de mars;;;\n;;;\n${HEADER}\n${line}`
    const two = `Qui et quand;;Quoi;\nDate;Registre;Nb personnes;Durée\n${line}`
    const levels = `Date;Acte;;\n;Registre;Nb personnes;Durée\n${line}`
    const said = `sep=,\nDate,Registre,Nb personnes,Durée\n02/03/2026,Veille,1,30`
    for (const text of [titled, two, levels, said])
      expect(await acts(text)).toMatchObject({ added: 1, refusedLines: 0 })
  })

  it("takes no line for a total because a partner is called so", async () => {
    const header = "Partenaire;Date;Registre;Nb personnes;Durée"
    const report = await acts(`${header}\nTotal Énergies;02/03/2026;Veille;1;30\nTotal;;;1;30\nSous-total mars;;;1;30`)
    expect(report).toMatchObject({ added: 1, refusedLines: 0, total: { persons: 1 }, totalAgrees: true })
  })

  it("may have met nobody where the register allows it, and says a day to come in the reading", async () => {
    const report = await acts(`${HEADER}\n02/03/2026;Veille;0;30\n02/03/2026;Informer;0;30\n14/03/2062;Veille;1;30`)
    expect(report).toMatchObject({ added: 1, refusedLines: 2 })
    expect(report.refused.map(({ line, field }) => [line, field])).toEqual([
      [3, "persons"],
      [4, "date"],
    ])
  })

  it.each([
    ["Veilles", "watch"],
    ["1 - Présence active", "presence"],
    ["Mises en relation", "partner"],
    ["4. Veille sociale", "watch"],
    ["Les projets collectifs", "collective"],
    ["Gestion des conflits", "conflict"],
  ])("calls a register %s", async (wording, register) => {
    const [act] = only(await outcomes(bytes(`${HEADER}\n02/03/2026;${wording};1;30`)), "accepted")
    expect(act?.activity.register).toBe(register)
  })

  it("is told the nearest wording of what is unknown, and keeps the answer in its mapping", async () => {
    const text = `${HEADER}\n02/03/2026;Veile sociale;1;30`
    const [refused] = only(await outcomes(bytes(text)), "refused")
    expect(refused?.faults[0]?.reason.fr).toContain("Le plus proche : « Participer à une veille sociale territoriale »")
    const values = { register: { "veile sociale": "veille" } }
    expect(await acts(text, { values })).toMatchObject({ added: 1 })
    const wrong = await acts(text, { values: { register: { "veile sociale": "bricolage" } } })
    expect(wrong.fileRefused?.code).toBe("bad-mapping")
  })

  it("may leave out what its mapping says once", async () => {
    const text = `${HEADER}\n02/03/2026;Veille;;30\n03/03/2026;Veille;2;30`
    expect(await acts(text)).toMatchObject({ refusedLines: 1 })
    expect(await acts(text, { defaults: { persons: "1" } })).toMatchObject({ added: 2, persons: 3 })
  })

  it.each([
    ["Durée (h)", "1,5", 90],
    ["Durée (heures)", "2", 120],
    ["Durée (h)", "45 min", 45],
    ["Durée", "01:30:00", 90],
    ["Durée", "90’", 90],
    ["Durée (min)", "90", 90],
  ])("counts a duration in %s written %s", async (column, cell, minutes) => {
    const text = `Date;Registre;Nb personnes;${column}\n02/03/2026;Veille;1;${cell}`
    expect(await acts(text)).toMatchObject({ added: 1, minutes })
  })

  it("tells ages and titles", async () => {
    const text = `${HEADER};Genre;Âge\n02/03/2026;Veille;1;30;Mme;45\n02/03/2026;Veille;1;30;Monsieur;80 ans`
    const read = only(await outcomes(bytes(text)), "accepted").map(({ activity }) => [
      activity.gender,
      activity.ageBand,
    ])
    expect(read).toEqual([
      ["woman", "40-59"],
      ["man", "75-plus"],
    ])
  })

  it("counts equal lines, each an act", async () => {
    const text = `${HEADER}\n02/03/2026;Veille;1;30\n02/03/2026;Veille;1;30`
    expect(await acts(text)).toMatchObject({ added: 2, repeated: 1 })
  })

  it("finds a convention by its label, as a mediator", async () => {
    const text = `${HEADER};Convention\n02/03/2026;Veille;1;30;Contrat de ville`
    const [act] = only(await outcomes(bytes(text)), "accepted")
    expect(act?.activity.conventions).toEqual(["contrat-de-ville"])
  })
})

describe("a workbook of several sheets", () => {
  const header = HEADER.split(";")
  const month = (day: string) => [header, [day, "Veille", "1", "30"]]

  it("is read sheet by sheet, and names those that are no log", async () => {
    const content = await workbook({ Notice: [["Lire"]], Janvier: month("02/01/2026"), Février: month("02/02/2026") })
    await using core = await opened()
    const report = await put(core, content)
    expect(report).toMatchObject({ added: 2, sheets: ["Janvier", "Février"], sheetsLeftOut: [{ sheet: "Notice" }] })
    expect(await put(core, content)).toMatchObject({ added: 0, known: 2 })
  })

  it("names the sheet of a remark", async () => {
    const content = await workbook({ Janvier: month("02/01/2026"), Février: month("32/02/2026") })
    expect((await acts(content)).refused).toMatchObject([{ sheet: "Février", line: 2, field: "date" }])
  })

  it("prefers what is shown to what is hidden, and takes no drawing for a sheet", async () => {
    const sheet = (day: string) =>
      `<worksheet><sheetData>${rowXml(1, header)}${rowXml(2, [day, "Veille", "1", "30"])}</sheetData></worksheet>`
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    const content = zip({
      "xl/workbook.xml": `<workbook xmlns:r="${type}"><sheets><sheet name="Graphique" sheetId="3" r:id="rId3"/><sheet name="Modèle" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Mars &amp; avril" sheetId="2" r:id="rId2"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${type}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${type}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
      "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>',
      "xl/worksheets/sheet1.xml": sheet("01/03/2026"),
      "xl/worksheets/sheet2.xml": sheet("02/03/2026"),
      "xl/chartsheets/sheet1.xml": "<chartsheet/>",
    })
    const report = await acts(content)
    expect(report).toMatchObject({ added: 1, refusedLines: 0 })
    expect(report.sheetsLeftOut.map(({ sheet: name }) => name)).toEqual(["Graphique", "Modèle"])
    expect(await acts(content, { sheet: "Modèle" })).toMatchObject({ added: 1 })
    expect(await acts(content, { sheet: "Mars & avril" })).toMatchObject({ added: 1 })
  })

  it("leaves lines alone that were filled in beforehand", async () => {
    const rows = [
      ["Date", "Médiateur", "Registre", "Nb personnes", "Durée"],
      ["02/03/2026", "A", "Veille", "1", "30"],
    ]
    const content = await workbook({
      Mars: [...rows, ["03/03/2026", "A", "", "", ""], ["04/03/2026", "A", "", "0", "0"]],
    })
    expect(await acts(content)).toMatchObject({ added: 1, refusedLines: 0, blank: 2 })
  })
})
