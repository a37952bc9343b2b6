import { copyFileSync, existsSync, readFileSync, statSync } from "node:fs"
import { generateKey, masterKeysOf } from "@traitdunion/keys"
import { describe, expect, it } from "vitest"
import { ran, spawned } from "./support/cli.ts"
import { journal, logOf, ownFolder, put, threeActs, withConvention } from "./support/folder.ts"
import { director, keyed, PHRASE, phrase, withPeople } from "./support/people.ts"

const { path } = ownFolder()
const env = phrase
const masters = () => masterKeysOf({ file: path("keys.json"), passphrase: PHRASE })
/** A command that must open what is personal. */
const due = ["retention", ...journal, ...director] as const

describe("keys create", () => {
  it("makes a key file for its owner alone, once", async () => {
    const made = spawned(path(), ["keys", "create", "keys.json"], env)
    expect(made).toMatchObject({ code: 0 })
    expect(made.out).toContain("Fichier de clés créé : keys.json\n")
    expect(made.out).toContain((await masters()).current)
    expect(made.err).toContain("personne ne peut les retrouver")
    expect(made.out + made.err).not.toContain(PHRASE)
    expect(statSync(path("keys.json")).mode & 0o777).toBe(0o600)
    const before = readFileSync(path("keys.json"))
    const again = spawned(path(), ["keys", "create", "keys.json", "--lang", "en"], env)
    expect(again).toMatchObject({ code: 2, out: "" })
    expect(again.err).toContain("exists already")
    expect(readFileSync(path("keys.json"))).toEqual(before)
  })

  it("takes the passphrase from a file, and never as an argument", async () => {
    put(path("phrase.txt"), `${PHRASE}\n`)
    expect(await ran(path(), ["keys", "create", "keys.json", "--passphrase-file", "phrase.txt"])).toMatchObject({
      code: 0,
    })
    expect((await masters()).previous).toEqual([])
    expect(await ran(path(), ["keys", "create", "k.json", "--passphrase", PHRASE])).toMatchObject({ code: 2 })
    const short = await ran(path(), ["keys", "create", "k.json"], { env: { TRAITDUNION_PASSPHRASE: "trop court" } })
    expect(short).toMatchObject({ code: 2, out: "" })
    expect(short.err).toContain("Au moins 12 caractères")
    expect(existsSync(path("k.json"))).toBe(false)
  })

  it("asks for it twice on a terminal, and shows nothing of it", async () => {
    const other = await ran(path(), ["keys", "create", "keys.json"], { typed: [`${PHRASE}\r`, "une autre phrase\r"] })
    expect(other).toMatchObject({ code: 1, out: "" })
    expect(other.err).toContain("Les deux phrases de passe ne sont pas les mêmes. [TDU-PASSPHRASE]")
    expect(existsSync(path("keys.json"))).toBe(false)
    const typed = await ran(path(), ["keys", "create", "keys.json"], { typed: [`${PHRASE}\r`, `${PHRASE}\r`] })
    expect(typed).toMatchObject({ code: 0 })
    expect(typed.err).toMatch(/^Nouvelle phrase de passe .* : \nLa même, encore une fois : \n/)
    expect(other.err + typed.err).not.toMatch(/chevaux|autre phrase/)
    expect((await masters()).previous).toEqual([])
  })

  it("says what to do when there is no way to have it, and when somebody leaves", async () => {
    const nobody = spawned(path(), ["keys", "create", "keys.json"])
    expect(nobody).toMatchObject({ code: 4, out: "" })
    expect(nobody.err).toContain("[TDU-PASSPHRASE]\n  La mettre dans TRAITDUNION_PASSPHRASE")
    const english = await ran(path(), ["keys", "create", "keys.json", "--lang", "en"])
    expect(english.err).toContain("Put it into TRAITDUNION_PASSPHRASE, or into a file with --passphrase-file.")
    const left = await ran(path(), ["keys", "create", "keys.json"], { typed: ["\u0003"] })
    expect(left).toMatchObject({ code: 130, out: "" })
    expect(left.err).toContain("Interrompu")
    expect(await ran(path(), ["keys", "create", "keys.json"], { typed: ["\u0004"] })).toMatchObject({ code: 130 })
    expect(existsSync(path("keys.json"))).toBe(false)
  })
})

describe("keys", () => {
  it("that are missing or wrong end with 4, in both languages", async () => {
    await withPeople(path)
    const wrong = { TRAITDUNION_PASSPHRASE: "une autre phrase de passe" }
    const french = spawned(path(), [...due, ...keyed], wrong)
    expect(french).toMatchObject({ code: 4, out: "" })
    expect(french.err).toContain("La phrase de passe n'ouvre pas le fichier de clés. [TDU-KEY]")
    const english = await ran(path(), [...due, ...keyed, "--lang", "en"], { env: wrong })
    expect(english.err).toContain("The passphrase does not open the key file. [TDU-KEY]")
    const missing = await ran(path(), [...due, "--keys", "elsewhere.json"], { env: { ...env } })
    expect(missing).toMatchObject({ code: 4, out: "" })
    expect(missing.err).toContain("La clé demandée n'est pas là. [TDU-KEY]")
    // A key file of another structure opens, and is not the one of this journal.
    await ran(path(), ["keys", "create", "other.json"], { env: { ...env } })
    expect(await ran(path(), [...due, "--keys", "other.json"], { env: { ...env } })).toMatchObject({ code: 4 })
    // A marked journal is not written without keys.
    put(path("log.csv"), logOf(threeActs))
    const writing = await ran(path(), ["import", "log.csv", ...journal])
    expect(writing).toMatchObject({ code: 4, out: "" })
    expect(writing.err).toContain("Aucun détenteur de clés")
    expect(await ran(path(), ["verify", ...journal, "--passphrase-file", "p.txt"])).toMatchObject({ code: 2, out: "" })
  })

  it("are asked for on a terminal", async () => {
    await withPeople(path)
    const typed = await ran(path(), [...due, ...keyed], { typed: [`${PHRASE}\r`] })
    expect(typed).toMatchObject({ code: 0 })
    expect(typed.out).toContain("ancien-1")
    expect(typed.err).toMatch(/^Phrase de passe : \n/)
    expect(typed.err).not.toContain("chevaux")
  })

  it("are not needed for what holds nothing personal", async () => {
    put(path("log.csv"), logOf(threeActs))
    for (const args of [
      ["import", "log.csv", ...journal],
      ["report", ...journal, "--profile", "structure", "--year", "2026"],
      ["verify", ...journal],
      ["deadlines", ...journal],
      ["rebuild", ...journal],
    ]) {
      expect(await ran(path(), args)).toMatchObject({ code: 0 })
    }
  })

  it("may be the environment's", async () => {
    await withConvention(path("m.sqlite"))
    const key = { TRAITDUNION_KEY: generateKey() }
    put(path("log.csv"), logOf(threeActs))
    expect(await ran(path(), ["import", "log.csv", ...journal], { env: key })).toMatchObject({ code: 0 })
    const verified = spawned(path(), ["verify", ...journal], key)
    expect(verified.out).toContain("elles tiennent à partir du fait 4.")
    const other = { TRAITDUNION_KEY: generateKey() }
    expect(await ran(path(), ["verify", ...journal], { env: other })).toMatchObject({ code: 4, out: "" })
    // The platform gives the new key, the command wraps.
    const both = { ...other, TRAITDUNION_KEY_PREVIOUS: key.TRAITDUNION_KEY }
    const rotated = spawned(path(), ["keys", "rotate", ...journal], both)
    expect(rotated).toMatchObject({ code: 0, out: "Enveloppes renouvelées : 1.\n" })
    expect(await ran(path(), ["verify", ...journal], { env: other })).toMatchObject({ code: 0 })
    expect(await ran(path(), ["keys", "rotate", ...journal])).toMatchObject({ code: 4, out: "" })
    expect(await ran(path(), ["verify", ...journal], { env: { TRAITDUNION_KEY: "court" } })).toMatchObject({ code: 2 })
  })
})

describe("keys rotate", () => {
  it("puts a new master key into service and wraps every key with it", async () => {
    await withPeople(path)
    copyFileSync(path("keys.json"), path("before.json"))
    const { current } = await masters()
    const rotated = spawned(path(), ["keys", "rotate", ...journal, ...keyed], env)
    expect(rotated).toMatchObject({ code: 0 })
    const after = await masters()
    expect(after.previous).toEqual([current])
    expect(rotated.out).toMatch(/^Enveloppes renouvelées : [1-9]\d*\.\n/)
    expect(rotated.out).toContain(after.current)
    expect(rotated.err).toContain("les sauvegardes plus anciennes en ont besoin")
    expect(await ran(path(), [...due, ...keyed], { env: { ...env } })).toMatchObject({ code: 0 })
    // Everything was wrapped anew: the file of before opens nothing any more.
    expect(await ran(path(), [...due, "--keys", "before.json"], { env: { ...env } })).toMatchObject({ code: 4 })
  })

  it("leaves the key file of another structure as it is", async () => {
    await withPeople(path)
    await ran(path(), ["keys", "create", "other.json"], { env: { ...env } })
    const before = readFileSync(path("other.json"))
    const refused = await ran(path(), ["keys", "rotate", ...journal, "--keys", "other.json"], { env: { ...env } })
    expect(refused).toMatchObject({ code: 4, out: "" })
    expect(readFileSync(path("other.json"))).toEqual(before)
  })
})

describe("keys passphrase", () => {
  it("changes the passphrase, and the former one opens no more", async () => {
    await withPeople(path)
    const next = "huit moutons dans la brume"
    const changed = spawned(path(), ["keys", "passphrase", "keys.json"], { ...env, TRAITDUNION_NEW_PASSPHRASE: next })
    expect(changed).toMatchObject({ code: 0, err: "" })
    expect(changed.out).toContain("Phrase de passe changée.")
    expect(await ran(path(), [...due, ...keyed], { env: { ...env } })).toMatchObject({ code: 4 })
    expect(await ran(path(), [...due, ...keyed], { env: { TRAITDUNION_PASSPHRASE: next } })).toMatchObject({ code: 0 })
    const typed = [`${next}\r`, `${PHRASE}\r`, `${PHRASE}\r`]
    expect(await ran(path(), ["keys", "passphrase", "keys.json"], { typed })).toMatchObject({ code: 0 })
    expect((await masters()).previous).toEqual([])
    expect(await ran(path(), ["keys", "passphrase", "keys.json"], { env: { ...env } })).toMatchObject({ code: 4 })
  })
})
