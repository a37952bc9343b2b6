import { readdirSync, readFileSync, statSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { ran, spawned } from "./support/cli.ts"
import { journal, ownFolder } from "./support/folder.ts"
import { director, keyed, phrase, withPeople } from "./support/people.ts"

const { path } = ownFolder()
const env = phrase
const on = [...journal, ...keyed, ...director]

describe("erase", () => {
  const asked = ["erase", "ancien-1", ...on, "--ground", "request"] as const

  it("destroys a person's data and prints the certificate", async () => {
    await withPeople(path)
    const { code, out } = spawned(path(), [...asked, "--yes"], env)
    expect(code).toBe(0)
    expect(out).toContain("Attestation d'effacement\n")
    expect(out).toContain("Motif : Demande de la personne. Décision de : directrice-1.")
    expect(out).toMatch(/empreinte [0-9a-f]{64}/)
    const again = spawned(path(), [...asked, "--yes"], env)
    expect(again).toMatchObject({ code: 1, out: "" })
    expect(again.err).toContain("[TDU-REFUSED]")
    const given = spawned(path(), ["person", "export", "ancien-1", ...on, "--out", "out"], env)
    expect(given).toMatchObject({ code: 1, out: "" })
    expect(given.err).toContain("[TDU-REFUSED]")
    expect((await ran(path(), ["verify", ...journal, ...keyed], { env: { ...env } })).code).toBe(0)
  })

  it("asks for the identifier, and does nothing for another word or when somebody leaves", async () => {
    await withPeople(path)
    const world = (typed: ReadonlyArray<string>) => ({ env: { ...env }, typed })
    const other = await ran(path(), asked, world(["oui\r"]))
    expect(other).toMatchObject({ code: 1, out: "" })
    expect(other.err).toContain("taper l'identifiant « ancien-1 »")
    expect(other.err).toContain("Rien n'a été effacé.")
    expect(await ran(path(), asked, world(["\u0003"]))).toMatchObject({ code: 130, out: "" })
    expect(await ran(path(), asked, world(["\u0004"]))).toMatchObject({ code: 130, out: "" })
    const nobody = spawned(path(), [...asked, "--lang", "en"], env)
    expect(nobody).toMatchObject({ code: 2, out: "" })
    expect(nobody.err).toContain("add --yes")
    const typed = await ran(path(), asked, world(["ancien-1\r"]))
    expect(typed).toMatchObject({ code: 0 })
    expect(typed.out).toContain("Attestation d'effacement")
  })

  it("is for directors, with a ground that exists", async () => {
    await withPeople(path)
    const lead = await ran(path(), [...asked, "--yes", "--role", "lead"], { env: { ...env } })
    expect(lead).toMatchObject({ code: 1, out: "" })
    expect(lead.err).toContain("[TDU-ACTOR]")
    const ground = await ran(path(), ["erase", "ancien-1", ...on, "--ground", "envie", "--yes"], { env: { ...env } })
    expect(ground).toMatchObject({ code: 2, out: "" })
    expect(ground.err).toContain("request, retention, mistake")
  })
})

describe("person export", () => {
  it("writes data and text that the owner alone may read, and the journal says so", async () => {
    await withPeople(path)
    const { code, out, err } = spawned(path(), ["person", "export", "personne-1", ...on, "--out", "remise/mars"], env)
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining("La remise est au journal.") })
    expect(out).toMatch(/^\d+ faits remis :\n {2}remise\/mars\/personne-1.json\n {2}remise\/mars\/personne-1.txt\n$/)
    const folder = path("remise/mars")
    expect(readdirSync(folder).toSorted()).toEqual(["personne-1.json", "personne-1.txt"])
    for (const name of readdirSync(folder)) expect(statSync(`${folder}/${name}`).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    const data = JSON.parse(readFileSync(`${folder}/personne-1.json`, "utf8"))
    expect(data).toMatchObject({ person: "personne-1", facts: [{ data: { name: "Sacha Exemple" } }, {}] })
    expect(readFileSync(`${folder}/personne-1.txt`, "utf8")).toContain("Sacha Exemple")
    // What was given is a fact, so that the journal grew by one.
    const facts = (await ran(path(), ["verify", ...journal])).out
    expect(facts).toMatch(/^6 faits vérifiés/)
  })

  it("writes nothing for a person who is not known, nor in a place that is no folder", async () => {
    await withPeople(path)
    const unknown = await ran(path(), ["person", "export", "nobody", ...on, "--out", "o"], { env: { ...env } })
    expect(unknown).toMatchObject({ code: 1, out: "" })
    expect(unknown.err).toContain("Rien n'est gardé sous l'identifiant « nobody ». [TDU-FILES]")
    expect(readdirSync(path("o"))).toEqual([])
    const file = await ran(path(), ["person", "export", "personne-1", ...on, "--out", "m.sqlite"], { env: { ...env } })
    expect(file).toMatchObject({ code: 1, out: "" })
    expect(file.err).toContain("[TDU-FILES]")
    expect((await ran(path(), ["verify", ...journal])).out).toMatch(/^5 faits vérifiés/)
  })
})

describe("retention", () => {
  const digestIn = (text: string): string => /: ([0-9a-f]{16})$/m.exec(text)?.[1] ?? ""

  it("shows who is due, and erases that list and no other", async () => {
    await withPeople(path)
    const preview = spawned(path(), ["retention", ...on], env)
    expect(preview.code).toBe(0)
    expect(preview.out.split("\n").slice(0, 4)).toEqual([
      expect.stringMatching(/^Personne +Dernier contact +Terme +État$/),
      expect.stringMatching(/^ancien-1 +10\/01\/2022 +10\/01\/2024$/),
      expect.stringMatching(/^ancien-2 +10\/01\/2022 +10\/01\/2024$/),
      "2 personnes à traiter.",
    ])
    const digest = digestIn(preview.out)
    const english = await ran(path(), ["retention", ...on, "--lang", "en"], { env: { ...env } })
    expect(digestIn(english.out)).toBe(digest)
    const ended = spawned(path(), ["retention", ...on, "--erase", "--digest", digest], env)
    expect(ended).toMatchObject({ code: 0, out: "2 personnes effacées.\n" })
    expect(ended.err).toContain("Effacement : 2 sur 2\n")
    expect((await ran(path(), ["retention", ...on], { env: { ...env } })).out).toBe(
      "Aucune donnée n'a dépassé sa durée de conservation.\n",
    )
  })

  it("archives, and refuses a list that is not the one that was shown any more", async () => {
    await withPeople(path)
    const world = { env: { ...env } }
    const digest = digestIn((await ran(path(), ["retention", ...on], world)).out)
    await ran(path(), ["erase", "ancien-1", ...on, "--ground", "request", "--yes"], world)
    const changed = await ran(path(), ["retention", ...on, "--archive", "--digest", digest], world)
    expect(changed).toMatchObject({ code: 1, out: "" })
    expect(changed.err).toContain("La liste n'est plus celle dont l'empreinte est donnée. [TDU-FILES]")
    const preview = await ran(path(), ["retention", ...on], world)
    expect(preview.out).toContain("1 personne à traiter.")
    const archived = await ran(path(), ["retention", ...on, "--archive", "--digest", digestIn(preview.out)], world)
    expect(archived).toMatchObject({ code: 0, out: "1 personne archivée.\n" })
    const after = await ran(path(), ["retention", ...on], world)
    expect(after.out).toMatch(/^ancien-2 .* archivée$/m)
    // The list says so, so that an earlier digest does not serve again.
    expect(digestIn(after.out)).not.toBe(digestIn(preview.out))
  })

  it.each([
    [["--erase"], "Lire d'abord la liste"],
    [["--digest", "0123456789abcdef"], "va avec --archive, --erase"],
    [["--archive", "--erase", "--digest", "0123456789abcdef"], "ne vont pas ensemble"],
  ])("with %j is wrong use", async (more, words) => {
    const { code, err } = await ran(path(), ["retention", ...on, ...more], { env: { ...env } })
    expect(code).toBe(2)
    expect(err).toContain(words)
    expect(err).toContain("Voir : traitdunion retention --help")
  })
})

describe("emergencies", () => {
  it("lists who took access and why, until the director has reviewed it", async () => {
    await withPeople(path)
    const list = ["emergencies", ...journal, ...director] as const
    const before = spawned(path(), list)
    expect(before).toMatchObject({ code: 0, err: "" })
    expect(before.out).toMatch(/^02\/03\/2026 +mediation\.mediation-1 +mediateur-2 +à examiner +La personne appelle/m)
    const review = ["--review", "mediation.mediation-1", "--words", "Accès justifié."] as const
    expect(await ran(path(), [...list, ...review])).toMatchObject({ code: 4, out: "" })
    const reviewed = spawned(path(), [...list, ...keyed, ...review], env)
    expect(reviewed).toMatchObject({ code: 0, out: "Accès examinés : mediation.mediation-1.\n" })
    expect((await ran(path(), [...list, "--lang", "en"])).out).toMatch(/mediateur-2 +directrice-1 +La personne/)
    const nothing = spawned(path(), [...list, ...keyed, ...review], env)
    expect(nothing).toMatchObject({ code: 1, out: "" })
    expect(nothing.err).toContain("Aucun accès n'est à examiner. [TDU-REFUSED]")
    expect(await ran(path(), [...list, "--review", "mediation-1"])).toMatchObject({ code: 2, out: "" })
    const alone = await ran(path(), [...list, "--words", "Accès justifié."])
    expect(alone).toMatchObject({ code: 2, out: "" })
    expect(alone.err).toContain("L'option --words va avec --review.")
  })
})
