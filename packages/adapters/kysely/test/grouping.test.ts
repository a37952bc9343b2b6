import { type AnyTable, type CommitBatch, column, defineTable, type Opening, type Store } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import fc from "fast-check"
import { CompiledQuery } from "kysely"
import { describe, expect, it } from "vitest"
import { kyselyStorage } from "../src/index.ts"
import { applicationDatabase } from "./database.ts"
import { note } from "./sample.ts"

const words: AnyTable = defineTable("note", { words: column.text() })
const sums: AnyTable = defineTable("sum", { month: column.text(), count: column.integer() })
const opening: Opening = { structure: "alpha", tables: [words, sums] }

/** Few names of everything, so that batches meet. */
const name = fc.constantFrom("a", "b", "c")
const version = fc.nat({ max: 3 })
const sum = fc.record({ key: name, count: fc.integer({ min: -3, max: 3 }) })
const batches: fc.Arbitrary<CommitBatch> = fc
  .record({
    stream: name,
    expected: version,
    command: fc.nat({ max: 12 }),
    events: fc.integer({ min: 1, max: 3 }),
    guard: fc.option(fc.record({ stream: name, expected: version })),
    words: fc.option(fc.constantFrom("one", "two"), { nil: null }),
    add: fc.option(sum),
    // Figures are added to, and put in place by a rebuild.
    put: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: sum }),
    key: fc.option(
      fc.record({ subject: name, expected: fc.constantFrom(null, "x", "y"), value: fc.constantFrom("x", "y") }),
    ),
    // Rare: such a batch is committed alone.
    at: fc.oneof({ weight: 12, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat({ max: 6 }) }),
    emptied: fc.boolean(),
  })
  .map(({ stream, expected, command, events, guard, words, add, put, key, at, emptied }) => ({
    writes: [
      {
        stream,
        expected,
        events: Array.from({ length: events }, (_, index) => ({
          id: `e-${command}-${index}`,
          commandId: `c${command}`,
          type: "note.Written",
          data: "{}",
          meta: "{}",
        })),
      },
    ],
    guards: guard === null || guard.stream === stream ? [] : [guard],
    rows: [
      { table: "note", key: stream, row: words === null ? null : { words } },
      ...(put === null ? [] : [{ table: "sum", key: put.key, row: { month: "2026-01", count: put.count } }]),
    ],
    ...(add === null
      ? {}
      : { additions: [{ table: "sum", key: add.key, row: { month: "2026-01" }, add: { count: add.count } }] }),
    ...(key === null ? {} : { keys: [key] }),
    ...(at === null ? {} : { at }),
    ...(emptied && at !== null ? { emptied: ["sum"] } : {}),
  }))

const endOf = async (commit: Promise<unknown>): Promise<unknown> =>
  commit.catch((error: Record<string, unknown>) => {
    const { _tag, stream, expected, actual } = error
    return { _tag, stream, expected, actual }
  })

const contentOf = async (store: Store) => ({
  journal: await store.readAll(0, 1000),
  notes: await store.rows("note", {}),
  sums: await store.rows("sum", {}),
  keys: await store.allKeys("", 10),
})

describe("commits that come together", () => {
  it("end as if they had come one after the other, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(batches, { maxLength: 14 }), async (all) => {
        const { db, drop } = applicationDatabase()
        const [store, model] = await Promise.all(
          [kyselyStorage({ db, dialect: "sqlite" }), memoryStorage()].map((storage) => storage.open(opening)),
        )
        if (store === undefined || model === undefined) throw new Error("Two stores")
        const inTurn: Array<unknown> = []
        for (const batch of all) inTurn.push(await endOf(model.commit(batch)))
        const atOnce = await Promise.all(all.map((batch) => endOf(store.commit(batch))))
        expect(atOnce).toEqual(inTurn)
        expect(await contentOf(store)).toEqual(await contentOf(model))
        await store.close()
        await drop()
      }),
      { numRuns: 150 },
    )
  })

  it("take one transaction for those that wait, and none waits for company", async () => {
    const { db, drop } = applicationDatabase()
    const store = await kyselyStorage({ db, dialect: "sqlite" }).open(opening)
    await store.commit(note("first"))
    // How often the head of the journal was moved on.
    await db.executeQuery(CompiledQuery.raw("create table moved (position integer)"))
    await db.executeQuery(
      CompiledQuery.raw(
        "create trigger moved_on after update on tdu_journal_head when new.position <> old.position begin insert into moved values (new.position); end",
      ),
    )
    await Promise.all(Array.from({ length: 100 }, (_, index) => store.commit(note(`c${index}`))))
    const { rows } = await db.executeQuery(CompiledQuery.raw("select position from moved order by position"))
    expect(rows).toEqual([{ position: 2 }, { position: 101 }])
    await store.close()
    await drop()
  })

  it("put a figure in place after what was added before it, and before what is added after", async () => {
    const { db, drop } = applicationDatabase()
    const store = await kyselyStorage({ db, dialect: "sqlite" }).open(opening)
    const row = { month: "2026-01" }
    const adding = (id: string, count: number): CommitBatch => ({
      ...note(id),
      additions: [{ table: "sum", key: "a", row, add: { count } }],
    })
    const putting = (id: string, count: number): CommitBatch => {
      const batch = note(id)
      return { ...batch, rows: [...batch.rows, { table: "sum", key: "a", row: { ...row, count } }] }
    }
    const all = [note("c1"), adding("c2", 3), adding("c3", 4), putting("c4", 100), adding("c5", 5)]
    await Promise.all(all.map((batch) => store.commit(batch)))
    expect(await store.rows("sum", {})).toEqual([{ key: "a", ...row, count: 105 }])
    await store.close()
    await drop()
  })

  it("fail each for itself: one that the engine refuses takes no other with it", async () => {
    const { db, drop } = applicationDatabase()
    const store = await kyselyStorage({ db, dialect: "sqlite" }).open(opening)
    await db.executeQuery(
      CompiledQuery.raw(
        "create trigger refuse before insert on tdu_journal_event when new.command_id = 'c3' begin select raise(abort, 'no'); end",
      ),
    )
    const ends = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => store.commit(note(`c${index}`))))
    expect(ends.flatMap(({ status }, index) => (status === "rejected" ? [index] : []))).toEqual([3])
    expect((await store.readAll(0, 100)).events.map(({ commandId }) => commandId)).toEqual([
      "c0",
      "c1",
      "c2",
      "c4",
      "c5",
      "c6",
      "c7",
    ])
    await store.close()
    await drop()
  })
})
