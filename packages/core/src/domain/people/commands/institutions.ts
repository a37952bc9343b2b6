import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { Institution, kind } from "../institutions/index.ts"
import { Person } from "../persons/index.ts"
import { namesAnother } from "./names-another.ts"

const unknownInstitution = {
  fr: "Cette institution n'est pas enregistrée : l'enregistrer d'abord.",
  en: "This institution is not registered: register it first.",
}

/** Register an institution. Without `institution`, a new id is made; the receipt's key is that id. */
export const registerInstitution = Institution.command({
  summary: { fr: "Enregistrer une institution", en: "Register an institution" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ institution: z.exactOptional(field.institution), name: field.text(), kind: kind() }),
  key: (input, newId) => input.institution ?? newId(),
  needs: {
    persons: { stream: Person, keys: ({ input }) => (input.institution === undefined ? [] : [input.institution]) },
  },
  refusals: {
    AlreadyRegistered: { fr: "Cette institution est déjà enregistrée.", en: "This institution is already registered." },
    NamesAPerson: namesAnother.NamesAPerson,
  },
  decide: ({ input: { name, kind }, state, facts, emit, refuse }) => {
    if (facts.persons.all.some(([, { registered, closed }]) => registered || closed !== null)) {
      return refuse("NamesAPerson")
    }
    return state.name === null ? emit("Registered", { name, kind }) : refuse("AlreadyRegistered")
  },
})

/**
 * Tell a person and an institution apart that an older journal holds under one id: the institution goes on under an id
 * of its own, registered beforehand, and the old one names the person alone. What was recorded under it without saying
 * of whom is then the person's; so what came from the institution is taken back first, such as its consents, and asked
 * for again under its new id.
 */
export const tellApart = Institution.command({
  summary: {
    fr: "Distinguer une institution d'une personne qui porte le même identifiant",
    en: "Tell an institution apart from a person of the same id",
  },
  by: ["lead", "director"],
  input: z.strictObject({ institution: field.id, now: field.institution }),
  key: (input) => input.institution,
  needs: {
    persons: { stream: Person, keys: ({ input }) => [input.institution, input.now] },
    institutions: { stream: Institution, keys: ({ input }) => [input.now] },
  },
  refusals: {
    UnknownInstitution: unknownInstitution,
    NothingToTellApart: {
      fr: "Aucune personne ne porte cet identifiant : il n'y a rien à distinguer.",
      en: "No person has this id: there is nothing to tell apart.",
    },
    SameId: { fr: "Le nouvel identifiant doit être un autre.", en: "The new id must be another one." },
  },
  decide: ({ input: { institution, now }, state, facts, emit, refuse }) => {
    if (institution === now) return refuse("SameId")
    if (state.name === null || facts.institutions.of(now).name === null) return refuse("UnknownInstitution")
    const person = facts.persons.of(institution)
    return person.registered || person.closed !== null ? emit("ToldApart", { now }) : refuse("NothingToTellApart")
  },
})

/** Record that an institution has another name. */
export const renameInstitution = Institution.command({
  summary: { fr: "Renommer une institution", en: "Rename an institution" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ institution: field.institution, name: field.text() }),
  key: (input) => input.institution,
  refusals: {
    UnknownInstitution: unknownInstitution,
  },
  decide: ({ input: { name }, state, emit, refuse }) =>
    state.name === null ? refuse("UnknownInstitution") : emit("Renamed", { name }),
})
