import { defineExchange, type ExchangeCall, field, type ReadContext, type Words } from "@traitdunion/core"
import * as z from "zod"
import type { AskedBenefit, ServiceAnswer, ServiceBenefit, ServiceFamily } from "../answer/index.ts"
import { type InquiryOutcome, type InquiryQuestion, inquiryOutcomes, inquiryQuestions } from "../answer/index.ts"
import type { CivilIdentity } from "../beneficiary/index.ts"
import { Beneficiary } from "../beneficiary/index.ts"
import { ServiceFailed, type ServiceFault, serviceFaults } from "../service/index.ts"
import { month, relays } from "../vocabulary.ts"
import { ask, noteAnswer } from "./commands.ts"
import type { ApiParticulier } from "./port.ts"

/** What the caller of a question is told: what came of it, in words too, and the data where there is some. */
export type InquiryResult<T> =
  | { readonly outcome: "found"; readonly words: Words; readonly data: T }
  | { readonly outcome: Exclude<InquiryOutcome, "found" | "failed">; readonly words: Words }
  | { readonly outcome: "failed"; readonly words: Words; readonly reason: ServiceFault; readonly remedy: Words }

type Sent<T> = ServiceAnswer<T> | { readonly outcome: "failed"; readonly reason: ServiceFault }

/** The answer, or the foreseeable failure, as a value: both are written down. */
const answerOf = async <T>(question: () => Promise<ServiceAnswer<T>>): Promise<Sent<T>> => {
  try {
    return await question()
  } catch (error) {
    if (error instanceof ServiceFailed) return { outcome: "failed", reason: error.reason }
    throw error
  }
}

interface About {
  readonly procedure: string
  readonly holder: string
}

/** What is the same for every question to a service: who gets it, and what is written around it. */
const around = (office: string) => ({
  by: relays,
  gather: async ({ input, read }: { readonly input: About; readonly read: ReadContext }) => {
    const { identity } = await read.state(Beneficiary, input.holder)
    return { recipient: office, parts: { identity }, required: ["identity"] as const }
  },
  asked: ({ input: { procedure, holder }, at, id }: ExchangeCall<About>, question: InquiryQuestion) => ({
    asked: id,
    procedure,
    holder,
    office,
    question,
    askedAt: at,
  }),
  answered: <T extends ServiceFamily | ServiceBenefit>(sent: Sent<T>, { input, id }: ExchangeCall<About>) => ({
    asked: id,
    procedure: input.procedure,
    holder: input.holder,
    office,
    ...written(sent),
  }),
})

const written = <T extends ServiceFamily | ServiceBenefit>(sent: Sent<T>) => ({
  outcome: sent.outcome,
  ...(sent.outcome === "failed" ? { reason: sent.reason } : {}),
  ...(sent.outcome === "found" ? { data: sent.data } : {}),
})

type Written = ReadonlyArray<
  | { readonly type: "caf-inquiry.Answered"; readonly data: { readonly outcome: InquiryOutcome } }
  | { readonly type: "caf-inquiry.Asked" }
>

/** Only what was written is told: an answer that may no longer be kept is not shown either. */
const told = <T>(sent: Sent<T>, [event]: Written): InquiryResult<T> => {
  const withdrawn = event?.type === "caf-inquiry.Answered" && event.data.outcome === "no-longer-agreed"
  const outcome = withdrawn ? "no-longer-agreed" : sent.outcome
  const words = { fr: inquiryOutcomes[outcome].fr, en: inquiryOutcomes[outcome].en }
  if (withdrawn) return { outcome: "no-longer-agreed", words }
  if (sent.outcome === "found") return { outcome: "found", words, data: sent.data }
  if (sent.outcome !== "failed") return { outcome: sent.outcome, words }
  const { remedy, fr, en } = serviceFaults[sent.reason]
  return { outcome: "failed", words: { fr, en }, reason: sent.reason, remedy }
}

const about = { procedure: field.id, holder: field.id }
const { "family-quotient": _, ...benefitQuestions } = inquiryQuestions
/** The civil status was asked for as required: without it, the gate lets nothing out. */
const known = (identity: CivilIdentity | null): CivilIdentity => {
  if (identity === null) throw new Error("The gate released no civil status")
  return identity
}

/** @internal Ask for the family quotient of a month. */
export const askQuotient = (service: ApiParticulier, office: string) => {
  const { by, gather, asked, answered } = around(office)
  return defineExchange({
    summary: { fr: "Demander le quotient familial à la CAF", en: "Ask the CAF for the family quotient" },
    by,
    input: z.strictObject({ ...about, month: z.exactOptional(month) }),
    gather,
    asking: {
      command: ask,
      input: (call) => {
        const { month: of } = call.input
        return { ...asked(call, "family-quotient"), ...(of === undefined ? {} : { month: of }) }
      },
    },
    send: ({ parts }, { input: { month: of } }) =>
      answerOf(() => service.familyQuotient(known(parts.identity), of === undefined ? {} : { month: of })),
    answering: { command: noteAnswer, input: answered },
    tell: (sent, events): InquiryResult<ServiceFamily> => told(sent, events),
  })
}

/** @internal Ask whether a benefit is received. */
export const askBenefit = (service: ApiParticulier, office: string) => {
  const { by, gather, asked, answered } = around(office)
  return defineExchange({
    summary: { fr: "Demander à la CAF si une prestation est versée", en: "Ask whether a benefit is received" },
    by,
    input: z.strictObject({ ...about, benefit: field.keyOf(benefitQuestions) }),
    gather,
    asking: { command: ask, input: (call) => asked(call, call.input.benefit) },
    send: ({ parts }, { input: { benefit } }) =>
      answerOf(() => service.benefit(benefit satisfies AskedBenefit, known(parts.identity))),
    answering: { command: noteAnswer, input: answered },
    tell: (sent, events): InquiryResult<ServiceBenefit> => told(sent, events),
  })
}
