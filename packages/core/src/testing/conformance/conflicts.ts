import { conflicts, same } from "./check.ts"
import { batch, oneWrite, write } from "./sample.ts"
import { type ConformanceCase, conformanceCase } from "./trial.ts"

/** Versions of writes and guards are checked. */
export const conflictCases: ReadonlyArray<ConformanceCase> = [
  conformanceCase("a stream that began cannot begin again", async ({ open }) => {
    const store = await open()
    await store.commit(oneWrite("a/1", 0, "c1", 3))
    await conflicts(store.commit(oneWrite("a/1", 0, "c2")), { stream: "a/1", expected: 0, actual: 3 }, "commit")
  }),
  conformanceCase("a stream that never began cannot go on", async ({ open }) => {
    const store = await open()
    await conflicts(store.commit(oneWrite("a/1", 4, "c1")), { stream: "a/1", expected: 4, actual: 0 }, "commit")
  }),
  conformanceCase("a guard on a stream that never began holds while it has not", async ({ open }) => {
    const store = await open()
    const guards = [{ stream: "g/1", expected: 0 }]
    same(
      (await store.commit(batch({ writes: [write("a/1", 0, "c1")], guards }))).status,
      "committed",
      "before it began",
    )
    await store.commit(oneWrite("g/1", 0, "c2"))
    const late = store.commit(batch({ writes: [write("a/1", 1, "c3")], guards }))
    await conflicts(late, { stream: "g/1", expected: 0, actual: 1 }, "after it began")
  }),
  conformanceCase("a guard at its version holds, and guards alone are checked too", async ({ open }) => {
    const store = await open()
    await store.commit(oneWrite("g/1", 0, "c1", 2))
    const commit = store.commit(batch({ writes: [write("a/1", 0, "c2")], guards: [{ stream: "g/1", expected: 2 }] }))
    same((await commit).status, "committed", "at its version")
    const stale = store.commit(
      batch({
        guards: [
          { stream: "a/1", expected: 1 },
          { stream: "g/1", expected: 1 },
        ],
      }),
    )
    await conflicts(stale, { stream: "g/1", expected: 1, actual: 2 }, "guards alone")
  }),
  conformanceCase("a write without events is checked like a guard", async ({ open }) => {
    const store = await open()
    await store.commit(oneWrite("a/1", 0, "c1"))
    const commit = store.commit(batch({ writes: [{ stream: "a/1", expected: 0, events: [] }] }))
    await conflicts(commit, { stream: "a/1", expected: 0, actual: 1 }, "commit")
  }),
  conformanceCase("one stale guard among many is found", async ({ open }) => {
    const store = await open()
    const names = Array.from({ length: 700 }, (_, n) => `g/${n}`)
    await store.commit(batch({ writes: names.map((name) => write(name, 0, "c1")) }))
    const guards = names.map((stream, n) => ({ stream, expected: n === 650 ? 2 : 1 }))
    await conflicts(store.commit(batch({ guards })), { stream: "g/650", expected: 2, actual: 1 }, "commit")
  }),
]
