import { defineOffer, field, recordsOf } from "@traitdunion/core"
import * as z from "zod"
import { cafProcedureStage } from "./rules/course.ts"
import { last } from "./rules/last.ts"
import { CafProcedure } from "./stream.ts"
import { procedureTable } from "./tables.ts"

/** What other plugins may know of a person's procedures with the CAF, as far as whoever asks may read them. */
export const cafProcedureOffer = defineOffer(CafProcedure, {
  name: "caf/procedure",
  version: 1,
  label: { fr: "Démarches CAF d'une personne", en: "A person's procedures with the CAF" },
  answer: z.strictObject({
    procedure: field.id,
    kind: z.string(),
    stage: z.string(),
    openedOn: field.date,
    /** The day on which the right was first seen to be paid. */
    effectiveOn: z.nullable(field.date),
    closedOn: z.nullable(field.date),
  }),
  find: async (person, read) => {
    const rows = await read.rows(procedureTable, { where: { holder: { in: await recordsOf(read, person) } } })
    return rows.map(({ key }) => key)
  },
  tells: ({ opened, facts }, procedure) =>
    opened === null
      ? null
      : {
          procedure,
          kind: opened.kind,
          stage: cafProcedureStage(facts),
          openedOn: opened.on,
          effectiveOn: facts.find((fact) => fact.fact === "continuity" && fact.result === "effective")?.on ?? null,
          closedOn: last(facts, "closed")?.on ?? null,
        },
})
