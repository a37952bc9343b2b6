import type { Cell, Relation } from "./cell.ts"

/** How often bounds are passed on at most; what is not tightened by then is left as wide as it is. */
const ROUNDS = 30

/**
 * The most that each hidden cell can be, for a reader who knows that no figure is negative: bounds are passed on along
 * the sums until nothing tightens any more.
 */
export const upperBounds = (
  cells: ReadonlyMap<string, Cell>,
  relations: ReadonlyArray<Relation>,
  hidden: ReadonlySet<string>,
): ReadonlyMap<string, number> => {
  const low = new Map([...hidden].map((id) => [id, 0]))
  const high = new Map([...hidden].map((id) => [id, Number.POSITIVE_INFINITY]))
  const value = (id: string): number => cells.get(id)?.value ?? 0
  const lowOf = (id: string): number => low.get(id) ?? value(id)
  const highOf = (id: string): number => high.get(id) ?? value(id)
  let tightened = true
  const narrow = (id: string, from: number, to: number): void => {
    if (!hidden.has(id)) return
    if (from > lowOf(id)) {
      low.set(id, from)
      tightened = true
    }
    if (to < highOf(id)) {
      high.set(id, to)
      tightened = true
    }
  }
  for (let round = 0; tightened && round < ROUNDS; round += 1) {
    tightened = false
    for (const { total, parts } of relations) {
      const lows = parts.reduce((sum, part) => sum + lowOf(part), 0)
      const highs = parts.reduce((sum, part) => sum + highOf(part), 0)
      narrow(total, lows, highs)
      for (const part of parts) {
        const othersHigh = parts.reduce((sum, other) => (other === part ? sum : sum + highOf(other)), 0)
        narrow(part, lowOf(total) - othersHigh, highOf(total) - (lows - lowOf(part)))
      }
    }
  }
  return high
}
