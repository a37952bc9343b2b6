import * as z from "zod"
import { field, lazily, type PersonalCategory, type PlainDate, personalCategories } from "../../../kernel/index.ts"
import { defineStream } from "../../../plugin/index.ts"
import { type LegalGround, legalGrounds } from "./vocabulary.ts"

const category = lazily(() => field.keyOf(personalCategories))

/** @internal Categories of personal data, none or more. */
export const categories = lazily(() => z.readonly(z.array(category())))

/** @internal At least one category of personal data. */
export const someCategories = lazily(() => z.readonly(z.array(category()).min(1)))

/** One disclosure of a person's data. */
export interface DisclosureEntry {
  readonly purpose: "agreement" | "access" | "law"
  readonly recipient: string
  readonly categories: ReadonlyArray<PersonalCategory>
  /** The path outward, such as `partners.referralSheet`; `null` when somebody said it by word of mouth. */
  readonly outlet: string | null
  readonly mediation: string | null
  readonly ground: LegalGround | null
  /** Who decided it. */
  readonly by: string
  readonly on: PlainDate
}

/** All disclosures of one person's data, oldest first. */
export interface DisclosureState {
  readonly entries: ReadonlyArray<DisclosureEntry>
}

const common = lazily(() => ({
  recipient: field.id,
  categories: categories(),
  outlet: z.exactOptional(field.text(100)),
  mediation: z.exactOptional(field.id),
  on: field.date,
}))

/** The register of disclosures of a person or an institution. Its key is their id. */
export const Disclosures = defineStream("disclosure", () => ({
  Disclosed: z.strictObject({ ...common(), withheld: categories() }),
  AccessGiven: z.strictObject(common()),
  DisclosedByLaw: z.strictObject({
    ...common(),
    ground: field.keyOf(legalGrounds),
    article: z.exactOptional(field.text(200)),
    reason: field.anonymousText(2000),
  }),
})).evolve<DisclosureState>(
  { entries: [] },
  {
    Disclosed: (state, data, { actor }) => adding(state, "agreement", data, actor.id),
    AccessGiven: (state, data, { actor }) => adding(state, "access", data, actor.id),
    DisclosedByLaw: (state, data, { actor }) => adding(state, "law", data, actor.id),
  },
)

const adding = (
  state: DisclosureState,
  purpose: DisclosureEntry["purpose"],
  data: {
    readonly recipient: string
    readonly categories: ReadonlyArray<PersonalCategory>
    readonly outlet?: string
    readonly mediation?: string
    readonly ground?: LegalGround
    readonly on: PlainDate
  },
  by: string,
): DisclosureState => ({
  entries: [
    ...state.entries,
    {
      purpose,
      recipient: data.recipient,
      categories: data.categories,
      outlet: data.outlet ?? null,
      mediation: data.mediation ?? null,
      ground: data.ground ?? null,
      by,
      on: data.on,
    },
  ],
})
