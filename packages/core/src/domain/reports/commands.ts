import * as z from "zod"
import { field } from "../../kernel/index.ts"
import { PUBLICATION, PublicationSetting, publicationFields } from "./stream.ts"

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
    InThePast: {
      fr: "Un seuil vaut pour ce qui reste à diffuser : choisir aujourd'hui ou une date à venir.",
      en: "A threshold is for what is still to be published: choose today or a day to come.",
    },
  },
  decide: ({ input, state, today, emit, refuse }) => {
    const last = state.thresholds.at(-1)
    if (last !== undefined && input.from < last.from) return refuse("BeforeTheLast")
    return input.from < today ? refuse("InThePast") : emit("ThresholdSet", input)
  },
})

/** @internal Write down what a report that leaves shows and hides. No face offers it: it runs before the report is given. */
export const remember = PublicationSetting.command({
  summary: {
    fr: "Consigner ce qu'un rapport diffusé montre et masque",
    en: "Write down what a published report tells",
  },
  by: ["lead", "director"],
  input: z.strictObject({ ...publicationFields(), after: z.int().min(0) }),
  key: () => PUBLICATION,
  refusals: {
    PublishedMeanwhile: {
      fr: "Un autre rapport vient d'être diffusé : recommencer, pour que celui-ci en tienne compte.",
      en: "Another report was published in between: try again, so that this one takes it into account.",
    },
    DirectorDecides: {
      fr: "Révéler ce que des rapports déjà diffusés taisent : la direction en décide.",
      en: "Whether to reveal what earlier reports hide is for a director to decide.",
    },
  },
  decide: ({ input: { after, ...published }, state, actor, emit, refuse }) => {
    if (after !== state.publications.length) return refuse("PublishedMeanwhile")
    if (published.revealing !== null && !actor.roles.includes("director")) return refuse("DirectorDecides")
    return emit("Published", published)
  },
})
