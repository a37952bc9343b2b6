import type { RowQuery } from "../../plugin/index.ts"
import { isBug, same } from "./check.ts"
import { batch, envelope, probeChange } from "./sample.ts"
import { type ConformanceCase, conformanceCase } from "./trial.ts"

const ROWS = batch({
  rows: [
    probeChange("1", { label: "Écoute", amount: 10, done: true, on: "2026-03-01", count: null }),
    probeChange("2", { label: "écoute", amount: 200, done: false, on: "2026-03-31", count: 0 }),
    probeChange("3", { label: "Ecoute", amount: 3_000_000_000, done: true, on: null, count: 5 }),
    probeChange("4", { label: "Écoute ", amount: -1, done: false, on: "2026-04-01", count: 5, words: envelope }),
    probeChange("5", { label: "🕊️", amount: 10, done: false, on: "2025-12-31", count: null }),
    probeChange("6", { label: "\uFF5E", amount: 9, done: true, on: "2026-03-15", count: 7 }),
  ],
})

type Query = RowQuery<Record<string, unknown>>
const queries: ReadonlyArray<readonly [what: string, query: Query, keys: string]> = [
  ["no condition: by key", {}, "123456"],
  ["text, exactly", { where: { label: "Écoute" } }, "1"],
  ["text of another plane", { where: { label: "🕊️" } }, "5"],
  ["integer", { where: { amount: 10 } }, "15"],
  ["integer beyond 32 bits", { where: { amount: 3_000_000_000 } }, "3"],
  ["zero, which is not null", { where: { count: 0 } }, "2"],
  ["boolean", { where: { done: true } }, "136"],
  ["date", { where: { on: "2026-03-31" } }, "2"],
  ["null", { where: { on: null } }, "3"],
  ["null in a column of integers", { where: { count: null } }, "15"],
  ["key", { where: { key: "4" } }, "4"],
  ["one of several", { where: { label: { in: ["écoute", "Ecoute", "none"] } } }, "23"],
  ["one of several integers, said twice", { where: { amount: { in: [10, -1, 10] } } }, "145"],
  ["one of several, null among them", { where: { count: { in: [5, null] } } }, "1345"],
  ["null alone in a list", { where: { on: { in: [null] } } }, "3"],
  ["one of several keys", { where: { key: { in: ["2", "6"] } } }, "26"],
  ["one of none", { where: { label: { in: [] } } }, ""],
  ["one of none, beside another condition", { where: { done: true, key: { in: [] } } }, ""],
  ["one of very many", { where: { amount: { in: Array.from({ length: 3000 }, (_, n) => n) } } }, "1256"],
  ["from and to, both included, never null", { where: { on: { from: "2026-03-01", to: "2026-03-31" } } }, "126"],
  ["from alone", { where: { on: { from: "2026-03-31" } } }, "24"],
  ["to alone", { where: { amount: { to: 9 } } }, "46"],
  ["neither from nor to", { where: { on: {} } }, "123456"],
  ["from and to of a key", { where: { key: { from: "2", to: "4" } } }, "234"],
  ["from after to", { where: { amount: { from: 5, to: 1 } } }, ""],
  ["all conditions must hold", { where: { done: false, amount: { from: 0 }, key: { in: ["1", "2", "4"] } } }, "2"],
  ["order, ties by key", { orderBy: [["amount", "asc"]] }, "461523"],
  ["order downwards, ties by key", { orderBy: [["amount", "desc"]] }, "321564"],
  [
    "order by two columns",
    {
      orderBy: [
        ["done", "desc"],
        ["amount", "asc"],
      ],
    },
    "613452",
  ],
  ["order of text by code point", { orderBy: [["label", "asc"]] }, "314265"],
  ["order with null first", { orderBy: [["on", "asc"]] }, "351624"],
  ["order downwards with null last", { orderBy: [["on", "desc"]] }, "426153"],
  ["order by key downwards", { orderBy: [["key", "desc"]] }, "654321"],
  ["limit", { limit: 2 }, "12"],
  ["limit after order and condition", { where: { done: true }, orderBy: [["amount", "desc"]], limit: 2 }, "31"],
  ["limit beyond the end", { limit: 100 }, "123456"],
  ["limit of none", { limit: 0 }, ""],
]

/** Which rows a query answers, and in which order. */
export const conditionCases: ReadonlyArray<ConformanceCase> = [
  ...queries.map(([what, query, keys]) =>
    conformanceCase(`rows: ${what}`, async ({ open }) => {
      const store = await open()
      await store.commit(ROWS)
      same((await store.rows("probe", query)).map((row) => row["key"]).join(""), keys, "keys")
    }),
  ),
  conformanceCase("a question that makes no sense is a bug of the caller", async ({ open }) => {
    const store = await open()
    await isBug(store.rows("nowhere", {}), "unknown table")
    await isBug(store.rows("probe", { where: { nothing: 1 } }), "unknown column in a condition")
    await isBug(store.rows("probe", { orderBy: [["nothing", "asc"]] }), "unknown column in the order")
    await isBug(store.rows("probe", { where: { label: undefined } }), "undefined, which would answer everything")
    await isBug(store.rows("probe", { where: { words: "{}" } }), "a sealed column, which cannot be looked up")
    await isBug(store.commit(batch({ rows: [{ table: "nowhere", key: "k", row: null }] })), "row of an unknown table")
    await isBug(store.commit(batch({ rebuilt: ["nowhere"] })), "rebuilt mark of an unknown table")
  }),
]
