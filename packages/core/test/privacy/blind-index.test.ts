import { describe, expect, it } from "vitest"
import { CAMILLE, openWorld, STRUCTURE } from "../support/world.ts"

describe("the blind index", () => {
  it("finds by name in any order, case and accents, by phone in any writing, by birth date, and by all together", async () => {
    await using world = await openWorld()
    const { people } = world.mediator
    const { key } = await people.registerPerson({
      name: "Zoé Exemple-Fictif",
      phone: "+33 4 00 00 00 01",
      birthDate: "1990-01-02",
      email: "Zoe@Exemple.example",
    })
    const found = async (by: Parameters<typeof people.search>[0]) =>
      (await people.search(by)).map(({ person }) => person)
    for (const by of [
      { name: "fictif zoe exemple" },
      { name: "ZOÉ" },
      { phone: "04.00.00.00.01" },
      { phone: "0033 (0)4 00 00 00 01" },
      { birthDate: "1990-01-02" },
      { email: "zoe@exemple.example" },
      { name: "exemple", birthDate: "1990-01-02" },
    ]) {
      expect(await found(by)).toEqual([key])
    }
    expect(await found({ name: "Zoé", birthDate: "1990-01-03" })).toEqual([])
    expect(await found({ name: "04 00 00 00 01" })).toEqual([])
    await people.rectifyPerson({ person: key, name: "Zoé Autre" })
    expect(await found({ name: "fictif" })).toEqual([])
    expect(await found({ name: "autre" })).toEqual([key])
    await world.core.rebuild()
    expect(await found({ name: "autre" })).toEqual([key])
    expect(await found({ name: "fictif" })).toEqual([])
  })

  it("finds by any words of a name, in any order, folded, and by any number of a cell", async () => {
    await using world = await openWorld()
    const { people } = world.mediator
    const persons = {
      yann: { name: "Yann LE GOFF", phone: "+33 06 00 00 00 01" },
      jean: { name: "Jean-Baptiste D'Almeida", phone: "0692 00 00 00" },
      fatou: {
        name: "Fatoumata Binta DIALLO",
        phone: "06 00 00 00 03 / 04 00 00 00 03",
        email: "fatoumata.é@exemple.fr",
      },
      lukasz: { name: "Łukasz Đorđević-Søren ıßık", phone: "06 00 00 00 04 04 00 00 00 04" },
      maria: { name: "Maria Ana Inès Do Carmo Exemple Fictif Dos Santos Imaginaire" },
    }
    for (const [person, card] of Object.entries(persons)) await people.registerPerson({ person, ...card })
    const found = async (by: Parameters<typeof people.search>[0]) =>
      (await people.search(by)).map(({ person }) => person)
    for (const [person, by] of [
      ["yann", { name: "Le Goff" }],
      ["yann", { name: "ＧＯＦＦ yann" }],
      ["yann", { phone: "0600000001" }],
      ["yann", { phone: "600000001" }],
      ["jean", { name: "D’Almeida" }],
      ["jean", { name: "almeida jean baptiste" }],
      ["jean", { phone: "+262692000000" }],
      ["fatou", { name: "Fatoumata Diallo" }],
      ["fatou", { phone: "+33 4 00 00 00 03" }],
      ["fatou", { phone: "06.00.00.00.03" }],
      ["fatou", { email: "Fatoumata.É@exemple.fr" }],
      ["lukasz", { name: "lukasz dordevic soren issik" }],
      ["lukasz", { phone: "04 00 00 00 04" }],
      ["maria", { name: "imaginaire" }],
    ] as const) {
      expect([by, await found(by)]).toEqual([by, [person]])
    }
    expect(await found({ name: "Fatoumata Goff" })).toEqual([])
    await people.rectifyPerson({ person: "fatou", phone: "06 00 00 00 09" })
    expect(await found({ phone: "04 00 00 00 03" })).toEqual([])
  })

  it("tells who is known to a colleague who may not read them, and nothing of them", async () => {
    await using world = await openWorld()
    const [card] = await world.as("mediator-9", "mediator").people.search({ name: "camille" })
    expect(card).toMatchObject({ person: CAMILLE, name: null, phone: null })
  })

  it("holds no word that can be read", async () => {
    await using world = await openWorld()
    const store = await world.storage.open({ structure: STRUCTURE, tables: [] })
    const keys = await store.allKeys("", 100)
    expect(JSON.stringify(keys)).not.toMatch(/camille|exemple/i)
    await store.close()
  })
})
