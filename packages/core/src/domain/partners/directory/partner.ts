import * as z from "zod"
import { field, type Label, type PlainDate, personal, type Sealed, sealed } from "../../../kernel/index.ts"
import { defineStream } from "../../../plugin/index.ts"
import { Institution } from "../../people/index.ts"
import { type Theme, theme } from "../../registers/index.ts"

/** What a partner is to the structure; it may be several things. */
export const partnerRoles = {
  institution: { fr: "Institution", en: "Institution" },
  landlord: { fr: "Bailleur", en: "Landlord" },
  supplier: { fr: "Fournisseur", en: "Supplier" },
  funder: { fr: "Financeur", en: "Funder" },
  association: { fr: "Association", en: "Association" },
  professional: { fr: "Professionnel ou service spécialisé", en: "Professional or specialised service" },
} as const satisfies Record<string, Label>
/** The key of a role, see {@link partnerRoles}. */
export type PartnerRole = keyof typeof partnerRoles
const role = field.keyOf(partnerRoles)

const digitsAddUp = (siret: string): boolean => {
  const sum = [...siret].reduce((total, sign, index) => {
    const digit = Number(sign) * (index % 2 === 0 ? 2 : 1)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  // The establishments of La Poste alone are numbered by the plain sum of the digits.
  const plain = [...siret].reduce((total, sign) => total + Number(sign), 0)
  return sum % 10 === 0 || (siret.startsWith("356000000") && plain % 5 === 0)
}

const siret = z
  .string()
  .regex(/^\d{14}$/, { error: "A SIRET has 14 digits" })
  .refine(digitsAddUp, {
    error: "The digits of this SIRET do not add up",
    params: { fr: "SIRET mal recopié : sa clé est fausse" },
  })

/** Where an entry of a directory comes from, so that a later file finds it again. */
const external = z.strictObject({ source: field.text(120), id: field.text(200) })

const description = {
  roles: z.readonly(z.array(role).min(1)),
  siret: z.exactOptional(siret),
  address: z.exactOptional(field.text(300)),
  postalCode: z.exactOptional(z.string().regex(/^\d{5}$/)),
  commune: z.exactOptional(field.commune),
  phone: z.exactOptional(field.text(40)),
  email: z.exactOptional(z.email()),
  site: z.exactOptional(z.url()),
  description: z.exactOptional(field.text(10_000)),
  opening: z.exactOptional(field.text(500)),
  external: z.exactOptional(external),
}
const described = z.strictObject(description)

/** What the directory says of a partner: public knowledge of an institution. */
export type PartnerDescription = z.output<typeof described>

const serviceFields = {
  name: field.text(150),
  description: z.exactOptional(field.text(10_000)),
  themes: z.exactOptional(z.readonly(z.array(theme))),
  fees: z.exactOptional(field.text(300)),
  external: z.exactOptional(external),
}

/** What a partner offers. */
export interface PartnerService {
  readonly service: string
  readonly name: string
  readonly description?: string
  readonly themes?: ReadonlyArray<Theme>
  readonly fees?: string
  readonly external?: { readonly source: string; readonly id: string }
}

/** Somebody to talk to at a partner. Who it is is sealed; what they are there for is not. */
export interface PartnerContact {
  readonly contact: string
  readonly title: string
  readonly name: Sealed<string>
  readonly phone?: Sealed<string>
  readonly email?: Sealed<string>
}

/** A partner, as its facts make it. */
export interface PartnerState {
  readonly description: PartnerDescription | null
  readonly contacts: ReadonlyArray<PartnerContact>
  readonly services: ReadonlyArray<PartnerService>
  readonly endedOn: PlainDate | null
}

const service = z.strictObject({ service: field.id, ...serviceFields })
const without = <T, K extends keyof T>(items: ReadonlyArray<T>, key: K, value: T[K]): ReadonlyArray<T> =>
  items.filter((item) => item[key] !== value)

/** The stream of a partner. Its key is the id of the institution. */
export const Partner = defineStream("partner", {
  Described: described,
  ContactAdded: z.strictObject({
    contact: field.id,
    title: field.text(120),
    name: sealed<string>(),
    phone: z.exactOptional(sealed<string>()),
    email: z.exactOptional(sealed<string>()),
  }),
  ContactRemoved: z.strictObject({ contact: field.id }),
  ServiceOffered: service,
  ServiceEnded: z.strictObject({ service: field.id }),
  Ended: z.strictObject({ on: field.date }),
}).evolve<PartnerState>(
  { description: null, contacts: [], services: [], endedOn: null },
  {
    Described: (state, description) => ({ ...state, description, endedOn: null }),
    ContactAdded: (state, contact) => ({
      ...state,
      contacts: [...without(state.contacts, "contact", contact.contact), contact],
    }),
    ContactRemoved: (state, { contact }) => ({ ...state, contacts: without(state.contacts, "contact", contact) }),
    ServiceOffered: (state, offered) => ({
      ...state,
      services: [...without(state.services, "service", offered.service), offered],
    }),
    ServiceEnded: (state, { service: id }) => ({ ...state, services: without(state.services, "service", id) }),
    Ended: (state, { on }) => ({ ...state, endedOn: on }),
  },
)

const by = ["mediator", "lead", "director"] as const
const partner = { partner: field.id }
const key = (input: { readonly partner: string }): string => input.partner
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
  input: z.strictObject({ ...partner, ...description }),
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
export const addContact = Partner.command({
  summary: { fr: "Ajouter un contact chez un partenaire", en: "Add a contact at a partner" },
  by,
  input: z.strictObject({
    ...partner,
    contact: field.id,
    title: field.text(120),
    name: personal(field.text(120), "identity"),
    phone: z.exactOptional(personal(field.text(40), "contact")),
    email: z.exactOptional(personal(z.email(), "contact")),
  }),
  key,
  subject: (input) => input.contact,
  refusals: unknownPartner,
  decide: ({ input: { partner: _, ...contact }, state, emit, refuse }) =>
    state.description === null ? refuse("UnknownPartner") : emit("ContactAdded", contact),
})

/** Take a contact out of the directory. */
export const removeContact = Partner.command({
  summary: { fr: "Retirer un contact", en: "Remove a contact" },
  by,
  input: z.strictObject({ ...partner, contact: field.id }),
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
  input: z.strictObject({ ...partner, service: field.id, ...serviceFields }),
  key,
  refusals: unknownPartner,
  decide: ({ input: { partner: _, ...offered }, state, emit, refuse }) =>
    state.description === null ? refuse("UnknownPartner") : emit("ServiceOffered", offered),
})

/** Record that a partner no longer offers a service. */
export const endService = Partner.command({
  summary: { fr: "Mettre fin à un service", en: "End a service" },
  by,
  input: z.strictObject({ ...partner, service: field.id }),
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
  input: z.strictObject({ ...partner, on: field.date }),
  key,
  refusals: unknownPartner,
  decide: ({ input: { on }, state, emit, refuse }) =>
    state.description === null || state.endedOn !== null ? refuse("UnknownPartner") : emit("Ended", { on }),
})
