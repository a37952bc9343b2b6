import { kyselyStorage } from "@traitdunion/adapter-kysely"
import Database from "better-sqlite3"
import { Kysely, SqliteDialect } from "kysely"
import { type Ear, heardBy, type Statement } from "./recording.ts"

/** Rows in each table of people, acts and mediations. */
export const ROWS = 100_000

interface TableColumn {
  readonly name: string
  readonly type: string
}

/** A value of row `g` of a column. */
const cell = ({ name, type }: TableColumn): string => {
  if (name === "structure_id") return "'association-exemple'"
  if (name === "key") return "'k-' || g"
  if (type.toLowerCase() === "integer") return "g % 2"
  return name === "name" || name === "label" ? "'null'" : "'v-' || g"
}

/** SQLite in memory, whose statements are heard. */
export const heardSqlite = () => {
  const ear: Ear = { listening: false, heard: new Map() }
  const database = new Database(":memory:")
  const db = new Kysely<unknown>({ dialect: heardBy(new SqliteDialect({ database }), ear) })
  const readTables = (): ReadonlyArray<string> =>
    database
      .prepare("select name from sqlite_master where type = 'table' and name like 'tdu\\_%\\_v%' escape '\\'")
      .all()
      .map((row) => (row as { readonly name: string }).name)
  return {
    ear,
    close: () => db.destroy(),
    storage: kyselyStorage({ db, dialect: "sqlite" }),
    fill: async (wanted: (table: string) => boolean): Promise<void> => {
      for (const table of readTables().filter(wanted)) {
        const columns = database.prepare(`pragma table_info("${table}")`).all() as ReadonlyArray<TableColumn>
        database.exec(
          `with recursive n(g) as (select 1 union all select g + 1 from n where g < ${ROWS}) ` +
            `insert into "${table}" select ${columns.map(cell).join(", ")} from n`,
        )
      }
    },
    /** How each table of a statement is gone through, as SQLite tells it. */
    plan: ({ sql, parameters }: Statement): ReadonlyArray<string> =>
      database
        .prepare(`explain query plan ${sql}`)
        .all(...parameters)
        .map((row) => (row as { readonly detail: string }).detail),
  }
}
