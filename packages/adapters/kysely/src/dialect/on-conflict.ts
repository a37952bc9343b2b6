/** `on conflict`, as SQLite and PostgreSQL share it. */
export const onConflict = {
  insertMissing: (into: string, rest: string): string => `insert into ${into} ${rest} on conflict do nothing`,
  replacing: (key: ReadonlyArray<string>, columns: ReadonlyArray<string>): string => {
    const list = (names: ReadonlyArray<string>): string => names.map((name) => `"${name}"`).join(", ")
    if (columns.length === 0) return ` on conflict (${list(key)}) do nothing`
    const sets = columns.map((name) => `"${name}" = excluded."${name}"`).join(", ")
    return ` on conflict (${list(key)}) do update set ${sets}`
  },
  adding: (table: string, key: ReadonlyArray<string>, columns: ReadonlyArray<string>): string => {
    const target = key.map((name) => `"${name}"`).join(", ")
    const sums = columns.map((name) => `"${name}" = ${table}."${name}" + excluded."${name}"`).join(", ")
    return ` on conflict (${target}) do update set ${sums}`
  },
} as const
