import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { defineQuery } from "../../../plugin/index.ts"
import { referralTable } from "./tally.ts"

/** @internal The referrals without names: how they stand. */
export const referrals = defineQuery({
  summary: { fr: "Lister les mises en relation", en: "List referrals" },
  by: ["mediator", "lead", "director", "auditor"],
  input: z.strictObject({
    partner: z.exactOptional(field.id),
    /** Those whose follow-up is due by that day. */
    dueBy: z.exactOptional(field.date),
  }),
  run: async ({ input: { partner, dueBy }, read }) =>
    (
      await read.rows(referralTable, {
        where: {
          ...(partner === undefined ? {} : { partner }),
          ...(dueBy === undefined ? {} : { follow_up_on: { to: dueBy } }),
        },
        orderBy: [["referred_on", "asc"]],
      })
    ).map(({ key, ...row }) => ({
      referral: key,
      partner: row.partner,
      theme: row.theme,
      on: row.referred_on,
      accepted: row.accepted,
      effective: row.effective,
      followUpOn: row.follow_up_on,
    })),
})
