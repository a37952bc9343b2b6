import { field, Person, personal } from "@traitdunion/core"
import * as z from "zod"
import { __Pascal__ } from "./stream.ts"

export const begin = __Pascal__.command({
  summary: { fr: "Commencer un suivi", en: "Begin a file" },
  by: ["mediator"],
  input: z.strictObject({ file: z.exactOptional(field.of("__id__")), person: field.person }),
  key: ({ file }, newId) => file ?? newId(),
  needs: { people: { stream: Person, keys: ({ input }) => [input.person] } },
  refusals: {
    AlreadyBegun: { fr: "Ce suivi existe déjà.", en: "This file is there already." },
    UnknownPerson: { fr: "Enregistrer d'abord la personne.", en: "Register the person first." },
  },
  decide: ({ input: { person }, state, facts, emit, refuse }) => {
    if (state.person !== null) return refuse("AlreadyBegun")
    return facts.people.of(person).registered ? emit("Begun", { person }) : refuse("UnknownPerson")
  },
})

export const act = __Pascal__.command({
  summary: { fr: "Consigner un acte", en: "Record an act" },
  by: ["mediator"],
  input: z.strictObject({
    file: field.of("__id__"),
    person: field.person,
    on: field.date,
    notes: z.exactOptional(personal(field.text(2000), "narrative")),
  }),
  key: ({ file }) => file,
  // Whose words they are. Erasing that person destroys them.
  subject: ({ person }) => person,
  refusals: {
    UnknownFile: { fr: "Ce suivi n'existe pas.", en: "There is no such file." },
    NotYet: { fr: "Cet acte est daté d'un jour à venir.", en: "This act is dated in the future." },
  },
  decide: ({ input: { file: _, person, ...data }, state, today, emit, refuse }) => {
    if (state.person !== person) return refuse("UnknownFile")
    return data.on > today ? refuse("NotYet") : emit("Acted", data)
  },
})
