import { fails, same, winners } from "./check.ts"
import { batch, oneWrite, probe, probeChange, upTo } from "./sample.ts"
import { type Beneath, type ConformanceCase, conformanceCase, type Trial } from "./trial.ts"

const put = (subject: string, expected: string | null, value: string) => ({ subject, expected, value })

/** A case that looks beneath the port: where a trial says nothing of it, it is left out, and reported so. */
const beneathCase = <K extends keyof Beneath>(
  name: string,
  wants: K,
  body: (look: NonNullable<Beneath[K]>, trial: Trial) => Promise<void>,
): ConformanceCase => ({
  ...conformanceCase(name, async (trial) => {
    const look = trial.beneath[wants]
    if (look !== undefined) await body(look, trial)
  }),
  wants,
})

/** What the port promises and cannot show by itself: what is on the disk, and what other processes do. */
export const beneathCases: ReadonlyArray<ConformanceCase> = [
  beneathCase("what was replaced leaves the files when they are scrubbed", "holds", async (holds, { open }) => {
    const store = await open()
    const gone = "wrapped-key-that-is-to-be-forgotten-7f3a9c51"
    await store.commit(batch({ keys: [put("p", null, gone), put("q", null, "stays-7f3a9c51")] }))
    await store.commit(batch({ keys: [put("p", gone, "erased")] }))
    same(await store.scrub(), true, "scrubbed")
    same([await holds(gone), await holds("stays-7f3a9c51")], [false, true], "what was replaced, and what stands")
  }),
  beneathCase("opened as it is, an empty database stays empty", "tables", async (tables, { connect, openOn }) => {
    const before = await tables()
    const storage = await connect()
    await fails(openOn(storage, { asItIs: true, tables: [probe] }), "unprepared", "opening as it is")
    same((await tables()).toSorted(), before.toSorted(), "tables")
  }),
  beneathCase("what was answered as committed is on the disk: it is durable", "durable", async (durable, { open }) => {
    const store = await open()
    await store.commit(oneWrite("a/1", 0, "c1"))
    same(await durable(), true, "durable")
  }),
  beneathCase("what the driver throws comes out as a failure of the storage", "spoil", async (spoil, { open }) => {
    const store = await open()
    await store.commit(oneWrite("a/1", 0, "c1"))
    await spoil()
    const calls = {
      read: () => store.read(["a/1"]),
      readAll: () => store.readAll(0, 1),
      recorded: () => store.recorded(["c1"]),
      rows: () => store.rows("probe", {}),
      keys: () => store.keys(["p"]),
      commit: () => store.commit(batch({ ...oneWrite("a/1", 1, "c2"), rows: [probeChange("k")] })),
    }
    for (const [name, call] of Object.entries(calls)) {
      const error: unknown = await call().then(
        () => undefined,
        (caught: unknown) => caught,
      )
      const { _tag, reason } = (error ?? {}) as { readonly _tag?: unknown; readonly reason?: unknown }
      same([_tag, typeof reason], ["StorageFailure", "string"], `${name}, with its tables gone`)
    }
  }),
  beneathCase(
    "commits of two processes at once all happen, one after the other",
    "elsewhere",
    async (elsewhere, trial) => {
      const store = await trial.open()
      const times = upTo(60)
      let ended = false
      const there = elsewhere(times.map((n) => oneWrite(`there/${n}`, 0, `t${n}`))).finally(() => {
        ended = true
      })
      // For as long as the other one is at it, which takes its time to begin.
      let won = 0
      let tried = 0
      while (!ended && tried < 5000) {
        tried += 1
        won += await winners([store.commit(oneWrite(`here/${tried}`, 0, `h${tried}`))])
        await new Promise((resolve) => setTimeout(resolve, 0))
      }
      same(won, tried, "commits here")
      same([...new Set(await there)], ["committed"], "commits there")
      const { events } = await store.readAll(0, 10_000)
      same(
        events.map(({ position }) => position),
        upTo(tried + times.length),
        "positions",
      )
    },
  ),
]
