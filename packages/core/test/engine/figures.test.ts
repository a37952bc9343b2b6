import {
  activityTally,
  column,
  defineIndicator,
  definePlugin,
  defineProjection,
  defineQuery,
  defineRows,
  defineStream,
  defineTable,
  defineTally,
  field,
  openMediation,
  type PlainDate,
  plainDate,
  type ReportProfile,
} from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { expect, it } from "vitest"
import * as z from "zod"
import { fixedPorts, journalOf, STRUCTURE } from "../support/world.ts"

const label = { fr: "Exemple" }
const source = { source: "Exemple fictif" }

const walks = (version: number, day: (on: PlainDate) => PlainDate = (on) => on) => {
  const Walk = defineStream("walk", { Done: z.strictObject({ on: field.date, persons: field.persons }) }).evolve<{
    readonly on: PlainDate
    readonly persons: number
  } | null>(null, { Done: (_, data) => data })
  const table = defineTable("walk", { on: column.indexed(column.date()) })
  const tally = defineTally(Walk, {
    name: "walk",
    version,
    measures: { persons: { label } },
    dimensions: {},
    days: { table, columns: ["on"] },
    entries: (walk) => (walk === null ? [] : [{ on: day(walk.on), of: { persons: walk.persons * version }, by: {} }]),
  })
  const indicator = { id: "walks/persons", label, unit: "count", by: [], source } as const
  const profile: ReportProfile = {
    id: "walks/report",
    title: label,
    convention: false,
    sections: [{ key: "s", title: label, blocks: [{ kind: "figures", title: label, indicators: ["walks/persons"] }] }],
    notes: [],
  }
  return definePlugin({
    id: "walks",
    label,
    streams: [Walk],
    tables: [table],
    projections: [defineProjection(Walk, table, (walk) => (walk === null ? null : { on: walk.on }))],
    commands: {
      done: Walk.command({
        summary: label,
        by: ["mediator"],
        input: z.strictObject({ walk: field.id, on: field.date, persons: field.persons }),
        key: (input) => input.walk,
        decide: ({ input: { on, persons }, emit }) => emit("Done", { on, persons }),
      }),
    },
    indicators: [defineIndicator(tally, { ...indicator, numerator: { measure: "persons", words: label } })],
    profiles: [profile],
  })
}

const actor = { id: "m-1", roles: ["mediator", "director"] } as const
const march = { profile: "walks/report", from: "2026-03-01", to: "2026-03-31" } as const

it("a plugin's own figures are reported, and computed again when it raises their version, beside other writers", async () => {
  const storage = memoryStorage()
  const open = (version: number) =>
    openMediation({ structure: STRUCTURE, storage, plugins: [walks(version)], ports: fixedPorts("2026-03-31") })
  await using first = await open(1)
  const desk = first.as(actor)
  for (let n = 0; n < 1_200; n += 1) {
    await desk.walks.done({ walk: `walk-${n % 700}`, on: "2026-03-10", persons: 1 + (n % 3) })
  }
  const value = async (mediation: typeof first): Promise<unknown> => {
    const [section] = (await mediation.as(actor).reports.internal(march)).sections
    const [block] = section?.blocks ?? []
    return block?.kind === "figures" ? block.figures[0]?.value : undefined
  }
  const before = Number(await value(first))
  expect(before).toBeGreaterThan(700)

  // Somebody who still runs the first version writes while the second one counts again.
  let meanwhile = 0
  await using second = await openMediation({
    structure: STRUCTURE,
    storage: {
      name: "memory",
      open: async (opening) => {
        const store = await storage.open(opening)
        return {
          ...store,
          readAll: async (after, limit) => {
            const page = await store.readAll(after, limit)
            if (meanwhile < 3) {
              meanwhile += 1
              await desk.people.registerInstitution({ name: `Institution ${meanwhile}`, kind: "association" })
            }
            return page
          },
        }
      },
    },
    plugins: [walks(2)],
    ports: fixedPorts("2026-03-31"),
  })
  expect(meanwhile).toBe(3)
  expect(await value(second)).toBe(before * 2)
})

it("a day that no list holds is a bug of its plugin, and nothing is recorded", async () => {
  await using mediation = await openMediation({
    structure: STRUCTURE,
    storage: memoryStorage(),
    plugins: [walks(1, () => plainDate("2026-01-01"))],
    ports: fixedPorts(),
  })
  const done = mediation.as(actor).walks.done({ walk: "walk-1", on: "2026-03-01", persons: 2 })
  await expect(done).rejects.toThrow("stands in no day column")
  expect((await mediation.audit.verify()).verified).toBe(0)
})

it.each([
  ["an unknown indicator", { kind: "figures", title: label, indicators: ["own/none"] }],
  ["a dimension that the indicator lacks", { kind: "breakdown", title: label, by: "colour", indicators: ["own/acts"] }],
] as const)("a report that shows %s does not open", async (_, block) => {
  const own = definePlugin({
    id: "own",
    label,
    indicators: [
      defineIndicator(activityTally, {
        id: "own/acts",
        label,
        unit: "count",
        numerator: { measure: "activities", words: label },
        by: ["theme"],
        source,
      }),
    ],
    profiles: [
      {
        id: "own/report",
        title: label,
        convention: false,
        sections: [{ key: "s", title: label, blocks: [block] }],
        notes: [],
      },
    ],
  })
  const opening = openMediation({ structure: STRUCTURE, storage: memoryStorage(), plugins: [own] })
  await expect(opening).rejects.toMatchObject({ _tag: "PluginMisconfigured" })
})

const rounds = (member: (place: string) => string = (place) => place) => {
  const Round = defineStream("round", {
    Done: z.strictObject({ on: field.date, place: z.string() }),
  }).evolve<ReadonlyArray<{ readonly on: PlainDate; readonly place: string }>>([], {
    Done: (done, act) => [...done, act],
  })
  const days = defineTable("round_day", { on: column.indexed(column.date()) })
  const tally = defineTally(Round, {
    name: "round",
    measures: { rounds: { label, exposes: "nobody" } },
    dimensions: { place: { label, members: { north: label } } },
    days: { table: days, columns: ["on"] },
    entries: (done) => done.map(({ on, place }) => ({ on, of: { rounds: 1 }, by: { place: member(place) } })),
  })
  return definePlugin({
    id: "rounds",
    label,
    streams: [Round],
    tables: [days],
    projections: [defineRows(Round, days, (done) => done.map(({ on }, at) => [String(at), { on }] as const))],
    commands: {
      done: Round.command({
        summary: label,
        by: ["mediator"],
        input: z.strictObject({ round: field.id, on: field.date, place: z.string() }),
        key: (input) => input.round,
        decide: ({ input: { on, place }, emit }) => emit("Done", { on, place }),
      }),
    },
    queries: {
      counted: defineQuery({
        summary: label,
        by: ["mediator"],
        input: z.strictObject({ from: field.date, to: field.date }),
        run: ({ input, read }) => read.tally(tally, { ...input, by: ["place"] }),
      }),
    },
    indicators: [
      defineIndicator(tally, {
        id: "rounds/done",
        label,
        unit: "count",
        numerator: { measure: "rounds", words: label },
        by: [],
        source,
      }),
    ],
  })
}

it("several dated acts of one stream are counted by their days, in whole months and in parts of them", async () => {
  await using core = await openMediation({
    structure: STRUCTURE,
    storage: memoryStorage(),
    plugins: [rounds()],
    ports: fixedPorts("2026-04-30"),
  })
  const desk = core.as(actor)
  for (const on of ["2026-02-27", "2026-03-05", "2026-03-20", "2026-04-02"]) {
    await desk.rounds.done({ round: "round-1", on, place: "north" })
  }
  await desk.rounds.done({ round: "round-2", on: "2026-03-20", place: "QN00101M" })
  const count = async (from: string, to: string, dimension: string | null = null): Promise<number> =>
    (await desk.rounds.counted({ from, to }))
      .filter((cell) => cell.dimension === dimension)
      .reduce((sum, { of }) => sum + (of.rounds ?? 0), 0)
  expect(await count("2026-03-01", "2026-03-31")).toBe(3)
  expect(await count("2026-03-06", "2026-04-01")).toBe(2)
  expect(await count("2026-02-27", "2026-04-02", "place")).toBe(5)
  expect(await core.rebuild()).toMatchObject({ differences: 0 })
})

it("a text that somebody wrote never becomes the member of a figure", async () => {
  const storage = memoryStorage()
  await using core = await openMediation({ structure: STRUCTURE, storage, plugins: [rounds()], ports: fixedPorts() })
  const text = "chez un voisin, au deuxième"
  const done = core.as(actor).rounds.done({ round: "round-1", on: "2026-03-01", place: text })
  await expect(done).rejects.toMatchObject({
    _tag: "PluginFault",
    place: { plugin: "rounds" },
    issues: [{ path: ["by", "place"] }],
    message: expect.not.stringContaining(text) as string,
  })
  expect(await journalOf(storage)).toEqual([])
})
