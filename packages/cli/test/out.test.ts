import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { createPassphraseFile } from "@traitdunion/keys"
import { describe, expect, it } from "vitest"
import { ran } from "./support/cli.ts"
import { journal, logOf, ownFolder, put, threeActs } from "./support/folder.ts"
import { director, keyed, PHRASE, phrase, withPeople } from "./support/people.ts"

const { path } = ownFolder()
const asked = ["report", ...journal, "--profile", "structure", "--month", "2026-03"] as const
const imported = async (): Promise<void> => {
  put(path("log.csv"), logOf(threeActs))
  expect(await ran(path(), ["import", "log.csv", ...journal])).toMatchObject({ code: 0 })
}
const modeOf = (name: string): number => statSync(path(name)).mode & 0o777

describe("a result", () => {
  it.each([
    "m.sqlite",
    "./m.sqlite",
    "folder/../m.sqlite",
    "m.sqlite-wal",
    "m.sqlite-shm",
    "m.sqlite-journal",
    "hard.html",
    "soft.html",
    "linked/m.sqlite",
    "linked/m.sqlite-wal",
    "keys.json",
    "phrase.txt",
  ])("never takes the place of what the journal lives on: %s", async (out) => {
    await imported()
    await createPassphraseFile({ file: path("keys.json"), passphrase: PHRASE })
    writeFileSync(path("phrase.txt"), `${PHRASE}\n`, { mode: 0o600 })
    mkdirSync(path("folder"))
    linkSync(path("m.sqlite"), path("hard.html"))
    symlinkSync(path("m.sqlite"), path("soft.html"))
    symlinkSync(path(), path("linked"))
    const before = ["m.sqlite", "keys.json", "phrase.txt"].map((name) => readFileSync(path(name)))
    const command = [...asked, "--keys", "keys.json", "--passphrase-file", "phrase.txt", "--out", out]
    for (const more of [[], ["--force"]]) {
      const { code, err } = await ran(path(), [...command, ...more])
      expect(code).toBe(1)
      expect(err).toContain("ne sera jamais remplacé")
    }
    expect(["m.sqlite", "keys.json", "phrase.txt"].map((name) => readFileSync(path(name)))).toEqual(before)
  })

  it("takes the place of another file only when that was said, or agreed to", async () => {
    await imported()
    writeFileSync(path("notes.html"), "mine")
    const refused = await ran(path(), [...asked, "--out", "notes.html"])
    expect(refused).toMatchObject({ code: 1, out: "" })
    expect(refused.err).toContain("existe déjà")
    const no = await ran(path(), [...asked, "--out", "notes.html"], { terminal: true, typed: ["non\n"] })
    expect(no.code).toBe(1)
    expect(readFileSync(path("notes.html"), "utf8")).toBe("mine")
    const yes = await ran(path(), [...asked, "--out", "notes.html"], { terminal: true, typed: ["oui\n"] })
    expect(yes.code).toBe(0)
    expect(readFileSync(path("notes.html"), "utf8")).toMatch(/^<!doctype html>/)
    writeFileSync(path("notes.html"), "mine")
    expect(await ran(path(), [...asked, "--out", "notes.html", "--force"])).toMatchObject({ code: 0 })
    expect(readFileSync(path("notes.html"), "utf8")).toMatch(/^<!doctype html>/)
  })

  it("follows no link: it takes the link's place, when told to", async () => {
    await imported()
    writeFileSync(path("elsewhere.txt"), "mine")
    symlinkSync(path("elsewhere.txt"), path("link.html"))
    symlinkSync(path("nowhere.txt"), path("dangling.html"))
    for (const name of ["link.html", "dangling.html"]) {
      expect(await ran(path(), [...asked, "--out", name])).toMatchObject({ code: 1 })
      expect(await ran(path(), [...asked, "--out", name, "--force"])).toMatchObject({ code: 0 })
      expect(lstatSync(path(name)).isFile()).toBe(true)
    }
    expect(readFileSync(path("elsewhere.txt"), "utf8")).toBe("mine")
    expect(readdirSync(path())).not.toContain("nowhere.txt")
  })

  it("is no device, and leaves nothing behind", async () => {
    await imported()
    expect(await ran(path(), [...asked, "--out", "/dev/null", "--force"])).toMatchObject({ code: 1 })
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true)
    await ran(path(), [...asked, "--out", "no/where.html"])
    expect(readdirSync(path()).filter((name) => name.endsWith(".part") || name === "no")).toEqual([])
  })

  it("that must not leave is its owner's alone", async () => {
    await imported()
    await ran(path(), [...asked, "--internal", "--out", "inside.html"])
    expect(modeOf("inside.html")).toBe(0o600)
    put(path("bad.csv"), logOf(["31/02/2026;Veille;1;30;à voir"]))
    const refused = await ran(path(), ["import", "bad.csv", ...journal, "--refused", "to-mend.csv"])
    expect(refused.code).toBe(1)
    expect(modeOf("to-mend.csv")).toBe(0o600)
    writeFileSync(path("open.html"), "")
    chmodSync(path("open.html"), 0o644)
    await ran(path(), [...asked, "--internal", "--out", "open.html", "--force"])
    expect(modeOf("open.html")).toBe(0o600)
  })

  it("of a person never takes the place of the keys either", async () => {
    await withPeople(path)
    const command = ["person", "export", "keys", ...journal, ...keyed, ...director, "--out", "."]
    const keys = readFileSync(path("keys.json"))
    const { code, err } = await ran(path(), [...command, "--force"], { env: phrase })
    expect(code).toBe(1)
    expect(err).toContain("ne sera jamais remplacé")
    expect(readFileSync(path("keys.json"))).toEqual(keys)
  })
})

it("a data file is its owner's alone", async () => {
  await imported()
  expect(modeOf("m.sqlite")).toBe(0o600)
})

describe("the refused lines of a log", () => {
  it("make a file that is mended and imported again", async () => {
    const [one = "", two = "", three = ""] = threeActs
    put(path("log.csv"), logOf([one, two.replace("03/03/2026", "31/02/2026"), `${three}"a; b"`]))
    const first = await ran(path(), ["import", "log.csv", ...journal, "--refused", "to-mend.csv"])
    expect(first.out).toContain("1 ligne refusée écrite dans to-mend.csv")
    const text = readFileSync(path("to-mend.csv"), "utf8")
    expect(text).toContain("Motif du refus")
    writeFileSync(path("to-mend.csv"), text.replace("31/02/2026", "05/03/2026"))
    const again = await ran(path(), ["import", "to-mend.csv", ...journal, "--cancel-missing"])
    expect(again).toMatchObject({ code: 0 })
    expect(again.out).toContain("1 acte ajouté, 0 déjà connu, 0 corrigé, 0 ligne refusée.")
  })

  it("never take the place of the log, of a mapping or of the journal", async () => {
    put(path("log.csv"), logOf(["31/02/2026;Veille;1;30;"]))
    put(path("mapping.json"), "{}")
    for (const name of ["log.csv", "mapping.json", "m.sqlite"]) {
      const command = ["import", "log.csv", ...journal, "--mapping", "mapping.json", "--refused", name, "--force"]
      const { code, err } = await ran(path(), command)
      expect(code).toBe(1)
      expect(err).toContain("ne sera jamais remplacé")
    }
  })
})

describe("what an import does to recorded acts", () => {
  const changed = async (): Promise<void> => {
    await imported()
    const [one = "", two = ""] = threeActs
    put(path("log.csv"), logOf([one, two.replace(";90;", ";75;"), "09/03/2026;Veille;2;15;"]))
  }

  it("is listed, in the preview too, and asked of whoever sits there", async () => {
    await changed()
    const preview = await ran(path(), ["import", "log.csv", ...journal, "--preview"])
    expect(preview.out).toContain("ligne 3 : corrige l'acte du 03/03/2026")
    expect(preview.out).toContain("(Durée)")
    const no = await ran(path(), ["import", "log.csv", ...journal], { terminal: true, typed: ["non\n"] })
    expect(no.out).toContain("Rien n'a été corrigé ni annulé")
    expect(no.out).toContain("1 acte ajouté, 1 déjà connu, 0 corrigé")
    const yes = await ran(path(), ["import", "log.csv", ...journal], { terminal: true, typed: ["oui\n"] })
    expect(yes.out).toContain("0 acte ajouté, 2 déjà connus, 1 corrigé")
  })

  it("is done without a question where nobody sits, or when told so", async () => {
    await changed()
    const done = await ran(path(), ["import", "log.csv", ...journal, "--yes"], { terminal: true, typed: [] })
    expect(done.out).toContain("ligne 3 : corrige l'acte du 03/03/2026")
    expect(done.out).toContain("1 acte ajouté, 1 déjà connu, 1 corrigé")
  })
})

it("cells that are left aside are listed by line, column and reason", async () => {
  put(path("log.csv"), "Date;Registre;Nb personnes;Durée;Thème\r\n02/03/2026;Veille;1;30;Bricolage\r\n")
  for (const more of [["--preview"], []]) {
    const { code, out } = await ran(path(), ["import", "log.csv", ...journal, ...more])
    expect(code).toBe(0)
    expect(out).toMatch(/^ {2}ligne 2, colonne « Thème » : Thème inconnu/m)
    expect(out).toContain("1 cellule laissée de côté.")
  }
})
