import { field, personal } from "@traitdunion/core"
import * as z from "zod"
import { counsellors, notTheHolder } from "../../vocabulary.ts"
import { RightsProcedure } from "../stream.ts"
import { rightsVerdicts } from "../vocabulary.ts"

/**
 * Record what the person says became of the right, won or lost, with their words, sealed. It may come after the end, and
 * as often as they say it.
 */
export const recordWord = RightsProcedure.command({
  summary: { fr: "Consigner ce que la personne dit du résultat", en: "Record what the person says of it" },
  by: counsellors,
  input: z.strictObject({
    procedure: field.of("rights-procedure"),
    holder: field.person,
    on: z.exactOptional(field.date),
    verdict: field.keyOf(rightsVerdicts),
    words: z.exactOptional(personal(field.text(2000), "narrative")),
  }),
  key: ({ procedure }) => procedure,
  subject: ({ holder }) => holder,
  refusals: { ...RightsProcedure.refusals, NotTheHolder: notTheHolder },
  decide: ({ input: { procedure: _, holder, ...data }, ...args }) => {
    const { opened } = args.state
    if (opened !== null && opened.holder !== holder) return args.refuse("NotTheHolder")
    return RightsProcedure.record({ fact: "said", ...data, on: data.on ?? args.today }, args)
  },
})
