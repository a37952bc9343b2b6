import { type AgeBand, ageBands, defineStream, field, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import {
  type IsolationSign,
  isolationSigns,
  type SignalEnding,
  type SignalOrigin,
  signalEndings,
  signalOrigins,
} from "./vocabulary.ts"

/** A signal as it was noted: nothing of it names anybody. */
export interface NotedSignal {
  readonly origin: SignalOrigin
  readonly signs: ReadonlyArray<IsolationSign>
  readonly commune?: string
  readonly ageBand?: AgeBand
  readonly words?: string
  /** The day by which somebody goes and sees. */
  readonly contactBy: PlainDate
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}

/** A signal of isolation, and what became of it. */
export interface SignalState {
  readonly noted: NotedSignal | null
  readonly ended: { readonly on: PlainDate; readonly how: SignalEnding } | null
  /** The day on which a support was opened from it. */
  readonly metOn: PlainDate | null
}

/** The stream of a signal that somebody may be isolated: it names nobody. Its key is its own id. */
export const IsolationSignal = defineStream("isolation-signal", {
  Noted: z.strictObject({
    origin: field.keyOf(signalOrigins),
    signs: z.readonly(z.array(field.keyOf(isolationSigns))),
    commune: z.exactOptional(field.commune),
    ageBand: z.exactOptional(field.keyOf(ageBands)),
    words: z.exactOptional(field.anonymousText(500)),
    contactBy: field.date,
    conventions: z.readonly(z.array(field.id)),
    on: field.date,
  }),
  FollowedUp: z.strictObject({ on: field.date }),
  Ended: z.strictObject({ on: field.date, how: field.keyOf(signalEndings) }),
}).evolve<SignalState>(
  { noted: null, ended: null, metOn: null },
  {
    Noted: (_, noted) => ({ noted, ended: null, metOn: null }),
    FollowedUp: (state, { on }) => ({ ...state, metOn: on }),
    Ended: (state, ended) => ({ ...state, ended }),
  },
)
