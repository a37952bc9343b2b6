import * as z from "zod"
import { field, inWords, type PlainDate, personal } from "../../../kernel/index.ts"
import { Institution } from "../institutions/index.ts"
import type { Capacity } from "../persons/index.ts"
import { capacity, measureFields, measureOn, name, Person, type PersonState } from "../persons/index.ts"
import { poleOf, whichPole } from "../rules.ts"
import { namesAnother } from "./names-another.ts"

const bornIn = z.string().regex(/^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/, {
  error: inWords({
    fr: "Une année de naissance est attendue, ou une année et un mois, comme 1980 ou 1980-05",
    en: "Not a year of birth, or a year and month, such as 1980 or 1980-05",
  }),
})

const clear = {
  birthDate: z.exactOptional(personal(field.date, "identity", { lookup: "birth-date" })),
  phone: z.exactOptional(personal(field.text(40), "contact", { lookup: "phone" })),
  email: z.exactOptional(personal(field.email, "contact", { lookup: "email" })),
  address: z.exactOptional(personal(field.text(300), "contact")),
  familyName: z.exactOptional(personal(field.text(80), "identity")),
  givenNames: z.exactOptional(personal(field.text(80), "identity")),
  /** The name that they go by (*nom d'usage*): they are found by it too. */
  usedName: z.exactOptional(personal(field.text(80), "identity", { lookup: "name" })),
  /** The year of birth, or year and month, where the papers tell no day: `1980`, `1980-05`. */
  bornIn: z.exactOptional(personal(bornIn, "identity")),
  /** The commune where they live, by its INSEE code. */
  commune: z.exactOptional(personal(field.commune, "contact")),
}

const unknownPerson = {
  fr: "Cette personne n'est pas enregistrée : l'enregistrer d'abord.",
  en: "This person is not registered: register them first.",
}

const unknownRepresentative = {
  fr: "Le représentant n'est pas enregistré : l'enregistrer d'abord comme personne.",
  en: "The representative is not registered: register them first as a person.",
}

const representsOneself = {
  fr: "Une personne ne peut pas être son propre représentant.",
  en: "A person cannot be their own representative.",
}

const representativeNotCapable = {
  fr: "Le représentant est lui-même mineur ou protégé : indiquer une personne majeure qui agit seule.",
  en: "The representative is a minor or protected: name an adult who acts alone.",
}

const representativeNeedsNone = {
  fr: "Une personne majeure qui agit seule n'a pas de représentant.",
  en: "An adult who acts alone has no representative.",
}

const refusals = {
  UnknownRepresentative: unknownRepresentative,
  RepresentsOneself: representsOneself,
  RepresentativeNeedsNone: representativeNeedsNone,
  RepresentativeNotCapable: representativeNotCapable,
  EndsBeforeItBegins: { fr: "La mesure finirait avant de commencer.", en: "The measure would end before it begins." },
  NotYet: {
    fr: "Une mesure à venir s'enregistre le jour où elle commence.",
    en: "A measure to come is recorded on the day on which it begins.",
  },
}

const faultOfRepresentation = (
  key: string,
  input: {
    readonly capacity: Capacity
    readonly representative?: string
    readonly since?: PlainDate
    readonly until?: PlainDate
    readonly extent?: ReadonlyArray<string>
  },
  of: (person: string) => PersonState,
  today: PlainDate,
): keyof typeof refusals | undefined => {
  const { capacity, representative, since, until, extent } = input
  if (since !== undefined && since > today) return "NotYet"
  if (until !== undefined && until < (since ?? today)) return "EndsBeforeItBegins"
  if (capacity === "adult") {
    return representative === undefined && until === undefined && extent === undefined
      ? undefined
      : "RepresentativeNeedsNone"
  }
  if (representative === undefined) return undefined
  if (representative === key) return "RepresentsOneself"
  const person = of(representative)
  if (!person.registered) return "UnknownRepresentative"
  return measureOn(person, today) === null ? undefined : "RepresentativeNotCapable"
}

const representatives = {
  people: {
    stream: Person,
    keys: ({ input }: { readonly input: { readonly representative?: string } }) =>
      input.representative === undefined ? [] : [input.representative],
  },
}

/** Register a person. Without `person`, a new id is made; the receipt's key is that id. */
export const registerPerson = Person.command({
  summary: { fr: "Enregistrer une personne", en: "Register a person" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({
    person: z.exactOptional(field.person),
    name: name(),
    ...clear,
    ...measureFields(),
    capacity: z._default(capacity(), "adult"),
    /** The pole that the person belongs to, when the structure keeps poles apart. */
    pole: z.exactOptional(field.id),
    /** The days of the first and the last contact with somebody who was known before they are registered here. */
    firstContact: z.exactOptional(field.date),
    lastContact: z.exactOptional(field.date),
  }),
  key: (input, newId) => input.person ?? newId(),
  subject: (_, key) => key,
  needs: {
    ...representatives,
    institutions: { stream: Institution, keys: ({ input }) => (input.person === undefined ? [] : [input.person]) },
  },
  refusals: {
    ...refusals,
    ...whichPole,
    NamesAnInstitution: namesAnother.NamesAnInstitution,
    ContactToCome: {
      fr: "Un contact à venir, ou un dernier contact avant le premier, ne s'enregistre pas.",
      en: "A contact to come, or a last contact before the first, cannot be recorded.",
    },
    AlreadyRegistered: { fr: "Cette personne est déjà enregistrée.", en: "This person is already registered." },
  },
  decide: ({ key, input: { person: _, lastContact, ...data }, state, actor, facts, today, emit, refuse }) => {
    const { firstContact = lastContact ?? today } = data
    if (firstContact > (lastContact ?? today) || (lastContact ?? today) > today) return refuse("ContactToCome")
    if (state.registered || state.closed !== null) return refuse("AlreadyRegistered")
    if (facts.institutions.all.some(([, { name, now }]) => name !== null || now !== null)) {
      return refuse("NamesAnInstitution")
    }
    const fault = faultOfRepresentation(key, data, facts.people.of, today)
    if (fault !== undefined) return refuse(fault)
    const pole = poleOf(actor, data.pole)
    if (pole === undefined) return refuse("WhichPole")
    return emit("Registered", {
      ...data,
      ...(pole === null ? {} : { pole }),
      ...(lastContact === undefined ? {} : { on: lastContact }),
    })
  },
})

/** Correct what is known of a person. A correction is a new fact; the journal keeps the old one. */
export const rectifyPerson = Person.command({
  summary: { fr: "Rectifier les données d'une personne", en: "Rectify a person's data" },
  by: ["mediator", "lead", "director"],
  input: z
    .strictObject({ person: field.person, name: z.exactOptional(name()), ...clear })
    .refine((input) => Object.keys(input).length > 1, {
      error: "Nothing to rectify",
      params: { fr: "Rien à rectifier" },
    }),
  key: (input) => input.person,
  subject: (_, key) => key,
  refusals: { UnknownPerson: unknownPerson },
  decide: ({ input: { person: _, ...data }, state, emit, refuse }) =>
    state.registered ? emit("Rectified", data) : refuse("UnknownPerson"),
})

/**
 * Record that a person came of age, is protected, is no longer protected, or has another representative: from a day on,
 * today when none is said, until its last day where one is known, for all that is asked or for what `extent` names.
 */
export const changeCapacity = Person.command({
  summary: { fr: "Changer la capacité ou le représentant", en: "Change the capacity or the representative" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ person: field.person, ...measureFields() }),
  key: (input) => input.person,
  needs: representatives,
  refusals: { ...refusals, UnknownPerson: unknownPerson },
  decide: ({ key, input: { person: _, ...data }, state, facts, today, emit, refuse }) => {
    if (!state.registered) return refuse("UnknownPerson")
    const fault = faultOfRepresentation(key, data, facts.people.of, today)
    return fault === undefined ? emit("CapacityChanged", data) : refuse(fault)
  },
})

/** Let a colleague know a person whom one knows oneself. */
export const sharePerson = Person.command({
  summary: { fr: "Faire connaître une personne à un collègue", en: "Let a colleague know a person" },
  by: ["mediator", "lead"],
  input: z.strictObject({ person: field.person, with: field.id }),
  key: (input) => input.person,
  refusals: {
    UnknownPerson: unknownPerson,
    AlreadyKnown: { fr: "Ce collègue connaît déjà cette personne.", en: "This colleague knows the person already." },
  },
  decide: ({ input, state, emit, refuse }) => {
    if (!state.registered) return refuse("UnknownPerson")
    return state.knownTo.includes(input.with) ? refuse("AlreadyKnown") : emit("Shared", { with: input.with })
  },
})
