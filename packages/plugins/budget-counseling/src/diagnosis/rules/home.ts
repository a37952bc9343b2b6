import { addMonths, type PlainDate } from "@traitdunion/core"
import type { RsaHousehold } from "../../law/index.ts"
import type { HouseholdComposition } from "../../sheet/index.ts"

/** Whether somebody born on a day has reached an age on another. */
const isAged = (born: PlainDate, years: number, on: PlainDate): boolean => addMonths(born, years * 12) <= on

/** @internal The persons of a household by what figures ask of them. */
export interface Home {
  readonly persons: number
  readonly fourteenOrOlder: number
  readonly dependants: number
  readonly rsa: RsaHousehold
  /** The youngest child is under three. */
  readonly infant: boolean
}

/** @internal Look at a household on a day. */
export const homeOf = (
  { members, isolatedParentIncrease, pregnant, territory }: HouseholdComposition,
  on: PlainDate,
): Home => {
  const young = members.filter(
    ({ relation, born, dependant }) =>
      dependant && relation !== "holder" && relation !== "partner" && !isAged(born, 25, on),
  )
  const adults = members.some(({ relation }) => relation === "partner") ? 2 : 1
  return {
    persons: members.length,
    fourteenOrOlder: Math.max(1, members.filter(({ born }) => isAged(born, 14, on)).length),
    dependants: members.filter(({ dependant, relation }) => dependant && relation !== "holder").length,
    rsa: {
      adults,
      children: young.length,
      isolatedParentIncrease,
      pregnant,
      territory,
    },
    infant: members.some(({ relation, born }) => relation === "child" && !isAged(born, 3, on)),
  }
}
