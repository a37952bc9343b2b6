import * as z from "zod"
import { field, lazily, type PlainDate, personalCategories, sealed } from "../../../kernel/index.ts"
import { defineStream } from "../../../plugin/index.ts"
import { theme } from "../../registers/index.ts"
import { type NotEffectiveReason, notEffectiveReasons, type ReferralRefusal, referralRefusals } from "./vocabulary.ts"

/** @internal */
export const referred = lazily(() =>
  z.strictObject({
    person: field.id,
    partner: field.id,
    service: z.exactOptional(field.id),
    theme: z.exactOptional(theme),
    /** What the partner is told of the person; nothing when the person goes alone. */
    categories: z.readonly(z.array(field.keyOf(personalCategories))),
    words: z.exactOptional(sealed<string>()),
    mediation: z.exactOptional(field.id),
    on: field.date,
    /** The day on which to look whether it came to something. */
    followUpOn: field.date,
  }),
)

/** A referral, as its facts make it: what is not known yet is `null`, which is not no. */
export interface ReferralState {
  readonly referred: z.output<ReturnType<typeof referred>> | null
  readonly answer: {
    readonly accepted: boolean
    readonly reason: ReferralRefusal | null
    readonly on: PlainDate
  } | null
  /** Whether the person was really taken up, on the last day that somebody looked. */
  readonly followed: {
    readonly effective: boolean
    readonly reason: NotEffectiveReason | null
    readonly on: PlainDate
  } | null
  readonly followUpOn: PlainDate | null
  readonly cancelled: boolean
}

/** The stream of a referral (*mise en relation*). Its key is the referral's id. */
export const Referral = defineStream("referral", () => ({
  Referred: referred(),
  Accepted: z.strictObject({ on: field.date }),
  Refused: z.strictObject({ on: field.date, reason: field.keyOf(referralRefusals) }),
  FoundEffective: z.strictObject({ on: field.date }),
  FoundNotEffective: z.strictObject({
    on: field.date,
    reason: field.keyOf(notEffectiveReasons),
    lookAgainOn: z.exactOptional(field.date),
  }),
  Cancelled: z.strictObject({ on: field.date }),
})).evolve<ReferralState>(
  { referred: null, answer: null, followed: null, followUpOn: null, cancelled: false },
  {
    Referred: (state, data) => ({ ...state, referred: data, followUpOn: data.followUpOn }),
    Accepted: (state, { on }) => ({ ...state, answer: { accepted: true, reason: null, on } }),
    Refused: (state, { on, reason }) => ({ ...state, answer: { accepted: false, reason, on } }),
    FoundEffective: (state, { on }) => ({
      ...state,
      followed: { effective: true, reason: null, on },
      followUpOn: null,
    }),
    FoundNotEffective: (state, { on, reason, lookAgainOn }) => ({
      ...state,
      followed: { effective: false, reason, on },
      followUpOn: lookAgainOn ?? null,
    }),
    Cancelled: (state) => ({ ...state, cancelled: true, followUpOn: null }),
  },
)
