import { type Cents, cents } from "@traitdunion/core"
import type { BudgetPeriod } from "../vocabulary.ts"
import type { BudgetLine } from "./line.ts"

/** @internal How many twelfths of it one amount is worth each month: added up in twelfths, sums are rounded once. */
export const TWELFTHS: Readonly<Record<BudgetPeriod, number>> = { week: 52, month: 12, quarter: 4, year: 1 }

/** What a line is worth each month, in cents; `null` when it is not known. */
export const perMonth = ({ amount, every }: BudgetLine): Cents | null =>
  amount === null ? null : cents(Math.round((amount * TWELFTHS[every]) / 12))
