import * as z from "zod"
import { field, type PlainDate } from "../../kernel/index.ts"
import { defineStream } from "../../plugin/index.ts"

/** What the structure decided for its publications. The key of its one stream is `publication`. */
export interface PublicationSettings {
  /** Oldest first. */
  readonly thresholds: ReadonlyArray<{ readonly from: PlainDate; readonly threshold: number; readonly reason: string }>
}

/** @internal The key of the one stream. */
export const PUBLICATION = "publication"

/** The settings of a structure's publications. */
export const PublicationSetting = defineStream("publication-setting", () => ({
  ThresholdSet: z.strictObject({ from: field.date, threshold: z.int(), reason: field.anonymousText(300) }),
})).evolve<PublicationSettings>(
  { thresholds: [] },
  { ThresholdSet: (state, data) => ({ thresholds: [...state.thresholds, data] }) },
)
