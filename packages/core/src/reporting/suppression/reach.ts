import { type Block, blocksOf } from "./block.ts"
import type { Cell, Relation } from "./cell.ts"
import { type Equation, Tableau } from "./tableau.ts"

/** What a hidden figure must be able to be, as far as a reader can tell: so many at least, or only another number. */
export type Demand = number | "another"

type Cells = ReadonlyMap<string, Cell>

const equationOf = ({ total, parts }: Relation, cells: Cells, columns: ReadonlyMap<string, number>): Equation => {
  const coefficients = new Map<number, number>()
  let known = 0
  const add = (id: string, sign: number): void => {
    const column = columns.get(id)
    if (column === undefined) known -= sign * (cells.get(id)?.value ?? 0)
    else coefficients.set(column, sign)
  }
  add(total, -1)
  for (const part of parts) add(part, 1)
  return { coefficients, known }
}

/** Where hidden figures add up to nothing known, as many times each of them would do as well. */
const freeOfShown = ({ ids, relations }: Block, cells: Cells): boolean => {
  const columns = new Map(ids.map((id, column) => [id, column]))
  return relations.every((relation) => equationOf(relation, cells, columns).known === 0)
}

/** Move the figures of a block so that as many cells as can meet their demand; they are taken out of `open`. */
const meet = ({ ids, relations }: Block, cells: Cells, open: Map<string, Demand>): void => {
  const columns = new Map(ids.map((id, column) => [id, column]))
  const tableau = new Tableau(
    relations.map((relation) => equationOf(relation, cells, columns)),
    ids.length,
  )
  const look = (): void => {
    if (tableau.basis.some((column) => tableau.scaled(column) % tableau.scale !== 0)) return
    for (const [id, column] of columns) {
      const demand = open.get(id)
      if (demand === undefined) continue
      const figure = tableau.scaled(column) / tableau.scale
      if (demand === "another" ? figure !== cells.get(id)?.value : figure >= demand) open.delete(id)
    }
  }
  const walk = (id: string, column: number, direction: "up" | "down"): void => {
    while (!tableau.lost && open.has(id)) {
      const entering = tableau.towards(column, direction)
      if (entering === undefined) return
      // Nothing stops it: it could be any number, in steps that are whole.
      if (!tableau.enter(entering)) open.delete(id)
      else if (!tableau.lost) look()
    }
  }
  if (!tableau.lost) look()
  for (const [id, column] of columns) {
    walk(id, column, "up")
    if (open.get(id) === "another") walk(id, column, "down")
  }
}

/**
 * The cells whose demand is not shown to be met by any whole, non-negative figures that agree with all that is shown.
 * Each of the others was met by such figures, so that a reader cannot rule them out; and hiding more never undoes that.
 */
export const unmet = (
  cells: Cells,
  relations: ReadonlyArray<Relation>,
  hidden: ReadonlySet<string>,
  demands: ReadonlyMap<string, Demand>,
): ReadonlySet<string> => {
  const open = new Map(demands)
  for (const block of blocksOf(relations, hidden)) {
    if (freeOfShown(block, cells)) {
      for (const id of block.ids) open.delete(id)
      continue
    }
    if (block.ids.some((id) => open.has(id))) meet(block, cells, open)
  }
  return new Set(open.keys())
}
