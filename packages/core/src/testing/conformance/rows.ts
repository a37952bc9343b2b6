import { same } from "./check.ts"
import { batch, envelope, oneWrite, probeChange, probeRow, upTo, write } from "./sample.ts"
import { type ConformanceCase, conformanceCase } from "./trial.ts"

const values: ReadonlyArray<readonly [what: string, columns: Readonly<Record<string, unknown>>]> = [
  ["text", { label: "L'« accès » aux droits, 👋 \\ % _ ' \" ?" }],
  ["empty text", { label: "" }],
  ["spaces around text", { label: "  a \n" }],
  ["integer beyond 32 bits", { amount: 2 ** 31 + 1, count: -(2 ** 40) }],
  ["largest integers", { amount: Number.MAX_SAFE_INTEGER, count: Number.MIN_SAFE_INTEGER }],
  ["zero is not null", { amount: 0, count: 0 }],
  ["boolean", { done: true }],
  ["date", { on: "2024-02-29" }],
  ["instant", { at: "2026-03-29T01:30:00.007Z" }],
  ["sealed envelope", { words: envelope }],
]

/** What is put into a read table comes back. */
export const rowCases: ReadonlyArray<ConformanceCase> = [
  ...values.map(([what, columns]) =>
    conformanceCase(`a row comes back: ${what}`, async ({ open }) => {
      const store = await open()
      await store.commit(batch({ rows: [probeChange("k", columns), probeChange("l", { label: "autre" })] }))
      same(await store.rows("probe", { where: { key: "k" } }), [{ key: "k", ...probeRow(columns) }], "row")
    }),
  ),
  conformanceCase("a row is replaced whole under its key", async ({ open }) => {
    const store = await open()
    await store.commit(
      batch({ rows: [probeChange("k", { count: 7, at: "2026-03-14T09:30:00.000Z", words: envelope })] }),
    )
    await store.commit(batch({ rows: [probeChange("k", { label: "Autre" }), probeChange("K")] }))
    const wanted = [
      { key: "K", ...probeRow() },
      { key: "k", ...probeRow({ label: "Autre" }) },
    ]
    same(await store.rows("probe", {}), wanted, "rows")
  }),
  conformanceCase("a row is removed, and removing nothing is fine", async ({ open }) => {
    const store = await open()
    await store.commit(batch({ rows: [probeChange("a"), probeChange("b"), probeChange("c")] }))
    await store.commit(batch({ rows: [probeChange("b", null), probeChange("none", null)] }))
    same(
      (await store.rows("probe", {})).map((row) => row["key"]),
      ["a", "c"],
      "keys",
    )
  }),
  conformanceCase("the last change of a key in a batch wins", async ({ open }) => {
    const store = await open()
    await store.commit(
      batch({
        rows: [
          ...[probeChange("a", { amount: 1 }), probeChange("a", { amount: 2 })],
          ...[probeChange("b"), probeChange("b", null)],
          ...[probeChange("c", null), probeChange("c", { amount: 3 })],
        ],
      }),
    )
    same(
      (await store.rows("probe", {})).map((row) => [row["key"], row["amount"]]),
      [
        ["a", 2],
        ["c", 3],
      ],
      "rows",
    )
  }),
  conformanceCase("rows are committed with the events, in several tables and by the hundred", async ({ open }) => {
    const store = await open()
    const names = upTo(700).map((n) => `k${n}`)
    await store.commit(
      batch({ writes: [write("a/1", 0, "c1")], rows: names.map((key, n) => probeChange(key, { amount: n })) }),
    )
    const rows = await store.rows("probe", { orderBy: [["amount", "asc"]] })
    same(
      rows.map((row) => row["key"]),
      names,
      "keys in order of amount",
    )
    await store.commit(batch({ rows: names.slice(0, 650).map((key) => probeChange(key, null)) }))
    same((await store.rows("probe", {})).length, 50, "rows after removing most")
    same((await store.commit(oneWrite("a/1", 1, "c2"))).status, "committed", "the journal goes on")
  }),
]
