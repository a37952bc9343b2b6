import { field, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import { type DisputeFactKind, type DisputeOutcome, disputeOutcomes } from "./vocabulary.ts"

const on = field.date
const plain = <K extends DisputeFactKind>(fact: K) => z.strictObject({ fact: z.literal(fact), on })

/** @internal A dated fact of a dispute. */
export const disputeFact = z.discriminatedUnion("fact", [
  plain("rectification-asked"),
  z.strictObject({ fact: z.literal("rectification-answered"), on, granted: z.boolean() }),
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
export interface DisputeStep<K extends DisputeFactKind> {
  readonly fact: K
  readonly on: PlainDate
}
/** A fact that says whether what was asked for was granted. */
export type DisputeAnswer<K extends DisputeFactKind> = DisputeStep<K> & { readonly granted: boolean }
/** A dated fact of a dispute. `mentions` says whether an answer told the delays and the ways of appeal. */
export type DisputeFact =
  | DisputeStep<"rectification-asked">
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
