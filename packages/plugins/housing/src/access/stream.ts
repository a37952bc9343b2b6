import { defineCourse, field, sealed } from "@traitdunion/core"
import * as z from "zod"
import { accessFault, dueInAccess } from "./rules/course.ts"
import { type AccessState, accessFact } from "./rules/facts.ts"
import { nextInAccess } from "./rules/next.ts"
import { accessRefusals } from "./rules/refusals.ts"
import { accessFactKinds } from "./vocabulary.ts"

/** The stream of the access to a dwelling, up to the end of its first year: a course. Its key is the file's id. */
export const HousingAccess = defineCourse("housing-access", {
  kinds: accessFactKinds,
  fact: accessFact,
  events: {
    Opened: z.strictObject({
      holder: field.id,
      commune: z.exactOptional(field.commune),
      mediation: z.exactOptional(field.id),
      conventions: z.readonly(z.array(field.id)),
      on: field.date,
    }),
    NumberNoted: z.strictObject({ number: sealed<string>() }),
  },
})
  .evolve<AccessState>(
    { opened: null, facts: [], number: null },
    {
      Opened: (state, opened) => ({ ...state, opened }),
      NumberNoted: (state, { number }) => ({ ...state, number }),
    },
  )
  .follows({
    begun: ({ opened }) => opened !== null,
    unknown: "UnknownAccess",
    fault: accessFault,
    refusals: accessRefusals,
    early: "BeforeWhatItFollows",
    unsettles: "UnsettlesWhatFollows",
    due: dueInAccess,
    next: nextInAccess,
  })
