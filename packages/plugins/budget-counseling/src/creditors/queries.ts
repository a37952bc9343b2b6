import { defineQuery, field } from "@traitdunion/core"
import * as z from "zod"
import { counsellors } from "../file/index.ts"
import { Negotiation } from "./stream.ts"
import { negotiationTable } from "./tables.ts"

/** A negotiation with a creditor, opened for who may read it; `null` when there is none. */
export const negotiation = defineQuery({
  summary: { fr: "Lire une médiation avec un créancier", en: "Read a negotiation with a creditor" },
  by: counsellors,
  input: z.strictObject({ negotiation: field.id }),
  run: async ({ input, read }) => {
    const { begun, ...rest } = await read.state(Negotiation, input.negotiation)
    return begun === null ? null : { negotiation: input.negotiation, ...begun, ...rest }
  },
})

/** The negotiations of a household, or all, the oldest first. */
export const negotiations = defineQuery({
  summary: { fr: "Lister les médiations avec des créanciers", en: "List the negotiations with creditors" },
  by: [...counsellors, "director"],
  input: z.strictObject({ file: z.exactOptional(field.id) }),
  run: async ({ input, read }) => {
    const rows = await read.rows(negotiationTable, { where: { ...input }, orderBy: [["begun_on", "asc"]] })
    return rows.map(({ key, file, creditor, begun_on, answer_by, granted, ended_on }) => ({
      negotiation: key,
      file,
      creditor,
      begunOn: begun_on,
      answerBy: answer_by,
      granted,
      endedOn: ended_on,
    }))
  },
})
