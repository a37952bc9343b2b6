import {
  type BreakdownBlock,
  definePlugin,
  InvalidInput,
  networkReport,
  openMediation,
  periodOf,
  type Report,
  type Storage,
  smallCellThreshold,
} from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import { fixedPorts } from "../support/world.ts"

const YEAR = periodOf("2026")
const { clock } = fixedPorts()
const STRUCTURES = [
  { id: "association-a", name: "Association A" },
  { id: "association-b", name: "Association B" },
  { id: "association-c", name: "Association C" },
]

/** Structures that recorded so many acts each, with so many persons at each. */
const recorded = async (storage: Storage, acts: Readonly<Record<string, ReadonlyArray<number>>>): Promise<void> => {
  for (const [structure, persons] of Object.entries(acts)) {
    await using core = await openMediation({ structure, storage, ports: fixedPorts() })
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    for (const [index, count] of persons.entries()) {
      await desk.registers.record({
        on: index % 2 === 0 ? "2026-01-14" : "2025-12-03",
        register: "inform",
        minutes: 30,
        persons: count,
        theme: "energy",
      })
    }
  }
}

const figure = (report: Report, indicator: string) =>
  report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "figures" ? block.figures : []))
    .find((one) => one.indicator === indicator)

const structures = (report: Report): BreakdownBlock => {
  const [block] = report.sections.find(({ key }) => key === "structures")?.blocks ?? []
  if (block?.kind !== "breakdown") throw new Error("No rows by structure")
  return block
}

const column = (report: Report, indicator: string) => {
  const block = structures(report)
  const index = block.columns.findIndex((one) => one.indicator === indicator)
  return block.rows.map(({ label, values, previous }) => [label.fr, values[index], previous[index]])
}

const faults = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    (found: unknown) => found,
  )
  expect(error).toBeInstanceOf(InvalidInput)
  return (error as InvalidInput).issues.map(({ path }) => path.join("."))
}

describe("the report of a network", () => {
  it("adds up what the structures kept, with their key figures beside each other and the period before", async () => {
    const storage = memoryStorage()
    await recorded(storage, {
      "association-a": [20, 12, 30],
      "association-b": [40],
      "association-c": [60, 14],
    })
    const report = await networkReport({ storage, structures: STRUCTURES, ...YEAR, clock })
    expect(figure(report, "registers/persons")).toMatchObject({ value: 150, previous: 26 })
    expect(figure(report, "registers/mean-length")).toMatchObject({ value: 30 })
    expect(column(report, "registers/persons")).toEqual([
      ["Association A", 50, 12],
      ["Association B", 40, 0],
      ["Association C", 60, 14],
    ])
    expect(structures(report).total.values).toContain(150)
    // The same sections as each structure's own, and one more.
    await using core = await openMediation({ structure: "association-b", storage, ports: fixedPorts() })
    const own = await core
      .as({ id: "d", roles: ["director"] })
      .reports.publish({ profile: "reports/structure", ...YEAR })
    expect(report.sections.map(({ key }) => key)).toEqual([...own.sections.map(({ key }) => key), "structures"])
    expect(report.definitions).toEqual(own.definitions)
    const alone = await networkReport({ storage, structures: ["association-b"], ...YEAR, clock })
    expect(alone.sections.slice(0, -1)).toEqual(own.sections)
    expect(report).toMatchObject({ audience: "external", convention: null, structures: STRUCTURES })
  })

  it("hides the small figures of one structure, and what they could be computed from", async () => {
    const storage = memoryStorage()
    const threshold = smallCellThreshold.values.at(-1)?.value ?? 0
    await recorded(storage, { "association-a": [2], "association-b": [40], "association-c": [60] })
    const report = await networkReport({ storage, structures: STRUCTURES, ...YEAR, clock })
    expect(report.smallCells?.threshold).toBe(threshold)
    const persons = column(report, "registers/persons").map(([, value]) => value)
    expect(persons[0]).toBe("hidden")
    expect(persons.filter((value) => value === "hidden").length).toBeGreaterThan(1)
    expect(figure(report, "registers/persons")).toMatchObject({ value: 102 })
    const wider = await networkReport({ storage, structures: STRUCTURES, ...YEAR, clock, threshold: 1000 })
    expect(figure(wider, "registers/persons")).toMatchObject({ value: "hidden" })
    expect(wider.smallCells?.threshold).toBe(1000)
  })

  it("tells nothing of a structure that did not record what is counted", async () => {
    const storage = memoryStorage()
    await recorded(storage, { "association-a": [20], "association-b": [40] })
    const own = {
      id: "own",
      title: { fr: "Exemple" },
      convention: false,
      notes: [],
      sections: [
        {
          key: "s",
          title: { fr: "Exemple" },
          blocks: [{ kind: "figures" as const, title: { fr: "Exemple" }, indicators: ["registers/attendance"] }],
        },
      ],
    }
    {
      // Ids that are not those of before.
      const { ids: _, ...ports } = fixedPorts()
      await using core = await openMediation({ structure: "association-a", storage, ports })
      await core.as({ id: "mediator-1", roles: ["mediator"] }).registers.record({
        on: "2026-02-03",
        register: "inform",
        minutes: 60,
        persons: 20,
        session: { format: "collective", audience: "inhabitants", title: "Lire sa facture", attendance: 25 },
      })
    }
    const plugin = definePlugin({ id: "own", label: { fr: "Exemple" }, profiles: [own] })
    const report = await networkReport({
      storage,
      structures: ["association-a", "association-b"],
      ...YEAR,
      clock,
      profile: "own",
      plugins: [plugin],
    })
    expect(column(report, "registers/attendance").map(([, value]) => value)).toEqual([25, null])
  })

  it("opens nothing but figures, as they are, and reads nothing but their rows", async () => {
    const kept = memoryStorage()
    await recorded(kept, { "association-a": [20], "association-b": [40] })
    const opened: Array<string> = []
    const read: Array<string> = []
    let closed = 0
    const never = async (): Promise<never> => {
      throw new Error("A network reads figures alone")
    }
    const storage: Storage = {
      name: "watched",
      open: async (opening) => {
        expect(opening.asItIs).toBe(true)
        opened.push(...opening.tables.map(({ name }) => name))
        const store = await kept.open(opening)
        return {
          stale: store.stale,
          rows: (table, query) => {
            read.push(table)
            return store.rows(table, query)
          },
          close: async () => {
            closed += 1
            await store.close()
          },
          ...{
            read: never,
            readAll: never,
            keys: never,
            allKeys: never,
            recorded: never,
            commit: never,
            outside: never,
            scrub: never,
          },
        }
      },
    }
    const asked = { structures: ["association-a", "association-b"], ...YEAR, clock }
    expect(await networkReport({ storage, ...asked })).toEqual(await networkReport({ storage: kept, ...asked }))
    expect(read.length).toBeGreaterThan(0)
    expect([...opened, ...read].filter((table) => !table.startsWith("tally_"))).toEqual([])
    expect(closed).toBe(2)
  })

  it("refuses what it cannot answer, whole, and makes nothing", async () => {
    const storage = memoryStorage()
    await recorded(storage, { "association-a": [20] })
    const ask = (more: object) => networkReport({ storage, structures: ["association-a"], ...YEAR, clock, ...more })
    expect(await faults(ask({ to: "2026-12-30" }))).toEqual(["period"])
    expect(await faults(ask({ from: "2026-13-01" }))).toEqual(["period.from"])
    expect(await faults(ask({ previous: { from: "2025-01-02", to: "2025-12-31" } }))).toEqual(["previous"])
    expect(await faults(ask({ structures: [] }))).toEqual(["structures"])
    expect(await faults(ask({ structures: ["association-a", "association-a"] }))).toEqual(["structures.1"])
    expect(await faults(ask({ profile: "reports/convention" }))).toEqual(["profile"])
    expect(await faults(ask({ profile: "reports/nothing" }))).toEqual(["profile"])
    expect(await faults(ask({ threshold: 2 }))).toEqual(["threshold"])
    for (const _ of ["first", "again"]) {
      expect(await faults(ask({ structures: ["association-a", "elsewhere"] }))).toEqual(["structures.1"])
    }
    const stale: Storage = {
      name: "stale",
      open: async (opening) => ({ ...(await storage.open(opening)), stale: ["tally_activity"] }),
    }
    expect(await faults(ask({ storage: stale }))).toEqual(["structures.0"])
  })
})
