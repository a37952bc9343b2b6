import type { AgeBand, Gender, Words } from "@traitdunion/core"
import { parseCount } from "./cells.ts"
import { type CountField, countFields, type Field, type Header } from "./columns.ts"

/** How many of the persons of an act are women, men, or of an age band: what the columns of a line count. */
export interface Composition {
  readonly byGender?: Readonly<Partial<Record<Gender, number>>>
  readonly byAgeBand?: Readonly<Partial<Record<AgeBand, number>>>
  /** How many persons there are, where women and men are both counted: for a log that has no column of all. */
  readonly persons?: string
  readonly faults: ReadonlyArray<{ readonly field: CountField; readonly reason: Words }>
}

/** What is counted, what would hold for everybody instead, and the column that a remark about it names. */
export const compositions = [
  ["byGender", "gender", "women"],
  ["byAgeBand", "ageBand", "under18"],
] as const

const columns = Object.keys(countFields) as ReadonlyArray<CountField>
const nothing: Composition = { faults: [] }

/** Why counts are not taken over: they are of more people than there were. */
export const tooMany = (counted: number, persons: number): Words => ({
  fr: `${counted} personnes comptées ici, pour ${persons} en tout : cette répartition n'est pas reprise.`,
  en: `${counted} persons are counted here, of ${persons} in all: left out.`,
})

/** What a line counts of its persons; nothing where it says nothing. A cell that is no number leaves its kind out. */
export const compositionOf = (cell: (field: Field) => string, { at, constants }: Header): Composition => {
  const there = columns.filter((field) => at[field] !== undefined || constants[field] !== undefined)
  if (there.length === 0) return nothing
  const faults: Array<{ readonly field: CountField; readonly reason: Words }> = []
  const counts: { byGender: Record<string, number>; byAgeBand: Record<string, number> } = {
    byGender: {},
    byAgeBand: {},
  }
  for (const field of there) {
    const { of, member } = countFields[field]
    const parsed = parseCount(cell(field))
    if (!parsed.ok) faults.push({ field, reason: parsed.reason })
    else if (parsed.value > 0) counts[of][member] = parsed.value
  }
  const isWhole = (of: "byGender" | "byAgeBand"): boolean =>
    Object.keys(counts[of]).length > 0 && !faults.some(({ field }) => countFields[field].of === of)
  const both = there.includes("women") && there.includes("men") && isWhole("byGender")
  const persons = Object.values(counts.byGender).reduce((sum, count) => sum + count, 0)
  return {
    ...(isWhole("byGender") ? { byGender: counts.byGender } : {}),
    ...(isWhole("byAgeBand") ? { byAgeBand: counts.byAgeBand } : {}),
    ...(both ? { persons: String(persons) } : {}),
    faults,
  }
}
