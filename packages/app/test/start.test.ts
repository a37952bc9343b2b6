import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
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
    expect(readdirSync(join(dir, "structure")).toSorted()).toEqual(["cles.json", "journal.sqlite"])
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
})
