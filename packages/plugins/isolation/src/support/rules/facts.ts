import {
  type AgeBand,
  type CourseFact,
  type CourseFactOf,
  field,
  type PlainDate,
  type Sealed,
  sealed,
} from "@traitdunion/core"
import * as z from "zod"
import type { SignalOrigin } from "../../signal/index.ts"
import { type MeetingWay, meetingWays } from "../../vocabulary.ts"
import {
  type Circle,
  type CollectiveStep,
  circles,
  collectiveSteps,
  type DangerEnding,
  type DangerGround,
  dangerEndings,
  dangerGrounds,
  type IsolationVerdict,
  isolationVerdicts,
  type SupportFactKind,
  type SupportOutcome,
  supportOutcomes,
} from "../vocabulary.ts"

const on = field.date
const by = field.keyOf(meetingWays)
const minutes = z.exactOptional(field.minutes)
const everyDays = z.int().min(1).max(366)

const plainFacts = [
  z.strictObject({ fact: z.literal("came-back"), on }),
  z.strictObject({ fact: z.literal("danger-noticed"), on, ground: field.keyOf(dangerGrounds) }),
  z.strictObject({ fact: z.literal("tried"), on, by, tryAgainOn: z.exactOptional(field.date) }),
  z.strictObject({ fact: z.literal("met"), on, by, minutes }),
  z.strictObject({ fact: z.literal("accepted"), on, by, everyDays }),
  z.strictObject({ fact: z.literal("rhythm"), on, by, everyDays }),
  z.strictObject({ fact: z.literal("kept-in-touch"), on, by, minutes }),
  z.strictObject({
    fact: z.literal("collective"),
    on,
    step: field.keyOf(collectiveSteps),
    project: z.exactOptional(field.of("project")),
  }),
  z.strictObject({
    fact: z.literal("refused"),
    on,
    /** The day that they gave: before it nobody contacts them. Without one, nobody does until they come back. */
    notBefore: z.exactOptional(field.date),
  }),
  z.strictObject({ fact: z.literal("danger-handled"), on, how: field.keyOf(dangerEndings) }),
  z.strictObject({ fact: z.literal("closed"), on, outcome: field.keyOf(supportOutcomes) }),
] as const

/** @internal Any fact of a support, as events keep it. */
export const factSchema = z.discriminatedUnion("fact", [
  ...plainFacts,
  z.strictObject({
    fact: z.literal("circle-named"),
    on,
    circles: z.readonly(z.array(field.keyOf(circles)).min(1)),
    who: z.exactOptional(sealed<string>()),
  }),
  z.strictObject({
    fact: z.literal("said"),
    on,
    verdict: field.keyOf(isolationVerdicts),
    words: z.exactOptional(sealed<string>()),
  }),
])
/** @internal The facts that are recorded as they stand. */
export const plainFact = z.discriminatedUnion("fact", plainFacts)

/** A fact of a kind, on a day. */
export interface SupportStep<K extends SupportFactKind> extends CourseFact<K> {}
interface Way {
  readonly by: MeetingWay
}
interface Rhythm extends Way {
  readonly everyDays: number
}
interface Time {
  readonly minutes?: number
}

/** A dated fact of a support. */
export type SupportFact =
  | SupportStep<"came-back">
  | (SupportStep<"danger-noticed"> & { readonly ground: DangerGround })
  | (SupportStep<"tried"> & Way & { readonly tryAgainOn?: PlainDate })
  | (SupportStep<"met"> & Way & Time)
  | (SupportStep<"accepted"> & Rhythm)
  | (SupportStep<"rhythm"> & Rhythm)
  | (SupportStep<"kept-in-touch"> & Way & Time)
  | (SupportStep<"circle-named"> & { readonly circles: ReadonlyArray<Circle>; readonly who?: Sealed<string> })
  | (SupportStep<"collective"> & { readonly step: CollectiveStep; readonly project?: string })
  | (SupportStep<"said"> & { readonly verdict: IsolationVerdict; readonly words?: Sealed<string> })
  | (SupportStep<"refused"> & { readonly notBefore?: PlainDate })
  | (SupportStep<"danger-handled"> & { readonly how: DangerEnding })
  | (SupportStep<"closed"> & { readonly outcome: SupportOutcome })

/** The fact of a kind. */
export type SupportFactOf<K extends SupportFactKind> = CourseFactOf<SupportFact, K>

/** What a support was opened with. */
export interface OpenedSupport {
  readonly holder: string
  readonly signal?: string
  readonly origin: SignalOrigin
  readonly commune?: string
  readonly ageBand?: AgeBand
  /** What the person says, in their own words. */
  readonly word?: Sealed<string>
  /** The day by which they are met. */
  readonly contactBy: PlainDate
  readonly mediation?: string
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}

/** A support against isolation, as its facts make it. */
export interface SupportState {
  readonly opened: OpenedSupport | null
  /** In the order of their days, in whatever order they were told. */
  readonly facts: ReadonlyArray<SupportFact>
}
