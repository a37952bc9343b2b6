import { defineCourse, field, origins } from "@traitdunion/core"
import * as z from "zod"
import { cafProcedureKinds } from "../catalogue/index.ts"
import { procedureFault } from "./rules/course.ts"
import { dueIn } from "./rules/due.ts"
import { type CafProcedureState, factSchema } from "./rules/facts.ts"
import { nextInProcedure } from "./rules/next.ts"
import { factRefusals } from "./rules/refusals.ts"
import { cafProcedureFactKinds } from "./vocabulary.ts"

/** The stream of a procedure (*démarche*): a course. Its key is the procedure's id. */
export const CafProcedure = defineCourse("caf-procedure", {
  kinds: cafProcedureFactKinds,
  fact: factSchema,
  events: {
    Opened: z.strictObject({
      holder: field.id,
      kind: field.keyOf(cafProcedureKinds),
      origin: z.exactOptional(field.keyOf(origins)),
      screening: z.exactOptional(field.id),
      mediation: z.exactOptional(field.id),
      conventions: z.readonly(z.array(field.id)),
      on: field.date,
    }),
  },
})
  .evolve<CafProcedureState>({ opened: null, facts: [] }, { Opened: (_, opened) => ({ opened, facts: [] }) })
  .follows({
    begun: ({ opened }) => opened !== null,
    unknown: "UnknownProcedure",
    fault: procedureFault,
    refusals: factRefusals,
    due: dueIn,
    next: nextInProcedure,
  })
