import { bounded } from "./bounds.ts"
import { type Cell, isSmall, type Publication, peopleBehind, type Relation } from "./cell.ts"
import { checkedCells } from "./check.ts"
import { determined } from "./linear.ts"
import { type Demand, unmet } from "./reach.ts"

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
  /** Cells that a reader cannot recognise; hiding more does not change that. */
  readonly #safe = new Set<string>()
  readonly #groups: ReadonlyMap<string, ReadonlyArray<string>>
  /** What earlier publications gave away: nobody's secret any more. */
  #lost: ReadonlySet<string> = new Set()
  /** What follows from sums alone, as far as is hidden by now. */
  #computed: ReadonlySet<string> = new Set()
  /** What they give away together with the rows that this one has, whatever it hides: not worth hiding. */
  #given: ReadonlySet<string> = new Set()

  constructor(publication: Publication) {
    this.#cells = checkedCells(publication)
    this.#threshold = publication.threshold
    // The same publication in another order gives the same answer.
    this.#relations = publication.relations
      .map((relation) => ({ ...relation, parts: relation.parts.toSorted(byText) }))
      .toSorted((a, b) => byText(a.total, b.total) || byText(JSON.stringify(a.parts), JSON.stringify(b.parts)))
    const groups = new Map<string, string[]>()
    for (const { id, group } of this.#cells.values()) {
      if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), id])
    }
    this.#groups = groups
    this.#given = this.#known(this.#relations)
    this.#lost = this.#known(this.#relations.filter(({ isNew }) => isNew !== true))
    for (const cell of this.#cells.values()) {
      if (cell.stands === "hidden" || cell.stands === "unseen") this.#hide(cell.id)
      if (cell.stands === "shown" || !isSmall(cell, this.#threshold)) continue
      this.primary.add(cell.id)
      this.#hide(cell.id)
    }
    while (this.#tooThin() || this.#computable() || this.#recognisable());
  }

  #hide(id: string): void {
    const cell = this.#cells.get(id)
    this.hidden.add(id)
    // What is seen to be nothing hides nobody: it goes with what follows it.
    const base = this.#baseOf(id)
    if (base !== undefined && this.#isOpen(base)) this.#hide(base)
    if (cell?.stands === "unseen" || cell?.group === undefined) return
    for (const other of this.#groups.get(cell.group) ?? []) if (this.#isOpen(other)) this.hidden.add(other)
  }

  #isOpen(id: string): boolean {
    // To hide what readers can compute already would protect nobody.
    if (this.#cells.get(id)?.stands !== undefined || this.hidden.has(id) || this.#given.has(id)) return false
    const base = this.#baseOf(id)
    return base === undefined || this.hidden.has(base) ? !this.#isNothing(id) : this.#isOpen(base)
  }

  #baseOf(id: string): string | undefined {
    const base = this.#cells.get(id)?.follows
    return base !== undefined && this.#cells.has(base) ? base : undefined
  }

  /** Whether readers know it to be nothing, for they see that nothing happened. */
  #isNothing(id: string): boolean {
    const base = this.#baseOf(id)
    if (base === undefined) return false
    return !this.hidden.has(base) || this.#given.has(base) || this.#computed.has(base)
  }

  /** Whether readers do not know it. */
  #isUnknown(id: string): boolean {
    return this.hidden.has(id) && !this.#isNothing(id)
  }

  get #unknown(): ReadonlySet<string> {
    return new Set([...this.hidden].filter((id) => !this.#isNothing(id)))
  }

  /** Whether it is anybody's secret: what no publication has a place for is one only where it is small. */
  #isSecret(id: string): boolean {
    return !this.#lost.has(id) && (this.primary.has(id) || this.#cells.get(id)?.stands !== "unseen")
  }

  /** What follows from what was shown before, and from nothing having happened. */
  #known(relations: ReadonlyArray<Relation>): ReadonlySet<string> {
    const cells = [...this.#cells.values()]
    const shown = new Set(cells.flatMap(({ id, stands }) => (stands === "shown" ? [id] : [])))
    if (shown.size === 0) return shown
    const known = new Set(shown)
    for (let size = -1; size < known.size; ) {
      size = known.size
      for (const { id, follows } of cells) if (follows !== undefined && known.has(follows)) known.add(id)
      for (const id of bounded(this.#cells, relations, known)) known.add(id)
    }
    for (const id of shown) known.delete(id)
    return known
  }

  /** Hide one more cell of a relation: a part with few people before others, nothing before a total. */
  #hideOneMore({ total, parts }: Relation): boolean {
    const cell = (id: string): Cell => this.#cells.get(id) as Cell
    const order = (id: string): number => (cell(id).value === 0 ? Number.MAX_SAFE_INTEGER : peopleBehind(cell(id)))
    const [next] = parts
      .filter((part) => this.#isOpen(part))
      .toSorted((a, b) => order(a) - order(b) || cell(a).value - cell(b).value || byText(a, b))
    const chosen = next ?? (this.#isOpen(total) ? total : undefined)
    if (chosen === undefined) return false
    this.#hide(chosen)
    return true
  }

  /** A sum with one hidden cell, or whose hidden parts are together as few people as a small figure. */
  #tooThin(): boolean {
    let changed = false
    for (const relation of this.#relations) {
      const parts = relation.parts.filter((part) => this.#isUnknown(part))
      const unknown = parts.length + (this.#isUnknown(relation.total) ? 1 : 0)
      const people = parts.reduce((sum, part) => sum + peopleBehind(this.#cells.get(part) as Cell), 0)
      const small = parts.some((part) => this.primary.has(part) && this.#isSecret(part)) && people < this.#threshold
      const secret = [...parts, relation.total].some((id) => this.#isUnknown(id) && this.#isSecret(id))
      const thin = (unknown === 1 && secret) || (small && !this.#isUnknown(relation.total))
      if (thin) changed = this.#hideOneMore(relation) || changed
    }
    return changed
  }

  /** What follows from sums alone. A figure that is zero in whatever could be published is nobody's secret. */
  #computable(): boolean {
    this.#computed = new Set()
    let known: ReadonlyArray<string> = []
    for (let size = -1; size < this.#computed.size; ) {
      size = this.#computed.size
      const unknown = this.#unknown
      const seen = new Set([...this.#cells.keys()].filter((id) => !unknown.has(id)))
      known = [...determined(this.#relations, unknown)]
      // What is part of nothing is nothing: sums alone do not say so.
      const nothing = [...bounded(this.#cells, this.#relations, seen)].filter((id) => this.#cells.get(id)?.value === 0)
      this.#computed = new Set([...this.#computed, ...known, ...nothing])
    }
    if (known.length === 0) return false
    const always = determined(this.#relations, new Set(this.#cells.keys()))
    // That nothing stood in an earlier report is nobody's secret; what it would have hidden is computed with it.
    const told = known.filter((id) => {
      const { value, stands } = this.#cells.get(id) as Cell
      return value !== 0 || stands !== "hidden"
    })
    return this.#widen(told.filter((id) => !always.has(id) && this.#isSecret(id)))
  }

  /** A reader must not be able to tell that a small count is small, nor what any hidden figure is but a zero. */
  #recognisable(): boolean {
    const demands = new Map<string, Demand>()
    const unknown = this.#unknown
    for (const id of unknown) {
      const cell = this.#cells.get(id) as Cell
      if (cell.value === 0 || this.#safe.has(id) || !this.#isSecret(id)) continue
      const { counted: told = peopleBehind(cell) === cell.value } = cell
      const counted = this.primary.has(id) && told && cell.value < this.#threshold
      demands.set(id, counted ? this.#threshold : "another")
    }
    const exposed = unmet(this.#cells, this.#relations, unknown, demands)
    for (const id of demands.keys()) if (!exposed.has(id)) this.#safe.add(id)
    return this.#widen([...exposed].toSorted(byText))
  }

  /** Hide one more cell near each of these: in a sum where it stands, else in sums further and further off. */
  #widen(exposed: ReadonlyArray<string>): boolean {
    let changed = false
    for (const id of exposed) {
      const near = new Set([id])
      for (let size = 0; size < near.size; ) {
        size = near.size
        const around = this.#relations.filter(({ total, parts }) => [total, ...parts].some((one) => near.has(one)))
        if (around.some((relation) => this.#hideOneMore(relation))) {
          changed = true
          break
        }
        for (const { total, parts } of around) for (const one of [total, ...parts]) near.add(one)
      }
    }
    return changed
  }
}

/**
 * Which cells to hide so that no figure behind which fewer people than the threshold stand can be read, nor computed
 * from the cells that are shown:
 *
 * - every cell behind which there are people, and fewer than the threshold, is hidden (*primary*); a zero may show;
 * - no hidden cell follows from the shown ones by any combination of sums;
 * - the hidden parts of a shown total are together at least the threshold when one of them is small;
 * - a reader who knows that figures are whole and never negative cannot tell that a hidden count of people is small:
 *   there are such figures, agreeing with all that is shown, where it reaches the threshold; and every other hidden
 *   figure could be another number, unless it is zero. Where a bounded search in exact whole
 *   numbers finds none, more is hidden: sums that overlap at will may so hide much more than they need.
 *
 * What earlier publications showed or hid stays so (`stands`): only what is still open is hidden. What they give away by
 * themselves is nothing to protect any more.
 *
 * The answer does not depend on the order of cells and relations. Throws `InvalidValue` when a total is not the sum of
 * its parts.
 */
export const suppress = (publication: Publication): Suppressed => {
  const { hidden, primary } = new Hiding(publication)
  return { hidden, primary }
}
