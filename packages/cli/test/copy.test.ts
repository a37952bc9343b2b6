import { chmodSync, existsSync, readFileSync, symlinkSync } from "node:fs"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { activityTally, openMediation } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { clock, ran, spawned } from "./support/cli.ts"
import { journal, ownFolder, tamper, withConvention } from "./support/folder.ts"
import { director, keyed, phrase, withPeople } from "./support/people.ts"
import { eventsIn } from "./support/servers.ts"

const { path } = ownFolder()
const structure = ["--structure", "association-exemple"] as const
const copy = ["copy", "--from", "m.sqlite", "--to", "new.sqlite", ...structure] as const
const there = ["--file", "new.sqlite", ...structure] as const

/** A journal of many acts. */
const withActs = async (count: number, file = "m.sqlite", id = "association-exemple"): Promise<void> => {
  await using core = await openMediation({
    structure: id,
    storage: sqliteStorage({ file: path(file), durability: "normal" }),
    ports: { clock },
  })
  const { registers } = core.as({ id: "mediatrice", roles: ["mediator"] })
  for (let done = 0; done < count; done += 1000) {
    const size = Math.min(1000, count - done)
    await registers.record.many(
      Array.from({ length: size }, () => ({
        input: { on: "2026-03-02", register: "inform", minutes: 10, persons: 2 } as const,
      })),
    )
  }
}

describe("copy", () => {
  it("moves a structure with its people, and shows that nothing is missing", async () => {
    await withConvention(path("m.sqlite"))
    await withPeople(path, "2026-03-10")
    const french = spawned(path(), [...copy, ...keyed], phrase)
    expect(french.code, french.err).toBe(0)
    expect(french.out).toMatch(
      /^association-exemple : 8 faits copiés, \d clés mises à jour ; 8 faits prouvés à l'arrivée\.$/m,
    )
    const [source, target] = ["départ", "arrivée"].map(
      (end) => new RegExp(`^${end} +(8 +[0-9a-f]{64} +\\d +[0-9a-f]{64})$`, "m").exec(french.out)?.[1],
    )
    expect(source).toBeDefined()
    expect(target).toBe(source)
    expect(french.out).toContain("Rien ne manque")
    expect(french.out).toMatch(/^\d+ tables de l'arrivée comparées au journal : rien n'y diffère\.$/m)
    expect(french.out).toContain("donne les mêmes chiffres des deux côtés.")
    expect(await eventsIn(path("new.sqlite"))).toEqual(await eventsIn(path("m.sqlite")))
    const verified = await ran(path(), ["verify", ...there, ...keyed], { env: { ...phrase } })
    expect(verified.out).toContain(source?.split(/ +/)[1])
    const again = await ran(path(), [...copy, "--lang", "en"])
    expect(again).toMatchObject({ code: 0 })
    expect(again.out).toContain("association-exemple: 0 facts copied, 0 keys brought up to date; 8 facts proven")
    expect(again.out).toContain("Nothing is missing")
    expect(again.err).toContain("The index that finds persons takes the keys")
    const given = ["person", "export", "personne-1", ...there, ...keyed, ...director, "--out", "out"]
    expect(await ran(path(), given, { env: { ...phrase } })).toMatchObject({ code: 0 })
    expect(readFileSync(path("out/personne-1.txt"), "utf8")).toContain("Sacha Exemple")
    expect((await ran(path(), ["copy", "--help"])).out).toContain("env:MEDIATION_ADDRESS")
  })

  it("brings lists and figures along, after an earlier copy too", async () => {
    await withActs(3)
    expect(await ran(path(), copy)).toMatchObject({ code: 0 })
    await withActs(2)
    const late = await ran(path(), copy)
    expect(late).toMatchObject({ code: 0 })
    expect(late.out).toContain("2 faits copiés")
    const asked = ["report", "--profile", "structure", "--year", "2026", "--internal", "--format", "csv"] as const
    const [before, after] = [await ran(path(), [...asked, ...journal]), await ran(path(), [...asked, ...there])]
    expect(after.out).toBe(before.out)
    expect((await ran(path(), ["rebuild", ...there])).out).toContain("Aucun chiffre n'avait changé.")
  })

  it("finds figures of the source that somebody changed", async () => {
    await withActs(3)
    const { name, version } = activityTally.table
    tamper(path("m.sqlite"), `update tdu_${name}_v${version} set persons = 99 where dimension = ''`)
    const { code, out } = await ran(path(), copy)
    expect(out).toContain("ne donne pas les mêmes chiffres")
    expect(code).toBe(1)
  })

  it("takes several structures, and none of them when one is not there", async () => {
    await withActs(2)
    await withActs(3, "m.sqlite", "autre")
    const slip = await ran(path(), [...copy, "--structure", "autres"])
    expect(slip).toMatchObject({ code: 1, out: "" })
    expect(slip.err).toContain("Cette base ne contient aucun journal de la structure « autres »")
    expect(existsSync(path("new.sqlite"))).toBe(false)
    const both = await ran(path(), [...copy, "--structure", "autre"])
    expect(both).toMatchObject({ code: 0 })
    expect(both.out).toMatch(/association-exemple : 2 faits copiés(.|\n)*autre : 3 faits copiés/)
    expect(await eventsIn(path("new.sqlite"), "autre")).toEqual(await eventsIn(path("m.sqlite"), "autre"))
  })

  it("tells its pace, as lines or as a bar", async () => {
    await withActs(8000)
    const plain = await ran(path(), copy)
    expect(plain.err).toMatch(/^Copie : .* sur 8.000 \(\d+ %\), [\d\s]+ faits\/s, encore \d+ s$/m)
    expect(plain.err).toContain("Vérification de l'arrivée")
    const bar = await ran(path(), [...copy.slice(0, 4), "other.sqlite", ...structure], { terminal: true })
    expect(bar.err).toMatch(/Copie █+ 100 % \| 8000\/8000 \| .*faits\/s/)
    expect((await ran(path(), [...copy, "--quiet"])).err).toBe("")
  })
})

describe("a copy is refused", () => {
  const refused = async (code: number, said: string, args: ReadonlyArray<string> = copy): Promise<void> => {
    const { code: ended, out, err } = await ran(path(), args)
    expect([ended, out], err).toEqual([code, ""])
    expect(err).toContain(said)
  }

  it("from nowhere, from nothing, and from a place to itself", async () => {
    await refused(3, "est introuvable")
    await withActs(1)
    tamper(path("m.sqlite"), "update tdu_journal_head set position = 0; delete from tdu_journal_event")
    await refused(1, "Cette base ne contient aucun journal")
    symlinkSync(path("m.sqlite"), path("link.sqlite"))
    await refused(2, "la même base", ["copy", "--from", "m.sqlite", "--to", "link.sqlite", ...structure])
    const local = (host: string): string => `postgres://a@${host}/d`
    await refused(2, "la même base", [
      "copy",
      "--from",
      local("localhost"),
      "--to",
      local("127.0.0.1:5432"),
      ...structure,
    ])
    await refused(2, "contient un mot de passe", [
      "copy",
      "--from",
      "m.sqlite",
      "--to",
      "mysql://a:b@h/d",
      ...structure,
    ])
    expect(existsSync(path("new.sqlite"))).toBe(false)
  })

  it("to another journal, to one that went on, and leaves them alone", async () => {
    await withActs(2)
    await withActs(2, "new.sqlite")
    const before = await eventsIn(path("new.sqlite"))
    await refused(1, "L'arrivée contient un autre journal de cette structure")
    await refused(1, "L'arrivée contient un autre journal", [
      "copy",
      "--from",
      "new.sqlite",
      "--to",
      "m.sqlite",
      ...structure,
    ])
    expect(await eventsIn(path("new.sqlite"))).toEqual(before)
    expect(await ran(path(), [...copy.slice(0, 4), "third.sqlite", ...structure])).toMatchObject({ code: 0 })
    await withActs(1, "third.sqlite")
    await refused(1, "L'arrivée a continué sans le départ après la position 2", [
      ...copy.slice(0, 4),
      "third.sqlite",
      ...structure,
    ])
  })

  it("to a database of a later version, and to one that cannot be written", async () => {
    await withActs(2)
    await withActs(1, "new.sqlite", "autre")
    tamper(path("new.sqlite"), "update tdu_schema set version = version + 1")
    await refused(3, "Ces données viennent d'une autre version, plus récente")
    tamper(path("new.sqlite"), "update tdu_schema set version = version - 1")
    if (process.getuid?.() === 0) {
      await refused(3, "est introuvable", ["copy", "--from", "m.sqlite", "--to", "none/new.sqlite", ...structure])
      return
    }
    chmodSync(path("new.sqlite"), 0o400)
    await refused(3, "La base est en lecture seule.")
  })

  it("from a journal that is damaged: the place is named, and what is proven before it is kept", async () => {
    await withActs(5)
    tamper(path("m.sqlite"), "update tdu_journal_event set data = replace(data, '10', '99') where position = 4")
    await refused(1, "Le journal de départ est endommagé à la position 4 (activity/")
    expect((await ran(path(), ["verify", ...there])).out).toContain("3 faits vérifiés, aucune anomalie.")
  })
})
