import { type Cents, cents, field, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import type { BudgetPeriod, DebtKind, Relation, Section, Shock } from "./vocabulary.ts"
import * as words from "./vocabulary.ts"

/** More than ten million euros is a slip of the keyboard. */
const MOST = 1_000_000_000
// One check and no copy: a diagnosis looks at sixty of them.
const amount = z.number().refine((value) => Number.isSafeInteger(value) && value >= 0 && value <= MOST, {
  error: "An amount is in whole cents, not negative, and not above ten million euros",
  params: {
    fr: "Montant refusé : en centimes entiers, jamais négatif (la section dit le sens), dix millions d'euros au plus",
  },
}) as unknown as z.ZodType<Cents, number>

/** `null` is an amount that is not known yet: it is neither zero nor nothing. */
const known = z.nullable(amount)
const name = (most: number): z.ZodType<string, string> =>
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
type GivenLine<S extends Section, Every> = Omit<LineOf<S, Every>, "amount" | "every"> & {
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
  | GivenLine<"resources", BudgetPeriod>
  | GivenLine<"fixed", BudgetPeriod>
  | GivenLine<"everyday", BudgetPeriod>
  | GivenLine<"occasional", "year">

const budgetLine: z.ZodType<BudgetLine, BudgetLineInput> = z.discriminatedUnion("section", [
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
    every: z._default(z.literal("year", { error: "Occasional charges are given for a year" }), "year"),
  }),
])
/** A debt or a credit: what is owed to whom, what is paid each month, what is late and since when. In cents. */
export interface DebtDetails {
  readonly creditor: string
  readonly kind: DebtKind
  /** All that is still owed, late or not; `null` when it is not known yet, as for the other amounts. */
  readonly due: Cents | null
  /** What is to be paid each month, insurance included; 0 when nothing is agreed. */
  readonly monthly: Cents | null
  /** The part of `due` that should have been paid already. */
  readonly late: Cents | null
  readonly lateSince?: PlainDate
}
/** A debt, as it is given: nothing is late unless it is said. */
export interface DebtDetailsInput {
  readonly creditor: string
  readonly kind: DebtKind
  readonly due: number | null
  readonly monthly: number | null
  readonly late?: number | null | undefined
  readonly lateSince?: string
}

const debtDetails: z.ZodType<DebtDetails, DebtDetailsInput> = z
  .strictObject({
    creditor: name(120),
    kind: field.keyOf(words.debtKinds),
    /** All that is still owed, late or not. */
    due: known,
    /** What is to be paid each month, insurance included; 0 when nothing is agreed. */
    monthly: known,
    /** The part of `due` that should have been paid already. */
    late: z._default(known, () => cents(0)),
    lateSince: z.exactOptional(field.date),
  })
  .superRefine(({ due, late, lateSince }, context) => {
    if (due !== null && late !== null && late > due) {
      const fr = "Le retard dépasse ce qui est dû"
      context.addIssue({ code: "custom", path: ["late"], message: "More is late than is owed", params: { fr } })
    }
    if (lateSince !== undefined && late === 0) {
      const fr = "Une date de retard est donnée, mais aucun retard"
      context.addIssue({
        code: "custom",
        path: ["lateSince"],
        message: "Late since a day, and nothing is late",
        params: { fr },
      })
    }
  })
const member = z.strictObject({
  relation: field.keyOf(words.relations),
  born: field.date,
  /** À charge, with supporting documents: see `dependantGrounds`. */
  dependant: z._default(z.boolean(), false),
})
const shock = z.strictObject({ kind: field.keyOf(words.shocks), on: field.date })

/** Somebody who lives in the household. */
export interface HouseholdMember {
  readonly relation: Relation
  readonly born: PlainDate
  /** À charge, with supporting documents: see `dependantGrounds`. */
  readonly dependant: boolean
}

/** Who lives in the household and what happened to it. */
export interface HouseholdComposition {
  readonly members: ReadonlyArray<HouseholdMember>
  readonly shocks: ReadonlyArray<{ readonly kind: Shock; readonly on: PlainDate }>
  /** The parent is alone and has the increase of the RSA. */
  readonly isolatedParentIncrease?: boolean
  readonly pregnant?: boolean
}
/** A household, as it is given: nobody is a dependant unless it is said. */
export interface HouseholdCompositionInput {
  readonly members: ReadonlyArray<{
    readonly relation: Relation
    readonly born: string
    readonly dependant?: boolean | undefined
  }>
  readonly shocks?: ReadonlyArray<{ readonly kind: Shock; readonly on: string }> | undefined
  readonly isolatedParentIncrease?: boolean
  readonly pregnant?: boolean
}

const householdComposition: z.ZodType<HouseholdComposition, HouseholdCompositionInput> = z
  .strictObject({
    members: z.readonly(z.array(member).min(1).max(30)),
    shocks: z._default(z.readonly(z.array(shock).max(20)), []),
    /** The parent is alone and has the increase of the RSA. */
    isolatedParentIncrease: z.exactOptional(z.boolean()),
    pregnant: z.exactOptional(z.boolean()),
  })
  .superRefine(({ members, isolatedParentIncrease, pregnant }, context) => {
    const fault = (path: ReadonlyArray<string | number>, message: string, fr: string): void =>
      context.addIssue({ code: "custom", path: [...path], message, params: { fr } })
    const holders = members.filter(({ relation }) => relation === "holder")
    const partners = members.filter(({ relation }) => relation === "partner")
    const children = members.filter(({ relation }) => relation === "child")
    if (holders.length !== 1)
      fault(["members"], "A household has one holder", "Le foyer compte un titulaire, et un seul")
    if (partners.length > 1)
      fault(["members"], "A household has one partner at most", "Le foyer compte au plus un conjoint")
    const parent = holders[0]?.born
    for (const [index, { relation, born }] of members.entries()) {
      if (relation === "child" && parent !== undefined && born <= parent) {
        fault(["members", index, "born"], "A child is older than its parent", "Un enfant est plus âgé que son parent")
      }
      if (relation === "ascendant" && parent !== undefined && born >= parent) {
        fault(
          ["members", index, "born"],
          "An ascendant is younger than the holder",
          "Un ascendant est plus jeune que le titulaire",
        )
      }
    }
    if (isolatedParentIncrease === true && (partners.length > 0 || (children.length === 0 && pregnant !== true))) {
      const fr = "La majoration suppose un parent isolé, avec un enfant ou une grossesse"
      fault(["isolatedParentIncrease"], "The increase supposes a parent alone, with a child or a pregnancy", fr)
    }
  })
/** What one person of the household brings, pays and owes. What belongs to all stands with the holder. */
export interface BudgetPart {
  /** The id of a person. */
  readonly person: string
  /** `null` when they are not for the reader, or the person was erased. */
  readonly lines: ReadonlyArray<BudgetLine> | null
  readonly debts: ReadonlyArray<{ readonly debt: string; readonly details: DebtDetails | null }>
}

/** A dated version of a household's budget, in clear text. */
export interface BudgetSheet {
  readonly on: PlainDate
  readonly household: HouseholdComposition | null
  readonly parts: ReadonlyArray<BudgetPart>
}

const lines = z.array(budgetLine).max(200)
const part = z.strictObject({
  person: field.id,
  lines: z.readonly(lines),
  debts: z._default(z.readonly(z.array(z.strictObject({ debt: field.id, details: debtDetails })).max(100)), []),
})

/** @internal The fields of a version as a counsellor gives them. */
export const sheetShape = {
  on: field.date,
  household: householdComposition,
  parts: z.readonly(z.array(part).min(1).max(20)),
}

// Whose it is plays no part in a figure: any text will do.
const readPart = z.object({
  person: z.string(),
  lines: z.nullable(lines),
  debts: z._default(z.array(z.object({ debt: z.string(), details: z.nullable(debtDetails) })), []),
})

/** @internal A version as somebody reads it: what is not for them, or was erased, is `null`. */
export const readSheet: z.ZodType<BudgetSheet, BudgetSheetInput> = z
  .object({ on: field.date, household: z.nullable(householdComposition), parts: z.array(readPart).min(1).max(20) })
  .superRefine((sheet, context) =>
    checkSheet(sheet, (path, message, fr) =>
      context.addIssue({ code: "custom", path: [...path], message, params: { fr } }),
    ),
  ) as unknown as z.ZodType<BudgetSheet, BudgetSheetInput>

/** A version as it is given to be looked at: defaults may be left out. */
export interface BudgetSheetInput {
  readonly on: string
  readonly household: HouseholdCompositionInput | null
  readonly parts: ReadonlyArray<{
    readonly person: string
    readonly lines: ReadonlyArray<BudgetLineInput> | null
    readonly debts?: ReadonlyArray<{ readonly debt: string; readonly details: DebtDetailsInput | null }> | undefined
  }>
}

type Fault = (path: ReadonlyArray<string | number>, message: string, fr: string) => void

/** @internal What no part can see alone: persons and debts told apart, one period for one kind, no day to come. */
export const checkSheet = ({ on, household, parts }: BudgetSheet, fault: Fault): void => {
  const persons = new Set<string>()
  const debts = new Set<string>()
  for (const [index, { person, lines, debts: owed }] of parts.entries()) {
    if (persons.has(person))
      fault(["parts", index, "person"], "This person stands twice", "Cette personne figure deux fois")
    persons.add(person)
    for (const [at, { debt, details }] of owed.entries()) {
      const path = ["parts", index, "debts", at]
      if (debts.has(debt)) fault([...path, "debt"], "This debt stands twice", "Cette dette figure deux fois")
      debts.add(debt)
      if (details?.lateSince !== undefined && details.lateSince > on) {
        fault([...path, "details", "lateSince"], "Late since a day to come", "Le retard commencerait après ce budget")
      }
    }
    // The same money, once a month and once a year, would be counted twice. Where all is by the month, nothing is mixed.
    const mixed = (lines ?? []).some(({ every }) => every !== lines?.[0]?.every)
    const seen = new Map<string, string>()
    for (const [at, line] of (mixed ? (lines ?? []) : []).entries()) {
      const what = `${line.section}/${line.kind}/${line.label ?? ""}`
      const period = seen.get(what)
      if (period !== undefined && period !== line.every) {
        const fr = `Périodes mêlées : cette ligne est déjà donnée ${words.periods[period as words.BudgetPeriod].fr} ; la nommer autrement ou garder une seule période`
        fault(
          ["parts", index, "lines", at, "every"],
          "Mixed periods for one line: keep one, or name the lines apart",
          fr,
        )
      }
      seen.set(what, line.every)
    }
  }
  for (const [index, { born }] of household?.members.entries() ?? []) {
    if (born > on)
      fault(["household", "members", index, "born"], "Born after this budget", "La naissance suit ce budget")
  }
  for (const [index, shock] of household?.shocks.entries() ?? []) {
    if (shock.on > on) fault(["household", "shocks", index, "on"], "A shock to come", "Cet événement suit ce budget")
  }
}
