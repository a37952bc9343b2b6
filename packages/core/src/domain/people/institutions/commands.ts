import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { Institution, kind } from "./stream.ts"

/** Register an institution. Without `institution`, a new id is made; the receipt's key is that id. */
export const registerInstitution = Institution.command({
  summary: { fr: "Enregistrer une institution", en: "Register an institution" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ institution: z.exactOptional(field.id), name: field.text(), kind }),
  key: (input, newId) => input.institution ?? newId(),
  refusals: {
    AlreadyRegistered: { fr: "Cette institution est déjà enregistrée.", en: "This institution is already registered." },
  },
  decide: ({ input: { name, kind }, state, emit, refuse }) =>
    state.name === null ? emit("Registered", { name, kind }) : refuse("AlreadyRegistered"),
})

/** Record that an institution has another name. */
export const renameInstitution = Institution.command({
  summary: { fr: "Renommer une institution", en: "Rename an institution" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ institution: field.id, name: field.text() }),
  key: (input) => input.institution,
  refusals: {
    UnknownInstitution: {
      fr: "Cette institution n'est pas enregistrée : l'enregistrer d'abord.",
      en: "This institution is not registered: register it first.",
    },
  },
  decide: ({ input: { name }, state, emit, refuse }) =>
    state.name === null ? refuse("UnknownInstitution") : emit("Renamed", { name }),
})
