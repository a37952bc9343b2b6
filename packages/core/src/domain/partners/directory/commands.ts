import * as z from "zod"
import { field, personal } from "../../../kernel/index.ts"
import { registering } from "../../../plugin/index.ts"
import { Institution } from "../../people/index.ts"
import { description, key, Partner, partner, serviceFields } from "./stream.ts"

const by = ["mediator", "lead", "director"] as const

const unknownPartner = {
  UnknownPartner: {
    fr: "Ce partenaire n'est pas dans l'annuaire : le décrire d'abord.",
    en: "This partner is not in the directory: describe it first.",
  },
} as const

/** Describe a partner in the directory, or describe it anew: the whole of what is known. */
export const describe = Partner.command({
  summary: { fr: "Décrire un partenaire dans l'annuaire", en: "Describe a partner in the directory" },
  by,
  input: z.strictObject({ ...partner(), ...description() }),
  key,
  needs: { institution: { stream: Institution, keys: ({ input }) => [input.partner] } },
  refusals: {
    UnknownInstitution: {
      fr: "Cette institution n'est pas enregistrée : l'enregistrer d'abord.",
      en: "This institution is not registered: register it first.",
    },
  },
  decide: ({ input: { partner: id, ...known }, facts, emit, refuse }) =>
    facts.institution.of(id).name === null ? refuse("UnknownInstitution") : emit("Described", known),
})

/** Add somebody to talk to, or replace who stands under that id. */
export const addContact = registering(
  Partner.command({
    summary: { fr: "Ajouter un contact chez un partenaire", en: "Add a contact at a partner" },
    by,
    input: z.strictObject({
      ...partner(),
      contact: field.id,
      title: field.text(120),
      name: personal(field.text(120), "identity"),
      phone: z.exactOptional(personal(field.text(40), "contact")),
      email: z.exactOptional(personal(field.email, "contact")),
    }),
    key,
    subject: (input) => input.contact,
    refusals: unknownPartner,
    decide: ({ input: { partner: _, ...contact }, state, emit, refuse }) =>
      state.description === null ? refuse("UnknownPartner") : emit("ContactAdded", contact),
  }),
)

/** Take a contact out of the directory. */
export const removeContact = Partner.command({
  summary: { fr: "Retirer un contact", en: "Remove a contact" },
  by,
  input: z.strictObject({ ...partner(), contact: field.id }),
  key,
  refusals: { UnknownContact: { fr: "Ce contact n'existe pas.", en: "There is no such contact." } },
  decide: ({ input: { contact }, state, emit, refuse }) =>
    state.contacts.some((known) => known.contact === contact)
      ? emit("ContactRemoved", { contact })
      : refuse("UnknownContact"),
})

/** Add a service that a partner offers, or replace the one under that id. */
export const offerService = Partner.command({
  summary: { fr: "Ajouter un service d'un partenaire", en: "Add a service of a partner" },
  by,
  input: z.strictObject({ ...partner(), service: field.id, ...serviceFields() }),
  key,
  refusals: unknownPartner,
  decide: ({ input: { partner: _, ...offered }, state, emit, refuse }) =>
    state.description === null ? refuse("UnknownPartner") : emit("ServiceOffered", offered),
})

/** Record that a partner no longer offers a service. */
export const endService = Partner.command({
  summary: { fr: "Mettre fin à un service", en: "End a service" },
  by,
  input: z.strictObject({ ...partner(), service: field.id }),
  key,
  refusals: { UnknownService: { fr: "Ce service n'existe pas.", en: "There is no such service." } },
  decide: ({ input: { service: id }, state, emit, refuse }) =>
    state.services.some((known) => known.service === id)
      ? emit("ServiceEnded", { service: id })
      : refuse("UnknownService"),
})

/** Record that a partnership has ended. Describing the partner again begins it anew. */
export const endPartnership = Partner.command({
  summary: { fr: "Mettre fin à un partenariat", en: "End a partnership" },
  by: ["lead", "director"],
  input: z.strictObject({ ...partner(), on: field.date }),
  key,
  refusals: unknownPartner,
  decide: ({ input: { on }, state, emit, refuse }) =>
    state.description === null || state.endedOn !== null ? refuse("UnknownPartner") : emit("Ended", { on }),
})
