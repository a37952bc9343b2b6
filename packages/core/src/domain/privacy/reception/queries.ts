import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { defineQuery } from "../../../plugin/index.ts"
import { Reception } from "./stream.ts"

/** The colleagues who received a person whom others follow, the day and the reason. */
export const receptions = defineQuery({
  summary: {
    fr: "Voir qui a reçu une personne suivie par d'autres",
    en: "See who received a person whom others follow",
  },
  by: ["person", "mediator", "lead", "director", "auditor"],
  input: z.strictObject({ person: field.person }),
  run: async ({ input, read }) => (await read.state(Reception, input.person)).entries,
})
