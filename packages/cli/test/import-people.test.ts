import { existsSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { ran } from "./support/cli.ts"
import { journal, ownFolder, put } from "./support/folder.ts"
import { keyed, phrase, quickKeyFile } from "./support/people.ts"

const { path } = ownFolder()
const FILE = `Nom;Prénom;Date de naissance;Téléphone
Exemple;Awa;14/03/1980;06 99 00 11 22
Fictif;Zoé;00/1980;
Supposé;Yann;1880;
EXEMPLE;awa;14/03/1980;
`
const importing = (...more: ReadonlyArray<string>) =>
  ran(path(), ["import", "personnes.csv", ...journal, ...keyed, ...more], { env: phrase })

describe("import of people", () => {
  it("knows a file of people by its columns, previews it, registers it, and shows who is known already", async () => {
    quickKeyFile(path("keys.json"))
    put(path("personnes.csv"), FILE)
    const preview = await importing("--preview")
    expect(preview.out).toContain("  ligne 4, colonne « Date de naissance » : L'année de naissance doit aller de ")
    expect(preview.out).toContain("  ligne 5 : même nom et même naissance que la ligne 2\n")
    expect(preview.out).toContain(
      "2 personnes à enregistrer, 1 doublon probable, 1 ligne refusée. Rien n'a été enregistré.",
    )
    expect(preview.code).toBe(1)
    expect(existsSync(path("m.sqlite"))).toBe(false)
    const first = await importing()
    expect(first.out).toContain("2 personnes enregistrées, 1 doublon probable, 1 ligne refusée.")
    const again = await importing("--preview", "--lang", "en")
    expect(again.out).toMatch(/ {2}line 3: likely registered already \([\w:.-]+\)\n/)
    expect(again.out).toContain("0 persons to register, 3 likely duplicates, 1 line refused.")
    for (const { out, err } of [preview, first, again]) expect(out + err).not.toMatch(/Awa|Fictif|06 99|1980/)
    expect((await importing("--likely", "--kind", "people")).out).toContain("3 personnes enregistrées")
  })

  it("refuses what names nobody as a file of people", async () => {
    quickKeyFile(path("keys.json"))
    put(path("personnes.csv"), "Lieu;Couleur\nIci;vert\n")
    expect(await importing("--kind", "people")).toMatchObject({ code: 1 })
    expect((await importing("--kind", "people")).err).toContain("ne nomme personne")
  })
})
