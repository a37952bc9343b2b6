// Writes the journals of this version: an SQLite file, and dumps of PostgreSQL and MariaDB, with what it says of them.
// Run it once a release: node --conditions=@traitdunion/source test-journals/write.ts <name of the release>
import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { mysqlStorage } from "@traitdunion/adapter-mysql"
import { postgresStorage } from "@traitdunion/adapter-postgres"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { installedPostgres, mariaDbDatabases, postgresDatabases } from "@traitdunion/test-servers"
import { tell, writeJournal } from "./src/index.ts"

const [release] = process.argv.slice(2)
if (release === undefined) throw new Error("Name the release, such as 0.0.0")
const folder = join(import.meta.dirname, "releases", release)
if (existsSync(folder)) throw new Error(`Written before, and kept as it is: ${folder}`)
mkdirSync(folder, { recursive: true })
const keep = (name: string, value: unknown): void =>
  writeFileSync(join(folder, name), typeof value === "string" ? value : `${JSON.stringify(value, null, 2)}\n`)

const storage = sqliteStorage({ file: join(folder, "journal.sqlite") })
const anchors = await writeJournal(storage)
keep("sqlite.json", { anchors, told: await tell(storage, anchors) })

const postgres = await postgresDatabases([], undefined, installedPostgres)
const { url } = await postgres.fresh()
const onPostgres = postgresStorage({ connection: url })
const postgresAnchors = await writeJournal(onPostgres)
keep("postgres.json", { anchors: postgresAnchors, told: await tell(onPostgres, postgresAnchors) })
const dump = execFileSync("pg_dump", ["--inserts", "--no-owner", "--no-privileges", url], {
  encoding: "utf8",
  maxBuffer: 1e9,
})
// What psql alone understands is left out.
keep("postgres.sql", dump.replaceAll(/^\\(un)?restrict .*$/gm, ""))
await postgres[Symbol.asyncDispose]()

const mariadb = await mariaDbDatabases()
const fresh = await mariadb.fresh()
const onMariaDb = mysqlStorage({ connection: fresh.url })
const mariaAnchors = await writeJournal(onMariaDb)
keep("mariadb.json", { anchors: mariaAnchors, told: await tell(onMariaDb, mariaAnchors) })
const { hostname, port, username, pathname } = new URL(fresh.url)
const target = [
  "-h",
  hostname,
  "-P",
  port,
  "-u",
  username,
  "--protocol=TCP",
  "--skip-comments",
  "--hex-blob",
  pathname.slice(1),
]
keep("mariadb.sql", execFileSync("mariadb-dump", target, { encoding: "utf8", maxBuffer: 1e9 }))
await mariadb[Symbol.asyncDispose]()
console.log(`Written: ${folder}`)
