import * as z from "zod"
import { type Citation, field, type PlainDate } from "../../kernel/index.ts"
import { valueOn } from "../../law/index.ts"
import { defineStream } from "../../plugin/index.ts"
import { smallCellThreshold } from "../../reporting/index.ts"

/** What the structure decided for its publications. The key of its one stream is `publication`. */
export interface PublicationSettings {
  /** Oldest first. */
  readonly thresholds: ReadonlyArray<{ readonly from: PlainDate; readonly threshold: number; readonly reason: string }>
}

/** @internal The key of the one stream. */
export const PUBLICATION = "publication"

/** The settings of a structure's publications. */
export const PublicationSetting = defineStream("publication-setting", {
  ThresholdSet: z.strictObject({ from: field.date, threshold: z.int(), reason: field.anonymousText(300) }),
}).evolve<PublicationSettings>(
  { thresholds: [] },
  { ThresholdSet: (state, data) => ({ thresholds: [...state.thresholds, data] }) },
)

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

/** The threshold in force on a day: the structure's own, or else the proposed one. Throws outside the known period. */
export const thresholdOn = (
  { thresholds }: PublicationSettings,
  on: PlainDate,
): { readonly threshold: number; readonly reference: Citation } => {
  const own = thresholds.findLast(({ from }) => from <= on)
  if (own === undefined) {
    const { value, reference } = valueOn(smallCellThreshold, on)
    return { threshold: value, reference }
  }
  return {
    threshold: own.threshold,
    reference: { source: `Décision de la structure, à compter du ${own.from}`, reference: own.reason },
  }
}
