import { type Instant, openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { importPeople, namesPeople } from "@traitdunion/import"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseBirth } from "../src/people/birth.ts"
import { bytes } from "./support/log.ts"

const FILE = `Fichier des personnes 2025
N° dossier;Nom;Prénom;Nom d'usage;Date de naissance;Téléphone;Portable;Courriel;Code INSEE;Premier contact;Dernier contact;Couleur
A-1;Exemple;Awa;Inventé;14/03/1980;04 68 00 00 01;06 99 00 11 22;awa.é@exemple.fr;66136;02/03/2021;14/11/2025;vert
A-2;Fictif;Zoé;;00/1980;;612345678;;;;;
A-3;Imaginé;Binta;;1975;;;pas une adresse;;;;
A-4;Supposé;Yann;;1880;;;;;;;
A-5;Supposé;Lou;;01/01/2099;;;;;;;
A-6;;;;1990;;;;;;;
A-7;EXEMPLE;AWA;;14/03/1980;;;;;;;
A-8;Controuvé;Noé;;;;;;;02/03/2025;02/03/2024;
`

const opened = async () => {
  let now = "2026-03-02T09:00:00.000Z" as Instant
  const core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    ports: { keys: memoryKeys(), clock: { now: () => now } },
  })
  return {
    core,
    desk: core.as({ id: "lead-1", roles: ["lead"] }),
    director: core.as({ id: "director-1", roles: ["director"] }),
    goTo: (day: string) => {
      now = `${day}T09:00:00.000Z` as Instant
    },
  }
}

const today = "2026-03-02"

describe("a file of people", () => {
  it("is previewed: who would be registered, who is likely twice, which lines and why not, and nothing is recorded", async () => {
    const { core, desk } = await opened()
    await using _ = core
    const report = await importPeople(desk, bytes(FILE), { today, preview: true })
    expect(report).toMatchObject({ added: 3, ignored: ["N° dossier", "Couleur"] })
    expect(report.likely).toEqual([{ line: 9, persons: [], sameAsLine: 3 }])
    expect(report.refused.map(({ line, column, reason }) => [line, column, reason.fr])).toEqual([
      [6, "Date de naissance", "L'année de naissance doit aller de 1906 à 2026."],
      [7, "Date de naissance", "L'année de naissance doit aller de 1906 à 2026."],
      [8, "", "Cette ligne n'a pas de nom."],
      [10, "Dernier contact", "Le dernier contact précède le premier."],
    ])
    expect(report.leftOut.map(({ line, column }) => [line, column])).toEqual([[5, "Courriel"]])
    expect(await desk.people.search({ name: "Exemple" })).toEqual([])
  })

  it("registers family name and given names apart, partial birth dates as what they are, and both numbers", async () => {
    const { core, desk } = await opened()
    await using _ = core
    expect(await importPeople(desk, bytes(FILE), { today })).toMatchObject({ added: 3 })
    const [awa] = await desk.people.search({ phone: "+33 6 99 00 11 22" })
    expect(await desk.people.person({ person: awa?.person ?? "" })).toMatchObject({
      name: "Awa Exemple",
      familyName: "Exemple",
      givenNames: "Awa",
      usedName: "Inventé",
      birthDate: "1980-03-14",
      email: "awa.é@exemple.fr",
      commune: "66136",
      firstContact: "2021-03-02",
    })
    expect(await desk.people.search({ name: "awa inventé" })).toHaveLength(1)
    const [zoe] = await desk.people.search({ phone: "06 12 34 56 78" })
    expect(await desk.people.person({ person: zoe?.person ?? "" })).toMatchObject({ birthDate: null, bornIn: "1980" })
    const [binta] = await desk.people.search({ name: "Binta" })
    expect(await desk.people.person({ person: binta?.person ?? "" })).toMatchObject({ bornIn: "1975", email: null })
  })

  it("adds nobody the second time, by their likeness, and keeps no number of the file", async () => {
    const { core, desk } = await opened()
    await using _ = core
    await importPeople(desk, bytes(FILE), { today })
    const again = await importPeople(desk, bytes(FILE), { today })
    expect(again).toMatchObject({ added: 0 })
    expect(again.likely.map(({ line, persons }) => [line, persons.length > 0])).toEqual([
      [3, true],
      [4, true],
      [5, true],
      [9, true],
    ])
    // What a number was made into could be found by trying all numbers: nobody's id comes from the file.
    const other = await opened()
    await using __ = other.core
    await importPeople(other.desk, bytes(FILE), { today })
    const idsOf = async (desk: typeof other.desk) =>
      (await desk.people.search({ name: "Exemple" })).map(({ person }) => person)
    expect(await idsOf(other.desk)).not.toEqual(await idsOf(desk))
  })

  it("keeps the last contact of before, from which the retention is reckoned", async () => {
    const { core, desk, director, goTo } = await opened()
    await using _ = core
    await importPeople(desk, bytes(FILE), { today })
    goTo("2027-12-01")
    const due = await director.privacy.retentionDue({})
    expect(due.map(({ lastContact }) => lastContact)).toEqual(["2025-11-14"])
  })

  it("is told from a log, and refused in words when it names nobody", async () => {
    const { core, desk } = await opened()
    await using _ = core
    expect(await namesPeople(bytes(FILE))).toBe(true)
    expect(await namesPeople(bytes("Date;Registre;Nb personnes;Durée\n02/03/2026;veille;1;30\n"))).toBe(false)
    const { fileRefused } = await importPeople(desk, bytes("Date;Lieu\n02/03/2026;Ici\n"), { today })
    expect(fileRefused?.fr).toMatch(/ne nomme personne/)
  })
})

describe("a birth date", () => {
  it("is a day, a month or a year, as it was written, and never turned into another", () => {
    const birth = (text: string) => {
      const parsed = parseBirth(text, today)
      return parsed.ok ? parsed.value : parsed.reason.fr
    }
    expect(birth("00/00/1980")).toEqual({ bornIn: "1980" })
    expect(birth("03/1980")).toEqual({ bornIn: "1980-03" })
    expect(birth("1980-03")).toEqual({ bornIn: "1980-03" })
    expect(birth("00/03/1980")).toEqual({ bornIn: "1980-03" })
    expect(birth("31/02/1980")).toMatch(/n'existe pas/)
    expect(birth("14/13/1980")).toMatch(/mois 13/)
    expect(birth("03/03/2026")).toMatch(/à venir/)
    expect(birth("1905")).toMatch(/1906/)
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1906-01-01"), max: new Date("2026-03-01"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10)
          const [year, month, of] = day.split("-")
          expect(birth(`${of}/${month}/${year}`)).toEqual({ birthDate: day })
          expect(birth(day)).toEqual({ birthDate: day })
        },
      ),
    )
  })
})
