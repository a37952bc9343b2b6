import { defineCourse, field, sealed } from "@traitdunion/core"
import * as z from "zod"
import type { RegisterGround } from "../law/index.ts"
import { registerFault } from "./rules/course.ts"
import { factSchema, type RegisterState } from "./rules/facts.ts"
import { dueIn, nextInRegister } from "./rules/next.ts"
import { factRefusals } from "./rules/refusals.ts"
import { registerFactKinds } from "./vocabulary.ts"

/** The stream of a referral to the communal register: a course. Its key is the referral's id. */
export const RegisterReferral = defineCourse("isolation-register", {
  kinds: registerFactKinds,
  fact: factSchema,
  events: {
    Opened: z.strictObject({
      holder: field.id,
      townHall: field.id,
      commune: z.exactOptional(field.commune),
      ground: sealed<RegisterGround>(),
      conventions: z.readonly(z.array(field.id)),
      on: field.date,
    }),
  },
})
  .evolve<RegisterState>({ opened: null, facts: [] }, { Opened: (_, opened) => ({ opened, facts: [] }) })
  .follows({
    begun: ({ opened }) => opened !== null,
    unknown: "UnknownReferral",
    fault: registerFault,
    refusals: factRefusals,
    due: dueIn,
    next: nextInRegister,
  })
