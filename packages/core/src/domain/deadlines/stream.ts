import * as z from "zod"
import { field, type PlainDate } from "../../kernel/index.ts"
import { defineStream } from "../../plugin/index.ts"

/** That somebody has a deadline in hand, for the day that it had then: another day calls for attention anew. */
export interface AcknowledgementState {
  readonly due: PlainDate | null
  readonly on: PlainDate | null
  readonly by: string | null
}

/** The stream of an acknowledgement (*prise en charge d'une échéance*). Its key is `<deadline>/<key of the thing>`. */
export const DeadlineAcknowledgement = defineStream("deadline-acknowledgement", () => ({
  Acknowledged: z.strictObject({ due: field.date }),
  Withdrawn: z.strictObject({ on: field.date }),
})).evolve<AcknowledgementState>(
  { due: null, on: null, by: null },
  {
    Acknowledged: (_, { due }, { on, actor }) => ({ due, on, by: actor.id }),
    Withdrawn: () => ({ due: null, on: null, by: null }),
  },
)
