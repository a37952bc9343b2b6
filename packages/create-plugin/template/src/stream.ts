import { defineStream, field, type PlainDate, type Sealed, sealed } from "@traitdunion/core"
import * as z from "zod"

export interface __Pascal__State {
  readonly person: string | null
  readonly knownTo: ReadonlyArray<string>
  readonly acts: ReadonlyArray<{ readonly on: PlainDate; readonly notes: Sealed<string> | null }>
}

// What was recorded stands for years: change an event by `versions`, never in place.
export const __Pascal__ = defineStream("__id__", {
  Begun: z.strictObject({ person: field.id }),
  Acted: z.strictObject({ on: field.date, notes: z.exactOptional(sealed<string>()) }),
}).evolve<__Pascal__State>(
  { person: null, knownTo: [], acts: [] },
  {
    Begun: (state, { person }, { actor }) => ({ ...state, person, knownTo: [actor.id] }),
    Acted: (state, { on, notes }, { actor }) => ({
      ...state,
      knownTo: [...new Set([...state.knownTo, actor.id])],
      acts: [...state.acts, { on, notes: notes ?? null }],
    }),
  },
)
