import { defineQuery, field, valueOn } from "@traitdunion/core"
import * as z from "zod"
import { visitors } from "../vocabulary.ts"
import { alertDuties } from "./danger.ts"

/**
 * What to do when somebody is in danger or ill-treated: each duty with its article, and the core's command by which a
 * director tells the authorities (`privacy.discloseByLaw`). `null`, with words, on a day whose texts are not known.
 */
export const dangerDuties = defineQuery({
  summary: { fr: "Que faire en cas de danger ou de maltraitance", en: "What to do in danger or ill-treatment" },
  by: [...visitors, "director"],
  input: z.strictObject({ on: z.exactOptional(field.date) }),
  run: async ({ input, today }) => {
    const on = input.on ?? today
    const known = on >= (alertDuties.values[0]?.from ?? on)
    return {
      duties: known
        ? valueOn(alertDuties, on).value.map(({ ground, duty, citation }) => ({ ground, duty, citation }))
        : null,
      command: "privacy.discloseByLaw",
      words: known
        ? {
            fr: "La direction décide, nomme l'article et dit pourquoi ; la communication est écrite au journal.",
            en: "A director decides, names the article and says why; it is written in the journal.",
          }
        : {
            fr: "Les textes de ce jour ne sont pas connus de l'outil : les lire avant de s'en prévaloir.",
            en: "The texts of that day are not known here: read them first.",
          },
    }
  },
})
