import { defineCourse, field, sealed } from "@traitdunion/core"
import * as z from "zod"
import { landlordKinds } from "../law/index.ts"
import { arrearsFault } from "./rules/course.ts"
import { dueInArrears } from "./rules/due.ts"
import { type ArrearsState, factSchema } from "./rules/facts.ts"
import { nextInArrears } from "./rules/next.ts"
import { arrearsRefusals } from "./rules/refusals.ts"
import { aidPaid, arrearsFactKinds } from "./vocabulary.ts"

/** The stream of arrears of rent, and of the eviction that may follow: a course of dated facts. Its key is the file's id. */
export const Arrears = defineCourse("housing-arrears", {
  kinds: arrearsFactKinds,
  fact: factSchema,
  events: {
    Opened: z.strictObject({
      holder: field.id,
      landlord: field.keyOf(landlordKinds),
      institution: z.exactOptional(field.id),
      commune: z.exactOptional(field.commune),
      leaseSignedOn: z.exactOptional(field.date),
      aid: field.keyOf(aidPaid),
      mediation: z.exactOptional(field.id),
      conventions: z.readonly(z.array(field.id)),
      on: field.date,
    }),
    LeaseNoted: z.strictObject({
      landlord: z.exactOptional(field.keyOf(landlordKinds)),
      commune: z.exactOptional(field.commune),
      leaseSignedOn: z.exactOptional(field.date),
      aid: z.exactOptional(field.keyOf(aidPaid)),
    }),
    DwellingNoted: z.strictObject({ dwelling: sealed<string>() }),
    WordsNoted: z.strictObject({ words: sealed<string>() }),
  },
})
  .evolve<ArrearsState>(
    { opened: null, facts: [], dwelling: null, words: null },
    {
      Opened: (state, opened) => ({ ...state, opened }),
      LeaseNoted: (state, noted) => ({
        ...state,
        opened: state.opened === null ? null : { ...state.opened, ...noted },
      }),
      DwellingNoted: (state, { dwelling }) => ({ ...state, dwelling }),
      WordsNoted: (state, { words }) => ({ ...state, words }),
    },
  )
  .follows({
    begun: ({ opened }) => opened !== null,
    unknown: "UnknownArrears",
    fault: arrearsFault,
    refusals: arrearsRefusals,
    early: "BeforeWhatItFollows",
    unsettles: "UnsettlesWhatFollows",
    due: dueInArrears,
    next: nextInArrears,
  })
