import * as z from "zod"
import { field, personal } from "../../../kernel/index.ts"
import { Institution, type PartyRef, Person, partySchema, poleOf, whichPole } from "../../people/index.ts"
import { origin, register } from "../../registers/index.ts"
import { conductors, mediation, partyRefusals, stepFault, stepRefusals } from "../rules/steps.ts"
import { categoriesSchema, MediationStream } from "../stream.ts"
import * as words from "../vocabulary.ts"

const unregistered = {
  fr: "Une partie n'est pas enregistrée : enregistrer d'abord la personne ou l'institution.",
  en: "A party is not registered: register the person or institution first.",
}
const twice = { fr: "Une partie figure deux fois.", en: "A party stands twice." }
const on = z.exactOptional(field.date)

const idsOf = (parties: ReadonlyArray<PartyRef>, kind: PartyRef["kind"]): ReadonlyArray<string> =>
  parties.filter((party) => party.kind === kind).map((party) => party.id)

/**
 * Open a mediation from a request (*saisine*). Without `mediation`, a new id is made; the receipt's key is that id.
 * `subject` must not identify anybody; it is sealed all the same, with the key of whoever asked.
 */
export const open = MediationStream.command({
  summary: { fr: "Ouvrir une médiation", en: "Open a mediation" },
  by: conductors,
  input: z.strictObject({
    mediation: z.exactOptional(mediation),
    origin,
    requestedBy: z.exactOptional(partySchema()),
    parties: z.readonly(z.array(partySchema()).min(1).max(30)),
    register,
    mode: z._default(words.mode(), "direct"),
    subject: z.exactOptional(personal(field.anonymousText(200), "narrative")),
    /** The pole that it belongs to, when the structure keeps poles apart. */
    pole: z.exactOptional(field.id),
    on,
  }),
  key: (input, newId) => input.mediation ?? newId(),
  subject: (input, key) =>
    (input.requestedBy ?? input.parties.find(({ kind }) => kind === "person") ?? input.parties[0])?.id ?? key,
  needs: {
    persons: {
      stream: Person,
      keys: ({ input }) => idsOf([...input.parties, ...(input.requestedBy ? [input.requestedBy] : [])], "person"),
    },
    institutions: {
      stream: Institution,
      keys: ({ input }) => idsOf([...input.parties, ...(input.requestedBy ? [input.requestedBy] : [])], "institution"),
    },
  },
  refusals: {
    ...whichPole,
    AlreadyOpen: { fr: "Cette médiation est déjà ouverte.", en: "This mediation is already open." },
    UnregisteredParty: unregistered,
    PartyTwice: twice,
    NotYet: stepRefusals.NotYet,
  },
  decide: ({ input: { mediation: _, ...data }, state, actor, facts, today, emit, refuse }) => {
    const day = data.on ?? today
    if (state.opened !== null) return refuse("AlreadyOpen")
    if (day > today) return refuse("NotYet")
    if (new Set(data.parties.map((party) => party.id)).size < data.parties.length) return refuse("PartyTwice")
    const known =
      facts.persons.all.every(([, person]) => person.registered) &&
      facts.institutions.all.every(([, institution]) => institution.name !== null)
    if (!known) return refuse("UnregisteredParty")
    const pole = poleOf(actor, data.pole)
    if (pole === undefined) return refuse("WhichPole")
    return emit("Opened", { ...data, ...(pole === null ? {} : { pole }), on: day })
  },
})

/** Add a party, before the parties meet. */
export const addParty = MediationStream.command({
  summary: { fr: "Ajouter une partie", en: "Add a party" },
  by: conductors,
  input: z.strictObject({ mediation, party: partySchema() }),
  key: (input) => input.mediation,
  needs: {
    persons: { stream: Person, keys: ({ input }) => idsOf([input.party], "person") },
    institutions: { stream: Institution, keys: ({ input }) => idsOf([input.party], "institution") },
  },
  refusals: { ...stepRefusals, UnregisteredParty: unregistered, PartyTwice: twice },
  decide: ({ input: { party }, state, facts, today, emit, refuse }) => {
    const fault = stepFault(state, "addParty", today, today)
    if (fault !== undefined) return refuse(fault.code, fault.details)
    if (state.parties.some((known) => known.id === party.id)) return refuse("PartyTwice")
    const known =
      party.kind === "person" ? facts.persons.of(party.id).registered : facts.institutions.of(party.id).name !== null
    return known ? emit("PartyAdded", { party }) : refuse("UnregisteredParty")
  },
})

/** Record that a party was told, in its language, how mediation works and that it is free to refuse or to stop. */
export const inform = MediationStream.command({
  summary: { fr: "Informer une partie du cadre de la médiation", en: "Inform a party of how mediation works" },
  by: conductors,
  input: z.strictObject({ mediation, party: field.id, language: z._default(field.language, "fr"), on }),
  key: (input) => input.mediation,
  refusals: { ...stepRefusals, UnknownParty: partyRefusals.UnknownParty },
  decide: ({ input, state, today, emit, refuse }) => {
    const day = input.on ?? today
    const fault = stepFault(state, "inform", day, today)
    if (fault !== undefined) return refuse(fault.code, fault.details)
    if (!state.parties.some((party) => party.id === input.party)) return refuse("UnknownParty")
    return emit("PartyInformed", { party: input.party, language: input.language, on: day })
  },
})

/** Accept a request after its analysis. */
export const accept = MediationStream.command({
  summary: { fr: "Accepter la demande", en: "Accept the request" },
  by: conductors,
  input: z.strictObject({ mediation, on }),
  key: (input) => input.mediation,
  refusals: stepRefusals,
  decide: ({ input, state, today, emit, refuse }) => {
    const day = input.on ?? today
    const fault = stepFault(state, "accept", day, today)
    return fault === undefined ? emit("Accepted", { on: day }) : refuse(fault.code, fault.details)
  },
})

/**
 * Redirect a request to an institution or a professional. `categories` are the personal data handed over with it: with
 * none, the person is only told where to go.
 */
export const redirect = MediationStream.command({
  summary: { fr: "Réorienter la demande", en: "Redirect the request" },
  by: conductors,
  input: z.strictObject({ mediation, to: field.id, categories: z._default(categoriesSchema(), []), on }),
  key: (input) => input.mediation,
  needs: { institutions: { stream: Institution, keys: ({ input }) => [input.to] } },
  refusals: {
    ...stepRefusals,
    UnknownInstitution: { fr: "Cette institution n'est pas enregistrée.", en: "This institution is not registered." },
  },
  decide: ({ input, state, facts, today, emit, refuse }) => {
    const day = input.on ?? today
    const fault = stepFault(state, "redirect", day, today)
    if (fault !== undefined) return refuse(fault.code, fault.details)
    if (facts.institutions.of(input.to).name === null) return refuse("UnknownInstitution")
    return emit("Redirected", { to: input.to, categories: input.categories, on: day })
  },
})

/**
 * Decline a request, for a reason of the closed list {@link words.declineReasons}. An explanation in words is given to
 * a party that asks for one, and is that party's: `askedBy` says who did.
 */
export const decline = MediationStream.command({
  summary: { fr: "Refuser la demande", en: "Decline the request" },
  by: conductors,
  input: z.strictObject({
    mediation,
    reason: words.declineReason(),
    explanation: z.exactOptional(personal(field.anonymousText(), "narrative")),
    askedBy: z.exactOptional(field.id),
    on,
  }),
  key: (input) => input.mediation,
  subject: (input, key) => input.askedBy ?? key,
  refusals: {
    ...stepRefusals,
    UnknownParty: partyRefusals.UnknownParty,
    NobodyAsked: {
      fr: "Un refus s'exprime par un motif de la liste. Une explication en toutes lettres n'est donnée qu'à une partie qui la demande : indiquer laquelle.",
      en: "A refusal is a reason of the list. An explanation in words is for a party that asks for one: say which, in `askedBy`.",
    },
  },
  decide: ({ input: { mediation: _, ...data }, state, today, emit, refuse }) => {
    const day = data.on ?? today
    const fault = stepFault(state, "decline", day, today)
    if (fault !== undefined) return refuse(fault.code, fault.details)
    if (data.explanation !== undefined && data.askedBy === undefined) return refuse("NobodyAsked")
    if (data.askedBy !== undefined && !state.parties.some(({ id }) => id === data.askedBy))
      return refuse("UnknownParty")
    return emit("Declined", { ...data, on: day })
  },
})
