import { column, defineProjection, defineTable } from "@traitdunion/core"
import { CalendarFeed } from "./stream.ts"

/** The feeds that answer, by the digest of their secret. */
export const feedTable = defineTable("calendar_feed", {
  digest: column.indexed(column.text()),
  mediator: column.indexed(column.text()),
})

/** @internal One row a feed that was not revoked. */
export const feedRow = defineProjection(CalendarFeed, feedTable, ({ opened, revoked }) =>
  opened === null || revoked ? null : opened,
)
