import type { AnyTable, Column } from "@traitdunion/core"
import type { SqlType, TableShape } from "../dialect/index.ts"
import type { Names } from "../names.ts"

/** The tables of the journal, as the first version made them. */
export const journalShapes = ({ bare }: Names): ReadonlyArray<TableShape> => [
  {
    name: bare.head,
    columns: [
      { name: "structure_id", type: "name" },
      { name: "position", type: "integer" },
      { name: "hash", type: "hash" },
    ],
    primaryKey: ["structure_id"],
    indexes: [],
  },
  {
    name: bare.event,
    columns: [
      { name: "structure_id", type: "name" },
      { name: "position", type: "integer" },
      { name: "stream", type: "name" },
      { name: "version", type: "integer" },
      { name: "id", type: "name" },
      { name: "command_id", type: "name" },
      { name: "type", type: "name" },
      { name: "data", type: "long" },
      { name: "meta", type: "long" },
      { name: "hash", type: "hash" },
      { name: "mark", type: "hash" },
    ],
    primaryKey: ["structure_id", "position"],
    unique: ["structure_id", "stream", "version"],
    indexes: [["structure_id", "command_id"]],
  },
  {
    // Which versions of read tables a structure has rows of, and whether they are complete.
    name: bare.readTable,
    columns: [
      { name: "structure_id", type: "name" },
      { name: "name", type: "name" },
      { name: "version", type: "integer" },
      { name: "built", type: "boolean" },
    ],
    primaryKey: ["structure_id", "name", "version"],
    indexes: [],
  },
  {
    // The wrapped key of each person's data. Rows are replaced, so that a key can be destroyed.
    name: bare.key,
    columns: [
      { name: "structure_id", type: "name" },
      { name: "subject", type: "name" },
      { name: "value", type: "long" },
    ],
    primaryKey: ["structure_id", "subject"],
    indexes: [],
  },
]

const sqlType = ({ type, indexed }: Column<unknown>): SqlType => {
  if (type === "text") return indexed ? "name" : "long"
  return type === "sealed" ? "long" : type
}

const COLUMN = /^[a-z][a-z0-9_]{0,62}$/

/** The physical table of a read table. Throws when a name cannot stand in a database. */
export const readTableShape = (table: AnyTable, names: Names): TableShape => {
  const columns = Object.entries(table.columns)
  for (const [name] of columns) {
    if (COLUMN.test(name) && name !== "key" && name !== "structure_id") continue
    throw new Error(
      `Read table ${table.name}: ${name} cannot be the name of a column (snake_case; key and structure_id are taken)`,
    )
  }
  return {
    name: names.physical(table),
    columns: [
      { name: "structure_id", type: "name" },
      { name: "key", type: "name" },
      ...columns.map(([name, column]) => ({ name, type: sqlType(column), nullable: column.nullable })),
    ],
    primaryKey: ["structure_id", "key"],
    // They end in `key`, so that no engine walks the primary key to spare itself the sort.
    indexes: columns.filter(([, column]) => column.indexed).map(([name]) => ["structure_id", name, "key"]),
  }
}
