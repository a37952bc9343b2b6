import { type Cents, cents } from "@traitdunion/core"
import {
  type BudgetLine,
  type BudgetSheet,
  type DebtDetails,
  isCredit,
  type Section,
  TWELFTHS,
} from "../../sheet/index.ts"

/** A sum, and whether everything that belongs to it is known. */
export interface Sum {
  readonly amount: Cents
  readonly complete: boolean
  /** How many lines it adds up. */
  readonly count: number
}

/** @internal All lines of a sheet that the reader can read, with whether any part is missing. */
export const linesOf = (
  sheet: BudgetSheet,
): { readonly lines: ReadonlyArray<BudgetLine>; readonly whole: boolean } => ({
  lines: sheet.parts.flatMap((part) => part.lines ?? []),
  whole: sheet.parts.every((part) => part.lines !== null),
})

/** @internal All debts of a sheet that the reader can read, with whether any is missing. */
export const debtsOf = (
  sheet: BudgetSheet,
): { readonly debts: ReadonlyArray<DebtDetails>; readonly whole: boolean } => {
  const all = sheet.parts.flatMap((part) => part.debts)
  const debts = all.flatMap(({ details }) => (details === null ? [] : [details]))
  return { debts, whole: debts.length === all.length && sheet.parts.every((part) => part.lines !== null) }
}

const sumOf = (amounts: ReadonlyArray<number | null>, whole: boolean, divisor = 1): Sum => {
  let total = 0
  let complete = whole
  for (const amount of amounts) {
    if (amount === null) complete = false
    else total += amount
  }
  return { amount: cents(Math.round(total / divisor)), complete, count: amounts.length }
}

/** The sums that every figure of a diagnosis is made of, in cents a month, and cents for what is owed. */
export interface Sums extends Readonly<Record<Section, Sum>> {
  /** What is paid each month on all debts. */
  readonly payments: Sum
  /** What is paid each month on credits alone. */
  readonly creditPayments: Sum
  readonly due: Sum
  readonly late: Sum
}

/** @internal Add a sheet up. */
export const sumsOf = (sheet: BudgetSheet): Sums => {
  const { lines, whole } = linesOf(sheet)
  const { debts, whole: allDebts } = debtsOf(sheet)
  const twelfths: Record<Section, Array<number | null>> = { resources: [], fixed: [], everyday: [], occasional: [] }
  for (const { section, amount, every } of lines)
    twelfths[section].push(amount === null ? null : amount * TWELFTHS[every])
  const section = (name: Section): Sum => sumOf(twelfths[name], whole, 12)
  const of = (pick: (debt: DebtDetails) => number | null, among = debts): Sum => sumOf(among.map(pick), allDebts)
  return {
    resources: section("resources"),
    fixed: section("fixed"),
    everyday: section("everyday"),
    occasional: section("occasional"),
    payments: of(({ monthly }) => monthly),
    creditPayments: of(
      ({ monthly }) => monthly,
      debts.filter(({ kind }) => isCredit(kind)),
    ),
    due: of(({ due }) => due),
    late: of(({ late }) => late),
  }
}
