import { type Cents, field, inWords } from "@traitdunion/core"
import * as z from "zod"
import type { BudgetPeriod, Section } from "../vocabulary.ts"
import * as words from "../vocabulary.ts"

/** More than ten million euros is a slip of the keyboard. */
const MAX = 1_000_000_000
// One check and no copy: a diagnosis looks at sixty of them.
const amount = z.number().refine((value) => Number.isSafeInteger(value) && value >= 0 && value <= MAX, {
  error: "An amount is in whole cents, not negative, and not above ten million euros",
  params: {
    fr: "Montant refusé : en centimes entiers, jamais négatif (la section dit le sens), dix millions d'euros au plus",
  },
}) as unknown as z.ZodType<Cents, number>

/** @internal `null` is an amount that is not known yet: it is neither zero nor nothing. */
export const known = z.nullable(amount)
/** @internal A name that tells things apart. */
export const name = (most: number): z.ZodType<string, string> =>
  z.string().refine((text) => text.length <= most && text.trim() !== "", {
    error: `A name of 1 to ${most} characters`,
    params: { fr: `Un nom de 1 à ${most} caractères` },
  })
const label = z.exactOptional(name(80))
const every = z._default(field.keyOf(words.periods), "month")

/** One line of a budget of a section: what comes in or goes out, how often, in whole cents. */
export interface LineOf<S extends Section, Every> {
  readonly section: S
  readonly kind: keyof (typeof words.lineKinds)[S]
  /** What tells it apart from another of its kind. */
  readonly label?: string
  /** `null` when it is not known yet. */
  readonly amount: Cents | null
  readonly every: Every
}
/** A line as it is given: its period may be left out. */
export type GivenLineOf<S extends Section, Every> = Omit<LineOf<S, Every>, "amount" | "every"> & {
  readonly amount: number | null
  readonly every?: Every | undefined
}

/** A line of a budget. Occasional charges are given for a year. */
export type BudgetLine =
  | LineOf<"resources", BudgetPeriod>
  | LineOf<"fixed", BudgetPeriod>
  | LineOf<"everyday", BudgetPeriod>
  | LineOf<"occasional", "year">
/** A line of a budget, as it is given: a month where no period is named, a year for what is occasional. */
export type BudgetLineInput =
  | GivenLineOf<"resources", BudgetPeriod>
  | GivenLineOf<"fixed", BudgetPeriod>
  | GivenLineOf<"everyday", BudgetPeriod>
  | GivenLineOf<"occasional", "year">

/** @internal Its schema. */
export const budgetLine: z.ZodType<BudgetLine, BudgetLineInput> = z.discriminatedUnion("section", [
  z.strictObject({
    section: z.literal("resources"),
    kind: field.keyOf(words.resourceKinds),
    label,
    amount: known,
    every,
  }),
  z.strictObject({ section: z.literal("fixed"), kind: field.keyOf(words.fixedKinds), label, amount: known, every }),
  z.strictObject({
    section: z.literal("everyday"),
    kind: field.keyOf(words.everydayKinds),
    label,
    amount: known,
    every,
  }),
  z.strictObject({
    section: z.literal("occasional"),
    kind: field.keyOf(words.occasionalKinds),
    label,
    amount: known,
    every: z._default(
      z.literal("year", {
        error: inWords({
          fr: "Un montant à l'année est attendu pour une charge occasionnelle",
          en: "Occasional charges are given for a year",
        }),
      }),
      "year",
    ),
  }),
])
