import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import Database from "better-sqlite3"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { compose } from "../src/index.ts"
import { logging, restoreBackup, restoredWords, takeBackup } from "../src/operation/index.ts"
import { routeOf } from "../src/operation/log.ts"
import { isDue } from "../src/operation/nightly.ts"
import { openWorld, type World } from "./world.ts"

const NAME = "Camille Exemple"
let dir = ""
let world: World
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "traitdunion-operation-"))
  world = await openWorld({ backups: join(dir, "sauvegardes") })
})
afterEach(async () => {
  expect(world.bugs).toEqual([])
  await world.close()
  rmSync(dir, { recursive: true, force: true })
})

const backups = (): ReadonlyArray<string> =>
  readdirSync(join(dir, "sauvegardes")).filter((name) => /\.sqlite$/.test(name))
const latest = (): string => join(dir, "sauvegardes", backups().toSorted().at(-1) ?? "")
const person = () => world.app.core.as({ id: "m-1", roles: ["mediator"] }).people.registerPerson({ name: NAME })

describe("a backup", () => {
  it("is taken at the first start, for its owner alone, and shown with what was proven", async () => {
    const director = await world.enter("d-1", ["director"])
    await person()
    const asked = await director.post("/sauvegarde", {})
    expect(asked.text).toContain("1 fait relu et prouvé, 1 compte.")
    expect((await director.get("/")).text).toContain("Dernière sauvegarde")
    for (const name of readdirSync(join(dir, "sauvegardes")))
      expect(statSync(join(dir, "sauvegardes", name)).mode & 0o077).toBe(0)
    // Beside the copy nothing of SQLite's stays, and no key stands there.
    expect(readdirSync(join(dir, "sauvegardes")).every((name) => /\.sqlite$|^derniere\.json$/.test(name))).toBe(true)
  })

  it("is for a director to take; a mediator hears of it only when it is missing", async () => {
    const mediator = await world.enter("m-1", ["mediator"])
    expect((await mediator.get("/")).text).not.toContain("Sauvegarde")
    expect((await mediator.post("/sauvegarde", {})).text).toContain("Pas sauvegardé")
    rmSync(join(dir, "sauvegardes", "derniere.json"))
    expect((await mediator.get("/")).text).toContain("Aucune sauvegarde n'a été faite.")
  })

  it("that fails says so, keeps the last one, and is no fault of the program", async () => {
    const before = await takeBackup({ structure: "exemple", file: world.file, folder: join(dir, "b") })
    const after = await takeBackup({ structure: "autre", file: join(dir, "nothing", "there"), folder: join(dir, "b") })
    expect(after.last).toEqual(before.last)
    expect(after.attempt).toMatchObject({ ok: false, code: "TDU-STORAGE" })
    expect(readdirSync(join(dir, "b")).some((name) => name.includes("en-cours"))).toBe(false)
  })

  it("keeps fourteen, the latest", async () => {
    const folder = join(dir, "c")
    for (let night = 1; night <= 16; night += 1) {
      const at = `2026-11-${String(night).padStart(2, "0")}T02:00:00.000Z` as const
      await takeBackup({ structure: "exemple", file: world.file, folder, clock: { now: () => at as never } })
    }
    const kept = readdirSync(folder)
      .filter((name) => name.endsWith(".sqlite"))
      .toSorted()
    expect(kept).toHaveLength(14)
    expect(kept[0]).toBe("journal-2026-11-03T0200.sqlite")
  })

  const proven = (at: string) => ({ ok: true as const, at, file: "f", facts: 1, accounts: 1 })
  it.each([
    ["none was ever taken", null, null, "2026-12-01T12:00:00Z", true],
    ["it is of this night", "2026-12-01T01:00:00Z", null, "2026-12-01T22:00:00Z", false],
    ["the night has come", "2026-12-01T01:00:00Z", null, "2026-12-02T01:00:00Z", true],
    ["the night has not come yet", "2026-12-01T20:00:00Z", null, "2026-12-02T00:59:00Z", false],
    ["the machine was off for days", "2026-11-20T01:00:00Z", null, "2026-12-01T16:00:00Z", true],
    ["an attempt failed just now", "2026-11-30T01:00:00Z", "2026-12-01T02:00:00Z", "2026-12-01T02:30:00Z", false],
    ["an attempt failed an hour ago", "2026-11-30T01:00:00Z", "2026-12-01T02:00:00Z", "2026-12-01T03:01:00Z", true],
    ["summer time: two o'clock is midnight in UTC", "2026-07-01T21:00:00Z", null, "2026-07-02T00:00:00Z", true],
  ])("is due or not: %s", (_why, last, attempt, now, due) => {
    const record = {
      last: last === null ? null : proven(last),
      attempt: attempt === null ? null : { ok: false as const, at: attempt, code: "TDU-STORAGE" },
    }
    expect(isDue(record, now)).toBe(due)
  })
})

describe("a restore", () => {
  const keys = () => world.keys
  const into = (more: Partial<Parameters<typeof restoreBackup>[0]> = {}) =>
    restoreBackup({ from: latest(), folder: join(dir, "neuf"), structure: "exemple", keys: keys(), ...more })

  it("proves every fact with the keys, opens nobody's session, and lets people in again", async () => {
    const director = await world.enter("d-1", ["director"])
    await person()
    await director.post("/sauvegarde", {})
    const restored = await restoreBackup({ from: latest(), folder: dir, structure: "exemple", keys: keys() })
    expect(restored).toMatchObject({ facts: 1, until: "2026-12-01", accounts: 1, aside: undefined })
    expect(restoredWords(restored).join(" ")).toContain("Toutes les sessions sont fermées")
    const again = await compose({
      folder: dir,
      structure: "exemple",
      name: "Exemple",
      origin: world.origin,
      keys: keys(),
    }).catch((error: unknown) => error)
    if (again instanceof Error || typeof again !== "object" || again === null || !("accounts" in again)) throw again
    const back = again as Awaited<ReturnType<typeof compose>>
    const request = new Request(`${world.origin}/`, { headers: { cookie: director.cookie } })
    expect(await back.accounts.session(request)).toBeUndefined()
    expect(await back.accounts.members()).toMatchObject([{ id: "d-1", passphrase: true }])
    const found = await back.core.as({ id: "m-1", roles: ["mediator"] }).people.search({ name: NAME })
    expect(found).toMatchObject([{ name: NAME }])
    await back.close()
  })

  it("does not replace what goes further unless it is told to, and sets it aside", async () => {
    const director = await world.enter("d-1", ["director"])
    await person()
    await director.post("/sauvegarde", {})
    const older = join(dir, "older.sqlite")
    copyFileSync(latest(), older)
    await person()
    await takeBackup({ structure: "exemple", file: world.file, folder: join(dir, "later") })
    const later = join(dir, "later", readdirSync(join(dir, "later")).find((name) => name.endsWith(".sqlite")) ?? "")
    const folder = join(dir, "place")
    await restoreBackup({ from: later, folder: dir, structure: "exemple", keys: keys() })
    const options = { from: older, folder: dir, structure: "exemple", keys: keys() }
    await expect(restoreBackup(options)).rejects.toThrow("1 faits de plus")
    const restored = await restoreBackup({ ...options, replace: true })
    expect(restored).toMatchObject({ facts: 1, lost: 1 })
    expect(readdirSync(restored.aside ?? folder)).toContain("journal.sqlite")
  })

  it("is refused while the app has the file open, and of a backup that was changed or is another's", async () => {
    const director = await world.enter("d-1", ["director"])
    await person()
    await director.post("/sauvegarde", {})
    const running = { from: latest(), folder: world.folder, structure: "exemple", keys: keys() }
    await expect(restoreBackup(running)).rejects.toThrow("L'application est ouverte")
    await expect(into({ folder: dir, keys: memoryKeys("another's") })).rejects.toMatchObject({ _tag: "KeyUnavailable" })
    await expect(into({ folder: dir, structure: "autre" })).rejects.toThrow("vide, ou d'une autre structure")
    const changed = join(dir, "changed.sqlite")
    copyFileSync(latest(), changed)
    const database = new Database(changed)
    database.exec("update tdu_journal_event set data = replace(data, 'adult', 'minor')")
    database.close()
    await expect(into({ folder: dir, from: changed })).rejects.toMatchObject({ _tag: "CopyRefused" })
    expect(existsSync(join(dir, "journal.sqlite"))).toBe(false)
    expect(existsSync(join(dir, "restauration.sqlite"))).toBe(false)
  })

  it("is refused of a journal that somebody wrote without the structure's keys", async () => {
    const file = join(dir, "forged.sqlite")
    const forged = await openMediation({ structure: "exemple", storage: sqliteStorage({ file }) })
    const act = { on: "2026-11-30", register: "watch", minutes: 30, persons: 2 } as const
    await forged.as({ id: "m-1", roles: ["mediator"] }).registers.record(act)
    await forged.close()
    await expect(into({ folder: dir, from: file })).rejects.toThrow("pas été écrite avec les clés")
    expect(existsSync(join(dir, "journal.sqlite"))).toBe(false)
  })

  it("sets a broken file aside as it is", async () => {
    const director = await world.enter("d-1", ["director"])
    await person()
    await director.post("/sauvegarde", {})
    writeFileSync(join(dir, "journal.sqlite"), "no database at all")
    const restored = await restoreBackup({ from: latest(), folder: dir, structure: "exemple", keys: keys() })
    expect(readFileSync(join(restored.aside ?? "", "journal.sqlite"), "utf8")).toBe("no database at all")
    expect(restored.lost).toBeUndefined()
  })
})

describe("a line of the log", () => {
  it("holds no name, id or question of anybody", async () => {
    const { key } = await person()
    const lines: Array<string> = []
    const logged = logging(world.app.operations.values(), world.handler, (line) => lines.push(line))
    const mediator = await world.enter("m-1", ["mediator"])
    for (const path of [`/personnes/${key}`, `/personnes/${NAME}?q=${NAME}`, "/faire/people.search", `/${NAME}`]) {
      const url = new URL(path, world.origin)
      await logged(new Request(url, { headers: { cookie: mediator.cookie } }))
    }
    const parsed = lines.map((line) => JSON.parse(line) as { readonly route: string; readonly status: number })
    expect(parsed.map(({ route }) => route)).toEqual(["/personnes/…", "/personnes/…", "/faire/people.search", "/…"])
    expect(lines.join("")).not.toMatch(/Camille|Exemple|m-1/)
    expect(lines.join("")).not.toContain(key)
  })

  it("keeps the words of the app's own addresses alone", () => {
    expect(routeOf("https://example.org/equipe/camille/fermer", new Set())).toBe("/equipe/…/fermer")
  })
})
