import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { instant } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { ran, spawned } from "./support/cli.ts"
import { logOf, ownFolder, put, threeActs } from "./support/folder.ts"
import { withPeople } from "./support/people.ts"

const { path } = ownFolder()
const guadeloupe = {
  storage: { file: "m.sqlite" },
  structure: { id: "association-exemple", name: "Association d'Exemple", timeZone: "America/Guadeloupe" },
  people: [{ id: "directrice-1", roles: ["director"] }],
}
const configured = (config: object = guadeloupe): void => put(path("traitdunion.config.json"), JSON.stringify(config))

describe("the configuration of a structure", () => {
  it("stands for the options of every command", async () => {
    configured()
    put(path("log.csv"), logOf(threeActs))
    expect(await ran(path(), ["import", "log.csv"])).toMatchObject({ code: 0 })
    expect(await ran(path(), ["verify"])).toMatchObject({ code: 0 })
    expect(await ran(path(), ["deadlines"])).toMatchObject({ code: 0 })
    const page = await ran(path(), ["report", "--profile", "structure", "--month", "2026-03"])
    expect(page.out).toContain("Association d&#39;Exemple")
  })

  it("tells the day where the structure is", async () => {
    configured()
    put(path("log.csv"), logOf(threeActs))
    const clock = { now: () => instant("2026-03-11T02:00:00.000Z") }
    await ran(path(), ["import", "log.csv"], { clock })
    const page = await ran(path(), ["report", "--profile", "structure", "--month", "2026-03"], { clock })
    expect(page.out).toContain("Établi le 10 mars 2026")
    // A day that has not begun there is not recorded yet.
    put(path("log.csv"), logOf(["11/03/2026;Veille;1;30;"]))
    expect(await ran(path(), ["import", "log.csv"], { clock })).toMatchObject({ code: 1 })
  })

  it("is told apart from what is said on the line, which wins; and is not for another structure", async () => {
    configured()
    put(path("log.csv"), logOf(threeActs))
    const other = ["--file", "other.sqlite", "--structure", "association-2"]
    expect(await ran(path(), ["import", "log.csv", ...other])).toMatchObject({ code: 0 })
    expect(await ran(path(), ["verify", ...other])).toMatchObject({ code: 0 })
    expect(await ran(path(), ["verify"])).toMatchObject({ code: 3 })
  })

  it("names who acts, with their roles", async () => {
    await withPeople(path)
    const keys = { file: "keys.json", passphraseFile: "phrase.txt" }
    put(path("phrase.txt"), "sept chevaux sous la pluie\n")
    configured({ ...guadeloupe, keys })
    expect(await ran(path(), ["trail", "mediation-1"])).toMatchObject({ code: 0 })
    configured({ ...guadeloupe, keys, people: [...guadeloupe.people, { id: "mediateur-1", roles: ["mediator"] }] })
    expect((await ran(path(), ["trail", "mediation-1"])).err).toContain("Il manque l'option --as <id>.")
    expect(await ran(path(), ["trail", "mediation-1", "--as", "directrice-1"])).toMatchObject({ code: 0 })
  })

  it.each([
    ["is no JSON", "{", "ne se lit pas"],
    ["names no structure", '{ "storage": { "file": "m.sqlite" } }', "structure"],
    ["has an unknown word", JSON.stringify({ ...guadeloupe, fichier: "m" }), "fichier"],
    [
      "has an unknown time zone",
      JSON.stringify({ ...guadeloupe, structure: { id: "a", timeZone: "Mars" } }),
      "horaire",
    ],
    ["names a plugin that is not there", JSON.stringify({ ...guadeloupe, plugins: ["nowhere"] }), "nowhere"],
  ])("is refused when it %s", async (_, text, words) => {
    put(path("traitdunion.config.json"), text)
    const { code, err } = await ran(path(), ["verify"])
    expect(code).toBe(2)
    expect(err).toContain(words)
  })

  it("is refused when there are two", async () => {
    configured()
    put(path("traitdunion.config.js"), "export default {}")
    expect(await ran(path(), ["verify"])).toMatchObject({ code: 2 })
  })

  it("is never replaced by a result", async () => {
    configured()
    put(path("log.csv"), logOf(threeActs))
    await ran(path(), ["import", "log.csv"])
    const command = [
      "report",
      "--profile",
      "structure",
      "--year",
      "2026",
      "--out",
      "traitdunion.config.json",
      "--force",
    ]
    expect(await ran(path(), command)).toMatchObject({ code: 1 })
    expect(JSON.parse(readFileSync(path("traitdunion.config.json"), "utf8"))).toEqual(guadeloupe)
  })
})

describe("a plugin of the configuration", () => {
  const dalo = fileURLToPath(new URL("../../plugins/dalo/src/index.ts", import.meta.url))

  it("is known to commands and to a copy, from TypeScript", async () => {
    put(
      path("traitdunion.config.ts"),
      `import { dalo } from ${JSON.stringify(dalo)}
const config: { plugins: ReadonlyArray<unknown>; storage: { file: string }; structure: string } = {
  storage: { file: "m.sqlite" },
  structure: "association-exemple",
  plugins: [dalo],
}
export default config
`,
    )
    put(path("log.csv"), logOf(threeActs))
    expect(spawned(path(), ["import", "log.csv"])).toMatchObject({ code: 0 })
    expect(spawned(path(), ["deadlines"])).toMatchObject({ code: 0 })
    const copied = spawned(path(), ["copy", "--from", "m.sqlite", "--to", "copy.sqlite"])
    expect(copied.err).not.toContain("Défaut")
    expect(copied.code).toBe(0)
    const tables = (file: string): ReadonlyArray<string> =>
      [...readFileSync(path(file), "latin1").matchAll(/CREATE TABLE (?:IF NOT EXISTS )?"?(tdu_\w*dalo\w*)/gi)].map(
        ([, name]) => name ?? "",
      )
    expect(tables("copy.sqlite").length).toBeGreaterThan(0)
  })
})

describe("init", () => {
  it("asks, and writes a configuration that commands use", async () => {
    const typed = [
      "\n",
      "association-exemple\n",
      "Association Exemple\n",
      "Indian/Reunion\n",
      "\n",
      "\n",
      "directrice-1\n",
    ]
    expect(await ran(path(), ["init"], { terminal: true, typed })).toMatchObject({ code: 0 })
    expect(JSON.parse(readFileSync(path("traitdunion.config.json"), "utf8"))).toEqual({
      storage: { file: "mediation.sqlite" },
      structure: { id: "association-exemple", name: "Association Exemple", timeZone: "Indian/Reunion" },
      plugins: [],
      people: [{ id: "directrice-1", roles: ["director"] }],
    })
    put(path("log.csv"), logOf(threeActs))
    expect(await ran(path(), ["import", "log.csv"])).toMatchObject({ code: 0 })
    expect(await ran(path(), ["init"], { terminal: true, typed })).toMatchObject({ code: 2 })
  })

  it("takes all of it from the line where nobody sits, and refuses what is wrong", async () => {
    expect(await ran(path(), ["init"])).toMatchObject({ code: 2 })
    const wrong = ["init", "--file", "m.sqlite", "--structure", "a", "--time-zone", "Nowhere"]
    expect(await ran(path(), wrong)).toMatchObject({ code: 2 })
    const all = ["init", "--file", "m.sqlite", "--structure", "association-exemple", "--keys", "cles.json"]
    expect(await ran(path(), all)).toMatchObject({ code: 0 })
    expect(JSON.parse(readFileSync(path("traitdunion.config.json"), "utf8"))).toMatchObject({
      storage: { file: "m.sqlite" },
      keys: { file: "cles.json" },
      structure: { timeZone: "Europe/Paris" },
    })
  })
})
