import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import Database from "better-sqlite3"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { maintain } from "../src/open/maintain.ts"
import { startOptions } from "../src/open/options.ts"
import { start } from "../src/open/start.ts"

let dir = ""
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "traitdunion-start-"))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const options = (...more: ReadonlyArray<string>) =>
  startOptions(["--folder", join(dir, "structure"), "--port", "0", "--origin", "http://localhost:4600", ...more])

describe("a start", () => {
  it.each([
    ["--port", "abc", "--port attend un nombre"],
    ["--structure", "Médiance", "--structure attend des minuscules"],
    ["--origin", "http://mediation.example.org", "--origin attend une adresse en https"],
    ["--origin", "https://mediation.example.org/chemin", "--origin attend une adresse en https"],
    ["--nope", "1", "Option inconnue : --nope."],
  ])("with %s %s is refused in French words, before anything is made", (flag, value, words) => {
    expect(() => startOptions([flag, value])).toThrow(words)
  })

  it("whose passphrase cannot be had makes no folder and no file", async () => {
    const nothing = async (): Promise<string> => {
      throw new Error("nobody types")
    }
    await expect(start(options(), () => undefined, nothing)).rejects.toThrow("nobody types")
    expect(existsSync(join(dir, "structure"))).toBe(false)
  })

  it("makes the file for its owner alone, and says the director's link once", async () => {
    const said: Array<string> = []
    const passphrase = async (): Promise<string> => "sept chevaux bleus sous la pluie"
    const first = await start(options(), (line) => said.push(line), passphrase)
    await first.stop()
    expect(said.filter((line) => line.includes("/bienvenue?invitation="))).toHaveLength(1)
    expect(statSync(join(dir, "structure")).mode & 0o777).toBe(0o700)
    expect(readdirSync(join(dir, "structure")).toSorted()).toEqual(["cles.json", "journal.sqlite", "version"])
    expect(readdirSync(join(dir, "structure-sauvegardes")).some((name) => name.endsWith(".sqlite"))).toBe(true)
    const again: Array<string> = []
    const second = await start(options(), (line) => again.push(line), passphrase)
    await second.stop()
    expect(again).toEqual(["L'application répond sur http://localhost:4600"])
    const wrong = start(
      options(),
      () => undefined,
      async () => "une tout autre phrase de passe",
    )
    await expect(wrong).rejects.toMatchObject({ _tag: "KeyUnavailable", reason: "wrong-passphrase" })
  }, 60_000)

  it("as a service says no link: it is made by hand, on a screen", async () => {
    const said: Array<string> = []
    const passphrase = async (): Promise<string> => "sept chevaux bleus sous la pluie"
    const service = await start(options(), (line) => said.push(line), passphrase, false)
    await service.stop()
    expect(said.join(" ")).not.toContain("invitation=")
    expect(said.join(" ")).toContain("traitdunion-app invite")
    const made: Array<string> = []
    const byHand = startOptions(["invite", "--folder", join(dir, "structure"), "--origin", "http://localhost:4600"])
    expect(await maintain(byHand, (line) => made.push(line), passphrase)).toBe(0)
    expect(made.filter((line) => line.includes("/bienvenue?invitation="))).toHaveLength(1)
  }, 60_000)

  it("of a version that cannot read the journal is refused before anything is opened, and a check says it", async () => {
    const passphrase = async (): Promise<string> => "sept chevaux bleus sous la pluie"
    const folder = join(dir, "structure")
    await (await start(options(), () => undefined, passphrase)).stop()
    const journal = join(folder, "journal.sqlite")
    const core = await openMediation({ structure: "ma-structure", storage: sqliteStorage({ file: journal }) })
    const act = { on: "2026-11-30", register: "watch", minutes: 30, persons: 2 } as const
    await core.as({ id: "m-1", roles: ["mediator"] }).registers.record(act)
    await core.close()
    const database = new Database(journal)
    database.exec("update tdu_journal_event set type = type || '@9'")
    database.close()
    // The same version that opened it last asks nothing; another one reads the whole journal first.
    writeFileSync(join(folder, "version"), "0.0.0-earlier\n")
    const refused = start(options(), () => undefined, passphrase)
    await expect(refused).rejects.toThrow("Cette version ne doit pas ouvrir ce journal. Rien n'a été changé.")
    const said: Array<string> = []
    expect(await maintain(startOptions(["check", "--folder", folder]), (line) => said.push(line))).toBe(1)
    expect(said.join(" ")).toContain("écrits par une version plus récente")
  }, 60_000)

  it.each([
    [["nope"], "Commande inconnue : nope."],
    [["restore"], "restore attend un fichier"],
    [["backup", "there.sqlite"], "backup n'attend rien"],
    [["--folder", "a", "--backups", "a"], "--backups attend un autre dossier"],
  ])("%j is not understood", (args, words) => {
    expect(() => startOptions(args)).toThrow(words)
  })
})
