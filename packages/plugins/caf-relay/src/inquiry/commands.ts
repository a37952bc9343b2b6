import {
  agreedCategories,
  ConsentLedger,
  defineRule,
  field,
  Person,
  pass,
  personal,
  principles,
} from "@traitdunion/core"
import * as z from "zod"
import { Inquiries, inquiryOutcomes, inquiryQuestions } from "../answer/index.ts"
import { Beneficiary } from "../beneficiary/index.ts"
import { activeMandate, Mandates } from "../mandate/index.ts"
import { CafProcedure, mandateCitation, noMandate } from "../procedure/index.ts"
import { serviceFaults } from "../service/index.ts"
import { month, notTheHolder, notYet, relays } from "../vocabulary.ts"

const about = { asked: field.id, procedure: field.id, holder: field.id, office: field.id }
interface About {
  readonly input: { readonly procedure: string; readonly holder: string }
}
const holder = ({ input }: About): ReadonlyArray<string> => [input.holder]
const needs = {
  procedures: { stream: CafProcedure, keys: ({ input }: About) => [input.procedure] },
  mandates: { stream: Mandates, keys: holder },
  people: { stream: Person, keys: holder },
  consents: { stream: ConsentLedger, keys: holder },
}

/** @internal Write down that something is asked, before it is: it commits with the disclosure. */
export const ask = Inquiries.command({
  summary: { fr: "Interroger le service de la CAF", en: "Ask the CAF's service" },
  by: relays,
  input: z.strictObject({
    ...about,
    question: field.keyOf(inquiryQuestions),
    month: z.exactOptional(month),
    askedAt: z.iso.datetime(),
  }),
  key: ({ procedure }) => procedure,
  needs: {
    procedures: needs.procedures,
    beneficiaries: { stream: Beneficiary, keys: holder },
  },
  refusals: {
    UnknownProcedure: {
      fr: "Cette démarche n'existe pas, ou elle est terminée.",
      en: "There is no such procedure, or it is closed.",
    },
    NotTheHolder: notTheHolder,
    NotYet: notYet,
    IdentityMissing: {
      fr: "L'état civil de la personne n'est pas noté : le noter d'abord avec elle.",
      en: "The person's civil status is not noted: note it first.",
    },
  },
  decide: ({ input: { procedure, ...question }, facts, today, emit, refuse }) => {
    const { holder: person, month: asked } = question
    const { opened, facts: done } = facts.procedures.of(procedure)
    if (opened === null || done.some(({ fact }) => fact === "closed")) return refuse("UnknownProcedure")
    if (opened.holder !== person) return refuse("NotTheHolder")
    if (facts.beneficiaries.of(person).identity === null) return refuse("IdentityMissing")
    if (asked !== undefined && asked > today.slice(0, 7)) return refuse("NotYet")
    return emit("Asked", { ...question, on: today })
  },
})

const quotient = z.strictObject({
  provider: z.enum(["CNAF", "MSA"]),
  value: z.nullable(z.int()),
  month: z.string(),
  computedIn: z.string(),
})
const data = z.union([
  z.strictObject({
    receives: z.boolean(),
    increased: z.exactOptional(z.boolean()),
    since: z.exactOptional(field.date),
  }),
  z.strictObject({
    quotient: z.exactOptional(quotient),
    adults: z.exactOptional(z.int()),
    children: z.exactOptional(z.int()),
  }),
])

/**
 * @internal Write down what came back. Where the mandate or the agreement to share was withdrawn while the answer was on
 * its way, it is not kept.
 */
export const noteAnswer = Inquiries.command({
  summary: { fr: "Consigner la réponse du service de la CAF", en: "Record the answer of the CAF's service" },
  by: relays,
  input: z.strictObject({
    ...about,
    outcome: field.keyOf(inquiryOutcomes),
    reason: z.exactOptional(field.keyOf(serviceFaults)),
    data: z.exactOptional(personal(data, "resources")),
  }),
  key: ({ procedure }) => procedure,
  subject: ({ holder: person }) => person,
  needs,
  decide: ({ input: { procedure, holder: person, office, asked, ...answer }, facts, today, emit }) => {
    const { opened } = facts.procedures.of(procedure)
    const consents = facts.consents.of(person)
    const view = { mandates: facts.mandates.of(person), person: facts.people.of(person), consents }
    const mandated = opened !== null && activeMandate(view, opened.kind, today) !== undefined
    const agreed = agreedCategories(consents, { recipient: office, categories: ["identity"], on: today }).length > 0
    return emit("Answered", mandated && agreed ? { asked, ...answer } : { asked, outcome: "no-longer-agreed" })
  },
})

/** @internal Nobody is asked about without a mandate that covers the procedure. */
export const askUnderMandate = defineRule({
  id: "inquiries/under-mandate",
  label: { fr: "Pas de question à la CAF sur une personne sans mandat en cours" },
  principle: principles.freeConsent,
  citation: mandateCitation,
  on: [ask],
  needs,
  check: ({ input: { procedure, holder: person }, facts, today }) => {
    const { opened } = facts.procedures.of(procedure)
    if (opened === null) return pass
    const view = {
      mandates: facts.mandates.of(person),
      person: facts.people.of(person),
      consents: facts.consents.of(person),
    }
    return activeMandate(view, opened.kind, today) === undefined ? noMandate : pass
  },
})
