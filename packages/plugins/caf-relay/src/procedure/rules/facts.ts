import {
  type AutonomyLevel,
  autonomyLevels,
  type Cents,
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
} from "@traitdunion/core"
import * as z from "zod"
import type { CafProcedureKind } from "../../catalogue/index.ts"
import { type CafProcedureFactKind, type CafProcedureOutcome, cafProcedureOutcomes } from "../vocabulary.ts"

const on = field.date
/** What was done, by whom, in how much time, and whether online. */
const work = { on, doneBy: field.keyOf(doers), minutes: z.exactOptional(field.minutes) }
const online = z.boolean()

/** The facts that are given as they stand. */
const plainFacts = [
  z.strictObject({ fact: z.literal("prepared"), ...work }),
  z.strictObject({ fact: z.literal("done"), ...work, online }),
  z.strictObject({ fact: z.literal("sent"), ...work, online, checkOn: field.date }),
  z.strictObject({ fact: z.literal("documents-asked"), on, until: z.exactOptional(field.date) }),
  z.strictObject({ fact: z.literal("documents-sent"), ...work, online }),
  z.strictObject({ fact: z.literal("appointment"), on, for: field.date }),
  z.strictObject({ fact: z.literal("handed-over"), on, referral: z.exactOptional(field.id) }),
  z.strictObject({ fact: z.literal("answered"), on }),
  z.strictObject({
    fact: z.literal("continuity"),
    on,
    result: field.keyOf(continuityResults),
    /** When to look again, while it is still under way. */
    checkOn: z.exactOptional(field.date),
  }),
  z.strictObject({ fact: z.literal("declared"), ...work, online }),
  z.strictObject({ fact: z.literal("refused"), on }),
  z.strictObject({ fact: z.literal("appealed"), on, dispute: field.id }),
  z.strictObject({
    fact: z.literal("closed"),
    on,
    outcome: field.keyOf(cafProcedureOutcomes),
    autonomyBefore: z.exactOptional(field.keyOf(autonomyLevels)),
    autonomyAfter: z.exactOptional(field.keyOf(autonomyLevels)),
  }),
] as const

/** @internal Any fact of a procedure, as events keep it. */
export const factSchema = z.discriminatedUnion("fact", [
  ...plainFacts,
  z.strictObject({
    fact: z.literal("opened"),
    on,
    /** The first day of the right. */
    from: field.date,
    monthly: z.exactOptional(sealed<Cents>()),
    /** The same to the nearest ten euros, in whole euros, so that reports can add up. */
    about: z.exactOptional(z.int().min(0)),
  }),
])
/** @internal The facts that are recorded as they stand. */
export const plainFact = z.discriminatedUnion("fact", plainFacts)

/** A fact of a kind, on a day. */
export interface CafProcedureStep<K extends CafProcedureFactKind> extends CourseFact<K> {}
/** A fact that somebody worked on: who did it, and in how many minutes. */
export interface CafProcedureWork<K extends CafProcedureFactKind> extends CafProcedureStep<K> {
  readonly doneBy: Doer
  readonly minutes?: number
}
/** A piece of work that is done online, or not: online and with a mediator's help, it takes a mandate. */
export interface OnlineWork<K extends CafProcedureFactKind> extends CafProcedureWork<K> {
  readonly online: boolean
}

/** A dated fact of a procedure. `checkOn` is the day on which to look whether the right really opened. */
export type CafProcedureFact =
  | CafProcedureWork<"prepared">
  | OnlineWork<"done">
  | (OnlineWork<"sent"> & { readonly checkOn: PlainDate })
  | (CafProcedureStep<"documents-asked"> & { readonly until?: PlainDate })
  | OnlineWork<"documents-sent">
  | (CafProcedureStep<"appointment"> & { readonly for: PlainDate })
  | (CafProcedureStep<"handed-over"> & { readonly referral?: string })
  | CafProcedureStep<"answered">
  | (CafProcedureStep<"opened"> & {
      readonly from: PlainDate
      readonly monthly?: Sealed<Cents>
      readonly about?: number
    })
  | (CafProcedureStep<"continuity"> & { readonly result: ContinuityResult; readonly checkOn?: PlainDate })
  | OnlineWork<"declared">
  | CafProcedureStep<"refused">
  | (CafProcedureStep<"appealed"> & { readonly dispute: string })
  | (CafProcedureStep<"closed"> & {
      readonly outcome: CafProcedureOutcome
      readonly autonomyBefore?: AutonomyLevel
      readonly autonomyAfter?: AutonomyLevel
    })

/** The fact of a kind. */
export type CafProcedureFactOf<K extends CafProcedureFactKind> = CourseFactOf<CafProcedureFact, K>

/** What a procedure was opened with. */
export interface OpenedProcedure {
  readonly holder: string
  readonly kind: CafProcedureKind
  readonly origin?: Origin
  /** The screening that found it, when one did. */
  readonly screening?: string
  readonly mediation?: string
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}

/** A procedure, as its facts make it. */
export interface CafProcedureState {
  readonly opened: OpenedProcedure | null
  /** In the order of their days, in whatever order they were told. */
  readonly facts: ReadonlyArray<CafProcedureFact>
}
