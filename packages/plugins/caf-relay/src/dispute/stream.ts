import { type Cents, defineCourse, field, sealed, territories } from "@traitdunion/core"
import * as z from "zod"
import { benefits } from "../catalogue/index.ts"
import { disputeRoutes } from "../law/index.ts"
import { deadlinesOf, disputeFault } from "./rules/course.ts"
import { type DisputeState, disputeFact } from "./rules/facts.ts"
import { nextInDispute } from "./rules/next.ts"
import { factRefusals } from "./rules/refusals.ts"
import { disputeFactKinds, disputeSubjects } from "./vocabulary.ts"

const notification = z.strictObject({
  holder: field.id,
  about: field.keyOf(disputeSubjects),
  benefit: field.keyOf(benefits),
  route: field.keyOf(disputeRoutes),
  territory: field.keyOf(territories),
  procedure: z.exactOptional(field.id),
  notifiedOn: field.date,
  mentions: z.exactOptional(z.boolean()),
  amicableWithin: z.exactOptional(z.string()),
  paidOn: z.exactOptional(field.date),
  fraudAlleged: z.exactOptional(z.boolean()),
  amount: z.exactOptional(sealed<Cents>()),
  reason: z.exactOptional(sealed<string>()),
  conventions: z.readonly(z.array(field.id)),
  on: field.date,
})

/** The stream of an overpayment or of another decision that is contested: a course. Its key is the dispute's id. */
export const CafDispute = defineCourse("caf-dispute", {
  kinds: disputeFactKinds,
  fact: disputeFact,
  events: {
    Opened: notification,
    NotificationCorrected: notification,
    GroundsNoted: z.strictObject({ words: sealed<string>() }),
  },
})
  .evolve<DisputeState>(
    { opened: null, facts: [], grounds: null },
    {
      Opened: (state, opened) => ({ ...state, opened }),
      NotificationCorrected: (state, opened) => ({ ...state, opened }),
      GroundsNoted: (state, { words }) => ({ ...state, grounds: words }),
    },
  )
  .follows({
    begun: ({ opened }) => opened !== null,
    unknown: "UnknownDispute",
    fault: disputeFault,
    refusals: factRefusals,
    due: deadlinesOf,
    next: nextInDispute,
  })
