import { addDays, addMonths, type PlainDate, parsePeriod, plainDate, valueOn } from "@traitdunion/core"
import { procedureCatalogue } from "../../catalogue/index.ts"
import { referenceMonths, referenceMonthsSince } from "../../law/index.ts"
import { firstDayOf } from "../../vocabulary.ts"
import type { CafProcedureState } from "./facts.ts"
import { last, lastCheck } from "./last.ts"

/** Civil months whose situation is declared together. */
export interface DeclaredPeriod {
  readonly from: PlainDate
  /** Its last day, by which it is declared. */
  readonly due: PlainDate
  /** The months whose resources are declared, `YYYY-MM`; `null` where the text that tells them was not read. */
  readonly months: ReadonlyArray<string> | null
}

/**
 * What is to be declared next, once a right is open: periods of civil months since the month in which it began. `null` for
 * a right without declarations, and for one that was seen to have stopped. Declaring moves it to the next period.
 */
export const nextDeclaration = ({ opened, facts }: CafProcedureState): DeclaredPeriod | null => {
  const right = last(facts, "opened")
  if (opened === null || right === undefined || lastCheck(facts)?.result === "interrupted") return null
  const { declarations } = valueOn(procedureCatalogue, opened.on).value[opened.kind]
  const months = declarations === null ? undefined : parsePeriod(declarations)?.months
  if (months === undefined) return null
  const declared = facts.filter(({ fact }) => fact === "declared").length
  const from = addMonths(plainDate(`${right.from.slice(0, 7)}-01`), months * declared)
  const review = addMonths(from, months)
  const known = review >= firstDayOf(referenceMonthsSince)
  return { from, due: addDays(review, -1), months: known ? referenceMonths(review).months : null }
}
