import { field, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import * as words from "./vocabulary.ts"

const on = field.date
const mentions = z.exactOptional(z.boolean())

/** @internal A dated fact of an appeal. */
export const factSchema = z.discriminatedUnion("fact", [
  z.strictObject({ fact: z.literal("received"), on, mentions }),
  z.strictObject({ fact: z.literal("documents-asked"), on, until: field.date }),
  z.strictObject({ fact: z.literal("documents-handed-in"), on }),
  z.strictObject({ fact: z.literal("mayor-asked"), on }),
  z.strictObject({
    fact: z.literal("decided"),
    on,
    decision: words.decision,
    notifiedOn: z.exactOptional(field.date),
    mentions,
  }),
  z.strictObject({ fact: z.literal("gracious"), on }),
  z.strictObject({ fact: z.literal("gracious-answered"), on, granted: z.boolean() }),
  z.strictObject({ fact: z.literal("annulment-filed"), on }),
  z.strictObject({ fact: z.literal("annulment-judged"), on, annulled: z.boolean() }),
  z.strictObject({ fact: z.literal("offered"), on, adapted: z.boolean(), warned: z.boolean() }),
  z.strictObject({
    fact: z.literal("offer-answered"),
    on,
    accepted: z.boolean(),
    why: z.exactOptional(words.offerRefusal),
  }),
  z.strictObject({ fact: z.literal("injunction-filed"), on }),
  z.strictObject({ fact: z.literal("injunction-judged"), on, ordered: z.boolean() }),
  z.strictObject({ fact: z.literal("claimed"), on }),
  z.strictObject({ fact: z.literal("rehoused"), on }),
  z.strictObject({ fact: z.literal("closed"), on, outcome: words.outcome }),
])

interface Of<K extends words.FactKind> {
  readonly fact: K
  readonly on: PlainDate
}
/**
 * A dated fact of an appeal. `mentions` says whether the acknowledgement or the notification told the delays and the ways
 * of appeal: without it they cannot be held against the person. `warned` says whether the offer told that it was made
 * under the right to housing: without it a refusal cannot be held against them.
 */
export type AppealFact =
  | (Of<"received"> & { readonly mentions?: boolean })
  | (Of<"documents-asked"> & { readonly until: PlainDate })
  | Of<"documents-handed-in">
  | Of<"mayor-asked">
  | (Of<"decided"> & {
      readonly decision: words.DaloDecision
      readonly notifiedOn?: PlainDate
      readonly mentions?: boolean
    })
  | Of<"gracious">
  | (Of<"gracious-answered"> & { readonly granted: boolean })
  | Of<"annulment-filed">
  | (Of<"annulment-judged"> & { readonly annulled: boolean })
  | (Of<"offered"> & { readonly adapted: boolean; readonly warned: boolean })
  | (Of<"offer-answered"> & { readonly accepted: boolean; readonly why?: words.OfferRefusal })
  | Of<"injunction-filed">
  | (Of<"injunction-judged"> & { readonly ordered: boolean })
  | Of<"claimed">
  | Of<"rehoused">
  | (Of<"closed"> & { readonly outcome: words.AppealOutcome })

/** The fact of a kind. */
export type FactOf<K extends words.FactKind> = Extract<AppealFact, { readonly fact: K }>
