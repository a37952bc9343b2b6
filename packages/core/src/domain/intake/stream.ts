import * as z from "zod"
import { field, type PlainDate, type Sealed, sealed } from "../../kernel/index.ts"
import { defineStream } from "../../plugin/index.ts"
import { type PartyRef, partySchema } from "../people/index.ts"
import { type Origin, origin, type RegisterKey, register } from "../registers/index.ts"
import { type AsideReason, asideReason } from "./vocabulary.ts"

/** A request for mediation, as it was handed in: nothing is decided by it. */
export interface IntakeState {
  readonly asked: {
    /** Who asks, when their account says it: never told by the input. */
    readonly by: PartyRef | null
    /** The account that handed it in. */
    readonly account: string
    readonly origin: Origin
    readonly register: RegisterKey | null
    readonly on: PlainDate
    readonly words: Sealed<string>
    /** How to reach whom it is about. */
    readonly contact: Sealed<string> | null
  } | null
  readonly taken: { readonly on: PlainDate; readonly mediation: string | null } | null
  readonly aside: { readonly on: PlainDate; readonly reason: AsideReason } | null
}

/** The stream of a request for mediation. Its key is the request's id; its words are sealed under it. */
export const Intake = defineStream("intake", () => ({
  Asked: z.strictObject({
    by: z.exactOptional(partySchema()),
    origin,
    register: z.exactOptional(register),
    words: sealed<string>(),
    contact: z.exactOptional(sealed<string>()),
    on: field.date,
  }),
  Taken: z.strictObject({ mediation: z.exactOptional(field.mediation), on: field.date }),
  SetAside: z.strictObject({ reason: asideReason(), on: field.date }),
})).evolve<IntakeState>(
  { asked: null, taken: null, aside: null },
  {
    Asked: (state, { by, register, contact, ...data }, { actor }) => ({
      ...state,
      asked: { ...data, by: by ?? null, account: actor.id, register: register ?? null, contact: contact ?? null },
    }),
    Taken: (state, { mediation, on }) => ({ ...state, taken: { on, mediation: mediation ?? null } }),
    SetAside: (state, aside) => ({ ...state, aside }),
  },
)
