import { defineQuery, field } from "@traitdunion/core"
import * as z from "zod"
import { relays } from "../vocabulary.ts"
import { Beneficiary } from "./stream.ts"

/** What the relay holds of a beneficiary: the file's number with its office, the civil status, the situation, the quotient. */
export const beneficiary = defineQuery({
  summary: { fr: "Lire ce que le relais sait d'un allocataire", en: "Read what is held of a beneficiary" },
  by: relays,
  input: z.strictObject({ person: field.id }),
  run: async ({ input, read }) => read.state(Beneficiary, input.person),
})
