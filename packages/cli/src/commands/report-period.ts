import { isPlainDate, type Period, periodOf } from "@traitdunion/core"
import type { Command } from "commander"
import type { CommandName } from "../frame/index.ts"
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
  (flag: string, shape: RegExp, like: string, name: CommandName) =>
  (text: string): Period => {
    if (shape.test(text) && !text.startsWith("0000")) return periodOf(text)
    throw wrongUse(({ notAPeriod }) => notAPeriod(flag, like), name)
  }

const day =
  (flag: string, name: CommandName) =>
  (text: string): Period["from"] => {
    if (isPlainDate(text)) return text
    throw wrongUse(({ notAPeriod }) => notAPeriod(flag, "2026-03-01"), name)
  }

/** Declare the options that say a period. */
export const declarePeriod = (
  command: Command,
  name: CommandName,
  { report: words, help: { placeholders: names } }: Catalogue,
): Command =>
  command
    .option(`--year <${names.year}>`, words.year, period("--year", /^\d{4}$/, "2026", name))
    .option(`--quarter <${names.quarter}>`, words.quarter, period("--quarter", /^\d{4}-[QT][1-4]$/, "2026-Q1", name))
    .option(`--month <${names.month}>`, words.month, period("--month", /^\d{4}-(?:0[1-9]|1[0-2])$/, "2026-03", name))
    .option(`--from <${names.day}>`, words.from, day("--from", name))
    .option(`--to <${names.day}>`, words.to, day("--to", name))

/** Whether any period was said. */
export const saysPeriod = ({ year, quarter, month, from, to }: PeriodOptions): boolean =>
  [year, quarter, month, from, to].some((one) => one !== undefined)

/** The one period that was said. */
export const periodAsked = ({ year, quarter, month, from, to }: PeriodOptions, name: CommandName): Period => {
  const said = [year, quarter, month].filter((one) => one !== undefined)
  if (from !== undefined && to !== undefined) said.push({ from, to })
  const halfSaid = (from === undefined) !== (to === undefined)
  const [only, ...others] = said
  if (only === undefined || others.length > 0 || halfSaid) throw wrongUse(({ onePeriod }) => onePeriod, name)
  return only
}
