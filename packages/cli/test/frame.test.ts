import { readdirSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { catalogues } from "../src/words/index.ts"
import { ran, spawned } from "./support/cli.ts"
import { journal, ownFolder, put, withConvention } from "./support/folder.ts"

const { path } = ownFolder()
const commands = [
  "import",
  "report",
  "verify",
  "deadlines",
  "rebuild",
  "anchor",
  "trail",
  "erase",
  "person export",
  "retention",
  "emergencies",
  "keys create",
  "keys rotate",
  "keys passphrase",
] as const

describe("help", () => {
  it.each(commands)("of %s is in both languages, with an example and the exit codes", async (name) => {
    const french = await ran(path(), [...name.split(" "), "--help"])
    expect(french).toMatchObject({ code: 0, err: "" })
    expect(french.out).toContain(catalogues.fr.commands[name].summary)
    expect(french.out).toContain(`Exemple :\n  traitdunion ${name} `)
    expect(french.out).toMatch(/^Emploi : .*\n/)
    expect(french.out).toContain("Codes de sortie : 0 fait")
    const english = await ran(path(), [...name.split(" "), "--help", "--lang", "en"])
    expect(english).toMatchObject({ code: 0, err: "" })
    expect(english.out).toContain(catalogues.en.commands[name].summary)
    expect(english.out).toContain(`Example:\n  traitdunion ${name} `)
    expect(english.out).not.toMatch(/[éèàçœ]| : /)
    // No word of the library that draws the help is left among the French ones.
    expect(french.out).not.toMatch(/usage|arguments:|options:|commands:|display|output/i)
  })

  it("of the program lists the commands, and is shown on stderr when nothing is asked", async () => {
    const { code, out } = await ran(path(), ["--help"])
    expect(code).toBe(0)
    for (const name of commands) expect(out).toMatch(new RegExp(`^  ${name.split(" ")[0]} `, "m"))
    const nothing = await ran(path(), [])
    expect(nothing).toMatchObject({ code: 2, out: "", err: out })
  })

  it("of a group lists its commands", async () => {
    const { code, out } = await ran(path(), ["keys", "--help"])
    expect(code).toBe(0)
    expect(out).toContain("Emploi : traitdunion keys [options] <commande>\n")
    for (const name of ["create", "rotate", "passphrase"]) expect(out).toMatch(new RegExp(`^  ${name} `, "m"))
    expect(await ran(path(), ["keys"])).toMatchObject({ code: 2, out: "", err: out })
  })

  it("is also a command, and the version is that of the package", async () => {
    expect((await ran(path(), ["help", "verify"])).out).toBe((await ran(path(), ["verify", "--help"])).out)
    expect(await ran(path(), ["--version"])).toMatchObject({ code: 0, out: "0.0.0\n" })
  })
})

describe("a wrong use", () => {
  const cases: ReadonlyArray<readonly [args: ReadonlyArray<string>, fr: string, en: string]> = [
    [["verfy"], "Commande inconnue : verfy. Peut-être verify ?", "Unknown command: verfy. Perhaps verify?"],
    [["archive"], "Commande inconnue : archive.", "Unknown command: archive."],
    [["verify", ...journal, "--quite"], "Option inconnue : --quite. Peut-être --quiet ?", "Perhaps --quiet?"],
    [["verify", ...journal, "--xyzzyx"], "Option inconnue : --xyzzyx. [", "Unknown option: --xyzzyx. ["],
    [
      ["verify", "--file", "m.sqlite"],
      "Il manque l'option --structure <id>.",
      "The option --structure <id> is missing.",
    ],
    [["verify", "--file"], "Il manque la valeur de l'option --file <sqlite>.", "The value of the option --file"],
    [["import", ...journal], "Il manque l'argument <relevé>.", "The argument <log> is missing."],
    [["keys", "creat"], "Peut-être create ?", "Perhaps create?"],
    [["keys", "create"], "Il manque l'argument <fichier>.", "The argument <keyfile> is missing."],
    [["erase", "p", ...journal, "--ground", "mistake"], "Il manque l'option --as <id>.", "The option --as <id>"],
    [["verify", ...journal, "other"], "Il y a trop d'arguments", "too many arguments"],
    [["verify", "--file", "m.sqlite", "--structure", "à b"], "attend un identifiant", "takes an identifier"],
    [["deadlines", ...journal, "--within", "-1"], "de 0 à 3660", "0 to 3660"],
    [["deadlines", ...journal, "--within", "3661"], "de 0 à 3660", "0 to 3660"],
    [["deadlines", ...journal, "--format", "xml"], "accepte : table, ical, json", "takes: table, ical, json"],
  ]

  it.each(cases)("%j ends with 2, and says so in both languages", async (args, fr, en) => {
    const french = await ran(path(), args)
    expect(french).toMatchObject({ code: 2, out: "" })
    expect(french.err).toContain(fr)
    expect(french.err).toContain("[TDU-USAGE]")
    expect(french.err).toMatch(/Voir : traitdunion .*--help\n$/)
    const english = await ran(path(), [...args.slice(0, 1), "--lang=en", ...args.slice(1)])
    expect(english).toMatchObject({ code: 2, out: "" })
    expect(english.err).toContain(en)
  })

  it("names the command whose help to read, even when another's name stands among the values", async () => {
    const { err } = await ran(path(), ["import", "log.csv", ...journal, "--actor", "verify", "--unheard-of"])
    expect(err).toContain("Voir : traitdunion import --help")
    const inGroup = await ran(path(), ["keys", "passphrase", "create", "--unheard-of"])
    expect(inGroup.err).toContain("Voir : traitdunion keys passphrase --help")
  })
})

describe("the language", () => {
  const spoken = async (args: ReadonlyArray<string>, env: Record<string, string>): Promise<"fr" | "en"> =>
    (await ran(path(), [...args, "--help"], { env })).out.startsWith("Usage:") ? "en" : "fr"

  it.each([
    ["French when nobody says", {}, "fr"],
    ["English by LANG", { LANG: "en_GB.UTF-8" }, "en"],
    ["that of LC_ALL before LANG", { LC_ALL: "fr_FR.UTF-8", LANG: "en_GB.UTF-8" }, "fr"],
    ["that of LC_MESSAGES before LANG", { LC_MESSAGES: "en", LANG: "fr_FR.UTF-8" }, "en"],
    ["that of LANG when LC_ALL is empty", { LC_ALL: "", LANG: "en_US" }, "en"],
    ["French where it is neither", { LANG: "de_DE.UTF-8" }, "fr"],
    ["French where it is none", { LANG: "C.UTF-8" }, "fr"],
  ] as const)("is %s", async (_, env, language) => {
    expect(await spoken([], env)).toBe(language)
  })

  it("is the one asked for, before or after the command", async () => {
    expect(await spoken(["--lang", "en", "verify"], { LANG: "fr_FR" })).toBe("en")
    expect(await spoken(["verify", "--lang", "fr"], { LANG: "en_GB" })).toBe("fr")
    expect(await ran(path(), ["verify", ...journal, "--lang", "de"])).toMatchObject({ code: 2 })
  })
})

describe("failures", () => {
  it("of a file that is not there or is no database end with 3, without a stack, and create nothing", async () => {
    for (const name of ["verify", "deadlines", "rebuild"]) {
      const missing = await ran(path(), [name, ...journal])
      expect(missing).toMatchObject({ code: 3, out: "" })
      expect(missing.err).toBe(
        "✖ La base de données, son schéma, son fichier ou son dossier est introuvable. [TDU-STORAGE]\n  Vérifier le chemin, ou les noms de la base et du schéma.\n",
      )
      const english = await ran(path(), [name, "--lang", "en", ...journal])
      expect(english.err).toContain(
        "missing. (open) [TDU-STORAGE]\n  Check the path, or the names of the database and the schema.",
      )
      put(path("notes.txt"), "not a database, but a text that is long enough to be read as one".repeat(20))
      const damaged = await ran(path(), [name, "--file", "notes.txt", "--structure", "s"])
      expect(damaged).toMatchObject({ code: 3, out: "" })
      expect(damaged.err).toContain("La base est endommagée, ou n'en est pas une.")
    }
    expect(spawned(path(), ["verify", ...journal])).toMatchObject({ code: 3, out: "" })
    expect(readdirSync(path())).toEqual(["notes.txt"])
  })

  it("that are defects of the program end with 70 and show where they are", async () => {
    await withConvention(path("m.sqlite"))
    const broken = {
      now: () => {
        throw new Error("the clock stopped")
      },
    }
    const { code, err } = await ran(path(), ["deadlines", ...journal], { clock: broken })
    expect(code).toBe(70)
    expect(err).toMatch(/Merci de le signaler[\s\S]*Error: the clock stopped\n\s+at /)
  })
})
