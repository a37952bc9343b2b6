import { verifyJournal } from "../../journal/index.ts"
import { fails, same, winners } from "./check.ts"
import { batch, oneWrite, probeChange, upTo, write } from "./sample.ts"
import { type ConformanceCase, conformanceCase } from "./trial.ts"

/** Opening, and what comes after closing. */
export const lifecycleCases: ReadonlyArray<ConformanceCase> = [
  conformanceCase("opening again finds everything", async ({ open }) => {
    const first = await open()
    await first.commit(batch({ writes: [write("a/1", 0, "c1")], rows: [probeChange("k")], rebuilt: ["probe"] }))
    const journal = await first.readAll(0, 10)
    const rows = await first.rows("probe", {})
    await first.close()
    const second = await open()
    same(second.stale, [], "stale")
    same(await second.readAll(0, 10), journal, "journal")
    same(await second.rows("probe", {}), rows, "rows")
  }),
  conformanceCase("several can open at once, on a database that has nothing yet", async ({ open }) => {
    const stores = await Promise.all(upTo(5).map(() => open()))
    same(await winners(stores.map((store, n) => store.commit(oneWrite(`a/${n}`, 0, `c${n}`)))), 5, "commits")
    for (const store of stores) same((await verifyJournal("alpha", store)).verified, 5, "verified")
  }),
  conformanceCase(
    "one storage opens several times, and closing one store leaves the others",
    async ({ connect, openOn }) => {
      const storage = await connect()
      const [first, second] = [await openOn(storage), await openOn(storage)]
      await first.commit(oneWrite("a/1", 0, "c1"))
      await first.close()
      same((await second.readAll(0, 10)).events.length, 1, "events")
      same((await second.commit(oneWrite("a/1", 1, "c2"))).status, "committed", "commit")
    },
  ),
  conformanceCase("opened as it is, a database is only looked at", async ({ connect, openOn }) => {
    const storage = await connect()
    // Held open, so that a storage that goes with its last store stays.
    const held = await openOn(storage)
    const beta = { structure: "beta", asItIs: true } as const
    await fails(openOn(storage, beta), "unprepared", "opening a structure that is not there")
    await fails(openOn(storage, beta), "unprepared", "opening it again: it was not made")
    await held.commit(oneWrite("a/1", 0, "c1"))
    same((await (await openOn(storage, { asItIs: true })).readAll(0, 1)).events.length, 1, "events of one that is")
  }),
  conformanceCase("opened as it is, a table that is new is not made", async ({ connect, openOn }) => {
    const storage = await connect()
    const held = await openOn(storage, { tables: [] })
    await held.commit(oneWrite("a/1", 0, "c1"))
    await fails(openOn(storage, { asItIs: true }), "unprepared", "opening with a table that is not there")
    await fails(openOn(storage, { asItIs: true }), "unprepared", "opening again: it was not made")
    same((await openOn(storage, { tables: [], asItIs: true })).stale, [], "without it")
  }),
  conformanceCase("a structure can begin without any list, as a copy of it does", async ({ open }) => {
    const bare = await open({ tables: [] })
    await bare.commit(oneWrite("a/1", 0, "c1"))
    same(bare.stale, [], "stale")
    const whole = await open()
    same([whole.stale, (await whole.readAll(0, 9)).events.length], [["probe"], 1], "list to be filled, and events")
  }),
  conformanceCase("the time of a server, where there is one, is an instant in UTC that goes on", async ({ open }) => {
    const store = await open()
    if (store.now === undefined) return
    const [first, second] = [await store.now(), await store.now()]
    for (const now of [first, second]) {
      same(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}Z$/.test(now), true, `an instant: ${now}`)
    }
    same(Date.parse(second) >= Date.parse(first), true, "goes on")
    await store.close()
    await fails(store.now(), "unavailable", "now")
  }),
  conformanceCase("a closed store fails as unavailable, and closes twice", async ({ open }) => {
    const store = await open()
    await store.close()
    await store.close()
    await fails(store.read(["a/1"]), "unavailable", "read")
    await fails(store.readAll(0, 1), "unavailable", "readAll")
    await fails(store.keys(["p"]), "unavailable", "keys")
    await fails(store.allKeys("", 1), "unavailable", "allKeys")
    await fails(store.scrub(), "unavailable", "scrub")
    await fails(store.recorded(["c1"]), "unavailable", "recorded")
    await fails(store.rows("probe", {}), "unavailable", "rows")
    await fails(store.commit(oneWrite("a/1", 0, "c1")), "unavailable", "commit")
    same((await (await open()).readAll(0, 1)).events, [], "nothing was written")
  }),
]
