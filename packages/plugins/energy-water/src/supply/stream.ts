import { defineCourse, field, sealed } from "@traitdunion/core"
import * as z from "zod"
import { supplies } from "../law/index.ts"
import { dueInSupply, nextInSupply, supplyFault } from "./rules/course.ts"
import { type SupplyState, supplyFact } from "./rules/facts.ts"
import { supplyRefusals } from "./rules/refusals.ts"
import { supplyFactKinds } from "./vocabulary.ts"

/** The stream of what goes on with a supplier of energy or water: a course. Its key is the file's id. */
export const SupplyFile = defineCourse("energy-supply", {
  kinds: supplyFactKinds,
  fact: supplyFact,
  events: {
    Opened: z.strictObject({
      holder: field.id,
      supply: field.keyOf(supplies),
      institution: z.exactOptional(field.id),
      cheque: z.exactOptional(z.boolean()),
      helped: z.exactOptional(z.boolean()),
      communicatingMeter: z.exactOptional(z.boolean()),
      commune: z.exactOptional(field.commune),
      mediation: z.exactOptional(field.id),
      conventions: z.readonly(z.array(field.id)),
      on: field.date,
    }),
    WordsNoted: z.strictObject({
      reference: z.exactOptional(sealed<string>()),
      words: z.exactOptional(sealed<string>()),
    }),
  },
})
  .evolve<SupplyState>(
    { opened: null, facts: [], reference: null, words: null },
    {
      Opened: (state, opened) => ({ ...state, opened }),
      WordsNoted: (state, { reference, words }) => ({
        ...state,
        reference: reference ?? state.reference,
        words: words ?? state.words,
      }),
    },
  )
  .follows({
    begun: ({ opened }) => opened !== null,
    unknown: "UnknownSupply",
    fault: supplyFault,
    refusals: supplyRefusals,
    early: "BeforeWhatItFollows",
    unsettles: "UnsettlesWhatFollows",
    due: dueInSupply,
    next: nextInSupply,
  })
