import { defineQuery, field, valueOn } from "@traitdunion/core"
import * as z from "zod"
import { rightsCatalogue } from "./catalogue.ts"
import { ownKindTable } from "./tables.ts"
import { counters, piecesUnknown } from "./vocabulary.ts"

/** The catalogue on a day: the kinds that are known, then the structure's own, of all counters or of one. */
export const catalogue = defineQuery({
  summary: { fr: "Lire le catalogue des démarches", en: "Read the catalogue of procedures" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ on: z.exactOptional(field.date), counter: z.exactOptional(field.keyOf(counters)) }),
  run: async ({ input: { on: told, counter }, read, today }) => {
    const on = told ?? today
    const known = Object.entries(valueOn(rightsCatalogue, on).value).map(([kind, { label, ...sheet }]) => ({
      kind,
      own: false,
      label: label.fr,
      ...sheet,
      words: sheet.pieces === null ? piecesUnknown : null,
    }))
    const own = (await read.rows(ownKindTable, {}))
      .filter(({ from, ended_on }) => from <= on && (ended_on === null || on < ended_on))
      .map(({ key, name, theme, counter: at }) => ({ kind: key, own: true, label: name, theme, counter: at }))
    return {
      known: known.filter((one) => counter === undefined || one.counter === counter),
      own: own.filter((one) => counter === undefined || one.counter === counter),
    }
  },
})

/** The kinds that the structure added and has not ended, by their names: what a form offers. */
export const ownKinds = defineQuery({
  summary: { fr: "Lister les démarches de la structure", en: "List the structure's own kinds" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({}),
  run: async ({ read, today }) => {
    const rows = await read.rows(ownKindTable, { orderBy: [["name", "asc"]] })
    return rows.flatMap(({ key, name, counter, ended_on: ended }) =>
      ended !== null && ended <= today ? [] : [{ kind: key, name, counter }],
    )
  },
})
