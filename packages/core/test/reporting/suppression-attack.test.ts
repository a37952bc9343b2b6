import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Cell, type Relation, suppress } from "../../src/reporting/suppression/index.ts"

interface Table {
  readonly cells: ReadonlyArray<Cell>
  readonly relations: ReadonlyArray<Relation>
}

const THRESHOLD = 3
const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: THRESHOLD }), fc.integer({ min: 0, max: 12 }))
const sum = (values: ReadonlyArray<number>): number => values.reduce((a, b) => a + b, 0)
const counts = (most: number): fc.Arbitrary<number[]> => fc.array(count, { minLength: 1, maxLength: most })

const lists: fc.Arbitrary<Table> = fc
  .tuple(counts(5), fc.array(fc.array(fc.nat(8), { minLength: 1, maxLength: 4 }), { maxLength: 2 }))
  .map(([first, others]) => {
    const total = sum(first)
    const split = others.map((wanted) => {
      let left = total
      return wanted.map((want, index) => {
        const value = index === wanted.length - 1 ? left : Math.min(want, left)
        left -= value
        return value
      })
    })
    const named = [first, ...split].map((list, l) => list.map((value, p) => ({ id: `list ${l}, part ${p}`, value })))
    return {
      cells: [{ id: "total", value: total }, ...named.flat()],
      relations: named.map((list) => ({ total: "total", parts: list.map(({ id }) => id) })),
    }
  })

const grid = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )

/** Margins of every row and column, and their total: `*` stands for all. */
const withMargins = (rows: ReadonlyArray<ReadonlyArray<number>>): Table => {
  const values = new Map<string, number>()
  const add = (id: string, value: number): void => void values.set(id, (values.get(id) ?? 0) + value)
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      for (const id of [`${r}/${c}`, `${r}/*`, `*/${c}`, "*/*"]) add(id, value)
    })
  })
  const r = [...rows.keys(), "*"]
  const c = [...(rows[0] ?? []).keys(), "*"]
  return {
    cells: [...values].map(([id, value]) => ({ id, value })),
    relations: [
      ...r.map((row) => ({ total: `${row}/*`, parts: c.slice(0, -1).map((column) => `${row}/${column}`) })),
      ...c.map((column) => ({ total: `*/${column}`, parts: r.slice(0, -1).map((row) => `${row}/${column}`) })),
    ],
  }
}
const margins = grid.map(withMargins)

const calendar = fc.array(counts(4), { minLength: 1, maxLength: 4 }).map(
  (months): Table => ({
    cells: [
      { id: "year", value: sum(months.flat()) },
      ...months.flatMap((days, m) => [
        { id: `month ${m}`, value: sum(days) },
        ...days.map((value, d) => ({ id: `month ${m} day ${d}`, value })),
      ]),
    ],
    relations: [
      { total: "year", parts: months.map((_, m) => `month ${m}`) },
      ...months.map((days, m) => ({ total: `month ${m}`, parts: days.map((_, d) => `month ${m} day ${d}`) })),
    ],
  }),
)

/** Rows of two measures that are hidden together: minutes are protected by the acts they were spent on. */
const measures = fc
  .array(fc.tuple(count, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 5 })
  .map((rows): Table => {
    const row = (group: string, acts: number, minutes: number): ReadonlyArray<Cell> => [
      { id: `${group} acts`, value: acts, group },
      { id: `${group} minutes`, value: minutes, frequency: acts, group },
    ]
    return {
      cells: [
        ...rows.flatMap(([acts, each], r) => row(`row ${r}`, acts, acts * each)),
        ...row("total", sum(rows.map(([acts]) => acts)), sum(rows.map(([acts, each]) => acts * each))),
      ],
      relations: ["acts", "minutes"].map((measure) => ({
        total: `total ${measure}`,
        parts: rows.map((_, r) => `row ${r} ${measure}`),
      })),
    }
  })

const anyTable = fc.oneof(lists, margins, calendar, measures)

/** What a reader sees: nothing of the hidden values. */
const shownOf = ({ cells }: Table, hidden: ReadonlySet<string>): ReadonlyMap<string, number> =>
  new Map(cells.flatMap(({ id, value }) => (hidden.has(id) ? [] : [[id, value] as const])))

type Fraction = readonly [bigint, bigint]
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
const fraction = (over: bigint, under: bigint): Fraction => {
  const by = gcd(over < 0n ? -over : over, under < 0n ? -under : under) * (under < 0n ? -1n : 1n)
  return by === 0n ? [0n, 1n] : [over / by, under / by]
}
const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d - c * b, b * d)
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * c, b * d)

/** The hidden cells that no vector of the null space of the sums moves: Gauss-Jordan over fractions, column by column. */
const unmoved = ({ relations }: Table, hidden: ReadonlySet<string>): ReadonlyArray<string> => {
  const names = [...hidden]
  const matrix = relations.map(({ total, parts }) =>
    names.map((id): Fraction => [BigInt(Number(parts.includes(id)) - Number(total === id)), 1n]),
  )
  const pivots: number[] = []
  for (const column of names.keys()) {
    const rank = pivots.length
    const found = matrix.findIndex((row, index) => index >= rank && row[column]?.[0] !== 0n)
    const pivot = matrix[found]
    if (pivot === undefined) continue
    matrix.splice(found, 1)
    const [over, under] = pivot[column] as Fraction
    const unit = pivot.map((entry) => times(entry, fraction(under, over)))
    const without = (row: Fraction[]): Fraction[] => {
      const factor = row[column] as Fraction
      return row.map((entry, at) => minus(entry, times(factor, unit[at] as Fraction)))
    }
    matrix.forEach((row, index) => {
      matrix[index] = without(row)
    })
    matrix.splice(rank, 0, unit)
    pivots.push(column)
  }
  return names.filter((_, column) => {
    const row = matrix[pivots.indexOf(column)]
    return row !== undefined && pivots.includes(column) && row.every(([over], at) => at === column || over === 0n)
  })
}

/** Too many completions to try them all. */
class TooMany extends Error {}

/** Whether whole, non-negative figures agree with what is shown and with a range of one cell, found by trying. */
const possible = (table: Table, shown: ReadonlyMap<string, number>, of: string, from: number, to: number): boolean => {
  let left = 4000
  const attempt = (low: Map<string, number>, high: Map<string, number>): boolean => {
    const narrow = (id: string, least: number, most: number): boolean => {
      const changed = least > (low.get(id) ?? 0) || most < (high.get(id) ?? 0)
      low.set(id, Math.max(least, low.get(id) ?? 0))
      high.set(id, Math.min(most, high.get(id) ?? 0))
      return changed
    }
    const all = (bound: ReadonlyMap<string, number>, ids: ReadonlyArray<string>): number =>
      sum(ids.map((id) => bound.get(id) ?? 0))
    for (let again = true; again; ) {
      again = false
      left -= 1
      if (left < 0) throw new TooMany()
      for (const { total, parts } of table.relations) {
        again = narrow(total, all(low, parts), all(high, parts)) || again
        for (const part of parts) {
          const others = parts.filter((other) => other !== part)
          const [least, most] = [(low.get(total) ?? 0) - all(high, others), (high.get(total) ?? 0) - all(low, others)]
          again = narrow(part, least, most) || again
        }
      }
      if (table.cells.some(({ id }) => (low.get(id) ?? 0) > (high.get(id) ?? 0))) return false
    }
    const open = table.cells.find(({ id }) => low.get(id) !== high.get(id))
    if (open === undefined) return true
    for (let value = low.get(open.id) ?? 0; value <= (high.get(open.id) ?? 0); value += 1) {
      if (attempt(new Map(low).set(open.id, value), new Map(high).set(open.id, value))) return true
    }
    return false
  }
  const bounds = (unknown: number): Map<string, number> =>
    new Map(table.cells.map(({ id }) => [id, shown.get(id) ?? unknown]))
  return attempt(bounds(0).set(of, from), bounds(3000).set(of, to))
}

/** The small counts that a reader can tell to be small, and the figures above zero that a reader can tell. */
const recognised = (table: Table, hidden: ReadonlySet<string>): ReadonlyArray<string> => {
  const shown = shownOf(table, hidden)
  return table.cells
    .filter(({ id, value, frequency = value }) => {
      if (!hidden.has(id) || value === 0) return false
      if (value < THRESHOLD && frequency === value) return !possible(table, shown, id, THRESHOLD, 3000)
      return !possible(table, shown, id, value + 1, 3000) && !possible(table, shown, id, 0, value - 1)
    })
    .map(({ id }) => id)
}

const smallOf = ({ cells }: Table): ReadonlySet<string> =>
  new Set(cells.flatMap(({ id, value, frequency = value }) => (frequency > 0 && frequency < THRESHOLD ? [id] : [])))

describe("an attack on what is published", () => {
  it("finds hidden cells where only the small ones are hidden", () => {
    const found = { bySums: 0, byTrying: 0 }
    const sample = fc.sample(anyTable, { numRuns: 300, seed: 11 })
    for (const table of sample) {
      const naive = smallOf(table)
      if (unmoved(table, naive).length > 0) found.bySums += 1
      else if (naive.size <= 6 && recognised(table, naive).length > 0) found.byTrying += 1
    }
    expect(found.bySums).toBeGreaterThan(60)
    expect(found.byTrying).toBeGreaterThan(0)
  })

  it("computes no hidden cell from sums, in lists, tables with margins, calendars and rows of measures", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { hidden, primary } = suppress({ ...table, threshold: THRESHOLD })
        expect(unmoved(table, hidden)).toEqual([])
        expect([...primary].toSorted()).toEqual([...smallOf(table)].toSorted())
        if (primary.size === 0) expect(hidden.size).toBe(0)
        const turned = { cells: table.cells.toReversed(), relations: table.relations.toReversed() }
        expect([...suppress({ ...turned, threshold: THRESHOLD }).hidden].toSorted()).toEqual([...hidden].toSorted())
        for (const { group } of table.cells) {
          const row = table.cells.filter((cell) => group !== undefined && cell.group === group)
          expect(new Set(row.map(({ id }) => hidden.has(id))).size).toBeLessThan(2)
        }
      }),
      { numRuns: 400 },
    )
  })

  it("recognises no small count as small, and no hidden figure above zero, by trying whole figures", () => {
    let tried = 0
    fc.assert(
      fc.property(anyTable, (table) => {
        const { hidden } = suppress({ ...table, threshold: THRESHOLD })
        try {
          expect(recognised(table, hidden)).toEqual([])
          tried += hidden.size > 0 ? 1 : 0
        } catch (reason) {
          if (!(reason instanceof TooMany)) throw reason
        }
      }),
      { numRuns: 300 },
    )
    expect(tried).toBeGreaterThan(100)
  }, 60_000)

  it("leaves no sum with one unknown, nor a shown total whose hidden parts are few", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { hidden } = suppress({ ...table, threshold: THRESHOLD })
        const cells = new Map(table.cells.map((cell) => [cell.id, cell]))
        for (const { total, parts } of table.relations) {
          const unknown = parts.filter((part) => hidden.has(part))
          expect(unknown.length + Number(hidden.has(total))).not.toBe(1)
          if (hidden.has(total)) continue
          const people = sum(unknown.map((part) => cells.get(part)?.frequency ?? cells.get(part)?.value ?? 0))
          expect(people === 0 || people >= THRESHOLD).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it("hides what bounds on each sum alone would leave open", () => {
    // Rows 0 and 2 leave 0/0, 0/2, 2/0 and 2/2 the sum of 2 between them, though no single sum says so.
    const table = withMargins([
      [0, 2, 2],
      [1, 9, 4],
      [0, 2, 0],
    ])
    const { hidden } = suppress({ ...table, threshold: THRESHOLD })
    expect(recognised(table, hidden)).toEqual([])
  })

  it("hides nothing more far away for a zero that is zero in whatever is published", () => {
    const { hidden } = suppress({
      cells: [
        { id: "all", value: 50 },
        { id: "same", value: 50 },
        { id: "never", value: 0, group: "row" },
        { id: "small", value: 2, group: "row" },
        { id: "large", value: 30 },
        { id: "sum", value: 32 },
      ],
      relations: [
        { total: "all", parts: ["same", "never"] },
        { total: "all", parts: ["same"] },
        { total: "sum", parts: ["small", "large"] },
      ],
      threshold: THRESHOLD,
    })
    expect(hidden.has("sum")).toBe(false)
    expect(hidden).toContain("large")
  })
})
