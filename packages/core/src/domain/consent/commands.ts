import * as z from "zod"
import { field, inWords } from "../../kernel/index.ts"
import { Institution, Person } from "../people/index.ts"
import { isLateYes } from "./rules.ts"
import { answerFields, bySchema, ConsentLedger, consentTextHash } from "./stream.ts"

const by = z._default(bySchema(), { kind: "self" })
const unknownParty = {
  fr: "Cette personne ou institution n'est pas enregistrée : l'enregistrer d'abord.",
  en: "This person or institution is not registered: register it first.",
}
const alreadyUsed = { fr: "Cet identifiant de consentement sert déjà.", en: "This consent id is already in use." }

interface Answer {
  readonly input: { readonly party: string }
}
const registered = {
  persons: { stream: Person, keys: ({ input }: Answer) => [input.party] },
  institutions: { stream: Institution, keys: ({ input }: Answer) => [input.party] },
}

/** The form that was shown or signed, by what identifies its text: it must be that of the words recorded. */
const form = z.exactOptional(
  z.string().regex(/^[0-9a-f]{64}$/, {
    error: inWords({
      fr: "L'empreinte du formulaire est attendue, telle qu'elle y est imprimée",
      en: "Not a SHA-256 in hexadecimal",
    }),
  }),
)

const answerRefusals = {
  AnotherText: {
    fr: "Le formulaire ne porte pas ces mots : consigner le texte exact du formulaire.",
    en: "The form has another text: record the exact words of the form.",
  },
  UnknownParty: unknownParty,
  AlreadyUsed: alreadyUsed,
  NotYet: {
    fr: "Une réponse ne peut pas être datée d'un jour à venir.",
    en: "An answer cannot be dated in the future.",
  },
}

/**
 * Record that a party consents to one purpose. `consent` names this answer, so that it can be withdrawn; the date
 * defaults to today, and without `until` it holds until it is withdrawn. An earlier `since` is kept with the day of
 * recording, and undoes no refusal or withdrawal that came after it.
 */
export const give = ConsentLedger.command({
  summary: { fr: "Recueillir un consentement", en: "Record a consent" },
  by: ["mediator", "lead"],
  input: z.strictObject({
    party: field.id,
    consent: field.id,
    ...answerFields(),
    form,
    by,
    since: z.exactOptional(field.date),
    until: z.exactOptional(field.date),
  }),
  key: (input) => input.party,
  needs: registered,
  refusals: {
    ...answerRefusals,
    EndsBeforeItBegins: {
      fr: "Le consentement finirait avant de commencer.",
      en: "The consent would end before it begins.",
    },
  },
  decide: ({ input: { party, form, ...data }, state, facts, today, emit, refuse }) => {
    const since = data.since ?? today
    const wordsHash = consentTextHash(data.words)
    if (!facts.persons.of(party).registered && facts.institutions.of(party).name === null) return refuse("UnknownParty")
    if (state.entries.some((entry) => entry.consent === data.consent)) return refuse("AlreadyUsed")
    if (since > today) return refuse("NotYet")
    if (data.until !== undefined && data.until < since) return refuse("EndsBeforeItBegins")
    if (form !== undefined && form !== wordsHash) return refuse("AnotherText")
    return emit("Given", { ...data, wordsHash, since })
  },
})

/** Record that a party refuses a purpose. A refusal is an answer, and is kept as such. */
export const refuse = ConsentLedger.command({
  summary: { fr: "Consigner un refus", en: "Record a refusal" },
  by: ["mediator", "lead"],
  input: z.strictObject({
    party: field.id,
    consent: field.id,
    ...answerFields(),
    form,
    by,
    on: z.exactOptional(field.date),
  }),
  key: (input) => input.party,
  needs: registered,
  refusals: answerRefusals,
  decide: ({ input: { party, form, ...data }, state, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    const wordsHash = consentTextHash(data.words)
    if (form !== undefined && form !== wordsHash) return refuse("AnotherText")
    if (!facts.persons.of(party).registered && facts.institutions.of(party).name === null) return refuse("UnknownParty")
    if (state.entries.some((entry) => entry.consent === data.consent)) return refuse("AlreadyUsed")
    return on > today ? refuse("NotYet") : emit("Refused", { ...data, wordsHash, on })
  },
})

/**
 * Withdraw a consent: at any time, at once, and without a reason. There is no field to put one in, so that nobody can
 * be asked for it.
 */
export const withdraw = ConsentLedger.command({
  summary: { fr: "Retirer un consentement", en: "Withdraw a consent" },
  by: ["mediator", "lead", "director", "board", "system", "person"],
  input: z.strictObject({ party: field.id, consent: field.id, on: z.exactOptional(field.date) }),
  key: (input) => input.party,
  // Whoever hears of a withdrawal records it, and does not read for that what else was answered.
  tells: ({ entries }, { consent }) => ({ entries: entries.filter((entry) => entry.consent === consent) }),
  refusals: {
    NotYet: answerRefusals.NotYet,
    BeforeItBegan: {
      fr: "Ce consentement n'a commencé que le {day} : son retrait ne peut pas être daté d'avant.",
      en: "This consent began on {day} only: it cannot be withdrawn before.",
    },
    NotGiven: {
      fr: "Aucun consentement en cours ne porte cet identifiant.",
      en: "No consent under this id is given at present.",
    },
  },
  decide: ({ input, state, today, emit, refuse }) => {
    const { consent, on = today } = input
    const given = state.entries.find((entry) => entry.consent === consent && entry.status !== "refused")
    // One that was written down after the withdrawal that ended it was not withdrawn by its own name.
    const ended = given?.withdrawnOn ?? null
    if (given === undefined || (ended !== null && !(isLateYes(given) && on <= ended))) return refuse("NotGiven")
    if (on > today) return refuse("NotYet")
    return on < given.since ? refuse("BeforeItBegan", { day: given.since }) : emit("Withdrawn", { consent, on })
  },
})
