import {
  activityTally,
  addDays,
  type Mediation,
  openMediation,
  type PlainDate,
  plainDate,
  registerLabels,
  themes,
} from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fixedPorts, STRUCTURE } from "../support/world.ts"

type Register = keyof typeof registerLabels
type Theme = keyof typeof themes

interface Act {
  readonly day: number
  readonly register: Register
  readonly theme: Theme | undefined
  readonly minutes: number
  readonly persons: number
  readonly conventions: ReadonlyArray<string>
}

const tallyTable = activityTally.table
const START = plainDate("2025-01-15")
const dayOf = ({ day }: Act): PlainDate => addDays(START, day)
const act: fc.Arbitrary<Act> = fc.record({
  day: fc.integer({ min: 0, max: 180 }),
  register: fc.constantFrom(...(Object.keys(registerLabels) as Register[])),
  theme: fc.option(fc.constantFrom(...(Object.keys(themes) as Theme[])), { nil: undefined }),
  minutes: fc.integer({ min: 0, max: 300 }),
  persons: fc.integer({ min: 1, max: 30 }),
  conventions: fc.uniqueArray(fc.constantFrom("c-1", "c-2", "c-3"), { maxLength: 3 }),
})
/** Record, correct or cancel the act with one of eight numbers. */
const step = fc.record({ id: fc.integer({ min: 0, max: 7 }), act, cancel: fc.boolean() })

const inputOf = ({ register, theme, minutes, persons, conventions, ...rest }: Act) => ({
  on: dayOf({ register, theme, minutes, persons, conventions, ...rest }),
  register,
  minutes,
  persons,
  ...(theme === undefined ? {} : { theme }),
  ...(conventions.length === 0 ? {} : { conventions: [...conventions] }),
})

/** What an independent count says of the acts that stand. */
const counted = (acts: ReadonlyArray<Act>, from: string, to: string, convention?: string) => {
  const own = acts
    .filter((one) => from <= dayOf(one) && dayOf(one) <= to)
    .filter((one) => convention === undefined || one.conventions.includes(convention))
  return {
    "registers/activities": own.length,
    "registers/minutes": own.reduce((sum, one) => sum + one.minutes, 0),
    "registers/persons": own.reduce((sum, one) => sum + one.persons, 0),
    byTheme: [...Object.keys(themes), undefined].map((theme) => own.filter((one) => one.theme === theme).length),
  }
}

const reported = async (mediation: Mediation<readonly []>, from: string, to: string, convention?: string) => {
  const report = await mediation.as({ id: "directrice", roles: ["director"] }).reports.internal({
    profile: convention === undefined ? "reports/structure" : "reports/convention",
    from,
    to,
    ...(convention === undefined ? {} : { convention }),
  })
  const blocks = report.sections.flatMap((section) => section.blocks)
  const keyed = Object.fromEntries(
    blocks.flatMap((block) => (block.kind === "figures" ? block.figures.map((one) => [one.indicator, one.value]) : [])),
  )
  const theme = blocks.find((block) => block.kind === "breakdown" && block.dimension.key === "theme")
  if (theme?.kind !== "breakdown") throw new Error("No breakdown by theme")
  const value = (member: string | null) => theme.rows.find((row) => row.member === member)?.values[0] ?? 0
  return {
    "registers/activities": keyed["registers/activities"],
    "registers/minutes": keyed["registers/minutes"],
    "registers/persons": keyed["registers/persons"],
    byTheme: [...Object.keys(themes), null].map(value),
  }
}

describe("figures", () => {
  it("say what an independent count says, over any days and perimeter, and the same when computed again", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 30 }),
        fc.tuple(fc.integer({ min: -20, max: 200 }), fc.integer({ min: 0, max: 150 })),
        fc.constantFrom(undefined, "c-1", "c-2"),
        async (steps, [start, length], convention) => {
          await using mediation = await openMediation({
            structure: STRUCTURE,
            storage: memoryStorage(),
            ports: fixedPorts(),
          })
          const desk = mediation.as({ id: "mediator-1", roles: ["mediator"] })
          const standing = new Map<number, Act>()
          const gone = new Set<number>()
          for (const { id, act, cancel } of steps) {
            if (gone.has(id)) continue
            const activity = `a-${id}`
            if (!standing.has(id)) await desk.registers.record({ activity, ...inputOf(act) })
            else if (cancel) await desk.registers.cancel({ activity })
            else await desk.registers.correct({ activity, ...inputOf(act) })
            if (cancel && standing.has(id)) {
              standing.delete(id)
              gone.add(id)
            } else standing.set(id, act)
          }
          const [from, to] = [addDays(START, start), addDays(START, start + length)]
          const expected = counted([...standing.values()], from, to, convention)
          expect(await reported(mediation, from, to, convention)).toEqual(expected)
          const wholeYear = await reported(mediation, "2025-01-01", "2025-12-31", convention)
          expect(wholeYear).toEqual(counted([...standing.values()], "2025-01-01", "2025-12-31", convention))
          expect((await mediation.rebuild()).differences).toBe(0)
          expect(await reported(mediation, from, to, convention)).toEqual(expected)
        },
      ),
      { numRuns: 60 },
    )
  }, 120_000)

  it("that somebody changed are found and mended by the rebuild", async () => {
    const storage = memoryStorage()
    await using mediation = await openMediation({ structure: STRUCTURE, storage, ports: fixedPorts() })
    const desk = mediation.as({ id: "mediator-1", roles: ["mediator"] })
    await desk.registers.record({ on: "2026-01-05", register: "inform", minutes: 30, persons: 2 })
    const before = await reported(mediation, "2026-01-01", "2026-01-31")
    const forger = await storage.open({ structure: STRUCTURE, tables: [tallyTable] })
    await forger.commit({
      writes: [],
      guards: [],
      rows: [],
      additions: [
        {
          table: tallyTable.name,
          key: "2026-01|||",
          row: { month: "2026-01", perimeter: "", dimension: "", member: "" },
          add: Object.fromEntries(Object.keys(activityTally.measures).map((measure) => [measure, 5])),
        },
      ],
    })
    expect((await reported(mediation, "2026-01-01", "2026-01-31"))["registers/activities"]).toBe(6)
    expect((await mediation.rebuild()).differences).toBe(1)
    expect(await reported(mediation, "2026-01-01", "2026-01-31")).toEqual(before)
  })
})
