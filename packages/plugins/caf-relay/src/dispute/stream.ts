import {
  type Cents,
  defineStream,
  field,
  type PlainDate,
  type Sealed,
  sealed,
  type Territory,
  territories,
} from "@traitdunion/core"
import * as z from "zod"
import { type BenefitKey, benefits } from "../catalogue/index.ts"
import { type DisputeRoute, disputeRoutes } from "../law/index.ts"
import { type DisputeFact, disputeFact } from "./facts.ts"
import { type DisputeSubject, disputeSubjects } from "./vocabulary.ts"

/** What a dispute was opened with: what the notification says. */
export interface OpenedDispute {
  readonly holder: string
  readonly about: DisputeSubject
  readonly benefit: BenefitKey
  readonly route: DisputeRoute
  readonly territory: Territory
  /** The procedure that was refused, when it follows from one. */
  readonly procedure?: string
  readonly notifiedOn: PlainDate
  /** The notification told the delays and the ways of appeal. Not known when it is left out. */
  readonly mentions?: boolean
  /** The delay of the appeal, as the notification tells it. */
  readonly amicableWithin?: string
  readonly paidOn?: PlainDate
  readonly fraudAlleged?: boolean
  readonly amount?: Sealed<Cents>
  readonly reason?: Sealed<string>
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}

/** A dispute, as its facts make it. Everything that falls due is computed from them. */
export interface DisputeState {
  readonly opened: OpenedDispute | null
  /** In the order of their days, in whatever order they were told. */
  readonly facts: ReadonlyArray<DisputeFact>
  /** Why the person contests, in their own words. */
  readonly grounds: Sealed<string> | null
}

const notification = z.strictObject({
  holder: field.id,
  about: field.keyOf(disputeSubjects),
  benefit: field.keyOf(benefits),
  route: field.keyOf(disputeRoutes),
  territory: field.keyOf(territories),
  procedure: z.exactOptional(field.id),
  notifiedOn: field.date,
  mentions: z.exactOptional(z.boolean()),
  amicableWithin: z.exactOptional(z.string()),
  paidOn: z.exactOptional(field.date),
  fraudAlleged: z.exactOptional(z.boolean()),
  amount: z.exactOptional(sealed<Cents>()),
  reason: z.exactOptional(sealed<string>()),
  conventions: z.readonly(z.array(field.id)),
  on: field.date,
})
/** A place in the list of facts. */
const place = z.int().min(0)

/** The stream of an overpayment or of another decision that is contested. Its key is the dispute's id. */
export const CafDispute = defineStream("caf-dispute", {
  Opened: notification,
  NotificationCorrected: notification,
  GroundsNoted: z.strictObject({ words: sealed<string>() }),
  Recorded: z.strictObject({ fact: disputeFact, at: place }),
  Corrected: z.strictObject({ index: place, fact: disputeFact, at: place }),
  TakenOut: z.strictObject({ index: place }),
}).evolve<DisputeState>(
  { opened: null, facts: [], grounds: null },
  {
    Opened: (state, opened) => ({ ...state, opened }),
    NotificationCorrected: (state, opened) => ({ ...state, opened }),
    GroundsNoted: (state, { words }) => ({ ...state, grounds: words }),
    Recorded: (state, { fact, at }) => ({ ...state, facts: state.facts.toSpliced(at, 0, fact) }),
    Corrected: (state, { index, fact, at }) => ({
      ...state,
      facts: state.facts.toSpliced(index, 1).toSpliced(at, 0, fact),
    }),
    TakenOut: (state, { index }) => ({ ...state, facts: state.facts.toSpliced(index, 1) }),
  },
)
