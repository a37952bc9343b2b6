import { existsSync } from "node:fs"
import type { Databases } from "@traitdunion/test-servers"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type Ran, ran } from "./support/cli.ts"
import { journal, logOf, ownFolder, put, threeActs } from "./support/folder.ts"
import { director, keyed, phrase, withPeople } from "./support/people.ts"
import { engines } from "./support/servers.ts"

const { path } = ownFolder()
const structure = ["--structure", "association-exemple"] as const
const there = ["--database", "env:ADDRESS", ...structure] as const
const SECRET = "quatre-pommes"

for (const { name, why, databases } of engines) {
  describe.skipIf(why !== undefined)(`commands on ${name} ${why ?? ""}`, () => {
    let server: Databases
    let url = ""
    let drop: () => Promise<void>
    beforeAll(async () => {
      server = await databases()
    }, 60_000)
    afterAll(() => server[Symbol.asyncDispose]())
    beforeEach(async () => {
      ;({ url, drop } = await server.fresh())
    })
    afterEach(() => drop())

    const on = (args: ReadonlyArray<string>, env: Record<string, string> = {}, typed?: ReadonlyArray<string>) =>
      ran(path(), args, { env: { ADDRESS: url, ...env }, ...(typed === undefined ? {} : { typed }) })
    const done = async (...asked: Parameters<typeof on>): Promise<Ran> => {
      const result = await on(...asked)
      expect(result.code, `${asked[0].join(" ")}\n${result.err}`).toBe(0)
      return result
    }

    it("import, report, verify and rebuild what was never in a file", async () => {
      put(path("log.csv"), logOf(threeActs))
      const early = await on(["verify", ...there])
      expect(early).toMatchObject({ code: 1, out: "" })
      expect(early.err).toContain("Cette base ne contient aucun journal de la structure « association-exemple ».")
      expect((await done(["import", "log.csv", "--preview", ...there])).out).toContain("3 actes lus, dont 3 à ajouter")
      expect((await done(["import", "log.csv", ...there])).out).toContain("3 actes ajoutés")
      expect((await done(["import", "log.csv", ...there])).out).toContain("0 acte ajouté, 3 déjà connus")
      expect((await done(["verify", ...there])).out).toContain("3 faits vérifiés, aucune anomalie.")
      const whole = ["--profile", "structure", "--year", "2026", "--internal", "--format", "json"]
      expect((await done(["report", ...whole, ...there])).out).toMatch(/\b3,\s*17,\s*180\b/)
      expect((await done(["deadlines", ...there])).out).toContain("Aucune échéance")
      expect((await done(["rebuild", ...there])).out).toContain("Aucun chiffre n'avait changé.")
      // A slip in the identifier puts nothing on the server.
      expect(await on(["deadlines", "--database", "env:ADDRESS", "--structure", "autre"])).toMatchObject({ code: 1 })
      const heads = await server.run(url, "select structure_id from tdu_journal_head")
      expect(heads).toHaveLength(1)
    }, 60_000)

    it("speak of people, with keys that are brought along", async () => {
      await withPeople(path)
      const copy = ["copy", "--from", "m.sqlite", "--to", "env:ADDRESS", ...structure, ...keyed]
      const copied = await done(copy, phrase)
      expect(copied.out).toContain("Rien ne manque : le dernier fait et toutes les clés sont les mêmes des deux côtés.")
      expect(copied.err).not.toContain("--keys")
      const here = await ran(path(), ["verify", ...journal, ...keyed], { env: phrase })
      const moved = await done(["verify", ...there, ...keyed], phrase)
      expect(moved.out).toBe(here.out)
      expect(moved.out).toContain("Marques vérifiées")
      expect((await done(["trail", "mediation-1", ...there, ...director])).out).toContain("mediatrice-1")
      expect((await done(["emergencies", ...there, ...director])).out).toContain("mediation.mediation-1")
      await done(["keys", "rotate", ...there, ...keyed], phrase)
      await done(["person", "export", "ancien-2", ...there, ...keyed, ...director, "--out", "out"], phrase)
      expect(existsSync(path("out/ancien-2.txt"))).toBe(true)
      expect((await done(["retention", ...there, ...keyed, ...director], phrase)).out).toContain("ancien-1")
      const erased = ["erase", "ancien-1", ...there, ...keyed, ...director, "--ground", "request"]
      expect((await done(erased, phrase, ["ancien-1\r"])).out).toContain("Attestation d'effacement")
      await done(["anchor", ...there, ...keyed, "--out", "anchor.json"], phrase)
      expect((await done(["verify", ...there, ...keyed, "--anchor", "anchor.json"], phrase)).out).toContain("concorde")
      // The server went on: the file is behind, and does not take its place.
      const again = await on(copy, phrase)
      expect(again).toMatchObject({ code: 1, out: "" })
      expect(again.err).toContain("[TDU-COPY]")
    }, 60_000)

    it("say what is wrong with the server in both languages, and never the password", async () => {
      put(path("log.csv"), logOf(threeActs))
      await done(["import", "log.csv", ...there])
      const { host, pathname, protocol } = new URL(url)
      const guarded = await guard(server, url, name)
      const cases = [
        [`${protocol}//someone:${SECRET}@127.0.0.1:9${pathname}`, 3, "ne répond pas", "cannot be reached"],
        [`${protocol}//${guarded}:${SECRET}@${host}${pathname}`, 3, "refuse cet utilisateur", "does not let this user"],
        [server.server.url(`nowhere?application_name=${SECRET}`), 3, "est introuvable", "its folder is missing"],
        [`oracle://someone:${SECRET}@${host}${pathname}`, 2, "commence par", "begins with"],
        [`${protocol}//someone:${SECRET}%zz@${host}${pathname}`, 2, "ne peut pas être lue", "cannot be read"],
        [`${protocol}//someone:${SECRET}@${host}`, 2, "doit nommer une base", "must name a database"],
        [`${protocol}//someone:${SECRET}@[${pathname}`, 2, "ne peut pas être lue", "cannot be read"],
      ] as const
      for (const [address, code, french, english] of cases) {
        const fr = await on(["verify", ...there], { ADDRESS: address })
        expect(fr, address).toMatchObject({ code, out: "" })
        expect(fr.err).toContain(french)
        const other = await on(["rebuild", "--lang", "en", ...there], { ADDRESS: address })
        expect(other, address).toMatchObject({ code, out: "" })
        expect(other.err).toContain(english)
        expect(fr.err + other.err).not.toMatch(/pommes|at .*\.ts/)
      }
      const tls = await on(["verify", "--tls", ...there])
      expect(tls).toMatchObject({ code: 3, out: "" })
      expect(tls.err).toContain("La connexion au serveur ne peut pas être protégée.")
      const authority = await on(["verify", "--tls-ca", "none.pem", ...there])
      expect(authority).toMatchObject({ code: 2, out: "" })
      expect(authority.err).toContain("Le fichier de --tls-ca ne peut pas être lu (ENOENT).")
    }, 60_000)
  })
}

/** Make a user who needs another password than {@link SECRET}. */
const guard = async (server: Databases, url: string, engine: string): Promise<string> => {
  if (engine === "MariaDB") {
    await server.run(url, "create or replace user guarded identified by 'another'")
    return "guarded"
  }
  await server.run(url, "drop role if exists guarded; create role guarded login password 'another'")
  const [place] = await server.run(url, "show data_directory")
  const rule = "host all guarded 127.0.0.1/32 scram-sha-256"
  await server.run(
    url,
    `copy (values ('${rule}'), ('local all all trust'), ('host all all 127.0.0.1/32 trust')) to '${String(place?.["data_directory"])}/pg_hba.conf'`,
  )
  await server.run(url, "select pg_reload_conf()")
  return "guarded"
}

describe("where the journal is", () => {
  it("is said once, and never with a password on the command line", async () => {
    const run = (...args: ReadonlyArray<string>) => ran(path(), ["verify", ...structure, ...args])
    const cases = [
      [[], "Dire où est le journal"],
      [["--file", "m.sqlite", "--database", "env:X"], "ne vont pas ensemble"],
      [["--file", "m.sqlite", "--tls"], "L'option --tls va avec --database."],
      [["--file", "m.sqlite", "--tls-ca", "ca.pem"], "L'option --tls-ca va avec --database."],
      [["--file", `postgres://a:${SECRET}@h/d`], "une adresse va avec --database"],
      [["--database", "m.sqlite"], "ne peut pas être lue"],
      [["--database", "env:NOTHING"], "la variable NOTHING, qui est vide ou absente"],
      [["--database", `postgres://a:${SECRET}@h/d`], "contient un mot de passe"],
      [["--database", `mysql://a@h/d?password=${SECRET}`], "contient un mot de passe"],
      [["--database", "ftp://h/d"], "commence par : postgres://, postgresql://, mysql://, mariadb://"],
    ] as const
    for (const [args, said] of cases) {
      const { code, out, err } = await run(...args)
      expect([code, out], args.join(" ")).toEqual([2, ""])
      expect(err).toContain(said)
      expect(err).not.toContain(SECRET)
    }
  })
})
