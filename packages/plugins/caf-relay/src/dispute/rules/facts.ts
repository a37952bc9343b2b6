import { type Cents, type CourseFact, field, type PlainDate, type Sealed, type Territory } from "@traitdunion/core"
import * as z from "zod"
import type { BenefitKey } from "../../catalogue/index.ts"
import type { DisputeRoute } from "../../law/index.ts"
import { type DisputeFactKind, type DisputeOutcome, type DisputeSubject, disputeOutcomes } from "../vocabulary.ts"

const on = field.date
const plain = <K extends DisputeFactKind>(fact: K) => z.strictObject({ fact: z.literal(fact), on })

/** @internal A dated fact of a dispute. */
export const disputeFact = z.discriminatedUnion("fact", [
  z.strictObject({ fact: z.literal("rectification-asked"), on, inWriting: z.exactOptional(z.boolean()) }),
  z.strictObject({ fact: z.literal("rectification-answered"), on, granted: z.boolean() }),
  plain("documents-invited"),
  plain("remission-asked"),
  z.strictObject({ fact: z.literal("remission-answered"), on, granted: z.boolean() }),
  plain("amicable"),
  plain("amicable-documents"),
  z.strictObject({
    fact: z.literal("amicable-answered"),
    on,
    granted: z.boolean(),
    mentions: z.exactOptional(z.boolean()),
  }),
  plain("mediator-receivable"),
  plain("mediator-recommended"),
  plain("court-filed"),
  z.strictObject({ fact: z.literal("court-judged"), on, granted: z.boolean() }),
  plain("formal-notice"),
  z.strictObject({ fact: z.literal("instalments"), on, months: z.int().min(1).max(120) }),
  plain("retained"),
  z.strictObject({ fact: z.literal("closed"), on, outcome: field.keyOf(disputeOutcomes) }),
])

/** A fact of a kind, on a day. */
export interface DisputeStep<K extends DisputeFactKind> extends CourseFact<K> {}
/** A fact that says whether what was asked for was granted. */
export type DisputeAnswer<K extends DisputeFactKind> = DisputeStep<K> & { readonly granted: boolean }
/**
 * A dated fact of a dispute. `inWriting` says whether a rectification was asked for in writing: a late one is the amicable
 * appeal only then. `mentions` says whether an answer told the delays and the ways of appeal.
 */
export type DisputeFact =
  | (DisputeStep<"rectification-asked"> & { readonly inWriting?: boolean })
  | DisputeStep<"documents-invited">
  | DisputeStep<"remission-asked">
  | DisputeAnswer<"remission-answered">
  | DisputeStep<"amicable">
  | DisputeStep<"amicable-documents">
  | DisputeStep<"mediator-receivable">
  | DisputeStep<"mediator-recommended">
  | DisputeStep<"court-filed">
  | DisputeStep<"formal-notice">
  | DisputeStep<"retained">
  | DisputeAnswer<"rectification-answered">
  | (DisputeAnswer<"amicable-answered"> & { readonly mentions?: boolean })
  | DisputeAnswer<"court-judged">
  | (DisputeStep<"instalments"> & { readonly months: number })
  | (DisputeStep<"closed"> & { readonly outcome: DisputeOutcome })

/** What a dispute was opened with: what the notification says. */
export interface OpenedDispute {
  readonly holder: string
  readonly about: DisputeSubject
  readonly benefit: BenefitKey
  readonly route: DisputeRoute
  readonly territory: Territory
  /** The procedure that was refused, when it follows from one. */
  readonly procedure?: string
  readonly notifiedOn: PlainDate
  /** The notification told the delays and the ways of appeal. Not known when it is left out. */
  readonly mentions?: boolean
  /** The delay of the appeal, as the notification tells it. */
  readonly amicableWithin?: string
  readonly paidOn?: PlainDate
  readonly fraudAlleged?: boolean
  readonly amount?: Sealed<Cents>
  readonly reason?: Sealed<string>
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}

/** A dispute, as its facts make it. Everything that falls due is computed from them. */
export interface DisputeState {
  readonly opened: OpenedDispute | null
  /** In the order of their days, in whatever order they were told. */
  readonly facts: ReadonlyArray<DisputeFact>
  /** Why the person contests, in their own words. */
  readonly grounds: Sealed<string> | null
}
