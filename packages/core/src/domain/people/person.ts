import * as z from "zod"
import { field, type Label, type PlainDate, personal, type Sealed, sealed } from "../../kernel/index.ts"
import { defineStream } from "../../plugin/index.ts"
import { poleOf, whichPole } from "./pole.ts"

/** Whether a person acts alone. Anybody else than an adult is represented. */
export const capacities = {
  adult: { fr: "Personne majeure", en: "Adult" },
  minor: { fr: "Personne mineure", en: "Minor" },
  "protected-adult": { fr: "Personne majeure protégée", en: "Protected adult" },
} as const satisfies Record<string, Label>
/** The key of a capacity, see {@link capacities}. */
export type Capacity = keyof typeof capacities
const capacity = field.keyOf(capacities)

/** Why a person's data is erased. */
export const erasureGrounds = {
  request: { fr: "Demande de la personne", en: "The person asked for it" },
  retention: { fr: "Fin de la durée de conservation", en: "The retention period is over" },
  mistake: { fr: "Enregistrement fait par erreur", en: "Recorded by mistake" },
} as const satisfies Record<string, Label>
/** The key of a ground, see {@link erasureGrounds}. */
export type ErasureGround = keyof typeof erasureGrounds
const erasureGround = field.keyOf(erasureGrounds)

/** A person as events and rules see one: whose words are sealed, and whether somebody represents them. */
export interface PersonState {
  readonly registered: boolean
  readonly name: Sealed<string> | null
  readonly birthDate: Sealed<PlainDate> | null
  readonly phone: Sealed<string> | null
  readonly email: Sealed<string> | null
  readonly address: Sealed<string> | null
  readonly capacity: Capacity
  /** The person who represents a minor or a protected adult. */
  readonly representative: string | null
  /** The colleagues who know this person: who registered them, and those they were shared with. */
  readonly knownTo: ReadonlyArray<string>
  /** The pole that they belong to; `null` when the structure does not keep poles apart. */
  readonly pole: string | null
  /** Whether their data was erased, or set aside. */
  readonly closed: "erased" | "archived" | null
}

const nobody: PersonState = {
  registered: false,
  name: null,
  birthDate: null,
  phone: null,
  email: null,
  address: null,
  capacity: "adult",
  representative: null,
  knownTo: [],
  pole: null,
  closed: null,
}

const details = {
  name: z.exactOptional(sealed<string>()),
  birthDate: z.exactOptional(sealed<PlainDate>()),
  phone: z.exactOptional(sealed<string>()),
  email: z.exactOptional(sealed<string>()),
  address: z.exactOptional(sealed<string>()),
}

/** The stream of a person. Its key is the person's id. */
export const Person = defineStream("person", {
  Registered: z.strictObject({
    ...details,
    name: sealed<string>(),
    capacity,
    representative: z.exactOptional(field.id),
    pole: z.exactOptional(field.id),
  }),
  Rectified: z.strictObject(details),
  CapacityChanged: z.strictObject({ capacity, representative: z.exactOptional(field.id) }),
  Shared: z.strictObject({ with: field.id }),
  Erased: z.strictObject({ ground: erasureGround }),
  Archived: z.strictObject({}),
  Restored: z.strictObject({}),
}).evolve<PersonState>(nobody, {
  Registered: (_, { representative, pole, ...data }, { actor }) => ({
    ...nobody,
    ...data,
    registered: true,
    representative: representative ?? null,
    pole: pole ?? null,
    knownTo: [actor.id],
  }),
  Rectified: (state, data) => ({ ...state, ...data }),
  CapacityChanged: (state, data) => ({
    ...state,
    capacity: data.capacity,
    representative: data.representative ?? null,
  }),
  Shared: (state, data) => ({ ...state, knownTo: [...new Set([...state.knownTo, data.with])] }),
  Erased: (state) => ({ ...nobody, capacity: state.capacity, closed: "erased" }),
  Archived: (state) => ({ ...state, closed: "archived" }),
  Restored: (state) => ({ ...state, closed: null }),
})

const clear = {
  birthDate: z.exactOptional(personal(field.date, "identity", { lookup: "birth-date" })),
  phone: z.exactOptional(personal(field.text(40), "contact", { lookup: "phone" })),
  email: z.exactOptional(personal(z.email(), "contact", { lookup: "email" })),
  address: z.exactOptional(personal(field.text(300), "contact")),
}
const name = personal(field.text(120), "identity", { lookup: "name" })

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
const representativeNeedsNone = {
  fr: "Une personne majeure qui agit seule n'a pas de représentant.",
  en: "An adult who acts alone has no representative.",
}
const refusals = {
  UnknownRepresentative: unknownRepresentative,
  RepresentsOneself: representsOneself,
  RepresentativeNeedsNone: representativeNeedsNone,
}

const faultOfRepresentation = (
  key: string,
  input: { readonly capacity: Capacity; readonly representative?: string },
  isRegistered: (person: string) => boolean,
): keyof typeof refusals | undefined => {
  if (input.representative === undefined) return undefined
  if (input.capacity === "adult") return "RepresentativeNeedsNone"
  if (input.representative === key) return "RepresentsOneself"
  return isRegistered(input.representative) ? undefined : "UnknownRepresentative"
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
    person: z.exactOptional(field.id),
    name,
    ...clear,
    capacity: z._default(capacity, "adult"),
    representative: z.exactOptional(field.id),
    /** The pole that the person belongs to, when the structure keeps poles apart. */
    pole: z.exactOptional(field.id),
  }),
  key: (input, newId) => input.person ?? newId(),
  subject: (_, key) => key,
  needs: representatives,
  refusals: {
    ...refusals,
    ...whichPole,
    AlreadyRegistered: { fr: "Cette personne est déjà enregistrée.", en: "This person is already registered." },
  },
  decide: ({ key, input: { person: _, ...data }, state, actor, facts, emit, refuse }) => {
    if (state.registered || state.closed !== null) return refuse("AlreadyRegistered")
    const fault = faultOfRepresentation(key, data, (id) => facts.people.of(id).registered)
    if (fault !== undefined) return refuse(fault)
    const pole = poleOf(actor, data.pole)
    if (pole === undefined) return refuse("WhichPole")
    return emit("Registered", { ...data, ...(pole === null ? {} : { pole }) })
  },
})

/** Correct what is known of a person. A correction is a new fact; the journal keeps the old one. */
export const rectifyPerson = Person.command({
  summary: { fr: "Rectifier les données d'une personne", en: "Rectify a person's data" },
  by: ["mediator", "lead", "director"],
  input: z
    .strictObject({ person: field.id, name: z.exactOptional(name), ...clear })
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

/** Record that a person came of age, is protected, is no longer protected, or has another representative. */
export const changeCapacity = Person.command({
  summary: { fr: "Changer la capacité ou le représentant", en: "Change the capacity or the representative" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ person: field.id, capacity, representative: z.exactOptional(field.id) }),
  key: (input) => input.person,
  needs: representatives,
  refusals: { ...refusals, UnknownPerson: unknownPerson },
  decide: ({ key, input: { person: _, ...data }, state, facts, emit, refuse }) => {
    if (!state.registered) return refuse("UnknownPerson")
    const fault = faultOfRepresentation(key, data, (id) => facts.people.of(id).registered)
    return fault === undefined ? emit("CapacityChanged", data) : refuse(fault)
  },
})

/** Let a colleague know a person whom one knows oneself. */
export const sharePerson = Person.command({
  summary: { fr: "Faire connaître une personne à un collègue", en: "Let a colleague know a person" },
  by: ["mediator", "lead"],
  input: z.strictObject({ person: field.id, with: field.id }),
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
