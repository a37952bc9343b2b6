import { column, defineTable } from "../../plugin/index.ts"
import type { InstitutionKind } from "./institutions/index.ts"
import type { Capacity } from "./persons/index.ts"

/** The persons, to list them. */
export const personTable = defineTable(
  "person",
  {
    name: column.sealed<string>(),
    capacity: column.text<Capacity>(),
    representative: column.indexed(column.nullable(column.text())),
    merged_into: column.indexed(column.nullable(column.text())),
  },
  { version: 3 },
)

/** The institutions, to list them. */
export const institutionTable = defineTable("institution", {
  name: column.text(),
  kind: column.indexed(column.text<InstitutionKind>()),
})
