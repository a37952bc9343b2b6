import { type RegisterKey, type RegisterTotal, registerLabels } from "@traitdunion/core"

const BAR = 28
const blocks = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

/** A bar whose length is a share of the longest one, to an eighth of a character. */
export const bar = (value: number, largest: number): string => {
  const eighths = largest === 0 ? 0 : Math.round((value / largest) * BAR * 8)
  const rest = blocks[eighths % 8] ?? ""
  return "█".repeat(Math.floor(eighths / 8)) + (eighths % 8 === 0 ? "" : rest)
}

const hours = (minutes: number): string => `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")}`

/** The month by register: acts with a bar, people met, time spent. */
export const monthTable = (totals: ReadonlyArray<RegisterTotal>): string => {
  const largest = Math.max(...totals.map((total) => total.activities))
  const label = (key: RegisterKey): string => registerLabels[key].fr
  const width = Math.max(...totals.map(({ register }) => label(register).length), "Total".length)
  const line = (name: string, acts: number, persons: number, minutes: number, drawn: string): string =>
    `  ${name.padEnd(width)}  ${String(acts).padStart(5)}  ${drawn.padEnd(BAR)}  ${String(persons).padStart(6)}  ${hours(minutes).padStart(9)}`
  const sum = (of: (total: RegisterTotal) => number): number => totals.reduce((all, total) => all + of(total), 0)
  return [
    `  ${"Registre".padEnd(width)}  Actes  ${"".padEnd(BAR)}  Pers.      Durée`,
    ...totals.map((total) =>
      line(label(total.register), total.activities, total.persons, total.minutes, bar(total.activities, largest)),
    ),
    line(
      "Total",
      sum((t) => t.activities),
      sum((t) => t.persons),
      sum((t) => t.minutes),
      "",
    ),
  ].join("\n")
}
