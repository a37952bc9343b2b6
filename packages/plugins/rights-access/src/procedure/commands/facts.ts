import { field, Institution, Referral } from "@traitdunion/core"
import * as z from "zod"
import { counsellors } from "../../vocabulary.ts"
import { plainFact, type RightsFact } from "../rules/facts.ts"
import { RightsProcedure } from "../stream.ts"
import { rightsFactKinds } from "../vocabulary.ts"

const place = z.int().min(0)
const procedure = field.of("rights-procedure")

type Given = { readonly input: { readonly fact: RightsFact } }
const links = {
  referrals: {
    stream: Referral,
    keys: ({ input: { fact } }: Given) =>
      fact.fact === "handed-over" && fact.referral !== undefined ? [fact.referral] : [],
  },
  services: {
    stream: Institution,
    keys: ({ input: { fact } }: Given) => (fact.fact === "handed-over" ? [fact.to] : []),
  },
} as const
const linkRefusals = {
  UnknownReferral: {
    fr: "La mise en relation indiquée n'existe pas, ou n'est pas celle de cette personne.",
    en: "There is no such referral of that person.",
  },
  UnknownService: {
    fr: "Ce service n'est pas enregistré : enregistrer d'abord l'institution.",
    en: "This service is not registered: register the institution first.",
  },
} as const

/**
 * Record a dated step of a procedure: prepared, filed, received, pieces asked, answered, checked, closed. It stands by its
 * day: what is told late takes the place that it had.
 */
export const recordStep = RightsProcedure.command({
  summary: { fr: "Consigner une étape d'une démarche", en: "Record a step of a procedure" },
  by: counsellors,
  input: z.strictObject({ procedure, fact: plainFact }),
  key: (input) => input.procedure,
  needs: links,
  refusals: { ...RightsProcedure.refusals, ...linkRefusals },
  decide: ({ input: { fact }, facts, ...args }) => {
    const { state, refuse } = args
    if (state.opened !== null && fact.fact === "handed-over") {
      if (facts.services.of(fact.to).name === null) return refuse("UnknownService")
      const referred = fact.referral === undefined ? undefined : facts.referrals.of(fact.referral).referred
      if (fact.referral !== undefined && referred?.person !== state.opened.holder) return refuse("UnknownReferral")
    }
    return RightsProcedure.record(fact, args)
  },
})

/**
 * Correct a step of a procedure, by its place in the list: the whole step as it should be, of the same kind. Stage,
 * deadlines and figures are computed again; what no longer stands after it is refused.
 */
export const correctStep = RightsProcedure.command({
  summary: { fr: "Corriger une étape d'une démarche", en: "Correct a step of a procedure" },
  by: counsellors,
  input: z.strictObject({ procedure, index: place, fact: plainFact }),
  key: (input) => input.procedure,
  needs: links,
  refusals: { ...RightsProcedure.refusals, ...linkRefusals },
  decide: ({ input: { index, fact }, facts, ...args }) => {
    if (args.state.opened !== null && fact.fact === "handed-over") {
      if (facts.services.of(fact.to).name === null) return args.refuse("UnknownService")
      const referred = fact.referral === undefined ? undefined : facts.referrals.of(fact.referral).referred
      if (fact.referral !== undefined && referred?.person !== args.state.opened.holder) {
        return args.refuse("UnknownReferral")
      }
    }
    return RightsProcedure.correct(index, fact, args)
  },
})

/** Cancel a step that did not happen, by its place in the list. What follows from it goes first. */
export const cancelStep = RightsProcedure.command({
  summary: { fr: "Annuler une étape d'une démarche", en: "Cancel a step of a procedure" },
  by: counsellors,
  input: z.strictObject({
    procedure,
    index: place,
    /** The kind that is read there, so that no other is taken out by mistake. */
    fact: field.keyOf(rightsFactKinds),
  }),
  key: (input) => input.procedure,
  refusals: RightsProcedure.refusals,
  decide: ({ input: { index, fact }, ...args }) => RightsProcedure.cancel(index, fact, args),
})
