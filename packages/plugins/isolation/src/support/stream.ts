import { ageBands, defineCourse, field, sealed } from "@traitdunion/core"
import * as z from "zod"
import { signalOrigins } from "../signal/index.ts"
import { supportFault } from "./rules/course.ts"
import { dueIn } from "./rules/due.ts"
import { factSchema, type SupportState } from "./rules/facts.ts"
import { nextInSupport } from "./rules/next.ts"
import { factRefusals } from "./rules/refusals.ts"
import { supportFactKinds } from "./vocabulary.ts"

/** The stream of a support against isolation: a course. Its key is the support's id. */
export const IsolationSupport = defineCourse("isolation-support", {
  kinds: supportFactKinds,
  fact: factSchema,
  events: {
    Opened: z.strictObject({
      holder: field.id,
      signal: z.exactOptional(field.id),
      origin: field.keyOf(signalOrigins),
      commune: z.exactOptional(field.commune),
      ageBand: z.exactOptional(field.keyOf(ageBands)),
      word: z.exactOptional(sealed<string>()),
      contactBy: field.date,
      mediation: z.exactOptional(field.id),
      conventions: z.readonly(z.array(field.id)),
      on: field.date,
    }),
  },
})
  .evolve<SupportState>({ opened: null, facts: [] }, { Opened: (_, opened) => ({ opened, facts: [] }) })
  .follows({
    begun: ({ opened }) => opened !== null,
    unknown: "UnknownSupport",
    fault: supportFault,
    refusals: factRefusals,
    due: dueIn,
    next: nextInSupport,
  })
