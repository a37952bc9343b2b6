import type { LookupKind } from "../kernel/index.ts"
import { column, defineTable, type Table } from "./table.ts"

/** A term by which somebody is found again, as a keyed hash: it says nothing to whoever has no key. */
export interface LookupRow {
  readonly subject: string
  readonly kind: LookupKind
  readonly term: string
}

/** @internal The blind index over personal values, in every structure. Erasing a person removes their rows. */
export const lookupTable: Table<LookupRow> = defineTable(
  "lookup",
  {
    subject: column.indexed(column.text()),
    kind: column.text<LookupKind>(),
    term: column.indexed(column.text()),
  },
  // Goes up with the rules of `lookupTerms`, so that the index is made again.
  { version: 2 },
)
