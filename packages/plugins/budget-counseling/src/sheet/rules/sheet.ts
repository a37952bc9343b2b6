import { type EnteredAmount, enteredAmounts, field, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import * as words from "../vocabulary.ts"
import { type DebtDetails, type DebtDetailsInput, debtDetails } from "./debt.ts"
import { type HouseholdComposition, type HouseholdCompositionInput, householdComposition } from "./household.ts"
import { type BudgetLine, type BudgetLineInput, budgetLine } from "./line.ts"

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
  /** What the structure entered of the law, see `law.enter`: a diagnosis uses it by itself. */
  readonly entered?: ReadonlyArray<EnteredAmount> | undefined
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

const readPart = z.strictObject({
  person: field.id,
  lines: z.nullable(lines),
  debts: z._default(z.array(z.strictObject({ debt: field.id, details: z.nullable(debtDetails) })).max(100), []),
})

/** @internal A version as somebody reads it: what is not for them, or was erased, is `null`. */
export const readSheet: z.ZodType<BudgetSheet, BudgetSheetInput> = z
  // Not strict: what the queries answer tells the version, its moment and its holder besides.
  .object({
    on: field.date,
    household: z.nullable(householdComposition),
    parts: z.array(readPart).min(1).max(20),
    entered: z.optional(enteredAmounts),
  })
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
  readonly entered?: ReadonlyArray<EnteredAmount> | undefined
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
