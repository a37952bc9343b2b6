import type { Store } from "../../journal/index.ts"
import { emptyHead } from "../../journal/index.ts"
import { same } from "./check.ts"
import { batch, oneWrite, upTo, write } from "./sample.ts"
import { type ConformanceCase, conformanceCase } from "./trial.ts"

const versions = async (store: Store, stream: string): Promise<unknown> =>
  (await store.read([stream])).get(stream)?.map(({ version, position }) => [version, position])

/** Events come back whole and in order. */
export const streamCases: ReadonlyArray<ConformanceCase> = [
  conformanceCase("a new journal is empty", async ({ open }) => {
    const store = await open()
    same(await store.read([]), new Map(), "read of no stream")
    same(
      await store.read(["a/1", "a/2"]),
      new Map([
        ["a/1", []],
        ["a/2", []],
      ]),
      "read of unknown streams",
    )
    same(await store.recorded([]), [], "recorded of no command")
    same(await store.recorded(["c1"]), [], "recorded of an unknown command")
    same(await store.readAll(0, 10), { events: [], head: emptyHead("alpha") }, "readAll")
    same(await store.rows("probe", {}), [], "rows")
  }),
  conformanceCase("a commit without anything is committed and moves nothing", async ({ open }) => {
    const store = await open()
    same(await store.commit(batch({})), { status: "committed", head: emptyHead("alpha") }, "commit")
  }),
  conformanceCase("versions count in the stream, positions in the structure", async ({ open }) => {
    const store = await open()
    await store.commit(oneWrite("a/1", 0, "c1", 2))
    await store.commit(batch({ writes: [write("b/1", 0, "c2"), write("a/1", 2, "c2", 2)] }))
    same(
      await versions(store, "a/1"),
      [
        [1, 1],
        [2, 2],
        [3, 4],
        [4, 5],
      ],
      "versions and positions of a/1",
    )
    same(await versions(store, "b/1"), [[1, 3]], "versions and positions of b/1")
  }),
  conformanceCase("every part of an event comes back", async ({ open }) => {
    const store = await open()
    const wanted = write("a/1", 0, "c1", 2)
    await store.commit(batch({ writes: [wanted] }))
    const { events } = await store.readAll(0, 10)
    same(
      events.map(({ hash: _, ...rest }) => rest),
      wanted.events.map((event, index) => ({
        ...event,
        stream: "a/1",
        version: index + 1,
        position: index + 1,
        mark: "",
      })),
      "events of readAll",
    )
    same((await store.read(["a/1"])).get("a/1"), events, "the same events by stream")
    same(await store.recorded(["c1"]), events, "the same events by command")
  }),
  conformanceCase("names that look alike are different streams", async ({ open }) => {
    const store = await open()
    const names = ["a/e", "a/E", "a/é", "a/e\u0301", "a/e ", "a/%", "a/_", "b/a/e"]
    for (const [index, name] of names.entries()) await store.commit(oneWrite(name, 0, `c${index}`))
    const read = await store.read(names)
    same(
      names.map((name) => read.get(name)?.map((found) => found.position)),
      names.map((_, index) => [index + 1]),
      "read",
    )
  }),
  conformanceCase("many streams are written and read at once", async ({ open }) => {
    const store = await open()
    const names = upTo(1100).map((n) => `a/${n}`)
    await store.commit(batch({ writes: names.map((name, index) => write(name, 0, `c${index}`)) }))
    const read = await store.read([...names, "a/none"])
    same(
      [...read.values()].map((events) => events.map((e) => e.position)),
      [...upTo(1100).map((n) => [n]), []],
      "read",
    )
    same((await store.recorded(names.map((_, index) => `c${index}`))).length, 1100, "recorded")
  }),
]
