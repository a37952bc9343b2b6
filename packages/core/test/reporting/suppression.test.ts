import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Cell, type Relation, suppress } from "../../src/reporting/suppression/index.ts"

interface Table {
  readonly cells: ReadonlyArray<Cell>
  readonly relations: ReadonlyArray<Relation>
}

const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 }))

/** Rows and columns with both margins and a grand total. */
const twoWay: fc.Arbitrary<Table> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([height, width]) =>
    fc.array(fc.array(count, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  )
  .map((grid) => {
    const sum = (values: ReadonlyArray<number>): number => values.reduce((a, b) => a + b, 0)
    const width = grid[0]?.length ?? 0
    const columns = Array.from({ length: width }, (_, c) => c)
    const cells = [
      ...grid.flatMap((row, r) => row.map((value, c) => ({ id: `${r},${c}`, value }))),
      ...grid.map((row, r) => ({ id: `${r},*`, value: sum(row) })),
      ...columns.map((c) => ({ id: `*,${c}`, value: sum(grid.map((row) => row[c] ?? 0)) })),
      { id: "*,*", value: sum(grid.flat()) },
    ]
    const relations = [
      ...grid.map((_, r) => ({ total: `${r},*`, parts: columns.map((c) => `${r},${c}`) })),
      ...columns.map((c) => ({ total: `*,${c}`, parts: grid.map((_, r) => `${r},${c}`) })),
      { total: "*,*", parts: grid.map((_, r) => `${r},*`) },
      { total: "*,*", parts: columns.map((c) => `*,${c}`) },
    ]
    return { cells, relations }
  })

/** Several lists of the same total, as breakdowns of one figure are; the last part takes what is left. */
const lists: fc.Arbitrary<Table> = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.array(fc.array(count, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  )
  .map(([total, shapes]) => {
    const cells: Array<Cell> = [{ id: "total", value: total }]
    const relations = shapes.map((shape, list) => {
      let left = total
      const parts = shape.map((wanted, index) => {
        const value = index === shape.length - 1 ? left : Math.min(wanted, left)
        left -= value
        cells.push({ id: `${list}.${index}`, value })
        return `${list}.${index}`
      })
      return { total: "total", parts }
    })
    return { cells, relations }
  })

const table = fc.oneof(twoWay, lists)
const THRESHOLD = 5

/** All figures without negatives that agree with what is shown, found by trying; at most so many. */
const completions = (
  { cells, relations }: Table,
  hidden: ReadonlySet<string>,
  visit: (values: ReadonlyMap<string, number>) => void,
  highest: number,
): void => {
  const values = new Map(cells.filter(({ id }) => !hidden.has(id)).map(({ id, value }) => [id, value]))
  const holds = (): boolean =>
    relations.every(({ total, parts }) => {
      const known = parts.filter((part) => values.has(part))
      const sum = known.reduce((so, part) => so + (values.get(part) ?? 0), 0)
      const of = values.get(total)
      return of === undefined || (known.length === parts.length ? sum === of : sum <= of)
    })
  const unknown = [...hidden]
  const place = (index: number): void => {
    const id = unknown[index]
    if (id === undefined) {
      visit(values)
      return
    }
    for (let value = 0; value <= highest; value += 1) {
      values.set(id, value)
      if (holds()) place(index + 1)
      values.delete(id)
    }
  }
  place(0)
}

describe("hiding small cells", () => {
  it("leaves at least two possible values for every hidden cell but a zero, by trying them all", () => {
    let tried = 0
    fc.assert(
      fc.property(table, (given) => {
        const { hidden } = suppress({ ...given, threshold: THRESHOLD })
        // Trying is slow: tables where it would take long are left to the attack by elimination.
        const highest = Math.max(...given.cells.map(({ value }) => value)) + 2
        if (hidden.size === 0 || hidden.size > 6 || highest > 60) return
        tried += 1
        const seen = new Map([...hidden].map((id) => [id, new Set<number>()]))
        completions(
          given,
          hidden,
          (values) => {
            for (const id of hidden) seen.get(id)?.add(values.get(id) ?? -1)
          },
          highest,
        )
        for (const { id, value } of given.cells) {
          if (value > 0 && hidden.has(id)) expect(seen.get(id)?.size, id).toBeGreaterThan(1)
        }
      }),
      { numRuns: 500 },
    )
    expect(tried).toBeGreaterThan(50)
  }, 120_000)

  it("hides every small cell, and nothing where none is small", () => {
    fc.assert(
      fc.property(table, (given) => {
        const { hidden, primary } = suppress({ ...given, threshold: THRESHOLD })
        const small = given.cells.filter(({ value }) => value > 0 && value < THRESHOLD).map(({ id }) => id)
        expect([...primary].toSorted()).toEqual(small.toSorted())
        for (const id of small) expect(hidden.has(id)).toBe(true)
        if (small.length === 0) expect(hidden.size).toBe(0)
      }),
    )
  })

  it("answers the same whatever the order of cells, relations and parts", () => {
    fc.assert(
      fc.property(table, fc.infiniteStream(fc.nat()), ({ cells, relations }, order) => {
        const shuffled = <T>(items: ReadonlyArray<T>): T[] =>
          items
            .map((item) => [order.next().value ?? 0, item] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, item]) => item)
        const again = suppress({
          cells: shuffled(cells),
          relations: shuffled(relations).map(({ total, parts }) => ({ total, parts: shuffled(parts) })),
          threshold: THRESHOLD,
        })
        expect([...again.hidden].toSorted()).toEqual(
          [...suppress({ cells, relations, threshold: THRESHOLD }).hidden].toSorted(),
        )
      }),
    )
  })

  it("never hides a total when its parts can hide among themselves", () => {
    const values = [3, 20, 30, 40]
    const { hidden } = suppress({
      cells: [{ id: "t", value: 93 }, ...values.map((value) => ({ id: `p${value}`, value }))],
      relations: [{ total: "t", parts: values.map((value) => `p${value}`) }],
      threshold: 11,
    })
    expect([...hidden].toSorted()).toEqual(["p20", "p3"])
  })

  it("hides a total that is its only part, and the cells of a row together", () => {
    const alone = suppress({
      cells: [
        { id: "t", value: 3 },
        { id: "p", value: 3 },
        { id: "z", value: 0 },
      ],
      relations: [{ total: "t", parts: ["p", "z"] }],
      threshold: 5,
    })
    expect([...alone.hidden].toSorted()).toEqual(["p", "t"])
    const row = suppress({
      cells: [
        { id: "acts", value: 40, frequency: 3, group: "row" },
        { id: "minutes", value: 600, frequency: 3, group: "row" },
      ],
      relations: [],
      threshold: 5,
    })
    expect(row.hidden.size).toBe(2)
  })

  it("hides more where those who are hidden are together still few", () => {
    const { hidden } = suppress({
      cells: [
        { id: "minutes", value: 600, frequency: 40 },
        { id: "a", value: 100, frequency: 1 },
        { id: "b", value: 200, frequency: 1 },
        { id: "c", value: 300, frequency: 38 },
      ],
      relations: [{ total: "minutes", parts: ["a", "b", "c"] }],
      threshold: 5,
    })
    expect([...hidden].toSorted()).toEqual(["a", "b", "c"])
  })

  it("lets no hidden zero follow from two sums", () => {
    const { hidden } = suppress({
      cells: [
        { id: "few", value: 2, group: "row" },
        { id: "zero", value: 0, group: "row" },
        { id: "small", value: 2 },
        { id: "large", value: 28 },
        { id: "with", value: 30 },
        { id: "without", value: 30 },
      ],
      relations: [
        { total: "with", parts: ["zero", "small", "large"] },
        { total: "without", parts: ["small", "large"] },
      ],
      threshold: 5,
    })
    expect(hidden.has("with") || hidden.has("without")).toBe(true)
  })

  it("stays quick with a thousand cells and many small ones", () => {
    const months = Array.from({ length: 12 }, (_, month) => month)
    const places = Array.from({ length: 80 }, (_, place) => place)
    const value = (place: number, month: number): number => (place * 7 + month * 3) % 13
    const cells: Cell[] = places.flatMap((p) => months.map((m) => ({ id: `${p},${m}`, value: value(p, m) })))
    for (const p of places) cells.push({ id: `${p},*`, value: months.reduce((sum, m) => sum + value(p, m), 0) })
    for (const m of months) cells.push({ id: `*,${m}`, value: places.reduce((sum, p) => sum + value(p, m), 0) })
    const relations = [
      ...places.map((p) => ({ total: `${p},*`, parts: months.map((m) => `${p},${m}`) })),
      ...months.map((m) => ({ total: `*,${m}`, parts: places.map((p) => `${p},${m}`) })),
    ]
    const { hidden } = suppress({ cells, relations, threshold: 5 })
    expect(hidden.size).toBeLessThan(cells.length)
  })

  it.each([
    [
      "a sum that does not hold",
      {
        cells: [
          { id: "t", value: 3 },
          { id: "p", value: 2 },
        ],
        relations: [{ total: "t", parts: ["p"] }],
        threshold: 5,
      },
    ],
    [
      "a cell that nobody gave",
      { cells: [{ id: "t", value: 3 }], relations: [{ total: "t", parts: ["p"] }], threshold: 5 },
    ],
    [
      "a total among its own parts",
      {
        cells: [
          { id: "t", value: 3 },
          { id: "p", value: 0 },
        ],
        relations: [{ total: "t", parts: ["t", "p"] }],
        threshold: 5,
      },
    ],
    ["a figure that is no number", { cells: [{ id: "t", value: Number.NaN }], relations: [], threshold: 5 }],
    ["a negative figure", { cells: [{ id: "t", value: -3 }], relations: [], threshold: 5 }],
    ["a fraction", { cells: [{ id: "t", value: 0.5 }], relations: [], threshold: 5 }],
    [
      "the same cell twice",
      {
        cells: [
          { id: "t", value: 3 },
          { id: "t", value: 3 },
        ],
        relations: [],
        threshold: 5,
      },
    ],
    ["a threshold of nothing", { cells: [], relations: [], threshold: 0 }],
  ])("refuses %s", (_, publication) => {
    expect(() => suppress(publication)).toThrow(expect.objectContaining({ _tag: "InvalidValue" }))
  })
})
