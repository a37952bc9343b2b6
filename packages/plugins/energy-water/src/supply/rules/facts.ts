import { type Cents, type CourseFact, type CourseFactOf, field, type PlainDate, type Sealed } from "@traitdunion/core"
import * as z from "zod"
import type { Supply } from "../../law/index.ts"
import * as words from "../vocabulary.ts"

const on = field.date
const plain = <const K extends string>(kind: K) => z.strictObject({ fact: z.literal(kind), on })

/** @internal A dated fact between a household and its supplier. */
export const supplyFact = z.discriminatedUnion("fact", [
  plain("unpaid"),
  plain("first-letter"),
  plain("notice"),
  plain("reduced"),
  plain("cut"),
  plain("restored"),
  plain("fsl-asked"),
  z.strictObject({ fact: z.literal("fsl-answered"), on, granted: z.boolean() }),
  plain("plan-agreed"),
  plain("claim-sent"),
  z.strictObject({ fact: z.literal("claim-answered"), on, agreed: z.boolean() }),
  plain("mediator-asked"),
  z.strictObject({ fact: z.literal("mediator-answered"), on, agreed: z.boolean() }),
  plain("leak-told"),
  plain("attestation-sent"),
  z.strictObject({
    fact: z.literal("obtained"),
    on,
    amount: field.cents.refine((amount) => amount > 0, {
      error: "More than nothing",
      params: { fr: "Plus que rien" },
    }),
    source: field.keyOf(words.obtainedFrom),
  }),
  z.strictObject({ fact: z.literal("closed"), on, outcome: field.keyOf(words.supplyOutcomes) }),
])

/** A fact of a kind, on a day. */
export interface SupplyStep<K extends words.SupplyFactKind> extends CourseFact<K> {}
/** A dated fact between a household and its supplier. */
export type SupplyFact =
  | SupplyStep<"unpaid">
  | SupplyStep<"first-letter">
  | SupplyStep<"notice">
  | SupplyStep<"reduced">
  | SupplyStep<"cut">
  | SupplyStep<"restored">
  | SupplyStep<"fsl-asked">
  | (SupplyStep<"fsl-answered"> & { readonly granted: boolean })
  | SupplyStep<"plan-agreed">
  | SupplyStep<"claim-sent">
  | (SupplyStep<"claim-answered"> & { readonly agreed: boolean })
  | SupplyStep<"mediator-asked">
  | (SupplyStep<"mediator-answered"> & { readonly agreed: boolean })
  | SupplyStep<"leak-told">
  | SupplyStep<"attestation-sent">
  | (SupplyStep<"obtained"> & { readonly amount: Cents; readonly source: words.ObtainedFrom })
  | (SupplyStep<"closed"> & { readonly outcome: words.SupplyOutcome })

/** The fact of a kind. */
export type SupplyFactOf<K extends words.SupplyFactKind> = CourseFactOf<SupplyFact, K>

/** What a file was opened with. What is not known is absent. */
export interface OpenedSupply {
  readonly holder: string
  readonly supply: Supply
  readonly institution?: string
  readonly cheque?: boolean
  readonly helped?: boolean
  readonly communicatingMeter?: boolean
  readonly commune?: string
  readonly mediation?: string
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}

/** What goes on with a supplier, as its facts make it. */
export interface SupplyState {
  readonly opened: OpenedSupply | null
  readonly facts: ReadonlyArray<SupplyFact>
  /** The number of the contract. */
  readonly reference: Sealed<string> | null
  /** What the person says of it. */
  readonly words: Sealed<string> | null
}
