import * as z from "zod"
import { field, type PersonalCategory, type PlainDate } from "../../../kernel/index.ts"
import { defineOutlet } from "../../../plugin/index.ts"
import { Person } from "../../people/index.ts"
import { Referral } from "./referral.ts"

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
