import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { defineQuery } from "../../../plugin/index.ts"
import { RightsRequests } from "./stream.ts"

/** @internal What a person asked for about their data, and what became of it. */
export const rightsRequests = defineQuery({
  summary: { fr: "Lire ce qu'une personne a demandé sur ses données", en: "Read what a person asked about their data" },
  by: ["person", "mediator", "lead", "director", "auditor"],
  input: z.strictObject({ person: field.person }),
  run: async ({ input, read }) => (await read.state(RightsRequests, input.person)).entries,
})
