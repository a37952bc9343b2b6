import * as z from "zod"
import { field, type PlainDate } from "../../../kernel/index.ts"
import { defineQuery, outletThrough } from "../../../plugin/index.ts"
import { Person, recordsOf } from "../../people/index.ts"
import { discloseByLaw } from "./commands.ts"
import { disclosedBySteps } from "./steps.ts"
import { type DisclosureEntry, Disclosures, someCategories } from "./stream.ts"
import { type LegalGround, legalGrounds } from "./vocabulary.ts"

/** What an authority is told of a person under a legal duty: no more than the categories that were named. */
export interface LawfulDisclosure {
  readonly person: string
  readonly recipient: string
  readonly ground: LegalGround
  readonly on: PlainDate
  readonly name: string | null
  readonly birthDate: PlainDate | null
  readonly phone: string | null
  readonly email: string | null
  readonly address: string | null
}

/** Tell an authority who and where somebody is, without their agreement, because the law demands or allows it. */
export const discloseIdentityByLaw = outletThrough({
  summary: {
    fr: "Communiquer l'identité d'une personne en vertu de la loi",
    en: "Disclose who a person is, as the law demands",
  },
  by: ["director"],
  purpose: "law",
  through: discloseByLaw,
  input: z.strictObject({
    person: field.id,
    recipient: field.id,
    categories: someCategories(),
    ground: field.keyOf(legalGrounds),
    article: z.exactOptional(field.text(200)),
    reason: field.anonymousText(2000),
  }),
  gather: async ({ input: { person, recipient, categories, ...more }, read }) => {
    const { name, birthDate, phone, email, address } = await read.state(Person, person)
    const wanted = <T extends { readonly category: (typeof categories)[number] }>(value: T | null): T | null =>
      value !== null && categories.includes(value.category) ? value : null
    return {
      recipient,
      parts: {
        name: wanted(name),
        birthDate: wanted(birthDate),
        phone: wanted(phone),
        email: wanted(email),
        address: wanted(address),
      },
      more,
    }
  },
  send: async ({ parts, recipient, on }, { input }): Promise<LawfulDisclosure> => ({
    person: input.person,
    recipient,
    ground: input.ground,
    on,
    ...parts,
  }),
})

/** @internal */
export const disclosures = defineQuery({
  summary: { fr: "Lire à qui des données ont été communiquées", en: "Read to whom data was disclosed" },
  by: ["person", "mediator", "lead", "director", "auditor"],
  input: z.strictObject({ subject: field.party }),
  run: async ({ input, read }): Promise<ReadonlyArray<DisclosureEntry>> => {
    const all: Array<DisclosureEntry> = []
    for (const subject of await recordsOf(read, input.subject)) {
      const { entries } = await read.state(Disclosures, subject)
      all.push(...entries, ...(await disclosedBySteps(read, subject)))
    }
    return all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  },
})
