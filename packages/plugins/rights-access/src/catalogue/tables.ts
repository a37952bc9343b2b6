import { column, defineProjection, defineTable, type Theme } from "@traitdunion/core"
import { OwnProcedureKind } from "./stream.ts"
import type { Counter } from "./vocabulary.ts"

/** The kinds that a structure added, with their days. */
export const ownKindTable = defineTable("rights_kind", {
  name: column.text(),
  theme: column.text<Theme>(),
  counter: column.text<Counter>(),
  from: column.date(),
  ended_on: column.nullable(column.date()),
})

/** @internal One row a kind. */
export const ownKindRow = defineProjection(OwnProcedureKind, ownKindTable, ({ added, endedOn }) =>
  added === null
    ? null
    : { name: added.name, theme: added.theme, counter: added.counter, from: added.from, ended_on: endedOn },
)
