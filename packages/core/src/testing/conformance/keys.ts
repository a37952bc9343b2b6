import { conflicts, same } from "./check.ts"
import { batch, oneWrite, upTo, write } from "./sample.ts"
import { type ConformanceCase, conformanceCase } from "./trial.ts"

const put = (subject: string, expected: string | null, value: string) => ({ subject, expected, value })

/** The texts that are kept under subjects, and the marks of events. */
export const keyCases: ReadonlyArray<ConformanceCase> = [
  conformanceCase("a key is kept with the commit that brings it, and found after a new start", async ({ open }) => {
    const first = await open()
    await first.commit({ ...oneWrite("a/1", 0, "c1"), keys: [put("person-1", null, "active one")] })
    await first.close()
    const store = await open()
    same(await store.keys(["person-1", "person-2"]), new Map([["person-1", "active one"]]), "keys")
    same(await store.keys([]), new Map(), "of nobody")
  }),
  conformanceCase("a key that is not as expected stops the whole commit", async ({ open }) => {
    const store = await open()
    await store.commit(batch({ keys: [put("p", null, "one")] }))
    for (const wrong of [put("p", null, "two"), put("p", "other", "two"), put("q", "one", "two")]) {
      const stale = { ...oneWrite("a/1", 0, "c1"), keys: [put("r", null, "new"), wrong] }
      await conflicts(store.commit(stale), { stream: `key/${wrong.subject}`, expected: 0, actual: 0 }, "commit")
    }
    same(await store.keys(["p", "q", "r"]), new Map([["p", "one"]]), "keys")
    same((await store.readAll(0, 10)).events, [], "events")
  }),
  conformanceCase("a key is replaced, and checked without being changed", async ({ open }) => {
    const store = await open()
    await store.commit(batch({ keys: [put("p", null, "one"), put("q", null, "é 🕊️")] }))
    await store.commit(batch({ keys: [put("p", "one", "erased"), put("q", "é 🕊️", "é 🕊️")] }))
    const found = await store.keys(["q", "p"])
    same([found.get("p"), found.get("q"), found.size], ["erased", "é 🕊️", 2], "keys")
  }),
  conformanceCase("two commits that make the same key: one of them conflicts", async ({ open }) => {
    const [one, two] = [await open(), await open()]
    const results = await Promise.allSettled(
      [one, two].map((store, n) =>
        store.commit({ ...oneWrite(`a/${n}`, 0, `c${n}`), keys: [put("p", null, `key ${n}`)] }),
      ),
    )
    same(results.filter(({ status }) => status === "fulfilled").length, 1, "winners")
    same((await one.readAll(0, 10)).events.length, 1, "events")
  }),
  conformanceCase("a repeated commit leaves keys as they are", async ({ open }) => {
    const store = await open()
    await store.commit({ ...oneWrite("a/1", 0, "c1"), keys: [put("p", null, "one")] })
    const again = { ...oneWrite("a/1", 0, "c1"), keys: [put("p", "one", "two")] }
    same((await store.commit(again)).status, "duplicate", "status")
    same(await store.keys(["p"]), new Map([["p", "one"]]), "keys")
  }),
  conformanceCase("all keys are read in pages, in order of the subject by code point", async ({ open }) => {
    const store = await open()
    const subjects = ["B", "a", "~x", "b", "a.1", ...upTo(40).map((n) => `s-${n}`)]
    await store.commit(batch({ keys: subjects.map((subject) => put(subject, null, `key of ${subject}`)) }))
    const found: Array<string> = []
    for (let after = ""; ; ) {
      const page = await store.allKeys(after, 7)
      const last = page.at(-1)
      if (last === undefined) break
      for (const [subject, value] of page) {
        same(value, `key of ${subject}`, "value")
        found.push(subject)
      }
      after = last[0]
    }
    same(found, subjects.toSorted(), "order")
  }),
  conformanceCase("keys of structures are apart", async ({ open }) => {
    const [alpha, beta] = [await open(), await open({ structure: "beta" })]
    await alpha.commit(batch({ keys: [put("p", null, "one")] }))
    await beta.commit(batch({ keys: [put("p", null, "two")] }))
    same(await alpha.keys(["p"]), new Map([["p", "one"]]), "alpha")
    same(await beta.allKeys("", 10), [["p", "two"]], "beta")
  }),
  conformanceCase("an event keeps the mark that is made of its hash", async ({ open }) => {
    const store = await open()
    await store.commit({
      ...batch({ writes: [write("a/1", 0, "c1", 2), write("b/1", 0, "c1")] }),
      mark: (hash) => `m${hash.slice(0, 40)}`,
    })
    await store.commit(oneWrite("a/1", 2, "c2"))
    const { events } = await store.readAll(0, 10)
    const marks = events.map(({ hash, position }) => (position < 4 ? `m${hash.slice(0, 40)}` : ""))
    same(
      events.map(({ mark }) => mark),
      marks,
      "marks",
    )
    same((await store.read(["b/1"])).get("b/1")?.[0]?.mark, marks[2], "in a stream")
    same((await store.recorded(["c2"]))[0]?.mark, "", "of a command")
  }),
  conformanceCase("scrubbing leaves what stands as it is", async ({ open }) => {
    const store = await open()
    await store.commit({ ...oneWrite("a/1", 0, "c1"), keys: [put("p", null, "one")] })
    await store.commit(batch({ keys: [put("p", "one", "erased")] }))
    same(await store.scrub(), true, "scrubbing, with nobody reading what stood there before")
    same(await store.keys(["p"]), new Map([["p", "erased"]]), "keys")
    same((await store.readAll(0, 10)).events.length, 1, "events")
  }),
]
