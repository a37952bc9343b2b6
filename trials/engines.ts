import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  type DatabaseServer,
  type Databases,
  type GaleraCluster,
  galeraCluster,
  galeraDatabase,
  mariaDbDatabases,
  onMysql,
  postgresDatabases,
  whyNoGalera,
  whyNoMariaDb,
  whyNoPostgres,
} from "@traitdunion/test-servers"
import Database from "better-sqlite3"
import { type Door, doorTo } from "./door.ts"

/** The engines, in the order in which they are tried. */
export const ENGINES = ["sqlite", "postgres", "mariadb", "galera"] as const
export type EngineName = (typeof ENGINES)[number]

/** A new database: on a cluster, each node is a door to it. */
export interface Place {
  readonly doors: readonly [Door, ...ReadonlyArray<Door>]
  /** Its tables as the engine describes them, for comparing. */
  readonly tables: () => Promise<string>
  /** What the engine itself finds wrong with its files, when it can be asked. */
  readonly damage: () => Promise<ReadonlyArray<string>>
  readonly drop: () => Promise<void>
}

const NOT_ASKED = async (): Promise<ReadonlyArray<string>> => []

/** An engine that runs. */
export interface Engine extends AsyncDisposable {
  readonly name: EngineName
  readonly fresh: () => Promise<Place>
  /** The one server, when there is one. */
  readonly server?: Pick<DatabaseServer, "kill" | "restart">
  readonly cluster?: GaleraCluster
}

/** A file's database in a folder. */
export const sqlitePlace = (folder: string, drop = async () => {}): Place => {
  const file = join(folder, "mediation.sqlite")
  return {
    doors: [doorTo.sqlite(file)],
    tables: async () => {
      const database = new Database(file, { readonly: true })
      const found = database.prepare("select sql from sqlite_master where sql is not null order by name").all()
      database.close()
      return JSON.stringify(found)
    },
    damage: async () => {
      const database = new Database(file, { readonly: true })
      const answer = database.pragma("integrity_check", { simple: true })
      database.close()
      return answer === "ok" ? [] : [`integrity_check: ${answer}`]
    },
    drop,
  }
}

const sqlite = async (): Promise<Engine> => {
  const folder = mkdtempSync(join(tmpdir(), "traitdunion-trials-"))
  return {
    name: "sqlite",
    fresh: async () => {
      const own = mkdtempSync(join(folder, "file-"))
      return sqlitePlace(own, async () => rmSync(own, { recursive: true }))
    },
    [Symbol.asyncDispose]: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

const COLUMNS = (schema: string): string =>
  `select table_name as t, column_name as c, data_type as d, is_nullable as n from information_schema.columns
   where table_schema = ${schema} order by table_name, column_name`
const INDEXES = {
  postgres: "select tablename as t, indexdef as i from pg_indexes where schemaname = 'public' order by 1, 2",
  mysql: `select table_name as t, index_name as i, column_name as c, seq_in_index as s, non_unique as u
    from information_schema.statistics where table_schema = database() order by 1, 2, 4`,
}

const onServer = (name: EngineName, door: (url: string) => Door, databases: Databases): Engine => {
  const [schema, indexes] =
    name === "postgres" ? ["'public'", INDEXES.postgres] : (["database()", INDEXES.mysql] as const)
  return {
    name,
    server: databases.server,
    fresh: async () => {
      const { url, drop } = await databases.fresh()
      return {
        doors: [door(url)],
        tables: async () =>
          JSON.stringify([await databases.run(url, COLUMNS(schema)), await databases.run(url, indexes)]),
        damage: NOT_ASKED,
        drop,
      }
    },
    [Symbol.asyncDispose]: () => databases[Symbol.asyncDispose](),
  }
}

const galera = async (): Promise<Engine> => {
  const cluster = await galeraCluster()
  return {
    name: "galera",
    cluster,
    fresh: async () => {
      const database = await galeraDatabase(cluster)
      const [first, ...others] = cluster.nodes.map((node) => doorTo.mysql(cluster.url(node, database.name)))
      if (first === undefined) throw new Error("A cluster without nodes")
      return {
        doors: [first, ...others],
        tables: async () => {
          const url = cluster.url(0, database.name)
          const [, ...answers] = await onMysql(
            url,
            `set session wsrep_sync_wait = 1; ${COLUMNS("database()")}; ${INDEXES.mysql}`,
          )
          return JSON.stringify(answers)
        },
        damage: NOT_ASKED,
        drop: database.drop,
      }
    },
    [Symbol.asyncDispose]: () => cluster[Symbol.asyncDispose](),
  }
}

/** How each engine is started, and why it cannot be here. */
export const engines: Readonly<
  Record<EngineName, { readonly why: string | undefined; readonly start: () => Promise<Engine> }>
> = {
  sqlite: { why: undefined, start: sqlite },
  postgres: {
    why: whyNoPostgres,
    start: async () => onServer("postgres", doorTo.postgres, await postgresDatabases()),
  },
  mariadb: { why: whyNoMariaDb, start: async () => onServer("mariadb", doorTo.mysql, await mariaDbDatabases()) },
  galera: { why: whyNoGalera, start: galera },
}
