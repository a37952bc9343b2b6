import * as z from "zod"
import { field, type PersonalCategory, type PlainDate } from "../../../kernel/index.ts"
import { defineOutlet, defineQuery } from "../../../plugin/index.ts"
import { Person } from "../../people/index.ts"
import { Referral } from "./stream.ts"
import { referralTable } from "./tables.ts"

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

/** What a partner gets about somebody who is referred to it: what that person agreed to, and no more. */
export interface ReferralSheet {
  readonly referral: string
  readonly partner: string
  readonly on: PlainDate
  readonly name: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly words: string | null
  /** What was meant for the partner and stays here, because the person did not agree. */
  readonly withheld: ReadonlyArray<PersonalCategory>
}

/** Hand the sheet of a referral to the partner: name, contact and words, as far as the person agreed. */
export const referralSheet = defineOutlet({
  summary: { fr: "Remettre la fiche de mise en relation au partenaire", en: "Hand the referral sheet to the partner" },
  by: ["mediator", "lead"],
  input: z.strictObject({ referral: field.id }),
  gather: async ({ input, read }) => {
    const { referred, cancelled } = await read.state(Referral, input.referral)
    if (referred === null || cancelled) return { recipient: "nobody", parts: null }
    const { name, phone, email } = await read.state(Person, referred.person)
    const told = <T extends { readonly category: PersonalCategory }>(value: T | null | undefined): T | null =>
      value !== null && value !== undefined && referred.categories.includes(value.category) ? value : null
    return {
      recipient: referred.partner,
      parts: { name: told(name), phone: told(phone), email: told(email), words: referred.words ?? null },
      ...(referred.mediation === undefined ? {} : { mediation: referred.mediation }),
    }
  },
  send: async ({ parts, recipient, on, withheld }, { input }): Promise<ReferralSheet | null> =>
    parts === null ? null : { referral: input.referral, partner: recipient, on, ...parts, withheld },
})
