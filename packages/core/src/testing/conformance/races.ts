import type { Store } from "../../journal/index.ts"
import { same, winners } from "./check.ts"
import { batch, oneWrite, upTo, write } from "./sample.ts"
import { type ConformanceCase, conformanceCase, type Trial } from "./trial.ts"

/** The same race on one store, and between stores that were opened apart on the same data. */
const race = (name: string, run: (pick: (n: number) => Store) => Promise<void>): ReadonlyArray<ConformanceCase> => [
  conformanceCase(`${name}, in one store`, async ({ open }: Trial) => {
    const store = await open()
    await run(() => store)
  }),
  conformanceCase(`${name}, between stores`, async ({ open }: Trial) => {
    const stores = [await open(), await open(), await open()]
    await run((n) => stores[n % 3] as Store)
  }),
]

const positions = async (store: Store): Promise<ReadonlyArray<number>> =>
  (await store.readAll(0, 1000)).events.map((event) => event.position)

/** What may happen at the same instant. */
export const raceCases: ReadonlyArray<ConformanceCase> = [
  ...race("racing writers on one stream: exactly one wins", async (pick) => {
    for (const round of upTo(4)) {
      const commits = upTo(6).map((n) => pick(n).commit(oneWrite("a/1", round - 1, `c${round}.${n}`)))
      same(await winners(commits), 1, `winners of round ${round}`)
    }
    same(await positions(pick(0)), upTo(4), "positions")
  }),
  ...race("racing writers on different streams: all win, without a gap", async (pick) => {
    const commits = upTo(24).map((n) => pick(n).commit(oneWrite(`a/${n}`, 0, `c${n}`, 2)))
    same(await winners(commits), 24, "winners")
    same(await positions(pick(0)), upTo(48), "positions")
  }),
  ...race("a guarded stream that changes at the same instant is never missed", async (pick) => {
    await pick(0).commit(oneWrite("consent/1", 0, "given"))
    for (const round of upTo(8)) {
      const meet = () =>
        pick(1).commit(
          batch({
            writes: [write(`meeting/${round}`, 0, `m${round}`)],
            guards: [{ stream: "consent/1", expected: round }],
          }),
        )
      const withdraw = () => pick(2).commit(oneWrite("consent/1", round, `w${round}`))
      await winners((round % 2 === 0 ? [meet, withdraw] : [withdraw, meet]).map((start) => start()))
      const read = await pick(0).read(["consent/1", `meeting/${round}`])
      const [held] = read.get(`meeting/${round}`) ?? []
      const withdrawn = read.get("consent/1")?.[round]
      same(withdrawn?.version, round + 1, `the withdrawal of round ${round}, which nothing stands against`)
      if (held === undefined || withdrawn === undefined) continue
      same(
        held.position < withdrawn.position,
        true,
        `round ${round}: a meeting that is held stands before the withdrawal`,
      )
    }
  }),
  ...race("two commits that guard what the other writes: never both", async (pick) => {
    for (const round of upTo(6)) {
      const [a, b] = [`a/${round}`, `b/${round}`]
      const commits = [
        pick(1).commit(batch({ writes: [write(a, 0, `a${round}`)], guards: [{ stream: b, expected: 0 }] })),
        pick(2).commit(batch({ writes: [write(b, 0, `b${round}`)], guards: [{ stream: a, expected: 0 }] })),
      ]
      same(await winners(commits), 1, `winners of round ${round}`)
    }
  }),
  ...race("a command id that races with itself is written once", async (pick) => {
    const commits = upTo(6).map((n) => pick(n).commit(oneWrite(`a/${n}`, 0, "c1")))
    same(await winners(commits), 1, "winners")
    same((await Promise.all(commits)).filter(({ status }) => status === "duplicate").length, 5, "duplicates")
    same(await positions(pick(0)), [1], "positions")
  }),
  ...race("a page and its head are read at one moment", async (pick) => {
    const writing = async (): Promise<void> => {
      for (const n of upTo(40)) await pick(1).commit(oneWrite(`a/${n}`, 0, `c${n}`))
    }
    const reading = async (): Promise<void> => {
      for (const _ of upTo(15)) {
        const { events, head } = await pick(2).readAll(0, 1000)
        same(events.at(-1)?.position ?? 0, head.position, "last event of the page and head")
        if (head.position > 0) same(events.at(-1)?.hash, head.hash, "hash of the last event and head")
      }
    }
    const outcomes = await Promise.allSettled([writing(), reading()])
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason
  }),
]
