import {
  type ConsentMeans,
  type CourseFact,
  type CourseFactOf,
  consentMeans,
  field,
  type PlainDate,
  type Sealed,
} from "@traitdunion/core"
import * as z from "zod"
import type { RegisterGround } from "../../law/index.ts"
import {
  type RegisterAnswerer,
  type RegisterFactKind,
  type RegisterOutcome,
  registerAnswerers,
  registerOutcomes,
} from "../vocabulary.ts"

const on = field.date
const by = field.keyOf(registerAnswerers)
const simple = <K extends string>(fact: K) => z.strictObject({ fact: z.literal(fact), on })

/** @internal Any fact of a referral. */
export const factSchema = z.discriminatedUnion("fact", [
  simple("told"),
  z.strictObject({ fact: z.literal("agreed"), on, by, means: field.keyOf(consentMeans) }),
  simple("sent"),
  simple("delivered"),
  simple("acknowledged"),
  z.strictObject({ fact: z.literal("reminded"), on, checkOn: field.date }),
  z.strictObject({ fact: z.literal("objected"), on, by }),
  simple("removal-asked"),
  simple("removed"),
  z.strictObject({ fact: z.literal("closed"), on, outcome: field.keyOf(registerOutcomes) }),
])

/** A fact of a kind, on a day. */
export interface RegisterStep<K extends RegisterFactKind> extends CourseFact<K> {}

/** A dated fact of a referral to the communal register. */
export type RegisterFact =
  | RegisterStep<"told">
  | (RegisterStep<"agreed"> & { readonly by: RegisterAnswerer; readonly means: ConsentMeans })
  | RegisterStep<"sent">
  | RegisterStep<"delivered">
  | RegisterStep<"acknowledged">
  | (RegisterStep<"reminded"> & { readonly checkOn: PlainDate })
  | (RegisterStep<"objected"> & { readonly by: RegisterAnswerer })
  | RegisterStep<"removal-asked">
  | RegisterStep<"removed">
  | (RegisterStep<"closed"> & { readonly outcome: RegisterOutcome })

/** The fact of a kind. */
export type RegisterFactOf<K extends RegisterFactKind> = CourseFactOf<RegisterFact, K>

/** What a referral was opened with. */
export interface OpenedReferral {
  readonly holder: string
  /** The town hall, as it is registered. */
  readonly townHall: string
  readonly commune?: string
  /** Why the register is for this person: it tells of age or health, and is sealed. */
  readonly ground: Sealed<RegisterGround>
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}

/** A referral to the communal register, as its facts make it. */
export interface RegisterState {
  readonly opened: OpenedReferral | null
  /** In the order of their days, in whatever order they were told. */
  readonly facts: ReadonlyArray<RegisterFact>
}
