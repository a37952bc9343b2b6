import { column, defineProjection, defineRows, defineTable } from "../../plugin/index.ts"
import { PublicationSetting } from "./stream.ts"

/**
 * @internal What was published, for whoever reads the figures of several structures and nothing else of them: its name
 * begins as those of figures do.
 */
export const publicationTable = defineTable("tally_publication", {
  publication: column.text(),
  /** A table as it was published, as JSON. */
  figures: column.text(),
})

/** @internal The thresholds that a structure decided on, as JSON. */
export const thresholdTable = defineTable("tally_threshold", { thresholds: column.text() })

/** @internal */
export const publications = defineRows(PublicationSetting, publicationTable, ({ publications: all }) =>
  all.flatMap(({ publication, tables }) =>
    tables.map((table, index) => [`${publication}-${index}`, { publication, figures: JSON.stringify(table) }] as const),
  ),
)

/** @internal */
export const thresholds = defineProjection(PublicationSetting, thresholdTable, (state) =>
  state.thresholds.length === 0 ? null : { thresholds: JSON.stringify(state.thresholds) },
)
