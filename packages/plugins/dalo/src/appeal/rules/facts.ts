import { type CourseFact, type CourseFactOf, field, type PlainDate, type Sealed } from "@traitdunion/core"
import * as z from "zod"
import type { DaloProcedure, OfferClass } from "../../law/index.ts"
import * as words from "../vocabulary.ts"

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
    offerBy: z.exactOptional(field.date),
    mentions,
  }),
  z.strictObject({ fact: z.literal("reasons-asked"), on }),
  z.strictObject({ fact: z.literal("reasons-given"), on }),
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

/** A fact of a kind, on a day. */
export interface DatedFact<K extends words.FactKind> extends CourseFact<K> {}
/**
 * A dated fact of an appeal. `mentions` says whether the acknowledgement or the notification told the delays and the ways
 * of appeal: without it they cannot be held against the person. `offerBy` is the day by which the notification says that an
 * offer is made. `warned` says whether the offer told that it was made
 * under the right to housing: without it a refusal cannot be held against them.
 */
export type AppealFact =
  | (DatedFact<"received"> & { readonly mentions?: boolean })
  | (DatedFact<"documents-asked"> & { readonly until: PlainDate })
  | DatedFact<"documents-handed-in">
  | DatedFact<"mayor-asked">
  | (DatedFact<"decided"> & {
      readonly decision: words.DaloDecision
      readonly notifiedOn?: PlainDate
      readonly offerBy?: PlainDate
      readonly mentions?: boolean
    })
  | DatedFact<"reasons-asked">
  | DatedFact<"reasons-given">
  | DatedFact<"gracious">
  | (DatedFact<"gracious-answered"> & { readonly granted: boolean })
  | DatedFact<"annulment-filed">
  | (DatedFact<"annulment-judged"> & { readonly annulled: boolean })
  | (DatedFact<"offered"> & { readonly adapted: boolean; readonly warned: boolean })
  | (DatedFact<"offer-answered"> & { readonly accepted: boolean; readonly why?: words.OfferRefusal })
  | DatedFact<"injunction-filed">
  | (DatedFact<"injunction-judged"> & { readonly ordered: boolean })
  | DatedFact<"claimed">
  | DatedFact<"rehoused">
  | (DatedFact<"closed"> & { readonly outcome: words.AppealOutcome })

/** The fact of a kind. */
export type FactOf<K extends words.FactKind> = CourseFactOf<AppealFact, K>

/** What an appeal was opened with. */
export interface OpenedAppeal {
  readonly holder: string
  readonly procedure: DaloProcedure
  /** The INSEE code of the département whose commission is asked: one only. */
  readonly departement: string
  /** There is no commission in the département: the prefect is asked instead. */
  readonly withoutCommission?: boolean
  /** The class of the département, where it was confirmed. */
  readonly offerClass?: OfferClass
  readonly grounds: ReadonlyArray<words.DaloGround>
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}

/** An appeal, as its facts make it. Everything that falls due is computed from them. */
export interface AppealState {
  readonly opened: OpenedAppeal | null
  /** In the order of their days, in whatever order they were told. */
  readonly facts: ReadonlyArray<AppealFact>
  /** The number of the request for social housing (*numéro unique*), and until when the request holds. */
  readonly housing: { readonly number: Sealed<string> | null; readonly validUntil: PlainDate } | null
}
