import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { mysqlStorage } from "@traitdunion/adapter-mysql"
import { postgresStorage } from "@traitdunion/adapter-postgres"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import type { Anchor } from "@traitdunion/core"
import {
  type Databases,
  mariaDbDatabases,
  postgresDatabases,
  whyNoMariaDb,
  whyNoPostgres,
} from "@traitdunion/test-servers"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Told, tell } from "../src/index.ts"

const releases = join(import.meta.dirname, "..", "releases")
const folderOf = (release: string): string => join(releases, release)
interface Kept {
  readonly anchors: Readonly<Record<string, Anchor>>
  readonly told: Readonly<Record<string, Told>>
}
const kept = (release: string, engine: string): Kept =>
  JSON.parse(readFileSync(join(folderOf(release), `${engine}.json`), "utf8")) as Kept

// Each release's journals say what they said on the day they were written: the same hashes, figures, stages and words.
describe.each(readdirSync(releases))("the journals of release %s", (release) => {
  it("in an SQLite file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "traitdunion-"))
    const file = join(folder, "journal.sqlite")
    copyFileSync(join(folderOf(release), "journal.sqlite"), file)
    const { anchors, told } = kept(release, "sqlite")
    expect(await tell(sqliteStorage({ file }), anchors)).toEqual(told)
    rmSync(folder, { recursive: true, force: true })
  })

  describe.skipIf(whyNoPostgres !== undefined)(`on PostgreSQL ${whyNoPostgres ?? ""}`, () => {
    let server: Databases
    beforeAll(async () => {
      server = await postgresDatabases()
    })
    afterAll(() => server[Symbol.asyncDispose]())
    it("from its dump", async () => {
      const { url } = await server.fresh()
      await server.run(url, readFileSync(join(folderOf(release), "postgres.sql"), "utf8"))
      const { anchors, told } = kept(release, "postgres")
      expect(await tell(postgresStorage({ connection: url }), anchors)).toEqual(told)
    })
  })

  describe.skipIf(whyNoMariaDb !== undefined)(`on MariaDB ${whyNoMariaDb ?? ""}`, () => {
    let server: Databases
    beforeAll(async () => {
      server = await mariaDbDatabases()
    })
    afterAll(() => server[Symbol.asyncDispose]())
    it("from its dump", async () => {
      const { url } = await server.fresh()
      await server.run(url, readFileSync(join(folderOf(release), "mariadb.sql"), "utf8"))
      const { anchors, told } = kept(release, "mariadb")
      expect(await tell(mysqlStorage({ connection: url }), anchors)).toEqual(told)
    })
  })
})
