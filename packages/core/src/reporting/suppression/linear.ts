import type { Relation } from "./cell.ts"

/** The coefficients of an equation over hidden cells, without those that are zero. */
type Row = Map<string, bigint>

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

/** `row * a - other * b`, with small coefficients. */
const combined = (row: Row, a: bigint, other: Row, b: bigint): Row => {
  const result: Row = new Map()
  for (const [id, value] of row) result.set(id, value * a)
  for (const [id, value] of other) {
    const difference = (result.get(id) ?? 0n) - value * b
    if (difference === 0n) result.delete(id)
    else result.set(id, difference)
  }
  let common = 0n
  for (const value of result.values()) common = gcd(common, value)
  if (common > 1n) for (const [id, value] of result) result.set(id, value / common)
  return result
}

/**
 * The hidden cells that a reader can compute from those that are shown: Gauss-Jordan elimination, exact. What the shown
 * cells add up to does not matter, only which hidden ones stand together.
 */
export const determined = (relations: ReadonlyArray<Relation>, hidden: ReadonlySet<string>): ReadonlySet<string> => {
  const pivots = new Map<string, Row>()
  for (const { total, parts } of relations) {
    let row: Row = new Map(parts.filter((part) => hidden.has(part)).map((part) => [part, 1n]))
    if (hidden.has(total)) row.set(total, -1n)
    for (const id of [...row.keys()]) {
      const [pivot, factor] = [pivots.get(id), row.get(id)]
      if (pivot !== undefined && factor !== undefined) row = combined(row, pivot.get(id) ?? 1n, pivot, factor)
    }
    const [pivotId] = row.keys()
    if (pivotId === undefined) continue
    for (const [id, other] of pivots) {
      const factor = other.get(pivotId)
      if (factor !== undefined) pivots.set(id, combined(other, row.get(pivotId) ?? 1n, row, factor))
    }
    pivots.set(pivotId, row)
  }
  return new Set([...pivots].flatMap(([id, row]) => (row.size === 1 ? [id] : [])))
}
