import { emptyHead, verifyJournal } from "../../journal/index.ts"
import { same } from "./check.ts"
import { batch, oneWrite, probeChange, write } from "./sample.ts"
import { type ConformanceCase, conformanceCase } from "./trial.ts"

/** Structures share a database and never see each other. */
export const structureCases: ReadonlyArray<ConformanceCase> = [
  conformanceCase("another structure sees nothing", async ({ open }) => {
    const alpha = await open({ structure: "alpha" })
    const beta = await open({ structure: "beta" })
    await alpha.commit(batch({ writes: [write("a/1", 0, "c1", 2)], rows: [probeChange("k")], rebuilt: ["probe"] }))
    same(await beta.read(["a/1"]), new Map([["a/1", []]]), "events of a stream")
    same(await beta.readAll(0, 10), { events: [], head: emptyHead("beta") }, "journal")
    same(await beta.recorded(["c1"]), [], "commands")
    same(await beta.rows("probe", {}), [], "rows")
    same((await open({ structure: "beta" })).stale, ["probe"], "its table is still to rebuild")
  }),
  conformanceCase("the same names are free in another structure", async ({ open }) => {
    const alpha = await open({ structure: "alpha" })
    const beta = await open({ structure: "beta" })
    await alpha.commit(batch({ writes: [write("a/1", 0, "c1", 2)], rows: [probeChange("k", { label: "Alpha" })] }))
    const inBeta = batch({ writes: [write("a/1", 0, "c1")], rows: [probeChange("k", { label: "Beta" })] })
    const committed = await beta.commit(inBeta)
    same(committed.status === "committed" && committed.head.position, 1, "position in the second structure")
    same(
      (await alpha.rows("probe", {})).map((row) => row["label"]),
      ["Alpha"],
      "row of the first",
    )
    same(
      (await beta.rows("probe", {})).map((row) => row["label"]),
      ["Beta"],
      "row of the second",
    )
    await beta.commit(batch({ rows: [probeChange("k", null)] }))
    same((await alpha.rows("probe", {})).length, 1, "rows of the first, after the second removed its own")
    same(
      [await verifyJournal("alpha", alpha), await verifyJournal("beta", beta)].map((r) => [r.ok, r.verified]),
      [
        [true, 2],
        [true, 1],
      ],
      "chains",
    )
  }),
  conformanceCase("structures whose names look alike are different", async ({ open }) => {
    for (const [index, structure] of ["Alpha", "ALPHA", "alpha.", "alpha"].entries()) {
      const store = await open({ structure })
      same((await store.readAll(0, 1)).head, emptyHead(structure), `head of ${structure}`)
      same((await store.commit(oneWrite("a/1", 0, "c1", index + 1))).status, "committed", `commit in ${structure}`)
    }
  }),
  conformanceCase("structures write at the same time", async ({ open }) => {
    const stores = await Promise.all(["alpha", "beta", "gamma"].map((structure) => open({ structure })))
    await Promise.all(
      stores.flatMap((store) => [0, 1, 2, 3, 4].map((n) => store.commit(oneWrite(`a/${n}`, 0, `c${n}`)))),
    )
    for (const store of stores)
      same(
        (await store.readAll(0, 10)).events.map((e) => e.position),
        [1, 2, 3, 4, 5],
        "positions",
      )
  }),
]
