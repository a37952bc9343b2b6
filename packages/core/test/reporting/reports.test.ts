import { type Report, type ReportBlock, settle } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { expectInvalid, expectRefusal } from "../support/expect.ts"
import { openWorld } from "../support/world.ts"

const january = { profile: "reports/structure", from: "2026-01-01", to: "2026-01-31" } as const
const act = { on: "2026-01-10", register: "inform", minutes: 30, persons: 20 } as const

const blocksOf = (report: Report): ReadonlyArray<ReportBlock> => report.sections.flatMap(({ blocks }) => blocks)
const figure = (report: Report, indicator: string) =>
  blocksOf(report)
    .flatMap((block) => (block.kind === "figures" ? block.figures : []))
    .find((one) => one.indicator === indicator)
const breakdown = (report: Report, by: string) => {
  const found = blocksOf(report).find((block) => block.kind === "breakdown" && block.dimension.key === by)
  if (found?.kind !== "breakdown") throw new Error(`No breakdown by ${by}`)
  return found
}

describe("an internal report", () => {
  it("tells the exact figures and those of the period before, and says that it must not leave", async () => {
    await using world = await openWorld()
    const { registers } = world.mediator
    await registers.record(act)
    await registers.record({ ...act, persons: 1, minutes: 45, theme: "housing" })
    await registers.record({ ...act, on: "2025-12-31", persons: 3 })
    const report = await world.director.reports.internal(january)
    expect(report).toMatchObject({ audience: "internal", smallCells: null, convention: null })
    expect(report.previous).toEqual({ from: "2025-12-01", to: "2025-12-31" })
    expect(figure(report, "registers/activities")).toMatchObject({ value: 2, previous: 1 })
    expect(figure(report, "registers/persons")).toMatchObject({ value: 21, previous: 3 })
    expect(figure(report, "registers/mean-length")).toMatchObject({ value: 37.5, previous: 30 })
    const themes = breakdown(report, "theme")
    expect(themes.rows.find(({ member }) => member === "housing")?.values).toEqual([1, 1, 45])
    expect(themes.rows.at(-1)).toMatchObject({ member: null, label: { fr: "Non renseigné" }, values: [1, 20, 30] })
    expect(themes.total.values).toEqual([2, 21, 75])
  })

  it("tells a share from what is known alone, and nothing when nothing is known", async () => {
    await using world = await openWorld()
    await world.mediator.registers.record({ ...act, outreach: true })
    await world.mediator.registers.record({ ...act, outreach: false })
    await world.mediator.registers.record(act)
    const report = await world.director.reports.internal(january)
    expect(figure(report, "registers/outreach")?.value).toBe(0.5)
    expect(figure(report, "registers/done-with")?.value).toBeNull()
  })

  it("defines each figure that it shows, once, with its source", async () => {
    await using world = await openWorld()
    for (const { profile, convention } of await world.director.reports.profiles({})) {
      const report = await world.director.reports.internal({
        ...january,
        profile,
        ...(convention ? { convention: "c-1" } : {}),
      })
      const shown = new Set(
        blocksOf(report).flatMap((block) => {
          if (block.kind === "figures") return block.figures.map(({ indicator }) => indicator)
          if (block.kind === "commitments") return block.rows.flatMap(({ column }) => column?.indicator ?? [])
          return block.kind === "trend" ? [block.column.indicator] : block.columns.map(({ indicator }) => indicator)
        }),
      )
      expect(report.definitions.map(({ indicator }) => indicator).toSorted()).toEqual([...shown].toSorted())
      for (const { numerator, source } of report.definitions) {
        expect(numerator.fr).not.toBe("")
        expect(source.source).not.toBe("")
      }
    }
  })
})

describe("a report of a convention", () => {
  it("counts its acts alone, and an act of two conventions in each", async () => {
    await using world = await openWorld()
    await world.mediator.registers.record({ ...act, conventions: ["c-1", "c-2"] })
    await world.mediator.registers.record({ ...act, conventions: ["c-1"] })
    await world.mediator.registers.record(act)
    const of = (convention: string) =>
      world.director.reports.internal({ ...january, profile: "reports/convention", convention })
    expect(figure(await of("c-1"), "registers/activities")?.value).toBe(2)
    expect(figure(await of("c-2"), "registers/activities")?.value).toBe(1)
    const whole = breakdown(await world.director.reports.internal(january), "convention")
    expect(whole.overlapping).toBe(true)
    expect(whole.total.values[0]).toBe(3)
    expect(whole.rows.map(({ member, values }) => [member, values[0]])).toEqual([
      ["c-1", 2],
      ["c-2", 1],
      [null, 1],
    ])
  })

  it("must name its convention", async () => {
    await using world = await openWorld()
    const asked = world.director.reports.internal({ ...january, profile: "reports/convention" })
    expect(await expectInvalid(asked)).toEqual(["convention"])
  })
})

describe("what is asked for wrongly", () => {
  it.each([
    [{ profile: "reports/unknown" }, "profile"],
    [{ from: "2026-02-30" }, "from"],
    [{ to: "2025-12-31" }, ""],
    [{ previous: { from: "2026-01-01", to: "2025-01-01" } }, "previous"],
  ])("%o is refused with its place", async (wrong, path) => {
    await using world = await openWorld()
    expect(await expectInvalid(world.director.reports.internal({ ...january, ...wrong }))).toEqual([path])
  })

  it("is not published by a mediator, who reads the internal report", async () => {
    await using world = await openWorld()
    const refused = await settle(world.mediator.reports.publish(january))
    expect(refused.ok ? undefined : refused.error._tag).toBe("ActorNotAllowed")
    expect((await world.mediator.reports.internal(january)).audience).toBe("internal")
  })
})

describe("a published report", () => {
  it("hides a small figure and another one, so that it cannot be computed", async () => {
    await using world = await openWorld()
    for (const [theme, persons] of [
      ["housing", 2],
      ["energy", 30],
      ["water", 40],
    ] as const) {
      await world.mediator.registers.record({ ...act, theme, persons })
    }
    const report = await world.director.reports.publish(january)
    expect(report.smallCells?.threshold).toBe(11)
    const { rows, total } = breakdown(report, "theme")
    const persons = Object.fromEntries(rows.map(({ member, values }) => [member, values[1]]))
    expect(persons).toMatchObject({ housing: "hidden", energy: "hidden", water: 40, health: 0 })
    expect(total.values[1]).toBe(72)
    expect(JSON.stringify(report)).not.toMatch(/"values":\[1,2,/)
  })

  it("obeys the threshold that the structure set, from its day on, with its reason", async () => {
    await using world = await openWorld()
    await world.mediator.registers.record({ ...act, persons: 6 })
    await world.director.reports.setThreshold({ from: "2026-03-02", threshold: 5, reason: "Décision du bureau" })
    const report = await world.director.reports.publish(january)
    expect(report.smallCells).toMatchObject({ threshold: 5, reference: { reference: "Décision du bureau" } })
    expect(figure(report, "registers/persons")?.value).toBe(6)
    const earlier = world.director.reports.setThreshold({ from: "2026-01-01", threshold: 8, reason: "Trop tard" })
    await expectRefusal(earlier, "BeforeTheLast")
    await using another = await openWorld()
    const past = another.director.reports.setThreshold({ from: "2026-03-01", threshold: 5, reason: "Hier" })
    await expectRefusal(past, "InThePast")
    await expectInvalid(world.director.reports.setThreshold({ from: "2026-03-01", threshold: 2, reason: "Trop bas" }))
  })
})
