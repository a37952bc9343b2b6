import {
  type Cents,
  type CourseFact,
  type CourseFactOf,
  field,
  type PlainDate,
  type Sealed,
  sealed,
} from "@traitdunion/core"
import * as z from "zod"
import {
  type DebtThreshold,
  debtThresholds,
  type LandlordKind,
  type RentMeasure,
  rentMeasures,
  type WrittenDelay,
  writtenDelays,
} from "../../law/index.ts"
import {
  type AidPaid,
  type ArrearsFactKind,
  type ArrearsOutcome,
  arrearsOutcomes,
  type Judgment,
  judgment,
} from "../vocabulary.ts"

const on = field.date
const later = <S extends z.ZodType<object>>(schema: S, path: string, message: string, fr: string): S =>
  schema.refine(
    (fact) => {
      const { on: day, [path]: end } = fact as Readonly<Record<string, unknown>>
      return typeof day !== "string" || typeof end !== "string" || end >= day
    },
    { path: [path], error: message, params: { fr } },
  )
const ends = ["It ends before it begins", "La fin précède le début"] as const
const act = <const K extends string>(kind: K) =>
  later(
    z.strictObject({
      fact: z.literal(kind),
      on,
      /** The day that the act names, or else the delay. */
      until: z.exactOptional(field.date),
      within: z.exactOptional(field.keyOf(writtenDelays)),
    }),
    "until",
    ...ends,
  )
const plain = <const K extends string>(kind: K) => z.strictObject({ fact: z.literal(kind), on })

const plainFacts = [
  plain("first-unpaid"),
  plain("rent-resumed"),
  plain("rent-missed"),
  later(z.strictObject({ fact: z.literal("plan-agreed"), on, until: z.exactOptional(field.date) }), "until", ...ends),
  plain("fsl-asked"),
  z.strictObject({ fact: z.literal("fsl-answered"), on, granted: z.boolean() }),
  plain("over-indebtedness"),
  later(
    z.strictObject({
      fact: z.literal("commission-measure"),
      on,
      measure: field.keyOf(rentMeasures),
      until: z.exactOptional(field.date),
    }),
    "until",
    ...ends,
  ),
  later(z.strictObject({ fact: z.literal("eviction-suspended"), on, until: field.date }), "until", ...ends),
  plain("aid-signalled"),
  z.strictObject({ fact: z.literal("aid-decided"), on, kept: z.boolean() }),
  act("payment-order"),
  plain("ccapex-told"),
  later(
    z.strictObject({ fact: z.literal("summons"), on, hearingOn: field.date }),
    "hearingOn",
    "The hearing comes before its summons",
    "L'audience précède l'assignation : relire l'acte",
  ),
  plain("prefect-notified"),
  plain("assessment-offered"),
  plain("assessment-held"),
  plain("assessment-sent"),
  later(
    z.strictObject({ fact: z.literal("hearing"), on, postponedTo: z.exactOptional(field.date) }),
    "postponedTo",
    "The hearing is put off to an earlier day",
    "Le renvoi précède l'audience",
  ),
  later(
    z.strictObject({ fact: z.literal("judged"), on, judgment, until: z.exactOptional(field.date) }),
    "until",
    ...ends,
  ),
  act("leave-order"),
  plain("leave-told"),
  plain("rehousing-assured"),
  plain("delays-asked"),
  later(
    z.strictObject({ fact: z.literal("delays-decided"), on, granted: z.boolean(), until: z.exactOptional(field.date) }),
    "until",
    ...ends,
  ),
  later(z.strictObject({ fact: z.literal("protocol-signed"), on, until: field.date }), "until", ...ends),
  plain("force-asked"),
  z.strictObject({ fact: z.literal("force-decided"), on, granted: z.boolean() }),
  plain("evicted"),
  plain("settled"),
  z.strictObject({ fact: z.literal("left"), on, rehoused: z.boolean() }),
  z.strictObject({ fact: z.literal("closed"), on, outcome: field.keyOf(arrearsOutcomes) }),
] as const

const thresholds = z.readonly(z.array(field.keyOf(debtThresholds)))
/** @internal The facts that are recorded as they stand. */
export const plainFact = z.discriminatedUnion("fact", plainFacts)
/** @internal Any fact, as events keep it: a debt is sealed, and said by what it reaches. */
export const factSchema = z.discriminatedUnion("fact", [
  ...plainFacts,
  z.strictObject({
    fact: z.literal("debt-noted"),
    on,
    debt: sealed<Cents>(),
    rent: z.exactOptional(sealed<Cents>()),
    monthly: z.exactOptional(sealed<Cents>()),
    /** The debt to the nearest ten euros, in whole euros, so that reports can add up. */
    about: z.int().min(0),
    met: thresholds,
    notMet: thresholds,
  }),
])

/** A fact of a kind, on a day. */
export interface ArrearsStep<K extends ArrearsFactKind> extends CourseFact<K> {}
/** An act that was served, with what it writes. */
export interface ArrearsAct<K extends ArrearsFactKind> extends ArrearsStep<K> {
  readonly until?: PlainDate
  readonly within?: WrittenDelay
}
/**
 * A dated fact of arrears. `until` and `within` are what an act writes, and come before any table; `met` and `notMet` say
 * which thresholds a debt reaches, and those in neither could not be told.
 */
export type ArrearsFact =
  | ArrearsStep<"first-unpaid">
  | (ArrearsStep<"debt-noted"> & {
      readonly debt: Sealed<Cents>
      readonly rent?: Sealed<Cents>
      readonly monthly?: Sealed<Cents>
      readonly about: number
      readonly met: ReadonlyArray<DebtThreshold>
      readonly notMet: ReadonlyArray<DebtThreshold>
    })
  | ArrearsStep<"rent-resumed">
  | ArrearsStep<"rent-missed">
  | (ArrearsStep<"plan-agreed"> & { readonly until?: PlainDate })
  | ArrearsStep<"fsl-asked">
  | (ArrearsStep<"fsl-answered"> & { readonly granted: boolean })
  | ArrearsStep<"over-indebtedness">
  | (ArrearsStep<"commission-measure"> & { readonly measure: RentMeasure; readonly until?: PlainDate })
  | (ArrearsStep<"eviction-suspended"> & { readonly until: PlainDate })
  | ArrearsStep<"aid-signalled">
  | (ArrearsStep<"aid-decided"> & { readonly kept: boolean })
  | ArrearsAct<"payment-order">
  | ArrearsStep<"ccapex-told">
  | (ArrearsStep<"summons"> & { readonly hearingOn: PlainDate })
  | ArrearsStep<"prefect-notified">
  | ArrearsStep<"assessment-offered">
  | ArrearsStep<"assessment-held">
  | ArrearsStep<"assessment-sent">
  | (ArrearsStep<"hearing"> & { readonly postponedTo?: PlainDate })
  | (ArrearsStep<"judged"> & { readonly judgment: Judgment; readonly until?: PlainDate })
  | ArrearsAct<"leave-order">
  | ArrearsStep<"leave-told">
  | ArrearsStep<"rehousing-assured">
  | ArrearsStep<"delays-asked">
  | (ArrearsStep<"delays-decided"> & { readonly granted: boolean; readonly until?: PlainDate })
  | (ArrearsStep<"protocol-signed"> & { readonly until: PlainDate })
  | ArrearsStep<"force-asked">
  | (ArrearsStep<"force-decided"> & { readonly granted: boolean })
  | ArrearsStep<"evicted">
  | ArrearsStep<"settled">
  | (ArrearsStep<"left"> & { readonly rehoused: boolean })
  | (ArrearsStep<"closed"> & { readonly outcome: ArrearsOutcome })

/** The fact of a kind. */
export type ArrearsFactOf<K extends ArrearsFactKind> = CourseFactOf<ArrearsFact, K>

/** What a file was opened with. */
export interface OpenedArrears {
  readonly holder: string
  readonly landlord: LandlordKind
  /** The landlord, where it is an institution that is registered. */
  readonly institution?: string
  /** The commune of the dwelling, by its INSEE code. */
  readonly commune?: string
  readonly leaseSignedOn?: PlainDate
  readonly aid: AidPaid
  readonly mediation?: string
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}

/** Arrears, as their facts make them. */
export interface ArrearsState {
  readonly opened: OpenedArrears | null
  /** In the order of their days, in whatever order they were told. */
  readonly facts: ReadonlyArray<ArrearsFact>
  /** The dwelling, as letters name it: its address, its floor, the number of the lease. */
  readonly dwelling: Sealed<string> | null
  /** What the person says of it, in their words. */
  readonly words: Sealed<string> | null
}
