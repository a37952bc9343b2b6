import { column, defineTable, InvalidValue } from "@traitdunion/core"
import { expect, it } from "vitest"

it.each(["key", "structure_id", "On", "a-b", "1st", "drop table", ""])("refuses a column named %j", (name) => {
  expect(() => defineTable("thing", { [name]: column.text() })).toThrow(InvalidValue)
})

it.each(["Thing", "thing;", "thing-list", "", "_thing"])("refuses a table named %j", (name) => {
  expect(() => defineTable(name, { label: column.text() })).toThrow(InvalidValue)
})

it("keeps what is declared, from version 1", () => {
  const table = defineTable("thing", { held_on: column.indexed(column.date()) })
  expect(table).toMatchObject({ name: "thing", version: 1, columns: { held_on: { type: "date", indexed: true } } })
  expect(defineTable("thing", { n: column.integer() }, { version: 3 }).version).toBe(3)
})
