import { addDays, type Occurrence, plainDate } from "@traitdunion/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { expectInvalid, expectRefusal } from "../support/expect.ts"
import { openWorld } from "../support/world.ts"

const START = plainDate("2026-01-05") // A Monday.
const time = fc.integer({ min: 8, max: 17 })
const slot = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    hour: time,
    everyWeeks: fc.integer({ min: 1, max: 3 }),
    starts: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ weekday, hour, everyWeeks, starts }) => ({
    weekday,
    from: `${String(hour).padStart(2, "0")}:00`,
    to: `${String(hour).padStart(2, "0")}:45`,
    everyWeeks,
    starts: addDays(START, starts),
  }))
const schedule = fc.uniqueArray(slot, { maxLength: 4, selector: ({ weekday }) => weekday })

const monday = (day: number): number => Math.floor(day / 7)

describe("a point of service", () => {
  it("is open on the days that its schedules, their rhythm and its closures say, counted day by day", async () => {
    await fc.assert(
      fc.asyncProperty(
        schedule,
        schedule,
        fc.integer({ min: 1, max: 60 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 10 }),
        fc.option(fc.integer({ min: 61, max: 120 }), { nil: undefined }),
        async (first, second, change, closed, end) => {
          await using world = await openWorld()
          const { partners } = world.director
          await partners.openPoint({ point: "p-1", name: "Maison d'exemple", on: START, slots: first })
          await partners.changeSchedule({ point: "p-1", from: addDays(START, change), slots: second })
          const days = closed.map((day) => addDays(START, day))
          if (days.length > 0) await partners.closeExceptionally({ point: "p-1", days })
          if (end !== undefined) await partners.closePoint({ point: "p-1", on: addDays(START, end) })

          const expected: Occurrence[] = []
          for (let day = 0; day <= 130; day += 1) {
            if (closed.includes(day) || (end !== undefined && day >= end)) continue
            for (const { weekday, starts, everyWeeks, from, to } of day < change ? first : second) {
              const began = (Date.parse(starts) - Date.parse(START)) / 86_400_000
              if (day < began || weekday !== (day % 7) + 1) continue
              if ((monday(day) - monday(began)) % everyWeeks === 0) expected.push({ on: addDays(START, day), from, to })
            }
          }
          const found = await partners.openings({ point: "p-1", from: START, to: addDays(START, 130) })
          expect(found).toEqual(expected)
        },
      ),
      { numRuns: 60 },
    )
  })

  it("refuses slots that overlap or end before they begin, and points that are not there", async () => {
    await using world = await openWorld()
    const { partners } = world.director
    const morning = { weekday: 1, from: "09:00", to: "12:00", everyWeeks: 1, starts: "2026-01-05" } as const
    const open = (slots: Parameters<typeof partners.openPoint>[0]["slots"]) =>
      partners.openPoint({ point: "p-1", name: "Maison d'exemple", slots })
    expect(await expectInvalid(open([morning, { ...morning, from: "11:00", to: "13:00" }]))).toEqual(["slots"])
    expect(await expectInvalid(open([{ ...morning, to: "08:00" }]))).toEqual(["slots.0"])
    await expectInvalid(open([{ ...morning, weekday: 8 }]))
    await expectInvalid(open([{ ...morning, from: "9h" }]))
    await open([morning])
    await expectRefusal(open([morning]), "AlreadyOpen")
    await expectRefusal(partners.changeSchedule({ point: "p-0", from: "2026-03-02", slots: [] }), "UnknownPoint")
    await expectRefusal(partners.changeSchedule({ point: "p-1", from: "2025-01-01", slots: [] }), "BeforeItOpened")
    expect(await partners.points({})).toMatchObject([
      { id: "p-1", name: "Maison d'exemple", slots: [{ ...morning, starts: "2026-03-02" }] },
    ])
  })
})
