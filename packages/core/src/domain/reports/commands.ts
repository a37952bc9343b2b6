import * as z from "zod"
import { field } from "../../kernel/index.ts"
import { PUBLICATION, PublicationSetting } from "./stream.ts"

/** Set the number of people under which a published figure is hidden, from a day on, with the reason. */
export const setThreshold = PublicationSetting.command({
  summary: { fr: "Fixer le seuil du secret des petits effectifs", en: "Set the small-cell threshold" },
  by: ["director"],
  // Under 3 a hidden figure could only be 1: hiding it would hide nothing.
  input: z.strictObject({ from: field.date, threshold: z.int().min(3).max(1000), reason: field.anonymousText(300) }),
  key: () => PUBLICATION,
  refusals: {
    BeforeTheLast: {
      fr: "Un seuil plus récent est déjà fixé : choisir une date qui le suit.",
      en: "A later threshold is set already: choose a date after it.",
    },
  },
  decide: ({ input, state, emit, refuse }) => {
    const last = state.thresholds.at(-1)
    return last !== undefined && input.from < last.from ? refuse("BeforeTheLast") : emit("ThresholdSet", input)
  },
})
