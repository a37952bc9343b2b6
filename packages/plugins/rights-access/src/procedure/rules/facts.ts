import {
  type AutonomyLevel,
  autonomyLevels,
  type ContinuityResult,
  type CourseFact,
  type CourseFactOf,
  continuityResults,
  type Doer,
  doers,
  field,
  type Origin,
  type PlainDate,
  type Sealed,
  sealed,
  type Theme,
} from "@traitdunion/core"
import * as z from "zod"
import { type Counter, counters, type PieceKind, pieceKinds, type RightsProcedureKind } from "../../catalogue/index.ts"
import {
  type CounterDecision,
  counterDecisions,
  type FilingChannel,
  filingChannels,
  type GivingUpReason,
  givingUpReasons,
  type RightsFactKind,
  type RightsOutcome,
  type RightsVerdict,
  rightsOutcomes,
  rightsVerdicts,
  type SilenceMeaning,
  silenceMeanings,
} from "../vocabulary.ts"

const on = field.date
const work = { on, doneBy: field.keyOf(doers), minutes: z.exactOptional(field.minutes) }
const pieces = (min: number) => field.several(field.keyOf(pieceKinds), { min })
const some = z.exactOptional(pieces(1))
const day = z.exactOptional(field.date)

/** The facts that are given as they stand. */
const plainFacts = [
  z.strictObject({ fact: z.literal("pieces-seen"), on, had: some, missing: some }),
  z.strictObject({ fact: z.literal("prepared"), ...work }),
  z.strictObject({
    fact: z.literal("accompanied"),
    on,
    /** Before which counter. */
    counter: field.keyOf(counters),
    minutes: z.exactOptional(field.minutes),
  }),
  z.strictObject({
    fact: z.literal("filed"),
    ...work,
    by: field.keyOf(filingChannels),
    checkOn: field.date,
    /** Whether a mandate allows somebody else to file online. */
    mandate: z.exactOptional(z.boolean()),
  }),
  z.strictObject({
    fact: z.literal("received"),
    on,
    /** What the receipt says: the day promised, the day on which a silence decides, and in which sense. */
    answerBy: day,
    silenceOn: day,
    silence: z.exactOptional(field.keyOf(silenceMeanings)),
  }),
  z.strictObject({ fact: z.literal("pieces-asked"), on, pieces: pieces(1), until: day }),
  z.strictObject({ fact: z.literal("pieces-sent"), ...work, pieces: pieces(1) }),
  z.strictObject({ fact: z.literal("silence"), on }),
  z.strictObject({ fact: z.literal("reminded"), ...work, by: field.keyOf(filingChannels), checkOn: field.date }),
  z.strictObject({ fact: z.literal("appointment"), on, for: field.date }),
  z.strictObject({
    fact: z.literal("handed-over"),
    on,
    to: field.institution,
    referral: z.exactOptional(field.id),
    checkOn: field.date,
  }),
  z.strictObject({ fact: z.literal("relay-answered"), on, taken: z.boolean() }),
  z.strictObject({
    fact: z.literal("answered"),
    on,
    decision: field.keyOf(counterDecisions),
    /** The last day to contest it, as the letter says it. */
    appealBy: day,
    checkOn: day,
  }),
  z.strictObject({ fact: z.literal("contested"), ...work, checkOn: field.date }),
  z.strictObject({ fact: z.literal("checked"), on, result: field.keyOf(continuityResults), checkOn: day }),
  z.strictObject({
    fact: z.literal("closed"),
    on,
    outcome: field.keyOf(rightsOutcomes),
    reason: z.exactOptional(field.keyOf(givingUpReasons)),
    autonomyBefore: z.exactOptional(field.keyOf(autonomyLevels)),
    autonomyAfter: z.exactOptional(field.keyOf(autonomyLevels)),
  }),
] as const

/** @internal Any fact of a procedure, as events keep it. */
export const factSchema = z.discriminatedUnion("fact", [
  ...plainFacts,
  z.strictObject({
    fact: z.literal("said"),
    on,
    verdict: field.keyOf(rightsVerdicts),
    words: z.exactOptional(sealed<string>()),
  }),
])
/** @internal The facts that are recorded as they stand. */
export const plainFact = z.discriminatedUnion("fact", plainFacts)

/** A fact of a kind, on a day. */
export interface RightsFactStep<K extends RightsFactKind> extends CourseFact<K> {}
/** A fact that somebody worked on: who did it, and in how many minutes. */
export interface RightsWork<K extends RightsFactKind> extends RightsFactStep<K> {
  readonly doneBy: Doer
  readonly minutes?: number
}

/** A dated fact of a procedure. `checkOn` is the day on which to look again. */
export type RightsFact =
  | (RightsFactStep<"pieces-seen"> & {
      readonly had?: ReadonlyArray<PieceKind>
      readonly missing?: ReadonlyArray<PieceKind>
    })
  | RightsWork<"prepared">
  | (RightsFactStep<"accompanied"> & { readonly counter: Counter; readonly minutes?: number })
  | (RightsWork<"filed"> & { readonly by: FilingChannel; readonly checkOn: PlainDate; readonly mandate?: boolean })
  | (RightsFactStep<"received"> & {
      readonly answerBy?: PlainDate
      readonly silenceOn?: PlainDate
      readonly silence?: SilenceMeaning
    })
  | (RightsFactStep<"pieces-asked"> & { readonly pieces: ReadonlyArray<PieceKind>; readonly until?: PlainDate })
  | (RightsWork<"pieces-sent"> & { readonly pieces: ReadonlyArray<PieceKind> })
  | RightsFactStep<"silence">
  | (RightsWork<"reminded"> & { readonly by: FilingChannel; readonly checkOn: PlainDate })
  | (RightsFactStep<"appointment"> & { readonly for: PlainDate })
  | (RightsFactStep<"handed-over"> & {
      readonly to: string
      readonly referral?: string
      readonly checkOn: PlainDate
    })
  | (RightsFactStep<"relay-answered"> & { readonly taken: boolean })
  | (RightsFactStep<"answered"> & {
      readonly decision: CounterDecision
      readonly appealBy?: PlainDate
      readonly checkOn?: PlainDate
    })
  | (RightsWork<"contested"> & { readonly checkOn: PlainDate })
  | (RightsFactStep<"checked"> & { readonly result: ContinuityResult; readonly checkOn?: PlainDate })
  | (RightsFactStep<"said"> & { readonly verdict: RightsVerdict; readonly words?: Sealed<string> })
  | (RightsFactStep<"closed"> & {
      readonly outcome: RightsOutcome
      readonly reason?: GivingUpReason
      readonly autonomyBefore?: AutonomyLevel
      readonly autonomyAfter?: AutonomyLevel
    })

/** The fact of a kind. */
export type RightsFactOf<K extends RightsFactKind> = CourseFactOf<RightsFact, K>

/** What a procedure was opened with. */
export interface OpenedRightsProcedure {
  readonly holder: string
  /** One of the catalogue's, or `ownKind`. */
  readonly kind?: RightsProcedureKind
  /** The id of a kind that the structure added. */
  readonly ownKind?: string
  /** As the catalogue said them on the day of the opening. */
  readonly theme: Theme
  readonly counter: Counter
  /** The very office, where it is registered. */
  readonly office?: string
  /** What the person wants, in their own words. */
  readonly wish?: Sealed<string>
  readonly origin?: Origin
  readonly mediation?: string
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}

/** A procedure, as its facts make it. */
export interface RightsProcedureState {
  readonly opened: OpenedRightsProcedure | null
  /** In the order of their days, in whatever order they were told. */
  readonly facts: ReadonlyArray<RightsFact>
}
