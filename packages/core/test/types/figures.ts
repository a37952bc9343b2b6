// Compiled, never run: figures that are declared wrongly do not compile.
import {
  type ActivityData,
  activityTally,
  column,
  defineIndicator,
  defineStream,
  defineTable,
  defineTally,
  field,
  type PlainDate,
} from "@traitdunion/core"
import * as z from "zod"

const label = { fr: "Exemple" }
const source = { source: "Exemple fictif" }
const counted = { measure: "activities", words: label } as const
const base = { id: "t/x", label, numerator: counted, by: ["register"], source } as const

export const count = defineIndicator(activityTally, { ...base, unit: "count" })
export const mean = defineIndicator(activityTally, { ...base, unit: "mean", denominator: counted })
// A measure that the tally does not keep.
// @ts-expect-error
defineIndicator(activityTally, { ...base, unit: "count", numerator: { measure: "laughs", words: label } })
// A dimension that the tally does not have.
// @ts-expect-error
defineIndicator(activityTally, { ...base, unit: "count", by: ["colour"] })
// A share of nothing.
// @ts-expect-error
defineIndicator(activityTally, { ...base, unit: "share" })
// A count that is divided.
// @ts-expect-error
defineIndicator(activityTally, { ...base, unit: "count", denominator: counted })
export const known = defineIndicator(activityTally, { ...base, unit: "count", known: "attendance_known" })
// What is known, of a measure that the tally does not keep.
// @ts-expect-error
defineIndicator(activityTally, { ...base, unit: "count", known: "laughs" })
// A share says what is known by what it divides by.
// @ts-expect-error
defineIndicator(activityTally, { ...base, unit: "share", denominator: counted, known: "sessions" })
// No source.
// @ts-expect-error
defineIndicator(activityTally, { ...base, unit: "count", source: undefined })

interface State {
  readonly on: PlainDate
  readonly persons: number
}
const Walk = defineStream("walk", {
  Done: z.strictObject({ on: field.date, persons: field.persons }),
}).evolve<State | null>(null, { Done: (_, data) => data })
const walks = defineTable("walk", { on: column.date(), place: column.text() })
const days = { table: walks, columns: ["on"] } as const
const spec = { name: "walk", measures: { persons: { label } }, dimensions: { place: { label } }, days } as const
export const tally = defineTally(Walk, {
  ...spec,
  entries: (walk) => (walk === null ? [] : [{ on: walk.on, of: { persons: walk.persons }, by: {} }]),
})
// A measure that was not declared.
// @ts-expect-error
defineTally(Walk, { ...spec, entries: (walk) => (walk === null ? [] : [{ on: walk.on, of: { laughs: 1 }, by: {} }]) })
// A day that is only a text.
// @ts-expect-error
defineTally(Walk, { ...spec, entries: () => [{ on: "2026-03-14", of: {}, by: {} }] })
// A column that the table of days does not have.
// @ts-expect-error
defineTally(Walk, { ...spec, days: { table: walks, columns: ["day"] }, entries: () => [] })

// A watch observation names no person: there is no field for one.
export const observation: NonNullable<ActivityData["watch"]> = {
  nature: "social",
  observation: "Moins de passage sur la place",
  // @ts-expect-error
  person: "person-1",
}
