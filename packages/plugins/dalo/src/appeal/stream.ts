import { defineCourse, field, sealed } from "@traitdunion/core"
import * as z from "zod"
import { departement, offerClassNames, procedures } from "../law/index.ts"
import { deadlinesOf, factFault, tells } from "./rules/course.ts"
import { type AppealState, factSchema } from "./rules/facts.ts"
import { nextInAppeal } from "./rules/next.ts"
import { factRefusals } from "./rules/refusals.ts"
import { factKinds, ground } from "./vocabulary.ts"

/** The stream of a DALO or DAHO appeal: a course of dated facts. Its key is the appeal's id. */
export const Appeal = defineCourse("dalo-appeal", {
  kinds: factKinds,
  fact: factSchema,
  events: {
    Opened: z.strictObject({
      holder: field.id,
      procedure: field.keyOf(procedures),
      departement,
      withoutCommission: z.exactOptional(z.boolean()),
      offerClass: z.exactOptional(field.keyOf(offerClassNames)),
      grounds: z.readonly(z.array(ground)),
      conventions: z.readonly(z.array(field.id)),
      on: field.date,
    }),
    OfferClassNoted: z.strictObject({ offerClass: field.keyOf(offerClassNames) }),
    HousingRequestNoted: z.strictObject({
      number: z.exactOptional(sealed<string>()),
      on: field.date,
      validUntil: field.date,
    }),
  },
})
  .evolve<AppealState>(
    { opened: null, facts: [], housing: null },
    {
      Opened: (state, data) => ({ ...state, opened: data }),
      OfferClassNoted: (state, { offerClass }) => ({
        ...state,
        opened: state.opened === null ? null : { ...state.opened, offerClass },
      }),
      HousingRequestNoted: (state, { number, validUntil }) => ({
        ...state,
        housing: { number: number ?? state.housing?.number ?? null, validUntil },
      }),
    },
  )
  .follows({
    begun: ({ opened }) => opened !== null,
    unknown: "UnknownAppeal",
    fault: factFault,
    refusals: factRefusals,
    early: "BeforeWhatItFollows",
    unsettles: "UnsettlesWhatFollows",
    tells,
    due: deadlinesOf,
    next: nextInAppeal,
  })
