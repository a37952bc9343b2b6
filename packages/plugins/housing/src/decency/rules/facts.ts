import { type CourseFact, type CourseFactOf, field, type PlainDate, type Sealed } from "@traitdunion/core"
import * as z from "zod"
import * as words from "../vocabulary.ts"

const on = field.date
const plain = <const K extends string>(kind: K) => z.strictObject({ fact: z.literal(kind), on })

/** @internal A dated fact of a claim. */
export const decencyFact = z.discriminatedUnion("fact", [
  plain("claim-sent"),
  z.strictObject({ fact: z.literal("claim-answered"), on, agreed: z.boolean() }),
  plain("conciliation-asked"),
  z.strictObject({ fact: z.literal("conciliation-held"), on, agreed: z.boolean() }),
  plain("reported"),
  plain("inspected"),
  plain("judge-asked"),
  z.strictObject({ fact: z.literal("judge-decided"), on, granted: z.boolean() }),
  plain("works-done"),
  z.strictObject({ fact: z.literal("closed"), on, outcome: field.keyOf(words.decencyOutcomes) }),
])

/** A fact of a kind, on a day. */
export interface DecencyStep<K extends words.DecencyFactKind> extends CourseFact<K> {}
/** A dated fact of a claim about a dwelling. */
export type DecencyFact =
  | DecencyStep<"claim-sent">
  | (DecencyStep<"claim-answered"> & { readonly agreed: boolean })
  | DecencyStep<"conciliation-asked">
  | (DecencyStep<"conciliation-held"> & { readonly agreed: boolean })
  | DecencyStep<"reported">
  | DecencyStep<"inspected">
  | DecencyStep<"judge-asked">
  | (DecencyStep<"judge-decided"> & { readonly granted: boolean })
  | DecencyStep<"works-done">
  | (DecencyStep<"closed"> & { readonly outcome: words.DecencyOutcome })

/** The fact of a kind. */
export type DecencyFactOf<K extends words.DecencyFactKind> = CourseFactOf<DecencyFact, K>

/** What a claim was opened with. */
export interface OpenedDecency {
  readonly holder: string
  readonly problems: ReadonlyArray<words.DwellingProblem>
  readonly commune?: string
  readonly mediation?: string
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}

/** A claim about a dwelling, as its facts make it. */
export interface DecencyState {
  readonly opened: OpenedDecency | null
  readonly facts: ReadonlyArray<DecencyFact>
  /** What is wrong, in the person's words. */
  readonly words: Sealed<string> | null
}
