import { field } from "@traitdunion/core"
import * as z from "zod"
import { Approval, OURS } from "./stream.ts"

/** Record the structure's approval, with the period of the order that grants it. */
export const recordApproval = Approval.command({
  summary: { fr: "Consigner l'agrément de la structure", en: "Record the structure's approval" },
  by: ["director"],
  input: z.strictObject({ from: field.date, until: field.date, reference: z.exactOptional(field.text(120)) }),
  key: () => OURS,
  refusals: {
    EndsBeforeItBegins: { fr: "L'agrément finirait avant de commencer.", en: "It would end before it begins." },
  },
  decide: ({ input, emit, refuse }) =>
    input.until < input.from ? refuse("EndsBeforeItBegins") : emit("Granted", input),
})
