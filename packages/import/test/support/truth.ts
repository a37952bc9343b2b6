import { readFileSync } from "node:fs"

/** What is true of the month's log. */
export interface Truth {
  readonly accepted: number
  readonly rejected: ReadonlyArray<{ readonly line: number; readonly field: string }>
  readonly personal: ReadonlyArray<{ readonly line: number; readonly kind: string }>
  readonly by_register: Readonly<Record<string, number>>
  readonly minutes: number
  readonly persons: number
  readonly blank: number
  readonly total_line: number
}

/** What is true of the month's log, as the file beside it says. */
export const truth = JSON.parse(
  readFileSync(new URL("../../../../examples/permanence/permanences-2026-03.truth.json", import.meta.url), "utf8"),
) as Truth
