import { column, defineTable } from "../../../plugin/index.ts"

/** @internal The referrals, to find them by their days. Nobody's name stands in it. */
export const referralTable = defineTable(
  "referral",
  {
    partner: column.indexed(column.text()),
    theme: column.nullable(column.text()),
    referred_on: column.indexed(column.date()),
    accepted: column.nullable(column.boolean()),
    answered_on: column.nullable(column.date()),
    effective: column.nullable(column.boolean()),
    followed_on: column.nullable(column.date()),
    follow_up_on: column.indexed(column.nullable(column.date())),
  },
  { version: 2 },
)
