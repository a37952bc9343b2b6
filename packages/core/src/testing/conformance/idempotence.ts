import { same } from "./check.ts"
import { batch, event, oneWrite, probeChange, write } from "./sample.ts"
import { type ConformanceCase, conformanceCase } from "./trial.ts"

/** A command takes effect once. */
export const idempotenceCases: ReadonlyArray<ConformanceCase> = [
  conformanceCase("a repeated commit answers duplicate and writes nothing", async ({ open }) => {
    const store = await open()
    const commit = batch({ writes: [write("a/1", 0, "c1", 2)], rows: [probeChange("k", { label: "Premier" })] })
    same((await store.commit(commit)).status, "committed", "first")
    const again = { ...commit, rows: [probeChange("k", { label: "Second" })] }
    same(await store.commit(again), { status: "duplicate" }, "again: a duplicate, not a conflict")
    same(await (await open()).commit(again), { status: "duplicate" }, "again, after a new start")
    same((await store.readAll(0, 10)).events.length, 2, "events")
    same(
      (await store.rows("probe", {})).map((row) => row["label"]),
      ["Premier"],
      "rows",
    )
  }),
  conformanceCase("the same command id on another stream is a duplicate", async ({ open }) => {
    const store = await open()
    await store.commit(oneWrite("a/1", 0, "c1"))
    same(await store.commit(oneWrite("b/1", 0, "c1")), { status: "duplicate" }, "commit")
  }),
  conformanceCase(
    "several commands in one batch: one recorded before makes the whole a duplicate",
    async ({ open }) => {
      const store = await open()
      const both = { stream: "a/1", expected: 0, events: [event("c1"), event("c2"), event("c2")] }
      same((await store.commit(batch({ writes: [both, write("b/1", 0, "c3")] }))).status, "committed", "first")
      const mixed = batch({ writes: [write("d/1", 0, "c4"), write("e/1", 0, "c2"), write("f/1", 0, "c5")] })
      same(await store.commit(mixed), { status: "duplicate" }, "mixed")
      same((await store.recorded(["c4", "c5"])).length, 0, "nothing of the mixed batch")
    },
  ),
  conformanceCase("a command that failed is not recorded: it may come again", async ({ open }) => {
    const store = await open()
    await store.commit(oneWrite("a/1", 0, "c1"))
    await store.commit(oneWrite("a/1", 0, "c2")).catch(() => undefined)
    same((await store.commit(oneWrite("a/1", 1, "c2"))).status, "committed", "the second time")
  }),
  conformanceCase("recorded gives the events of several commands in order of position", async ({ open }) => {
    const store = await open()
    await store.commit(batch({ writes: [write("a/1", 0, "c1"), write("b/1", 0, "c2", 2)] }))
    await store.commit(batch({ writes: [write("c/1", 0, "c3"), write("a/1", 1, "c3")] }))
    const found = await store.recorded(["c3", "none", "c1", "c3"])
    same(
      found.map(({ position, commandId }) => [position, commandId]),
      [
        [1, "c1"],
        [4, "c3"],
        [5, "c3"],
      ],
      "recorded",
    )
  }),
  conformanceCase("command ids that look alike are different", async ({ open }) => {
    const store = await open()
    for (const [index, id] of ["c", "C", "c ", "ç"].entries()) {
      same((await store.commit(oneWrite(`a/${index}`, 0, id))).status, "committed", `commit of "${id}"`)
    }
    same(
      (await store.recorded(["C"])).map((found) => found.position),
      [2],
      "recorded",
    )
  }),
]
