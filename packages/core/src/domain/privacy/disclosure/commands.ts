import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { ConsentLedger } from "../../consent/index.ts"
import { Institution, measureOn, Person } from "../../people/index.ts"
import { MediationStream } from "../../process/index.ts"
import { agreedCategories } from "./rules.ts"
import { categories, Disclosures, someCategories } from "./stream.ts"
import { legalGrounds } from "./vocabulary.ts"

const asked = {
  /** Whose data it is: a person, or an institution that confided something. */
  subject: field.party,
  /** Who gets it: the id of an institution or of a person. */
  recipient: field.id,
  categories: someCategories(),
  /** The path outward, when a program sends it; left out for what is said by word of mouth. */
  outlet: z.exactOptional(field.text(100)),
  mediation: z.exactOptional(field.mediation),
  on: z.exactOptional(field.date),
}

interface Asked {
  readonly input: { readonly subject: string; readonly recipient: string; readonly mediation?: string }
}

const known = {
  persons: { stream: Person, keys: ({ input }: Asked) => [input.subject, input.recipient] },
  institutions: { stream: Institution, keys: ({ input }: Asked) => [input.subject, input.recipient] },
}

const refusals = {
  UnknownSubject: {
    fr: "Cette personne ou institution n'est pas enregistrée, ou ses données ont été effacées.",
    en: "This person or institution is not registered, or their data was erased.",
  },
  UnknownRecipient: {
    fr: "Le destinataire n'est pas enregistré : enregistrer d'abord l'institution ou la personne.",
    en: "The recipient is not registered: register the institution or person first.",
  },
  NotYet: { fr: "Ce qui est à venir ne se consigne pas encore.", en: "What is still to come is not recorded yet." },
} as const

interface Known {
  readonly persons: { readonly of: (id: string) => { readonly registered: boolean } }
  readonly institutions: { readonly of: (id: string) => { readonly name: string | null } }
}
const isKnown = (facts: Known, id: string): boolean =>
  facts.persons.of(id).registered || facts.institutions.of(id).name !== null

const faultOf = (facts: Known, input: Asked["input"], on: string, today: string) => {
  if (!isKnown(facts, input.subject)) return "UnknownSubject" as const
  if (!isKnown(facts, input.recipient)) return "UnknownRecipient" as const
  return on > today ? ("NotYet" as const) : undefined
}

/**
 * Record that data of somebody goes to a recipient by their express agreement: what a mediator says, or what the gate
 * lets out. What was not agreed to stays here; without `required`, all that is named must be agreed to.
 */
export const disclose = Disclosures.command({
  summary: { fr: "Communiquer des informations à un partenaire", en: "Disclose information to a partner" },
  by: ["mediator", "lead"],
  input: z.strictObject({
    ...asked,
    /** The categories without which nothing leaves at all. */
    required: z.exactOptional(categories()),
  }),
  key: (input) => input.subject,
  needs: {
    ...known,
    consents: { stream: ConsentLedger, keys: ({ input }) => [input.subject] },
    mediations: {
      stream: MediationStream,
      keys: ({ input }) => (input.mediation === undefined ? [] : [input.mediation]),
    },
  },
  refusals: {
    ...refusals,
    NotInThisMediation: {
      fr: "Cette personne n'est pas partie à cette médiation.",
      en: "They are not a party of this mediation.",
    },
  },
  decide: ({ input: { subject, required: _, ...data }, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    const fault = faultOf(facts, { subject, ...data }, on, today)
    if (fault !== undefined) return refuse(fault)
    const mediations = facts.mediations.all
    if (mediations.some(([, { parties }]) => !parties.some(({ id }) => id === subject))) {
      return refuse("NotInThisMediation")
    }
    // What goes back to the person themself is theirs: no agreement is asked of them for it.
    const own = subject === data.recipient
    const agreed = own ? data.categories : agreedCategories(facts.consents.of(subject), { ...data, on })
    const withheld = data.categories.filter((category) => !agreed.includes(category))
    return emit("Disclosed", { ...data, categories: agreed, withheld, on })
  },
})

/** Record that a person was given what is held about them, or the one who represents them. */
export const giveAccess = Disclosures.command({
  summary: { fr: "Donner à une personne accès à ses données", en: "Give a person access to their data" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ ...asked, required: z.exactOptional(categories()) }),
  key: (input) => input.subject,
  needs: known,
  refusals: {
    ...refusals,
    NotTheirs: {
      fr: "Seule la personne, ou celle qui la représente, a accès à ses données.",
      en: "Only the person, or who represents them, has access to their data.",
    },
  },
  decide: ({ input: { subject, required: _, ...data }, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    const fault = faultOf(facts, { subject, ...data }, on, today)
    if (fault !== undefined) return refuse(fault)
    const record = facts.persons.of(subject)
    const receives = facts.persons.of(data.recipient)
    const same =
      data.recipient === subject ||
      record.mergedInto === data.recipient ||
      receives.mergedInto === subject ||
      (record.mergedInto !== null && record.mergedInto === receives.mergedInto)
    const own = same || data.recipient === measureOn(record, on)?.representative
    return own ? emit("AccessGiven", { ...data, on }) : refuse("NotTheirs")
  },
})

/**
 * Record that data of somebody is disclosed without their agreement because the law demands or allows it. A director
 * decides it, names the text and gives the reason.
 */
export const discloseByLaw = Disclosures.command({
  summary: {
    fr: "Communiquer sans accord, en vertu de la loi",
    en: "Disclose without agreement, as the law demands",
  },
  by: ["director"],
  input: z
    .strictObject({
      ...asked,
      required: z.exactOptional(categories()),
      ground: field.keyOf(legalGrounds),
      /** The text, when the ground is `other`. */
      article: z.exactOptional(field.text(200)),
      /** Why, in words that identify nobody. */
      reason: field.anonymousText(2000),
    })
    .refine((input) => input.ground !== "other" || input.article !== undefined, {
      error: "Name the text of law",
      path: ["article"],
      params: { fr: "Nommer le texte de loi" },
    }),
  key: (input) => input.subject,
  needs: known,
  refusals,
  decide: ({ input: { subject, required: _, ...data }, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    const fault = faultOf(facts, { subject, ...data }, on, today)
    return fault === undefined ? emit("DisclosedByLaw", { ...data, on }) : refuse(fault)
  },
})
