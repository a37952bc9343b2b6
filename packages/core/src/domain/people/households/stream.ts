import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { defineStream } from "../../../plugin/index.ts"

/** Persons who live together, by their ids. */
export interface HouseholdState {
  readonly formed: boolean
  readonly members: ReadonlyArray<string>
}

/** The stream of a household. Its key is the household's id. */
export const Household = defineStream("household", () => ({
  Formed: z.strictObject({ members: z.readonly(z.array(field.id).min(1)) }),
  Joined: z.strictObject({ person: field.id }),
  Left: z.strictObject({ person: field.id }),
})).evolve<HouseholdState>(
  { formed: false, members: [] },
  {
    Formed: (_, { members }) => ({ formed: true, members }),
    Joined: (state, { person }) => ({ ...state, members: [...state.members, person] }),
    Left: (state, { person }) => ({ ...state, members: state.members.filter((member) => member !== person) }),
  },
)
