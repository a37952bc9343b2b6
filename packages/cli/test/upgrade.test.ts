import { copyFileSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { ran } from "./support/cli.ts"
import { journal, ownFolder, tamper, withConvention } from "./support/folder.ts"

const { path } = ownFolder()
const events = "tdu_journal_event"

describe("upgrade --check", () => {
  it("says that a journal of today can be taken over, and writes nothing", async () => {
    await withConvention(path("m.sqlite"))
    const before = readFileSync(path("m.sqlite"))
    const french = await ran(path(), ["upgrade", "--check", "--quiet", ...journal])
    expect(french).toMatchObject({ code: 0, err: "" })
    expect(french.out).toBe(
      "3 faits lus.\nCette version peut reprendre ce journal. Le sauvegarder, puis mettre à jour.\n",
    )
    const english = await ran(path(), ["upgrade", "--check", "--lang", "en", ...journal])
    expect([english.code, english.out]).toEqual([
      0,
      "3 facts read.\nThis version can take over this journal. Back it up, then update.\n",
    ])
    expect(readFileSync(path("m.sqlite"))).toEqual(before)
  })

  it("reads the journal of the first release, and names what is of plugins that are not in the configuration", async () => {
    const release = fileURLToPath(new URL("../../../test-journals/releases/0.0.0/journal.sqlite", import.meta.url))
    copyFileSync(release, path("old.sqlite"))
    const args = ["--file", "old.sqlite", "--structure", "budget-exemple"]
    const { code, out } = await ran(path(), ["upgrade", "--check", ...args])
    expect(code).toBe(0)
    expect(out).toMatch(/^ {2}\S+ : \d+ faits? d'une extension absente, gardés? et non montrés?\. L'ajouter/m)
    expect(out).toContain("Cette version peut reprendre ce journal")
  })

  it.each([
    [
      "a type that this version does not know",
      `set type = 'convention.Foreseen@9'`,
      "écrits par une version plus récente",
    ],
    ["a text that is no event any more", `set data = '{'`, "abîmés ou modifiés"],
    ["a fact of another shape", `set data = '{"of":"another shape"}'`, "l'extension échoue en les lisant"],
  ])("names %s with its position, and says not to update", async (_, change, words) => {
    await withConvention(path("m.sqlite"))
    tamper(path("m.sqlite"), `update ${events} ${change} where position = 1`)
    const { code, out } = await ran(path(), ["upgrade", "--check", ...journal])
    expect(code).toBe(1)
    expect(out).toContain(words)
    expect(out).toContain("à partir de la position 1")
    expect(out).toContain("Ne pas mettre à jour")
    expect(out).not.toContain("another shape")
  })

  it("asks for --check, and refuses a structure that is not there", async () => {
    await withConvention(path("m.sqlite"))
    expect(await ran(path(), ["upgrade", ...journal])).toMatchObject({ code: 2 })
    const { code, err } = await ran(path(), ["upgrade", "--check", "--file", "m.sqlite", "--structure", "nowhere"])
    expect([code, err]).toEqual([1, expect.stringContaining("aucun journal de la structure")])
  })
})
