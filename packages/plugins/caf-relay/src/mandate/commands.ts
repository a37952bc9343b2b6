import {
  addDays,
  type ConsentBy,
  consentBy,
  consentTextHash,
  field,
  inWords,
  Person,
  type PlainDate,
  valueOn,
} from "@traitdunion/core"
import * as z from "zod"
import { cafProcedureKinds } from "../catalogue/index.ts"
import { type MandateDuration, mandateDays, mandateDurations } from "../law/index.ts"
import { firstDayOf, notYet, relays, tooOld, unknownPerson } from "../vocabulary.ts"
import { DIGEST, isCodeOf } from "./rules/code.ts"
import { Mandates } from "./stream.ts"
import { type MandateTerms, mandateWords } from "./vocabulary.ts"

const procedures = field.several(field.keyOf(cafProcedureKinds), { min: 1 })
const terms = {
  person: field.id,
  mandate: field.id,
  procedures,
  duration: field.keyOf(mandateDurations),
  /** The exact words that were explained, where they are the structure's own. They identify nobody. */
  words: z.exactOptional(field.anonymousText(8000)),
  language: z._default(field.language, "fr"),
  by: z._default(consentBy, { kind: "self" }),
}
const refusals = {
  UnknownPerson: unknownPerson,
  AlreadyUsed: { fr: "Cet identifiant de mandat sert déjà.", en: "This mandate id is already in use." },
} as const
const registered = { people: { stream: Person, keys: ({ input }: { input: { person: string } }) => [input.person] } }

/** The first day on which a mandate no longer holds: one of one day holds on its day alone. */
const expiry = (from: PlainDate, duration: MandateDuration): PlainDate =>
  addDays(from, valueOn(mandateDays, from).value[duration])

/** The words of these terms, as `mandateForm` prints them. */
const wordsOf = (
  { by, duration, procedures: kinds }: Pick<MandateTerms, "procedures" | "duration"> & { readonly by: ConsentBy },
  on: PlainDate,
): string => mandateWords({ procedures: kinds, duration, on, represented: by.kind === "representative" })

/**
 * Record a mandate that was signed on paper: for which procedures, for how long. Its words are those that `mandateForm`
 * prints for these very terms; `form`, the hash that stands on the paper, must be theirs, so that nothing else is recorded
 * than what was signed. A structure with a text of its own gives its `words`, and no `form`.
 */
export const grantMandate = Mandates.command({
  summary: { fr: "Consigner un mandat signé", en: "Record a signed mandate" },
  by: relays,
  input: z.strictObject({
    ...terms,
    form: z.exactOptional(
      z.string().regex(/^[0-9a-f]{64}$/, {
        error: inWords({ fr: "Ce n'est pas l'empreinte d'un texte", en: "Not a SHA-256 in hexadecimal" }),
      }),
    ),
    from: z.exactOptional(field.date),
  }),
  key: ({ person }) => person,
  needs: registered,
  refusals: {
    ...refusals,
    NotYet: notYet,
    TooOld: tooOld,
    AnotherText: {
      fr: "Le formulaire signé ne dit pas cela : consigner les démarches, la durée et le jour qui y figurent.",
      en: "The signed form says something else: record the procedures, the duration and the day that stand on it.",
    },
  },
  decide: ({ input: { person, form, ...data }, state, facts, today, emit, refuse }) => {
    const from = data.from ?? today
    if (!facts.people.of(person).registered) return refuse("UnknownPerson")
    if (state.mandates.some(({ mandate }) => mandate === data.mandate)) return refuse("AlreadyUsed")
    if (from > today) return refuse("NotYet")
    if (from < firstDayOf(mandateDays)) return refuse("TooOld")
    const printed = wordsOf(data, from)
    const words = data.words ?? printed
    const wordsHash = consentTextHash(words)
    if (form !== undefined && (words !== printed || form !== wordsHash)) return refuse("AnotherText")
    return emit("Granted", { ...data, words, wordsHash, from, expiresOn: expiry(from, data.duration) })
  },
})

/** Propose a mandate at a distance: the person signs it by telling the code they were sent, see `remoteCode`. */
export const proposeMandate = Mandates.command({
  summary: { fr: "Proposer un mandat à distance", en: "Propose a mandate at a distance" },
  by: relays,
  input: z.strictObject({
    ...terms,
    codeDigest: z.string().regex(DIGEST, {
      error: inWords({ fr: "Ce n'est pas l'empreinte d'un code", en: "Not the digest of remoteCode()" }),
    }),
  }),
  key: ({ person }) => person,
  needs: registered,
  refusals,
  decide: ({ input: { person, ...data }, state, facts, today, emit, refuse }) => {
    if (!facts.people.of(person).registered) return refuse("UnknownPerson")
    if (state.mandates.some(({ mandate }) => mandate === data.mandate)) return refuse("AlreadyUsed")
    const words = data.words ?? wordsOf(data, today)
    return emit("Proposed", { ...data, words, wordsHash: consentTextHash(words), on: today })
  },
})

/**
 * Sign a proposed mandate by the code that the person tells. A wrong code is written down, for it is a fact: look at the
 * receipt's event, `caf-mandates.Signed` or `caf-mandates.CodeRefused`. The code itself is not kept.
 */
export const signMandate = Mandates.command({
  summary: { fr: "Signer un mandat par le code reçu", en: "Sign a mandate by the code" },
  by: relays,
  input: z.strictObject({
    person: field.id,
    mandate: field.id,
    code: z.string().regex(/^\d{6}$/, { error: inWords({ fr: "Six chiffres sont attendus", en: "Six digits" }) }),
  }),
  key: ({ person }) => person,
  refusals: {
    NotProposed: {
      fr: "Aucun mandat proposé ne porte cet identifiant, ou il est signé, caduc ou révoqué.",
      en: "No proposed mandate has this id, or it was signed, lapsed or was revoked.",
    },
    CodeTooOld: {
      fr: "Ce code ne valait que le jour de la proposition : en proposer un autre.",
      en: "This code served on its day only: propose again.",
    },
  },
  decide: ({ input: { mandate, code }, state, today, emit, refuse }) => {
    const known = state.mandates.find((one) => one.mandate === mandate && one.status === "proposed")
    // Whoever takes everything back before signing has nothing left to sign.
    const stands = known?.authorisations.some(({ revokedOn }) => revokedOn === null) === true
    if (known === undefined || known.codeDigest === null || !stands) return refuse("NotProposed")
    if (known.proposedOn !== today) return refuse("CodeTooOld")
    if (!isCodeOf(code, known.codeDigest)) return emit("CodeRefused", { mandate })
    return emit("Signed", { mandate, from: today, expiresOn: expiry(today, known.duration) })
  },
})

/**
 * Revoke a mandate, for all its procedures or for some: at any time, at once, and without a reason. There is no field to
 * put one in.
 */
export const revokeMandate = Mandates.command({
  summary: { fr: "Révoquer un mandat, en tout ou pour une démarche", en: "Revoke a mandate" },
  by: [...relays, "director"],
  input: z.strictObject({ person: field.id, mandate: field.id, procedures: z.exactOptional(procedures) }),
  key: ({ person }) => person,
  refusals: {
    NothingToRevoke: {
      fr: "Aucune autorisation en cours à révoquer dans ce mandat.",
      en: "No authorisation of this mandate stands.",
    },
  },
  decide: ({ input: { mandate, procedures: asked }, state, today, emit, refuse }) => {
    const known = state.mandates.find((one) => one.mandate === mandate)
    const standing = (known?.authorisations ?? [])
      .filter(({ kind, revokedOn }) => revokedOn === null && (asked === undefined || asked.includes(kind)))
      .map(({ kind }) => kind)
    if (standing.length === 0) return refuse("NothingToRevoke")
    return emit("Revoked", { mandate, procedures: standing, on: today })
  },
})
