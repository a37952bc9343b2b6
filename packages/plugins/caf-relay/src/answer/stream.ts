import { defineStream, field, type PlainDate, type Sealed, sealed } from "@traitdunion/core"
import * as z from "zod"
import { type ServiceFault, serviceFaults } from "../service/index.ts"
import { month } from "../vocabulary.ts"
import type { AskedBenefit, ServiceBenefit, ServiceFamily } from "./vocabulary.ts"

/** What can be asked: the family quotient, or whether a benefit is received. */
export const inquiryQuestions = {
  "family-quotient": { fr: "Quotient familial", en: "Family quotient" },
  "in-work-bonus": { fr: "Prime d'activité", en: "In-work bonus" },
  rsa: { fr: "RSA", en: "RSA" },
  "disabled-adult-allowance": { fr: "AAH", en: "Disabled adult allowance" },
  "disabled-child-allowance": { fr: "AEEH", en: "Disabled child allowance" },
  "family-support-allowance": { fr: "ASF", en: "Family support allowance" },
} as const satisfies Record<"family-quotient" | AskedBenefit, { readonly fr: string; readonly en: string }>
/** The key of a question, see {@link inquiryQuestions}. */
export type InquiryQuestion = keyof typeof inquiryQuestions

/** What came of a question. */
export const inquiryOutcomes = {
  found: { fr: "Réponse reçue", en: "Answered" },
  "no-file": { fr: "Pas de dossier auprès de la caisse interrogée", en: "No file there" },
  "not-registered": { fr: "Allocataire inconnu des caisses", en: "Not known to any fund" },
  "person-unknown": { fr: "Personne introuvable par cet état civil", en: "Nobody found by this civil status" },
  "no-longer-agreed": { fr: "Mandat ou accord retiré pendant la demande : rien n'est gardé", en: "No longer agreed" },
  failed: { fr: "Le service n'a pas pu répondre", en: "The service could not answer" },
} as const
/** The key of an outcome, see {@link inquiryOutcomes}. */
export type InquiryOutcome = keyof typeof inquiryOutcomes

/** A question that was asked of the CAF's service about a procedure, and what came of it. */
export interface Inquiry {
  /** What its answer finds it by. */
  readonly asked: string
  readonly question: InquiryQuestion
  /** The month that was asked for, `YYYY-MM`; that of the question itself when it is left out. */
  readonly month?: string
  readonly office: string
  readonly on: PlainDate
  /** The moment at which it was asked. */
  readonly askedAt: string
  /** `null` while no answer came: the call is under way, or died. */
  readonly outcome: InquiryOutcome | null
  readonly reason: ServiceFault | null
  readonly data: Sealed<ServiceFamily | ServiceBenefit> | null
}

/** The questions asked about a procedure, the oldest first. */
export interface InquiriesState {
  readonly inquiries: ReadonlyArray<Inquiry>
}

/** The stream of what was asked of the CAF's service. Its key is the procedure's id. */
export const Inquiries = defineStream("caf-inquiry", {
  Asked: z.strictObject({
    asked: field.id,
    holder: field.id,
    question: field.keyOf(inquiryQuestions),
    month: z.exactOptional(month),
    office: field.id,
    on: field.date,
    askedAt: z.iso.datetime(),
  }),
  Answered: z.strictObject({
    asked: field.id,
    outcome: field.keyOf(inquiryOutcomes),
    reason: z.exactOptional(field.keyOf(serviceFaults)),
    data: z.exactOptional(sealed<ServiceFamily | ServiceBenefit>()),
  }),
}).evolve<InquiriesState>(
  { inquiries: [] },
  {
    Asked: ({ inquiries }, { holder: _, ...asked }) => ({
      inquiries: [...inquiries, { ...asked, outcome: null, reason: null, data: null }],
    }),
    Answered: ({ inquiries }, { asked, outcome, reason, data }) => ({
      inquiries: inquiries.map((one) =>
        one.asked === asked ? { ...one, outcome, reason: reason ?? null, data: data ?? null } : one,
      ),
    }),
  },
)
