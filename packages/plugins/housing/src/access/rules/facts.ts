import { type CourseFact, type CourseFactOf, field, type PlainDate, type Sealed } from "@traitdunion/core"
import * as z from "zod"
import * as words from "../vocabulary.ts"

const on = field.date
const plain = <const K extends string>(kind: K) => z.strictObject({ fact: z.literal(kind), on })

/** @internal A dated fact of an access. */
export const accessFact = z.discriminatedUnion("fact", [
  plain("request-filed"),
  plain("request-renewed"),
  plain("documents-handed-in"),
  plain("offered"),
  z.strictObject({ fact: z.literal("offer-answered"), on, accepted: z.boolean() }),
  z.strictObject({ fact: z.literal("guarantee-asked"), on, guarantee: field.keyOf(words.guarantees) }),
  z.strictObject({ fact: z.literal("guarantee-answered"), on, granted: z.boolean() }),
  plain("lease-signed"),
  plain("moved-in"),
  plain("neighbours-met"),
  z.strictObject({
    fact: z.literal("visited"),
    on,
    visit: field.keyOf(words.firstYearVisits),
    settling: field.keyOf(words.settlings),
  }),
  z.strictObject({ fact: z.literal("closed"), on, outcome: field.keyOf(words.accessOutcomes) }),
])

/** A fact of a kind, on a day. */
export interface AccessStep<K extends words.AccessFactKind> extends CourseFact<K> {}
/** A dated fact of the access to a dwelling. */
export type AccessFact =
  | AccessStep<"request-filed">
  | AccessStep<"request-renewed">
  | AccessStep<"documents-handed-in">
  | AccessStep<"offered">
  | (AccessStep<"offer-answered"> & { readonly accepted: boolean })
  | (AccessStep<"guarantee-asked"> & { readonly guarantee: words.Guarantee })
  | (AccessStep<"guarantee-answered"> & { readonly granted: boolean })
  | AccessStep<"lease-signed">
  | AccessStep<"moved-in">
  | AccessStep<"neighbours-met">
  | (AccessStep<"visited"> & { readonly visit: words.FirstYearVisit; readonly settling: words.Settling })
  | (AccessStep<"closed"> & { readonly outcome: words.AccessOutcome })

/** The fact of a kind. */
export type AccessFactOf<K extends words.AccessFactKind> = CourseFactOf<AccessFact, K>

/** What a file was opened with. */
export interface OpenedAccess {
  readonly holder: string
  readonly commune?: string
  readonly mediation?: string
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}

/** The access to a dwelling, as its facts make it. */
export interface AccessState {
  readonly opened: OpenedAccess | null
  readonly facts: ReadonlyArray<AccessFact>
  /** The number of the request for social housing (*numéro unique*). */
  readonly number: Sealed<string> | null
}
