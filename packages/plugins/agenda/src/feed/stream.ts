import { defineStream, field } from "@traitdunion/core"
import * as z from "zod"

/** A feed of one mediator's appointments: whose it is, and the digest of its secret address. */
export interface FeedState {
  readonly opened: { readonly mediator: string; readonly digest: string } | null
  readonly revoked: boolean
}

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** The stream of a calendar feed. The secret of its address is nowhere: only its SHA-256 is kept. */
export const CalendarFeed = defineStream("calendar-feed", {
  Opened: z.strictObject({ mediator: field.id, digest, on: field.date }),
  Revoked: z.strictObject({ on: field.date }),
}).evolve<FeedState>(
  { opened: null, revoked: false },
  {
    Opened: (_, { mediator, digest }) => ({ opened: { mediator, digest }, revoked: false }),
    Revoked: (state) => ({ ...state, revoked: true }),
  },
)
