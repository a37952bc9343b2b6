import { defineQuery, field } from "@traitdunion/core"
import * as z from "zod"
import { counsellors } from "../file/index.ts"
import { housingAppeals } from "./between-plugins.ts"
import { mustNotDo, whatChanges } from "./rules/effects.ts"
import { missingDocuments, OverIndebtedness, stageOf } from "./stream.ts"
import { procedureTable } from "./tables.ts"

/** A procedure: where it stands, what is missing, what changes for the household and what it must not do. */
export const overIndebtedness = defineQuery({
  summary: { fr: "Lire une procédure de surendettement", en: "Read an over-indebtedness procedure" },
  by: counsellors,
  input: z.strictObject({ procedure: field.id }),
  run: async ({ input, read, today }) => {
    const { begun, ...state } = await read.state(OverIndebtedness, input.procedure)
    const stage = stageOf({ begun, ...state })
    if (begun === null || stage === null) return null
    return {
      procedure: input.procedure,
      ...begun,
      ...state,
      stage,
      missing: missingDocuments({ begun, ...state }),
      changes: whatChanges(stage, today),
      mustNotDo: mustNotDo(stage),
      housingAppeals: await read.state(housingAppeals, begun.holder),
    }
  },
})

/** The procedures of a household, or all, the oldest first. */
export const overIndebtednessProcedures = defineQuery({
  summary: { fr: "Lister les procédures de surendettement", en: "List the over-indebtedness procedures" },
  by: [...counsellors, "director"],
  input: z.strictObject({ file: z.exactOptional(field.id) }),
  run: async ({ input, read }) => {
    const rows = await read.rows(procedureTable, { where: { ...input }, orderBy: [["begun_on", "asc"]] })
    return rows.map(({ key, file, stage, begun_on, deposited_on, closed_on }) => ({
      procedure: key,
      file,
      stage,
      begunOn: begun_on,
      depositedOn: deposited_on,
      closedOn: closed_on,
    }))
  },
})
