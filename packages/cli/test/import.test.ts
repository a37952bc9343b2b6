import { existsSync, readFileSync } from "node:fs"
import { columnNames } from "@traitdunion/import"
import { describe, expect, it } from "vitest"
import { ran, spawned } from "./support/cli.ts"
import { journal, logOf, ownFolder, put, threeActs } from "./support/folder.ts"

const { path } = ownFolder()
const importing = (...more: ReadonlyArray<string>) => ran(path(), ["import", "log.csv", ...journal, ...more])

/** What the header of these logs has no column for. */
const absent = Object.values(columnNames)
  .map(([name]) => name)
  .filter((name) => !["Date", "Registre", "Nb personnes", "Durée", "Commentaire"].includes(name))
  .join(", ")

describe("import", () => {
  it("brings a log into a new file, and the same log a second time adds nothing", async () => {
    put(path("log.csv"), logOf(threeActs))
    const first = spawned(path(), ["import", "log.csv", ...journal])
    expect(first).toMatchObject({ code: 0, out: "3 actes ajoutés, 0 déjà connu, 0 corrigé, 0 ligne refusée.\n" })
    expect(first.err).toContain("Lecture du relevé : 4 sur 4\n")
    expect(await importing("--lang", "en", "--quiet")).toMatchObject({
      code: 0,
      out: "0 acts added, 3 already known, 0 corrected, 0 lines refused.\n",
      err: "",
    })
    expect((await ran(path(), ["verify", ...journal])).out).toMatch(/^3 faits vérifiés, aucune anomalie\.\n/)
  })

  it("names the lines it refuses and the texts it leaves out, never what they hold", async () => {
    const [one = "", two = "", three = ""] = threeActs
    put(path("log.csv"), logOf([`${one}rappeler au 06 12 34 56 78`, two.replace("03/03/2026", "31/02/2026"), three]))
    const { code, out } = await importing()
    expect(code).toBe(1)
    expect(out).toMatch(/^ {2}ligne 3, colonne « Date » : /m)
    expect(out).toContain("  ligne 2 : texte retiré, il contient : téléphone\n")
    expect(out).toContain("2 actes ajoutés, 0 déjà connu, 0 corrigé, 1 ligne refusée.")
    expect(out).not.toMatch(/06 12|31\/02/)
    const english = await importing("--lang", "en")
    expect(english.out).toMatch(/^ {2}line 3, column “Date”: /m)
    expect(english.out).toContain("  line 2: text left out, it holds: telephone\n")
  })

  it("names a code that is no commune, and a postal code with the communes that it serves", async () => {
    put(
      path("log.csv"),
      "Date;Registre;Nb personnes;Durée;Code INSEE\n02/03/2026;veille;1;30;66999\n03/03/2026;veille;1;30;66500\n04/03/2026;veille;1;30;66136\n",
    )
    const { code, out } = await importing("--preview")
    expect(code).toBe(0)
    expect(out).toContain("  ligne 2, colonne « Code INSEE » : Aucune commune n'a le code INSEE 66999.\n")
    expect(out).toMatch(
      /ligne 3, colonne « Code INSEE » : 66500 est un code postal, pas un code INSEE\. Il dessert : .*Prades/,
    )
    expect(out).not.toContain("ligne 4")
  })

  it("previews without making or changing a file", async () => {
    put(path("log.csv"), logOf(threeActs))
    const before = await importing("--preview")
    expect(before).toMatchObject({ code: 0 })
    expect(before.out).toBe(
      `Colonnes que le relevé n'a pas : ${absent}\nSommes à rapprocher : 180 minutes, 17 personnes.\n3 actes lus, dont 3 à ajouter, 0 à corriger et 0 déjà connu ; 0 ligne refusée. Rien n'a été enregistré.\n`,
    )
    expect(existsSync(path("m.sqlite"))).toBe(false)
    await importing()
    const bytes = readFileSync(path("m.sqlite"))
    const after = await importing("--preview", "--lang", "en")
    expect(after.out).toContain(
      "3 acts read, 0 to add, 0 to correct and 3 already known; 0 lines refused. Nothing was recorded.",
    )
    expect(readFileSync(path("m.sqlite"))).toEqual(bytes)
    // A structure that the file does not hold yet is looked at as one that has nothing.
    const other = await ran(path(), ["import", "log.csv", "--preview", "--file", "m.sqlite", "--structure", "other"])
    expect(other).toMatchObject({ code: 0 })
    expect(other.out).toContain("dont 3 à ajouter")
  })

  it("previews what would be corrected, why lines are refused, and whether the total agrees", async () => {
    put(path("log.csv"), logOf(threeActs))
    await importing()
    const [one = "", two = "", three = ""] = threeActs
    const bad = [two.replace("03/03", "31/02"), three.replace("04/03", "32/03")]
    put(path("log.csv"), logOf([one.replace(";60;", ";75;"), two, three, ...bad, "TOTAL;;17;;"]))
    const french = await importing("--preview")
    expect(french.code).toBe(1)
    expect(french.out).toMatch(/^ {2}2 lignes refusées, colonne « Date » : /m)
    expect(french.out).toContain("Le total de la ligne 7 est bien celui des lignes lues.\n")
    expect(french.out).toContain("3 actes lus, dont 0 à ajouter, 1 à corriger et 2 déjà connus ; 2 lignes refusées.")
    put(path("log.csv"), logOf([one, two, three, ...bad, "TOTAL;;18;;"]))
    const english = await importing("--preview", "--lang", "en")
    expect(english.out).toContain(`Columns that the log does not have: ${absent}\n`)
    expect(english.out).toMatch(/^ {2}2 lines refused, column “Date”: /m)
    expect(english.out).toContain("The total of line 7 is not that of the lines read: it says 18 persons.\n")
    expect(english.out).toContain("3 acts read, 0 to add, 0 to correct and 3 already known; 2 lines refused.")
  })

  it("counts the acts that the log no longer has, and cancels them when asked", async () => {
    put(path("log.csv"), logOf(threeActs))
    await importing("--source", "permanences")
    const [one = "", , three = ""] = threeActs
    put(path("log.csv"), logOf([one, three]))
    const counted = await importing("--source", "permanences")
    expect(counted.out).toContain("1 acte déjà versé n'est plus dans le relevé (--cancel-missing les annule).")
    expect((await importing("--source", "permanences", "--preview")).out).toContain("n'est plus dans le relevé")
    const cancelled = await importing("--source", "permanences", "--cancel-missing", "--lang", "en")
    expect(cancelled).toMatchObject({ code: 0 })
    expect(cancelled.out).toContain("1 act that the log no longer has was cancelled.")
    expect(await importing("--preview", "--cancel-missing")).toMatchObject({ code: 2, out: "" })
  })

  it("finds fields by a mapping, in another encoding, and says who imported", async () => {
    put(path("log.csv"), logOf(["02/03/2026;4;60;bleu"], "Quand;Combien;Minutes;Couleur"))
    expect(await importing()).toMatchObject({ code: 1, out: "" })
    const columns = { date: "Quand", persons: "Combien", minutes: "Minutes" }
    put(path("mapping.json"), JSON.stringify({ columns, constants: { register: "présence active" } }))
    const found = await importing("--mapping", "mapping.json", "--actor", "mediatrice-1", "--encoding", "utf-8")
    expect(found).toMatchObject({ code: 0 })
    expect(found.out).toContain("Colonnes non lues : Couleur\n1 acte ajouté")
    expect(readFileSync(path("m.sqlite"), "latin1")).toContain("mediatrice-1")
  })

  it.each([
    ["is not there", undefined, "(ENOENT)"],
    ["is not JSON", "{ columns", "Ce fichier n'est pas du JSON"],
    ["names an unknown field", '{ "columns": { "colour": "Couleur" } }', "columns"],
    ["names something else", '{ "colonnes": {} }', "colonnes"],
  ])("refuses a mapping that %s", async (_, text, words) => {
    put(path("log.csv"), logOf(threeActs))
    if (text !== undefined) put(path("mapping.json"), text)
    const { code, out, err } = await importing("--mapping", "mapping.json")
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toContain("(--mapping)")
    expect(err).toContain(words)
    expect(existsSync(path("m.sqlite"))).toBe(false)
  })

  it("refuses a log that is not there, lacks a column or is no text, before it makes a file", async () => {
    const missing = await importing()
    expect(missing).toMatchObject({ code: 1, out: "" })
    expect(missing.err).toContain("Relevé refusé : Ce fichier ne peut pas être lu (ENOENT). [TDU-FILES]")
    put(path("log.csv"), "Nom;Ville\r\nCamille Exemple;Perpignan\r\n")
    const wrong = await importing("--lang", "en")
    expect(wrong).toMatchObject({ code: 1, out: "" })
    expect(wrong.err).toContain("Log refused: A required column is missing")
    expect(wrong.err).not.toContain("Camille")
    put(path("log.csv"), "\0\0\0")
    expect(await importing()).toMatchObject({ code: 1, out: "" })
    expect(existsSync(path("m.sqlite"))).toBe(false)
  })

  it("refuses a log without lines, a folder that is not there and a file that is no database", async () => {
    put(path("log.csv"), logOf([]))
    expect(await importing()).toMatchObject({ code: 1, out: "" })
    put(path("log.csv"), logOf(threeActs))
    const nowhere = ["--file", "no/m.sqlite", "--structure", "association-exemple"]
    expect(await ran(path(), ["import", "log.csv", ...nowhere])).toMatchObject({ code: 3, out: "" })
    expect(await ran(path(), ["import", "log.csv", "--file", "log.csv", "--structure", "s"])).toMatchObject({ code: 3 })
    expect(await importing("--encoding", "ebcdic")).toMatchObject({ code: 2 })
  })
})
