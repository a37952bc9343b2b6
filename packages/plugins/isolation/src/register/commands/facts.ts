import { field } from "@traitdunion/core"
import * as z from "zod"
import { visitors } from "../../vocabulary.ts"
import { factSchema } from "../rules/facts.ts"
import { RegisterReferral } from "../stream.ts"
import { registerFactKinds } from "../vocabulary.ts"

const place = z.int().min(0)
const referral = field.of("isolation-register")

/** Record a dated fact of a referral to the register: told, agreed, sent, acknowledged. It stands by its day. */
export const recordRegister = RegisterReferral.command({
  summary: { fr: "Consigner un fait d'une inscription au registre", en: "Record a fact of a referral" },
  by: visitors,
  input: z.strictObject({ referral, fact: factSchema }),
  key: (input) => input.referral,
  refusals: RegisterReferral.refusals,
  decide: ({ input: { fact }, ...args }) => RegisterReferral.record(fact, args),
})

/** Correct a fact of a referral, by its place: the whole fact as it should be, of the same kind. */
export const correctRegister = RegisterReferral.command({
  summary: { fr: "Corriger un fait d'une inscription au registre", en: "Correct a fact of a referral" },
  by: visitors,
  input: z.strictObject({ referral, index: place, fact: factSchema }),
  key: (input) => input.referral,
  refusals: RegisterReferral.refusals,
  decide: ({ input: { index, fact }, ...args }) => RegisterReferral.correct(index, fact, args),
})

/** Cancel a fact of a referral that did not happen, by its place. What follows from it goes first. */
export const cancelRegisterFact = RegisterReferral.command({
  summary: { fr: "Annuler un fait d'une inscription au registre", en: "Cancel a fact of a referral" },
  by: visitors,
  input: z.strictObject({
    referral,
    index: place,
    /** The kind that is read there, so that no other is taken out by mistake. */
    fact: field.keyOf(registerFactKinds),
  }),
  key: (input) => input.referral,
  refusals: RegisterReferral.refusals,
  decide: ({ input: { index, fact }, ...args }) => RegisterReferral.cancel(index, fact, args),
})
