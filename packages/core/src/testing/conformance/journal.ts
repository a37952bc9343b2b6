import { emptyHead, linkEvents, verifyJournal } from "../../journal/index.ts"
import { same } from "./check.ts"
import { batch, oneWrite, upTo, write } from "./sample.ts"
import { type ConformanceCase, conformanceCase } from "./trial.ts"

/** The journal as a whole: pages and the hash chain. */
export const journalCases: ReadonlyArray<ConformanceCase> = [
  conformanceCase("readAll pages through the journal, each page with the head", async ({ open }) => {
    const store = await open()
    for (const n of upTo(7)) await store.commit(oneWrite(`a/${n % 3}`, Math.ceil(n / 3) - 1, `c${n}`))
    const pages: Array<ReadonlyArray<number>> = []
    for (const after of [0, 3, 6, 7, 99]) {
      const { events, head } = await store.readAll(after, 3)
      same(head.position, 7, `head of the page after ${after}`)
      pages.push(events.map((event) => event.position))
    }
    same(pages, [[1, 2, 3], [4, 5, 6], [7], [], []], "positions of the pages")
  }),
  conformanceCase("the chain is the one that linkEvents makes", async ({ open }) => {
    const store = await open()
    const first = [write("a/1", 0, "c1", 2), write("b/1", 0, "c1")]
    const second = [write("a/1", 2, "c2"), write("c/1", 0, "c3", 3)]
    const one = linkEvents(emptyHead("alpha"), { writes: first })
    const two = linkEvents(one.head, { writes: second })
    same(await store.commit(batch({ writes: first })), { status: "committed", head: one.head }, "first head")
    same(await store.commit(batch({ writes: second })), { status: "committed", head: two.head }, "second head")
    same(await store.readAll(0, 10), { events: [...one.events, ...two.events], head: two.head }, "journal")
  }),
  conformanceCase("the chain goes on after a new start, and is provable", async ({ open }) => {
    const first = await open()
    const one = await first.commit(oneWrite("a/1", 0, "c1", 2))
    await first.close()
    const store = await open()
    same((await store.readAll(2, 1)).head, one.status === "committed" ? one.head : undefined, "head after a new start")
    await store.commit(oneWrite("a/1", 2, "c2"))
    const { head } = await store.readAll(0, 1)
    same(
      await verifyJournal("alpha", store),
      {
        ok: true,
        verified: 3,
        hash: head.hash,
        markedFrom: undefined,
        marksChecked: false,
        fault: undefined,
        outside: [],
      },
      "verification",
    )
  }),
  conformanceCase("a long commit is provable", async ({ open }) => {
    const store = await open()
    await store.commit(batch({ writes: upTo(400).map((n) => write(`a/${n}`, 0, `c${n}`, 3)) }))
    same((await verifyJournal("alpha", store)).verified, 1200, "verified")
  }),
]
