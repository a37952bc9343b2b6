import type { Store } from "../../journal/index.ts"
import { conflicts, rejection, same } from "./check.ts"
import { batch, event, oneWrite, probeChange, write } from "./sample.ts"
import { type ConformanceCase, conformanceCase, type Trial } from "./trial.ts"

/** All that can be seen of a structure. */
const seen = async (store: Store): Promise<unknown> => ({
  journal: await store.readAll(0, 1000),
  rows: await store.rows("probe", {}),
  c9: await store.recorded(["c9"]),
  x: await store.read(["x/1", "x/2"]),
})

const leavesNothing = (name: string, run: (store: Store) => Promise<void>): ConformanceCase =>
  conformanceCase(`leaves nothing behind: ${name}`, async ({ open }: Trial) => {
    const store = await open()
    await store.commit(batch({ writes: [write("a/1", 0, "c1")], rows: [probeChange("k")] }))
    const before = await seen(store)
    await run(store)
    same(await seen(store), before, "what the same store sees afterwards")
    const other = await open()
    same(await seen(other), before, "what another store sees afterwards")
    same(other.stale, ["probe"], "no table counts as rebuilt")
    const next = await store.commit(oneWrite("x/1", 0, "c9"))
    same(next.status === "committed" && next.head.position, 2, "position of the next commit")
  })

/** Writes around a failing part, rows and a rebuilt mark: the most that can be left behind. */
const around = (stream: string, expected: number) =>
  batch({
    writes: [write("x/1", 0, "c9", 2), write(stream, expected, "c9"), write("x/2", 0, "c9")],
    rows: [probeChange("k", { label: "Autre" }), probeChange("new"), probeChange("k2", null)],
    rebuilt: ["probe"],
  })

/** A commit is all or nothing. */
export const atomicityCases: ReadonlyArray<ConformanceCase> = [
  leavesNothing("a stale write among several", async (store) => {
    await conflicts(store.commit(around("a/1", 0)), { stream: "a/1", expected: 0, actual: 1 }, "commit")
  }),
  leavesNothing("a write ahead of its stream", async (store) => {
    await conflicts(store.commit(around("a/1", 2)), { stream: "a/1", expected: 2, actual: 1 }, "commit")
  }),
  leavesNothing("a stale guard", async (store) => {
    const commit = store.commit({ ...around("b/1", 0), guards: [{ stream: "a/1", expected: 0 }] })
    await conflicts(commit, { stream: "a/1", expected: 0, actual: 1 }, "commit")
  }),
  leavesNothing("a command that is recorded already", async (store) => {
    const repeated = { stream: "b/1", expected: 0, events: [event("c1")] }
    const commit = { ...around("b/2", 0), writes: [write("x/1", 0, "c9"), repeated, write("x/2", 0, "c9")] }
    same(await store.commit(commit), { status: "duplicate" }, "commit")
  }),
  leavesNothing("a row of an unknown table", async (store) => {
    const commit = around("b/1", 0)
    await rejection(
      store.commit({ ...commit, rows: [...commit.rows, { table: "nowhere", key: "k", row: {} }] }),
      "commit",
    )
  }),
  leavesNothing("null in a column that is not nullable", async (store) => {
    const commit = around("b/1", 0)
    await rejection(store.commit({ ...commit, rows: [...commit.rows, probeChange("k3", { label: null })] }), "commit")
  }),
]
