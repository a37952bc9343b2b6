import { addDays, addMonths, type PlainDate, parsePeriod, plainDate, valueOn } from "@traitdunion/core"
import { procedureCatalogue } from "../catalogue/index.ts"
import { last } from "./course.ts"
import type { CafProcedureState } from "./stream.ts"

/**
 * By when the situation is declared again, once a right is open: the last day of each period of civil months since the
 * month in which the right began. `null` for a right without declarations. Declaring moves it to the next period.
 */
export const nextDeclaration = ({ opened, facts }: CafProcedureState): PlainDate | null => {
  const right = last(facts, "opened")
  if (opened === null || right === undefined) return null
  const { declarations } = valueOn(procedureCatalogue, opened.on).value[opened.kind]
  const months = declarations === null ? undefined : parsePeriod(declarations)?.months
  if (months === undefined) return null
  const declared = facts.filter(({ fact }) => fact === "declared").length
  const month = plainDate(`${right.from.slice(0, 7)}-01`)
  return addDays(addMonths(month, months * (declared + 1)), -1)
}
