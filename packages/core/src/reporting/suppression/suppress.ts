import { upperBounds } from "./bounds.ts"
import { type Cell, isSmall, type Publication, peopleBehind, type Relation } from "./cell.ts"
import { checkedCells } from "./check.ts"
import { determined } from "./linear.ts"

/** What must not be shown. */
export interface Suppressed {
  readonly hidden: ReadonlySet<string>
  /** Those among them behind which too few people stand. */
  readonly primary: ReadonlySet<string>
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

class Hiding {
  readonly hidden = new Set<string>()
  readonly primary = new Set<string>()
  readonly #cells: ReadonlyMap<string, Cell>
  readonly #relations: ReadonlyArray<Relation>
  readonly #threshold: number
  readonly #groups: ReadonlyMap<string, ReadonlyArray<string>>

  constructor(publication: Publication) {
    this.#cells = checkedCells(publication)
    this.#threshold = publication.threshold
    // The same publication in another order gives the same answer.
    this.#relations = publication.relations.toSorted(
      (a, b) => byText(a.total, b.total) || byText(a.parts.join(), b.parts.join()),
    )
    const groups = new Map<string, string[]>()
    for (const { id, group } of this.#cells.values()) {
      if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), id])
    }
    this.#groups = groups
    for (const cell of this.#cells.values()) {
      if (!isSmall(cell, this.#threshold)) continue
      this.primary.add(cell.id)
      this.#hide(cell.id)
    }
    while (this.#tooThin() || this.#computable() || this.#boundedTooLow());
  }

  #hide(id: string): void {
    const group = this.#cells.get(id)?.group
    for (const other of group === undefined ? [id] : (this.#groups.get(group) ?? [])) this.hidden.add(other)
  }

  /** Hide one more cell of a relation: a part with few people before others, nothing before a total. */
  #hideOneMore({ total, parts }: Relation): boolean {
    const cell = (id: string): Cell => this.#cells.get(id) as Cell
    const order = (id: string): number => (cell(id).value === 0 ? Number.MAX_SAFE_INTEGER : peopleBehind(cell(id)))
    const [next] = parts
      .filter((part) => !this.hidden.has(part))
      .toSorted((a, b) => order(a) - order(b) || cell(a).value - cell(b).value || byText(a, b))
    const chosen = next ?? (this.hidden.has(total) ? undefined : total)
    if (chosen === undefined) return false
    this.#hide(chosen)
    return true
  }

  /** A sum with one hidden cell, or whose hidden parts are together as few people as a small figure. */
  #tooThin(): boolean {
    let changed = false
    for (const relation of this.#relations) {
      const parts = relation.parts.filter((part) => this.hidden.has(part))
      const unknown = parts.length + (this.hidden.has(relation.total) ? 1 : 0)
      const people = parts.reduce((sum, part) => sum + peopleBehind(this.#cells.get(part) as Cell), 0)
      const small = parts.some((part) => this.primary.has(part)) && people < this.#threshold
      const thin = unknown === 1 || (small && !this.hidden.has(relation.total))
      if (thin) changed = this.#hideOneMore(relation) || changed
    }
    return changed
  }

  #computable(): boolean {
    return this.#widen(determined(this.#relations, this.hidden))
  }

  /** A reader must not be able to tell that a small count is small: as far as sums say, it could reach the threshold. */
  #boundedTooLow(): boolean {
    const most = upperBounds(this.#cells, this.#relations, this.hidden)
    return this.#widen(
      new Set(
        [...this.primary].filter((id) => {
          const cell = this.#cells.get(id) as Cell
          return peopleBehind(cell) === cell.value && (most.get(id) ?? 0) < this.#threshold
        }),
      ),
    )
  }

  /** Hide one more cell in every sum in which one of these stands. */
  #widen(exposed: ReadonlySet<string>): boolean {
    let changed = false
    if (exposed.size === 0) return false
    for (const relation of this.#relations) {
      if ([relation.total, ...relation.parts].some((id) => exposed.has(id))) {
        changed = this.#hideOneMore(relation) || changed
      }
    }
    if (changed) return true
    // Every sum around it is hidden whole: what still gives it away stands further off, in the sums of those sums.
    const near = new Set(
      this.#relations
        .filter(({ total, parts }) => [total, ...parts].some((id) => exposed.has(id)))
        .flatMap(({ total, parts }) => [total, ...parts]),
    )
    for (const id of exposed) near.delete(id)
    return near.size > 0 && [...near].some((id) => !exposed.has(id))
      ? this.#widenOnce(new Set([...near, ...exposed]))
      : false
  }

  #widenOnce(around: ReadonlySet<string>): boolean {
    for (const relation of this.#relations) {
      if (![relation.total, ...relation.parts].some((id) => around.has(id))) continue
      if (this.#hideOneMore(relation)) return true
    }
    // What is known far away is known: hide the next sum that shows anything at all.
    return this.#relations.some((relation) => this.#hideOneMore(relation))
  }
}

/**
 * Which cells to hide so that no figure behind which fewer people than the threshold stand can be read, nor computed
 * from the cells that are shown:
 *
 * - every cell behind which there are people, and fewer than the threshold, is hidden (*primary*); a zero may show;
 * - no hidden cell follows from the shown ones by any combination of sums;
 * - the hidden parts of a shown total are together at least the threshold when one of them is small;
 * - a count of people that is hidden for being small could reach the threshold, as far as sums without negative figures
 *   can tell.
 *
 * The answer does not depend on the order of cells and relations. Throws `InvalidValue` when a total is not the sum of
 * its parts.
 */
export const suppress = (publication: Publication): Suppressed => {
  const { hidden, primary } = new Hiding(publication)
  return { hidden, primary }
}
