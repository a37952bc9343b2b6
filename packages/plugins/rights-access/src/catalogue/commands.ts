import { field, themes } from "@traitdunion/core"
import * as z from "zod"
import { OwnProcedureKind } from "./stream.ts"
import { counters, pieceKinds } from "./vocabulary.ts"

/** Add a kind of procedure to the catalogue of the structure, with where it was read. Without `kind`, a new id is made. */
export const addKind = OwnProcedureKind.command({
  summary: { fr: "Ajouter une démarche au catalogue", en: "Add a kind of procedure" },
  by: ["lead", "director"],
  input: z.strictObject({
    kind: z.exactOptional(field.id),
    name: field.anonymousText(120),
    theme: field.keyOf(themes),
    counter: field.keyOf(counters),
    pieces: z.exactOptional(field.several(field.keyOf(pieceKinds))),
    source: field.anonymousText(300),
    from: z.exactOptional(field.date),
  }),
  key: ({ kind }, newId) => kind ?? newId(),
  refusals: {
    AlreadyAdded: {
      fr: "Cette démarche est déjà au catalogue de la structure.",
      en: "This kind is in the structure's catalogue already.",
    },
  },
  decide: ({ input: { kind: _, ...data }, state, today, emit, refuse }) =>
    state.added === null ? emit("Added", { ...data, from: data.from ?? today }) : refuse("AlreadyAdded"),
})

/** Say that a kind of the structure's own is no longer opened from a day on. What was opened goes on. */
export const endKind = OwnProcedureKind.command({
  summary: { fr: "Retirer une démarche du catalogue", en: "End a kind of procedure" },
  by: ["lead", "director"],
  input: z.strictObject({ ownKind: field.of("rights-kind"), on: z.exactOptional(field.date) }),
  key: ({ ownKind }) => ownKind,
  refusals: {
    UnknownKind: {
      fr: "Cette démarche n'est pas au catalogue de la structure.",
      en: "There is no such kind in the structure's catalogue.",
    },
    BeforeItWasAdded: {
      fr: "Cette date précède celle où la démarche est entrée au catalogue.",
      en: "This day comes before the kind was added.",
    },
  },
  decide: ({ input: { on: told }, state, today, emit, refuse }) => {
    const on = told ?? today
    if (state.added === null) return refuse("UnknownKind")
    return on < state.added.from ? refuse("BeforeItWasAdded") : emit("Ended", { on })
  },
})
