import type { AnyTable } from "../../plugin/index.ts"

/** A row in one form, so that two of them can be compared. Sealed envelopes are compared as they stand. */
export const formOf = (table: AnyTable, row: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.keys(table.columns).map((name) => row[name] ?? null))
