import { type RegisterTotal, registerLabels } from "@traitdunion/core"

const BAR = 30
const parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

/** A bar whose length is a share of the longest one, to an eighth of a character. */
export const bar = (value: number, largest: number): string => {
  const eighths = largest === 0 ? 0 : Math.round((value / largest) * BAR * 8)
  return "█".repeat(Math.floor(eighths / 8)) + (parts[eighths % 8] ?? "")
}

const hours = (minutes: number): string => `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")}`

/** The month by register: acts with a bar, people met, time spent. Fits a terminal of 80 columns. */
export const monthTable = (totals: ReadonlyArray<RegisterTotal>): string => {
  const largest = Math.max(...totals.map((total) => total.activities))
  const figures = (drawn: string, acts: number, persons: number, minutes: number): string =>
    `  ${drawn.padEnd(BAR)} ${String(acts).padStart(6)} actes ${String(persons).padStart(6)} personnes ${hours(minutes).padStart(9)}`
  const sum = (of: (total: RegisterTotal) => number): number => totals.reduce((all, total) => all + of(total), 0)
  return [
    ...totals.flatMap(({ register, activities, persons, minutes }) => [
      `  ${registerLabels[register].fr}`,
      figures(bar(activities, largest), activities, persons, minutes),
    ]),
    "",
    figures(
      "Total",
      sum((t) => t.activities),
      sum((t) => t.persons),
      sum((t) => t.minutes),
    ),
  ].join("\n")
}
