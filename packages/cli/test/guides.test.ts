import { spawnSync } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { delimiter } from "node:path"
import { systemClock } from "@traitdunion/core"
import {
  type Databases,
  installedPostgres,
  MARIADB_NOT_DURABLE,
  mariaDbDatabases,
  NOT_DURABLE,
  postgresDatabases,
  whyNoMariaDb,
  whyNoPostgres,
  whyNotInstalled,
} from "@traitdunion/test-servers"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { program, ran } from "./support/cli.ts"
import { ownFolder } from "./support/folder.ts"
import { PHRASE, withPeople } from "./support/people.ts"
import { eventsIn } from "./support/servers.ts"

const { path } = ownFolder()
const structure = ["--structure", "association-exemple"] as const

/** What is played of a guide: the blocks that follow a marker which names the scene. */
interface Block {
  readonly language: string
  readonly scenes: string
  readonly text: string
}

const blocksOf = (guide: string): ReadonlyArray<Block> => {
  const page = readFileSync(new URL(`../../../docs/guides/${guide}.md`, import.meta.url), "utf8")
  const marked = [...page.matchAll(/<!-- played: (.+) -->\n```(\w+)\n((?:.|\n)+?)```/g)]
  // A command that no marker stands before would be run by nobody.
  expect([...page.matchAll(/^```(sh|sql)$/gm)]).toHaveLength(marked.length)
  return marked.map(([, scenes = "", language = "", text = ""]) => ({ language, scenes, text }))
}

const played = (guide: string, scene: string): ReadonlyArray<Block> =>
  blocksOf(guide).filter(({ scenes }) => scenes === "all" || scenes.split(", ").includes(scene))

/** A folder with the journal of the guides, its keys, and the command under its own name. */
beforeEach(async () => {
  await withPeople(path)
  renameSync(path("m.sqlite"), path("mediation.sqlite"))
  renameSync(path("keys.json"), path("cles.json"))
  mkdirSync(path("bin"))
  const quoted = [process.execPath, ...program].map((part) => `'${part}'`).join(" ")
  writeFileSync(path("bin/traitdunion"), `#!/bin/sh\nexec ${quoted} "$@"\n`)
  chmodSync(path("bin/traitdunion"), 0o755)
})

/** Run the commands of a block as they are written, and answer what they said. */
const shell = (text: string, env: Record<string, string> = {}, tools: ReadonlyArray<string> = []): string => {
  const { status, stdout, stderr } = spawnSync("bash", ["-euo", "pipefail", "-c", text], {
    cwd: path(),
    encoding: "utf8",
    env: {
      ...env,
      PATH: [path("bin"), ...tools, process.env["PATH"] ?? ""].join(delimiter),
      TRAITDUNION_PASSPHRASE: PHRASE,
    },
  })
  expect(status, `${text}\n${stdout}\n${stderr}`).toBe(0)
  return stdout
}

/** The line by which two places are compared. */
const lastFact = (out: string): string | undefined => /^Dernier fait : .*$/m.exec(out)?.[0]

/** Somebody works: an act more is recorded in the file. */
const work = (): void => {
  const log = "Date;Registre;Nb personnes;Durée\r\n04/03/2026;Informer, sensibiliser et/ou former;1;30\r\n"
  writeFileSync(path("log.csv"), log)
  shell("traitdunion import log.csv --file mediation.sqlite --structure association-exemple --keys cles.json")
}

const servers = [
  ["postgres", whyNoPostgres, () => postgresDatabases(NOT_DURABLE)],
  ["mysql", whyNoMariaDb, () => mariaDbDatabases(MARIADB_NOT_DURABLE)],
] as const

describe.each(servers)("Moving house, to %s", (scene, why, start) => {
  describe.skipIf(why !== undefined)(why ?? "", () => {
    let server: Databases
    beforeAll(async () => {
      server = await start()
    }, 60_000)
    afterAll(() => server[Symbol.asyncDispose]())

    it("goes as the guide says, and shows that nothing was lost", async () => {
      const said: Array<string> = []
      const address = `${scene}://mediation:changer-ceci@127.0.0.1:${server.server.port}/mediation`
      for (const { language, text } of played("moving", scene)) {
        if (language === "sql") {
          for (const statement of text.split(";").filter((part) => part.trim() !== "")) {
            await server.run(server.server.url(), statement)
          }
        } else {
          said.push(shell(text, { MEDIATION_ADDRESS: address }))
          if (said.length === 2) work()
        }
      }
      const [before, first, second, old, moved, back] = said
      expect(said).toHaveLength(6)
      expect(first).toContain("Rien ne manque")
      expect(second).toContain("1 fait copié, 0 clé mise à jour ; 6 faits prouvés")
      expect(lastFact(before ?? "")).not.toBe(lastFact(old ?? ""))
      expect(lastFact(old ?? "")).toContain("Dernier fait : 6, empreinte ")
      expect(lastFact(moved ?? "")).toBe(lastFact(old ?? ""))
      expect(moved).toContain("Marques vérifiées")
      expect(moved).toContain("concorde")
      expect(back).toContain("6 faits copiés")
      expect(await eventsIn(path("retour.sqlite"))).toEqual(await eventsIn(path("mediation-avant.sqlite")))
    }, 240_000)
  })
})

describe("Back up", () => {
  const withSqlite = existsSync("/usr/bin/sqlite3")

  it(`a file goes as the guide says${withSqlite ? "" : " (its own copy skipped: sqlite3 is not installed)"}`, async () => {
    const blocks = blocksOf("backup").filter(
      ({ scenes }) => scenes === "file" || (withSqlite && scenes === "file, with sqlite3"),
    )
    const erasing = blocks.at(-1)?.text ?? ""
    const all = blocks.slice(0, -1).map(({ text }) => shell(text))
    expect(all).toHaveLength(withSqlite ? 4 : 3)
    expect(lastFact(all.at(-1) ?? "")).toContain("Dernier fait : 5, ")
    expect(await eventsIn(path("mediation.sqlite"))).toEqual(await eventsIn(path("casse/mediation.sqlite")))

    // An erasure, and what an older backup brings back.
    expect(shell(erasing)).toContain("Attestation d'effacement")
    const given = ["person", "export", "ancien-1", ...structure, "--keys", "cles.json", "--as", "d"]
    const world = { env: { TRAITDUNION_PASSPHRASE: PHRASE }, clock: systemClock }
    const [one, other] = ["comes-back.sqlite", "old.sqlite"]
    for (const file of [one, other]) {
      shell(`traitdunion copy --from sauvegardes/mediation.sqlite --to ${file} ${structure.join(" ")}`)
    }
    expect(await ran(path(), [...given, "--file", one, "--out", "o"], world)).toMatchObject({ code: 0 })
    // A later copy over it takes the key away again.
    shell(`traitdunion copy --from mediation.sqlite --to old.sqlite ${structure.join(" ")}`)
    expect((await ran(path(), [...given, "--file", other, "--out", "o", "--force"], world)).err).toContain(
      "[TDU-REFUSED]",
    )
  }, 240_000)

  it.skipIf(whyNotInstalled !== undefined)(
    `PostgreSQL goes as the guide says ${whyNotInstalled ?? ""}`,
    async () => {
      await using server = await postgresDatabases([], undefined, installedPostgres)
      const address = (database: string): string => server.server.url(database)
      await server.run(address("postgres"), "create database mediation")
      const env = { MEDIATION_ADDRESS: address("mediation"), ESSAI_ADDRESS: address("mediation_essai") }
      const place = {
        PGHOST: "127.0.0.1",
        PGPORT: String(server.server.port),
        PGUSER: "postgres",
        PGDATABASE: "mediation",
      }
      shell(
        `traitdunion copy --from mediation.sqlite --to env:MEDIATION_ADDRESS ${structure.join(" ")} --keys cles.json`,
        env,
      )
      const all = played("backup", "postgres").map(({ text }) =>
        shell(text, { ...env, ...place }, [installedPostgres?.folder ?? ""]),
      )
      expect(all).toHaveLength(3)
      expect(all[1]).toContain("5 faits vérifiés, aucune anomalie.")
      expect(all[1]).toContain("Aucun chiffre n'avait changé.")
      expect(await eventsIn(path("sauvegardes/mediation.sqlite"))).toEqual(await eventsIn(path("mediation.sqlite")))
    },
    240_000,
  )

  const noDump = whyNoMariaDb ?? (existsSync("/usr/bin/mariadb-dump") ? undefined : "mariadb-dump is not installed")
  it.skipIf(noDump !== undefined)(
    `MariaDB goes as the guide says ${noDump ?? ""}`,
    async () => {
      await using server = await mariaDbDatabases()
      const address = (database: string): string => server.server.url(database)
      await server.run(address("mysql"), "create database mediation character set utf8mb4")
      const env = { MEDIATION_ADDRESS: address("mediation"), ESSAI_ADDRESS: address("mediation_essai") }
      writeFileSync(path("mediation.cnf"), `[client]\nhost=127.0.0.1\nport=${server.server.port}\nuser=root\n`)
      shell(
        `traitdunion copy --from mediation.sqlite --to env:MEDIATION_ADDRESS ${structure.join(" ")} --keys cles.json`,
        env,
      )
      const all = played("backup", "mysql").map(({ text }) => shell(text, env))
      expect(all).toHaveLength(3)
      expect(all[1]).toContain("5 faits vérifiés, aucune anomalie.")
      expect(all[1]).toContain("Aucun chiffre n'avait changé.")
      expect(await eventsIn(path("sauvegardes/mediation.sqlite"))).toEqual(await eventsIn(path("mediation.sqlite")))
    },
    240_000,
  )
})
