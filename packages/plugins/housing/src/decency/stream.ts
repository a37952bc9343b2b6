import { defineCourse, field, sealed } from "@traitdunion/core"
import * as z from "zod"
import { decencyFault, dueInDecency, nextInDecency } from "./rules/course.ts"
import { type DecencyState, decencyFact } from "./rules/facts.ts"
import { decencyRefusals } from "./rules/refusals.ts"
import { decencyFactKinds, dwellingProblems } from "./vocabulary.ts"

/** The stream of a claim about a dwelling that is not decent: a course. Its key is the file's id. */
export const HousingDecency = defineCourse("housing-decency", {
  kinds: decencyFactKinds,
  fact: decencyFact,
  events: {
    Opened: z.strictObject({
      holder: field.id,
      problems: z.readonly(z.array(field.keyOf(dwellingProblems))),
      commune: z.exactOptional(field.commune),
      mediation: z.exactOptional(field.id),
      conventions: z.readonly(z.array(field.id)),
      on: field.date,
    }),
    WordsNoted: z.strictObject({ words: sealed<string>() }),
  },
})
  .evolve<DecencyState>(
    { opened: null, facts: [], words: null },
    {
      Opened: (state, opened) => ({ ...state, opened }),
      WordsNoted: (state, { words }) => ({ ...state, words }),
    },
  )
  .follows({
    begun: ({ opened }) => opened !== null,
    unknown: "UnknownDecency",
    fault: decencyFault,
    refusals: decencyRefusals,
    early: "BeforeWhatItFollows",
    unsettles: "UnsettlesWhatFollows",
    due: dueInDecency,
    next: nextInDecency,
  })
