import type { SqlType, TableShape } from "./dialect.ts"

/** What the making of tables depends on. */
export interface CreateTableParts {
  readonly quote: (identifier: string) => string
  readonly types: Readonly<Record<SqlType, string>>
}

/** `"schema"."name"`, or the name alone. */
export const qualified = (quote: (identifier: string) => string, schema: string | undefined, name: string): string =>
  schema === undefined ? quote(name) : `${quote(schema)}.${quote(name)}`

/** The columns and keys of a table, in SQL. `extra` are further lines. */
export const createTableSql = (
  { quote, types }: CreateTableParts,
  shape: TableShape,
  schema: string | undefined,
  extra: ReadonlyArray<string> = [],
): string => {
  const list = (names: ReadonlyArray<string>): string => names.map(quote).join(", ")
  const lines = [
    ...shape.columns.map(({ name, type, nullable }) => `${quote(name)} ${types[type]}${nullable ? "" : " not null"}`),
    `primary key (${list(shape.primaryKey)})`,
    ...(shape.unique === undefined ? [] : [`unique (${list(shape.unique)})`]),
    ...extra,
  ]
  return `create table if not exists ${qualified(quote, schema, shape.name)} (${lines.join(", ")})`
}

/** The indexes of a table: their names and columns. */
export const indexesOf = (
  { quote }: CreateTableParts,
  shape: TableShape,
): ReadonlyArray<readonly [name: string, columns: string]> =>
  shape.indexes.map((columns, index) => [`${shape.name}_i${index + 1}`, columns.map(quote).join(", ")])
