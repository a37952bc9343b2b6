import type { Cell, Relation } from "./cell.ts"

const ANY = Number.MAX_SAFE_INTEGER

/**
 * The cells that follow from known ones because figures are never negative: what is part of nothing is nothing, and a
 * total that its known parts make up leaves nothing for the others. Bounds of each sum, until none is narrowed.
 */
export const bounded = (
  cells: ReadonlyMap<string, Cell>,
  relations: ReadonlyArray<Relation>,
  known: ReadonlySet<string>,
): ReadonlySet<string> => {
  const low = new Map<string, number>()
  const high = new Map<string, number>()
  for (const { id, value } of cells.values()) {
    low.set(id, known.has(id) ? value : 0)
    high.set(id, known.has(id) ? value : ANY)
  }
  const uses = new Map<string, Relation[]>()
  for (const relation of relations) {
    for (const id of [relation.total, ...relation.parts]) uses.set(id, [...(uses.get(id) ?? []), relation])
  }
  const open = new Set(relations)
  const narrow = (id: string, least: number, most: number): void => {
    if (least <= (low.get(id) ?? 0) && most >= (high.get(id) ?? ANY)) return
    low.set(id, Math.max(least, low.get(id) ?? 0))
    high.set(id, Math.min(most, high.get(id) ?? ANY))
    for (const relation of uses.get(id) ?? []) open.add(relation)
  }
  const sum = (bound: ReadonlyMap<string, number>, ids: ReadonlyArray<string>): number =>
    Math.min(
      ANY,
      ids.reduce((so, id) => so + (bound.get(id) ?? 0), 0),
    )
  // Bounds only ever narrow, but between figures that hang together in a ring they may do so in very small steps.
  let steps = 50 * relations.length
  for (const relation of open) {
    open.delete(relation)
    steps -= 1
    if (steps < 0) break
    const { total, parts } = relation
    const [least, most] = [sum(low, parts), sum(high, parts)]
    narrow(total, least, most)
    for (const part of parts) {
      const [one, all] = [high.get(part) ?? ANY, high.get(total) ?? ANY]
      const unbounded = most >= ANY
      const others = unbounded
        ? one >= ANY
          ? sum(
              high,
              parts.filter((id) => id !== part),
            )
          : ANY
        : most - one
      narrow(
        part,
        others >= ANY ? 0 : (low.get(total) ?? 0) - others,
        all >= ANY ? ANY : all - (least - (low.get(part) ?? 0)),
      )
    }
  }
  return new Set([...cells.keys()].filter((id) => !known.has(id) && low.get(id) === high.get(id)))
}
