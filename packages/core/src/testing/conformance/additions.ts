import type { RowAddition } from "../../journal/index.ts"
import { type AnyTable, column, defineTable } from "../../plugin/index.ts"
import { conflicts, same } from "./check.ts"
import { batch, upTo, write } from "./sample.ts"
import { type ConformanceCase, conformanceCase } from "./trial.ts"

/** Figures: what they are of, and two amounts. */
const tally: AnyTable = defineTable("figures", {
  what: column.text(),
  acts: column.integer(),
  minutes: column.integer(),
})

const adding = (key: string, acts: number, minutes: number): RowAddition => ({
  table: "figures",
  key,
  row: { what: `De ${key}` },
  add: { acts, minutes },
})

const figures = { tables: [tally] } as const

/** Amounts are added to rows in the commit that they belong to. */
export const additionCases: ReadonlyArray<ConformanceCase> = [
  conformanceCase("an addition begins a row at zero and adds to it afterwards", async ({ open }) => {
    const store = await open(figures)
    await store.commit(batch({ additions: [adding("a", 1, 30)] }))
    await store.commit(batch({ additions: [adding("a", 2, -10), adding("b", -1, 2 ** 40)] }))
    same(
      await store.rows("figures", {}),
      [
        { key: "a", what: "De a", acts: 3, minutes: 20 },
        { key: "b", what: "De b", acts: -1, minutes: 2 ** 40 },
      ],
      "rows",
    )
  }),
  conformanceCase("several additions under one key in a batch add up", async ({ open }) => {
    const store = await open(figures)
    await store.commit(batch({ additions: [adding("a", 1, 1), adding("b", 5, 5), adding("a", 2, 3)] }))
    same(
      (await store.rows("figures", {})).map((row) => [row["key"], row["acts"], row["minutes"]]),
      [
        ["a", 3, 4],
        ["b", 5, 5],
      ],
      "rows",
    )
  }),
  conformanceCase("hundreds of additions in one batch are all there", async ({ open }) => {
    const store = await open(figures)
    const names = upTo(500).map((n) => `k${String(n).padStart(3, "0")}`)
    for (const time of upTo(2)) {
      await store.commit(
        batch({ writes: [write("a/1", time - 1, `c${time}`)], additions: names.map((key, n) => adding(key, n, 1)) }),
      )
    }
    const rows = await store.rows("figures", {})
    same(rows.length, 500, "rows")
    same(
      rows.map((row) => [row["acts"], row["minutes"]]),
      names.map((_, n) => [2 * n, 2]),
      "amounts",
    )
  }),
  conformanceCase("additions of a commit that does not happen leave nothing", async ({ open }) => {
    const store = await open(figures)
    await store.commit(batch({ writes: [write("a/1", 0, "c1")], additions: [adding("a", 1, 1)] }))
    const stale = store.commit(batch({ writes: [write("a/1", 0, "c2")], additions: [adding("a", 1, 1)] }))
    await conflicts(stale, { stream: "a/1", expected: 0, actual: 1 }, "stale write")
    const again = await store.commit(batch({ writes: [write("a/1", 1, "c1")], additions: [adding("a", 1, 1)] }))
    same(again.status, "duplicate", "the same command again")
    same((await store.rows("figures", {})).length, 1, "rows")
    same((await store.rows("figures", {}))[0]?.["acts"], 1, "amount")
  }),
  conformanceCase("additions of two stores are never lost", async ({ open }) => {
    const stores = [await open(figures), await open(figures)]
    await Promise.all(
      upTo(20).map((n) =>
        stores[n % 2]?.commit(batch({ writes: [write(`a/${n}`, 0, `c${n}`)], additions: [adding("a", 1, n)] })),
      ),
    )
    same(await stores[0]?.rows("figures", {}), [{ key: "a", what: "De a", acts: 20, minutes: 210 }], "rows")
  }),
  conformanceCase("structures do not add to each other's rows", async ({ open }) => {
    const alpha = await open(figures)
    const beta = await open({ ...figures, structure: "beta" })
    await alpha.commit(batch({ additions: [adding("a", 1, 1)] }))
    await beta.commit(batch({ additions: [adding("a", 10, 10)] }))
    same(
      (await alpha.rows("figures", {})).map((row) => row["acts"]),
      [1],
      "alpha",
    )
    same(
      (await beta.rows("figures", {})).map((row) => row["acts"]),
      [10],
      "beta",
    )
  }),
  conformanceCase("an emptied table keeps only what the same commit writes", async ({ open }) => {
    const store = await open(figures)
    const other = await open({ ...figures, structure: "beta" })
    await other.commit(batch({ additions: [adding("a", 1, 1)] }))
    await store.commit(batch({ additions: upTo(3).map((n) => adding(`k${n}`, n, n)) }))
    await store.commit(
      batch({
        emptied: ["figures"],
        rows: [{ table: "figures", key: "k2", row: { what: "Neuf", acts: 7, minutes: 7 } }],
        additions: [adding("k2", 1, 0), adding("k4", 1, 1)],
      }),
    )
    same(
      (await store.rows("figures", {})).map((row) => [row["key"], row["what"], row["acts"]]),
      [
        ["k2", "Neuf", 8],
        ["k4", "De k4", 1],
      ],
      "rows",
    )
    same((await other.rows("figures", {})).length, 1, "rows of the other structure")
  }),
  conformanceCase("a table is not emptied by a commit that fails", async ({ open }) => {
    const store = await open(figures)
    await store.commit(batch({ additions: [adding("a", 1, 1)] }))
    const stale = store.commit(batch({ writes: [write("a/1", 3, "c1")], emptied: ["figures"] }))
    await conflicts(stale, { stream: "a/1", expected: 3, actual: 0 }, "stale write")
    same((await store.rows("figures", {})).length, 1, "rows")
  }),
]
