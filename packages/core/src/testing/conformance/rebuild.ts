import { type AnyTable, column, defineTable } from "../../plugin/index.ts"
import { conflicts, fails, same } from "./check.ts"
import { batch, probe, probeChange, write } from "./sample.ts"
import { type ConformanceCase, conformanceCase } from "./trial.ts"

/** The next version of the probe table, with other columns. */
const raised: AnyTable = defineTable("probe", { title: column.text() }, { version: 2 })
const built = (key: string) => batch({ rows: [probeChange(key)], rebuilt: ["probe"] })

/** Read tables are versioned and rebuilt, never migrated. */
export const rebuildCases: ReadonlyArray<ConformanceCase> = [
  conformanceCase("a new table is stale until a commit says it is rebuilt", async ({ open }) => {
    const store = await open()
    same(store.stale, ["probe"], "stale at first")
    await store.commit(batch({ rows: [probeChange("k")] }))
    same((await open()).stale, ["probe"], "stale while it is being filled")
    await store.commit(batch({ rebuilt: ["probe"] }))
    same((await open()).stale, [], "stale once rebuilt")
    same((await store.rows("probe", {})).length, 1, "rows")
  }),
  conformanceCase("a rebuild is not complete when something was recorded since it looked", async ({ open }) => {
    const store = await open()
    await store.commit(batch({ writes: [write("a/1", 0, "c1", 2)] }))
    await (await open()).commit(batch({ writes: [write("b/1", 0, "c2")] }))
    const early = store.commit(batch({ rebuilt: ["probe"], at: 2 }))
    await conflicts(early, { stream: "journal", expected: 2, actual: 3 }, "after another's commit")
    same((await open()).stale, ["probe"], "still stale")
    same((await store.commit(batch({ rebuilt: ["probe"], at: 3 }))).status, "committed", "at the end of the journal")
    same((await open()).stale, [], "stale once rebuilt")
  }),
  conformanceCase("only the tables that are new are stale", async ({ open }) => {
    const other = defineTable("other", { note: column.text() })
    await (await open()).commit(built("k"))
    const store = await open({ tables: [other, probe] })
    same(store.stale, ["other"], "stale")
    await store.commit(batch({ rows: [{ table: "other", key: "k", row: { note: "n" } }], rebuilt: ["other"] }))
    same((await open({ tables: [other, probe] })).stale, [], "stale once rebuilt")
    same((await open({ tables: [other] })).stale, [], "stale without the other plugin")
  }),
  conformanceCase("a raised version is stale and starts empty, with its own columns", async ({ open }) => {
    await (await open()).commit(built("k"))
    const store = await open({ tables: [raised] })
    same(store.stale, ["probe"], "stale")
    same(await store.rows("probe", {}), [], "rows")
    await store.commit(batch({ rows: [{ table: "probe", key: "k", row: { title: "Neuf" } }], rebuilt: ["probe"] }))
    same(await store.rows("probe", {}), [{ key: "k", title: "Neuf" }], "rows once rebuilt")
    same((await open({ tables: [raised] })).stale, [], "stale once rebuilt")
  }),
  conformanceCase("the rows of the old version are gone once the new one is rebuilt", async ({ open }) => {
    await (await open()).commit(built("k"))
    const store = await open({ tables: [raised] })
    same((await (await open()).rows("probe", {})).length, 1, "old rows, before")
    await store.commit(batch({ rebuilt: ["probe"] }))
    const back = await open()
    same(back.stale, ["probe"], "the old version is stale again")
    same(await back.rows("probe", {}), [], "old rows, after")
  }),
  conformanceCase("a rebuild that was left half-done leaves no rows behind either", async ({ open }) => {
    await (await open()).commit(built("k"))
    await (await open({ tables: [raised] })).commit(
      batch({ rows: [{ table: "probe", key: "k", row: { title: "Demi" } }] }),
    )
    const third = defineTable("probe", { name: column.text() }, { version: 3 })
    await (await open({ tables: [third] })).commit(batch({ rebuilt: ["probe"] }))
    same(await (await open({ tables: [raised] })).rows("probe", {}), [], "rows of the version in between")
  }),
  conformanceCase("a store whose table was rebuilt at another version meanwhile fails as newer", async ({ open }) => {
    const old = await open()
    await old.commit(built("k"))
    await (await open({ tables: [raised] })).commit(batch({ rebuilt: ["probe"] }))
    // Its rows would be seen by nobody, and an empty answer would look like an empty list.
    const late = old.commit(batch({ writes: [write("a/1", 0, "c1")], rows: [probeChange("k")] }))
    await fails(late, "newer", "commit of rows")
    await fails(old.commit(batch({ rebuilt: ["probe"] })), "newer", "rebuilt mark")
    await fails(old.rows("probe", {}), "newer", "rows")
    same((await old.readAll(0, 1)).events, [], "nothing was written, and the journal can still be read")
  }),
  conformanceCase("raising a version in one structure leaves the others as they are", async ({ open }) => {
    await (await open({ structure: "alpha" })).commit(built("k"))
    await (await open({ structure: "beta" })).commit(built("k"))
    const alpha = await open({ structure: "alpha", tables: [raised] })
    await alpha.commit(batch({ rebuilt: ["probe"] }))
    const beta = await open({ structure: "beta" })
    same(beta.stale, [], "stale in the other structure")
    same((await beta.rows("probe", {})).length, 1, "rows in the other structure")
  }),
]
