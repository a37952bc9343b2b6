import { defineStream, field, type PlainDate, type Sealed, sealed } from "@traitdunion/core"
import * as z from "zod"
import { type ServiceFault, serviceFaults } from "../service/index.ts"
import type { SimulatedAmounts } from "./client.ts"
import type { SimulatedBenefit } from "./request.ts"

/** A simulation of a household's rights, as it went. */
export interface SimulationState {
  readonly asked: {
    readonly person: string
    readonly simulator: string
    readonly month: string
    readonly on: PlainDate
  } | null
  /** The rights that are worth asking for, sealed: some tell of health. `null` while no answer came. */
  readonly invitations: Sealed<ReadonlyArray<SimulatedBenefit>> | null
  readonly amounts: Sealed<SimulatedAmounts> | null
  readonly failed: ServiceFault | null
  /** The agreement was withdrawn while the answer was on its way: nothing of it is kept. */
  readonly dropped: boolean
}

/** The stream of a simulation. Its key is its own id. */
export const RightsSimulation = defineStream("caf-simulation", {
  Asked: z.strictObject({ person: field.id, simulator: field.id, month: z.string(), on: field.date }),
  Answered: z.strictObject({
    invitations: sealed<ReadonlyArray<SimulatedBenefit>>(),
    amounts: sealed<SimulatedAmounts>(),
  }),
  Failed: z.strictObject({ reason: field.keyOf(serviceFaults) }),
  Dropped: z.strictObject({}),
}).evolve<SimulationState>(
  { asked: null, invitations: null, amounts: null, failed: null, dropped: false },
  {
    Asked: (state, asked) => ({ ...state, asked }),
    Answered: (state, answer) => ({ ...state, ...answer }),
    Failed: (state, { reason }) => ({ ...state, failed: reason }),
    Dropped: (state) => ({ ...state, dropped: true }),
  },
)
