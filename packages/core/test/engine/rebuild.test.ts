import {
  column,
  definePlugin,
  defineProjection,
  defineQuery,
  defineStream,
  defineTable,
  openMediation,
  type RebuildProgress,
} from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { overStorage } from "../support/storage.ts"
import { fixedPorts, openWorld, STRUCTURE } from "../support/world.ts"

/** A plugin that counts; its read table has a version, and rows that depend on it. */
const counting = (version: number, factor: number) => {
  const Counter = defineStream("counter", { Counted: z.strictObject({ by: z.number() }) }).evolve<{
    readonly sum: number
  }>({ sum: 0 }, { Counted: (state, { by }) => ({ sum: state.sum + by }) })
  const sums = defineTable("sum", { sum: column.integer() }, { version })
  return definePlugin({
    id: "counting",
    label: { fr: "Compter" },
    streams: [Counter],
    commands: {
      add: Counter.command({
        summary: { fr: "Ajouter" },
        by: ["mediator"],
        input: z.strictObject({ counter: z.string(), by: z.number() }),
        key: (input) => input.counter,
        decide: ({ input, emit }) => emit("Counted", { by: input.by }),
      }),
    },
    queries: {
      all: defineQuery({
        summary: { fr: "Lire" },
        by: ["mediator"],
        input: z.strictObject({}),
        run: ({ read }) => read.rows(sums),
      }),
    },
    tables: [sums],
    projections: [defineProjection(Counter, sums, ({ sum }) => ({ sum: sum * factor }))],
  })
}

describe("read tables after an upgrade", () => {
  it("are filled again from the journal, and equal those before", async () => {
    const storage = memoryStorage()
    const progress: Array<RebuildProgress> = []
    const open = (version: number, factor: number) =>
      openMediation({
        structure: STRUCTURE,
        storage,
        plugins: [counting(version, factor)],
        ports: fixedPorts(),
        onRebuild: (step) => progress.push(step),
      })
    const actor = { id: "mediator-1", roles: ["mediator"] } as const
    await using first = await open(1, 1)
    const items = Array.from({ length: 1_200 }, (_, n) => ({ input: { counter: `counter-${n % 70}`, by: n } }))
    await first.as(actor).counting.add.many(items)
    const before = await first.as(actor).counting.all({})
    expect(before).toHaveLength(70)
    expect(progress).toEqual([])

    await using same = await open(2, 1)
    expect(await same.as(actor).counting.all({})).toEqual(before)
    expect(progress.map((step) => step.done)).toEqual([500, 1000, 1200])
    expect(progress.every((step) => step.total === 1200)).toBe(true)

    progress.length = 0
    await using again = await open(2, 1)
    expect(progress).toEqual([])
    expect(await again.as(actor).counting.all({})).toEqual(before)

    await using tenfold = await open(3, 10)
    expect(await tenfold.as(actor).counting.all({})).toEqual(before.map((row) => ({ ...row, sum: row.sum * 10 })))
  })

  it("of every built-in plugin come back when they were lost", async () => {
    const storage = memoryStorage()
    await using world = await openWorld({ storage })
    for (const stage of ["requested", "consenting", "dialogue", "follow-up", "closed"] as const)
      await world.bringTo(stage)
    const act = { on: "2026-03-01", register: "watch", minutes: 10, persons: 2 } as const
    await world.mediator.registers.record({ activity: "kept", ...act })
    await world.mediator.registers.record({ activity: "cancelled", ...act })
    await world.mediator.registers.cancel({ activity: "cancelled" })
    const read = async ({ mediator }: Pick<typeof world, "mediator">) => ({
      mediations: (await mediator.process.list({})).items,
      institutions: await mediator.people.institutions({}),
      totals: await mediator.registers.totals({ from: "2026-01-01", to: "2026-12-31" }),
      deadlines: await mediator.deadlines.upcoming({ until: "2027-01-01" }),
    })
    const before = await read(world)
    expect(before.mediations).toHaveLength(5)
    expect(before.deadlines).toHaveLength(1)

    // A storage that has lost its rows: it keeps the journal, and says that every table is to be filled.
    const fresh = memoryStorage()
    const journal = await storage.open({ structure: STRUCTURE, tables: [] })
    const { events } = await journal.readAll(0, 10_000)
    const empty = await fresh.open({ structure: STRUCTURE, tables: [] })
    for (const event of events) {
      const { id, commandId, type, data, meta } = event
      const write = {
        stream: event.stream,
        expected: event.version - 1,
        events: [{ id: `${id}`, commandId, type, data, meta }],
      }
      await empty.commit({ writes: [write], guards: [], rows: [], mark: () => event.mark })
    }
    const keys = (await journal.allKeys("", 1000)).map(([subject, value]) => ({ subject, expected: null, value }))
    await empty.commit({ writes: [], guards: [], rows: [], keys })
    const ports = fixedPorts()
    await using restored = await openMediation({ structure: STRUCTURE, storage: fresh, ports })
    expect(await read({ mediator: restored.as({ id: "mediator-1", roles: ["mediator"] }) })).toEqual(before)
    expect((await restored.audit.verify()).hash).toBe((await world.core.audit.verify()).hash)
  })

  it("are right when somebody writes while they are filled", async () => {
    const storage = memoryStorage()
    const actor = { id: "mediator-1", roles: ["mediator"] } as const
    const plugins = [counting(1, 1)] as const
    await using first = await openMediation({ structure: STRUCTURE, storage, plugins, ports: fixedPorts() })
    await first.as(actor).counting.add({ counter: "a", by: 1 })
    let wrote = false
    const racing = overStorage(storage, (store) => ({
      commit: async (batch) => {
        if (!wrote && batch.writes.length === 0) {
          wrote = true
          await first.as(actor).counting.add({ counter: "a", by: 2 }, { commandId: "in-between" })
        }
        return store.commit(batch)
      },
    }))
    const later = { structure: STRUCTURE, storage: racing, plugins: [counting(2, 1)] as const, ports: fixedPorts() }
    await using second = await openMediation(later)
    expect(wrote).toBe(true)
    expect(await second.as(actor).counting.all({})).toEqual([{ key: "a", sum: 3 }])
  })
})
