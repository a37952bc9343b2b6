import { isPlainDate, type Period, periodOf } from "@traitdunion/core"
import type { Command } from "commander"
import { wrongUse } from "../refusals/index.ts"
import type { Catalogue } from "../words/index.ts"

/** The ways of saying a period. One of them is needed. */
export interface PeriodOptions {
  readonly year?: Period
  readonly quarter?: Period
  readonly month?: Period
  readonly from?: Period["from"]
  readonly to?: Period["to"]
}

const period =
  (flag: string, shape: RegExp, like: string) =>
  (text: string): Period => {
    if (shape.test(text) && !text.startsWith("0000")) return periodOf(text)
    throw wrongUse(({ notAPeriod }) => notAPeriod(flag, like), "report")
  }

const day =
  (flag: string) =>
  (text: string): Period["from"] => {
    if (isPlainDate(text)) return text
    throw wrongUse(({ notAPeriod }) => notAPeriod(flag, "2026-03-01"), "report")
  }

/** Declare the options that say a period. */
export const declarePeriod = (command: Command, { report: words, help: { placeholders: names } }: Catalogue): Command =>
  command
    .option(`--year <${names.year}>`, words.year, period("--year", /^\d{4}$/, "2026"))
    .option(`--quarter <${names.quarter}>`, words.quarter, period("--quarter", /^\d{4}-[QT][1-4]$/, "2026-Q1"))
    .option(`--month <${names.month}>`, words.month, period("--month", /^\d{4}-(?:0[1-9]|1[0-2])$/, "2026-03"))
    .option(`--from <${names.day}>`, words.from, day("--from"))
    .option(`--to <${names.day}>`, words.to, day("--to"))

/** The one period that was said. */
export const periodAsked = ({ year, quarter, month, from, to }: PeriodOptions): Period => {
  const said = [year, quarter, month].filter((one) => one !== undefined)
  if (from !== undefined && to !== undefined) said.push({ from, to })
  const halfSaid = (from === undefined) !== (to === undefined)
  const [only, ...others] = said
  if (only === undefined || others.length > 0 || halfSaid) throw wrongUse(({ onePeriod }) => onePeriod, "report")
  return only
}
