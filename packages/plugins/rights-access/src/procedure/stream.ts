import { defineCourse, field, origins, sealed, themes } from "@traitdunion/core"
import * as z from "zod"
import { counters, rightsProcedureKinds } from "../catalogue/index.ts"
import { procedureFault } from "./rules/course.ts"
import { dueIn } from "./rules/due.ts"
import { factSchema, type RightsProcedureState } from "./rules/facts.ts"
import { nextInProcedure } from "./rules/next.ts"
import { factRefusals } from "./rules/refusals.ts"
import { rightsFactKinds } from "./vocabulary.ts"

/** The stream of a procedure (*démarche*) with any counter: a course. Its key is the procedure's id. */
export const RightsProcedure = defineCourse("rights-procedure", {
  kinds: rightsFactKinds,
  fact: factSchema,
  events: {
    Opened: z.strictObject({
      holder: field.id,
      kind: z.exactOptional(field.keyOf(rightsProcedureKinds)),
      ownKind: z.exactOptional(field.id),
      theme: field.keyOf(themes),
      counter: field.keyOf(counters),
      office: z.exactOptional(field.id),
      wish: z.exactOptional(sealed<string>()),
      origin: z.exactOptional(field.keyOf(origins)),
      mediation: z.exactOptional(field.id),
      conventions: z.readonly(z.array(field.id)),
      on: field.date,
    }),
  },
})
  .evolve<RightsProcedureState>({ opened: null, facts: [] }, { Opened: (_, opened) => ({ opened, facts: [] }) })
  .follows({
    begun: ({ opened }) => opened !== null,
    unknown: "UnknownProcedure",
    fault: procedureFault,
    refusals: factRefusals,
    due: dueIn,
    next: nextInProcedure,
  })
