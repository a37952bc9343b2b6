import { type Cents, defineStream, field, sealed } from "@traitdunion/core"
import * as z from "zod"
import { rightKinds, rightResults } from "./vocabulary.ts"

const recorded = z.strictObject({
  file: field.id,
  holder: field.id,
  right: field.keyOf(rightKinds),
  result: field.keyOf(rightResults),
  /** What it brings each month. */
  monthly: z.exactOptional(sealed<Cents>()),
  /** The same to the nearest ten euros, in whole euros, so that reports can add up. */
  about: z.exactOptional(z.int().min(0)),
  conventions: z.readonly(z.array(field.id)),
  on: field.date,
})

/** A right that was looked at with a household. */
export interface RightState {
  readonly recorded: z.output<typeof recorded> | null
  readonly cancelled: boolean
}

/** The stream of a right looked at with a household. Its key is its own id. */
export const BudgetRight = defineStream("budget-right", {
  Recorded: recorded,
  Cancelled: z.strictObject({ on: field.date }),
}).evolve<RightState>(
  { recorded: null, cancelled: false },
  {
    Recorded: (state, data) => ({ ...state, recorded: data }),
    Cancelled: (state) => ({ ...state, cancelled: true }),
  },
)
