import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation, periodOf, plainDate } from "@traitdunion/core"
import { passphraseKeys } from "@traitdunion/keys"
import { describe, expect, it } from "vitest"
import { ran } from "./support/cli.ts"
import { journal, ownFolder } from "./support/folder.ts"
import { director, keyed, PHRASE, phrase, withPeople } from "./support/people.ts"

const { path } = ownFolder()
const on = [...journal, ...keyed, ...director]
const said = (...args: ReadonlyArray<string>) => ran(path(), [...args, ...on], { env: { ...phrase } })

/** Acts of two mediators, and a convention, beside the people. */
const withActs = async (): Promise<void> => {
  await withPeople(path)
  await using core = await openMediation({
    structure: "association-exemple",
    storage: sqliteStorage({ file: path("m.sqlite") }),
    ports: { keys: await passphraseKeys({ file: path("keys.json"), passphrase: PHRASE }) },
  })
  const act = { register: "presence", minutes: 60, persons: 3 } as const
  for (const [index, mediator] of ["mediatrice-1", "mediateur-2", "mediatrice-1"].entries()) {
    const { registers } = core.as({ id: mediator, roles: ["mediator"] })
    await registers.record({ ...act, activity: `acte-${index}`, on: plainDate(`2026-0${index + 1}-15`) })
  }
  const { people, partners } = core.as({ id: "directrice-1", roles: ["director"] })
  await people.registerInstitution({ institution: "bailleur-1", name: "Bailleur Exemple", kind: "social-landlord" })
  await partners.describe({ partner: "bailleur-1", roles: ["funder"] })
  await partners.signConvention({
    convention: "convention-1",
    funder: "bailleur-1",
    kind: "operating-grant",
    title: "Médiation en résidence",
    ...periodOf("2026"),
    commitments: [],
    reports: [],
  })
}

describe("list", () => {
  it("gives the ids that other commands ask for, of everything that is kept", async () => {
    await withActs()
    const people = await said("list", "people")
    expect(people).toMatchObject({ code: 0, err: expect.stringContaining("Un nom se lit par qui accompagne") })
    expect(people.out.split("\n")).toEqual([
      expect.stringMatching(/^Personne +Nom +Capacité +Fusionnée dans$/),
      expect.stringMatching(/^ancien-1 +\(non lisible\) +Personne majeure$/),
      expect.stringMatching(/^ancien-2 +\(non lisible\) +Personne majeure$/),
      expect.stringMatching(/^personne-1 +\(non lisible\) +Personne majeure$/),
      "",
    ])
    expect((await said("list", "mediations")).out).toMatch(/^mediation-1 +02\/03\/2026 +Demande reçue, à analyser$/m)
    expect((await said("list", "conventions")).out).toMatch(/^convention-1 +Médiation en résidence +01\/01\/2026/m)
    expect((await said("list", "mediators")).out).toBe("Médiateur\nmediateur-2\nmediatrice-1\n")
    const acts = (await said("list", "acts")).out.split("\n").slice(1, -1)
    expect(acts.map((line) => line.split(/ {2,}/)[0])).toEqual(["acte-2", "acte-1", "acte-0"])
    expect(acts[0]).toContain("15/03/2026  Assurer une présence active de proximité")
  })

  it("is limited to a period, a mediator and a number, and says that there are more", async () => {
    await withActs()
    const ids = async (...more: ReadonlyArray<string>): Promise<unknown> =>
      JSON.parse((await said("list", "acts", "--format", "json", ...more)).out).map(
        ({ activity }: { readonly activity: string }) => activity,
      )
    expect(await ids("--month", "2026-02")).toEqual(["acte-1"])
    expect(await ids("--mediator", "mediatrice-1")).toEqual(["acte-2", "acte-0"])
    expect(await ids("--year", "2025")).toEqual([])
    expect((await said("list", "acts", "--year", "2025")).out).toBe("Rien à lister.\n")
    const two = await said("list", "people", "--limit", "2")
    expect(two.out).not.toContain("personne-1")
    expect(two.err).toContain("Les 2 premiers seulement")
  })

  it("tells a name to nobody without the keys, and a list of persons to the director alone", async () => {
    await withActs()
    const without = await ran(path(), ["list", "people", ...journal, ...director])
    expect(`${without.out}${without.err}`).not.toContain("Camille")
    const mediator = await ran(path(), ["list", "people", ...on, "--role", "mediator"], { env: { ...phrase } })
    expect(mediator).toMatchObject({ code: 1, out: "" })
    expect(mediator.err).toContain("[TDU-ACTOR]")
  })

  it.each([
    ["personnes", "people, mediations, acts, conventions, mediators"],
    ["people --month 2026-03", "list acts"],
    ["people --mediator m-1", "list acts, mediations"],
    ["acts --month 2026-13", "2026-03"],
    ["acts --limit 0", "1 à 100000"],
  ])("refuses %s, saying what there is", async (asked, words) => {
    await withActs()
    const { code, out, err } = await said("list", ...asked.split(" "))
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toContain(words)
    expect(err).toContain("traitdunion list --help")
  })
})

describe("find", () => {
  it.each([
    ["words of a name, in any order", "exemple camille", ["ancien-1"]],
    ["a name that several bear", "Exemple", ["ancien-1", "ancien-2", "personne-1"]],
    ["a number with points", "06.00.00.00.01", ["ancien-1"]],
    ["a number with its country", "+33 6 00 00 00 01", ["ancien-1"]],
  ])("finds by %s", async (_, text, persons) => {
    await withActs()
    const { code, out } = await said("find", text)
    expect(code).toBe(0)
    expect(
      out
        .split("\n")
        .slice(1, -1)
        .map((line) => line.split(" ")[0]),
    ).toEqual(persons)
  })

  it("finds by the day of birth and by e-mail, names whom the actor accompanies, and says when nobody is known", async () => {
    await withActs()
    await using core = await openMediation({
      structure: "association-exemple",
      storage: sqliteStorage({ file: path("m.sqlite") }),
      ports: { keys: await passphraseKeys({ file: path("keys.json"), passphrase: PHRASE }) },
    })
    await core.as({ id: "mediatrice-1", roles: ["mediator"] }).people.registerPerson({
      person: "p-4",
      name: "Alix Exemple",
      birthDate: "1980-05-04",
      email: "alix@example.org",
    })
    for (const text of ["04/05/1980", "1980-05-04", "ALIX@example.org"]) {
      const asked = ["find", text, ...on, "--as", "mediatrice-1", "--role", "mediator"]
      expect((await ran(path(), asked, { env: { ...phrase } })).out).toMatch(/^p-4 +Alix Exemple +04\/05\/1980$/m)
    }
    const nobody = await said("find", "Inconnue")
    expect(nobody).toMatchObject({ code: 1, out: "Personne n'est connu sous ces mots.\n" })
  })
})
