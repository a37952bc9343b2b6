// The openings as Thunderbird's parser expands them, beside the openings counted day by day.
import { type PointSchedule, pointsCalendar, type SlotSchedule } from "@traitdunion/calendar"
import { addDays, type PlainDate, plainDate } from "@traitdunion/core"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { calendarOf, point } from "./support/invented.ts"
import { eventsOf, occurrencesOf, onTheWall } from "./support/thunderbird.ts"

const BEGIN = plainDate("2025-12-01")
const HORIZON = 500
const day = fc.integer({ min: 0, max: HORIZON }).map((days) => addDays(BEGIN, days))
const hour = fc.integer({ min: 5, max: 22 })
const minute = fc.constantFrom("00", "15", "59")
const clock = (hours: number, minutes: string): string => `${String(hours).padStart(2, "0")}:${minutes}`

const slots: fc.Arbitrary<SlotSchedule> = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    from: fc.tuple(hour, minute).map(([hours, minutes]) => clock(hours, minutes)),
    everyWeeks: fc.integer({ min: 1, max: 5 }),
    starts: day,
    lasts: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
  })
  .map(({ lasts, ...slot }) => ({
    ...slot,
    to: "23:59",
    ...(lasts === undefined ? {} : { until: addDays(slot.starts, lasts) }),
  }))
  .filter(({ from }) => from < "23:59")

/** The days on which the clock changes in France, and days around them, beside any days. */
const closures = fc.uniqueArray(fc.oneof(day, fc.constantFrom(plainDate("2026-03-29"), plainDate("2026-10-25"))), {
  maxLength: 60,
})

const points: fc.Arbitrary<PointSchedule> = fc
  .record({
    slots: fc.uniqueArray(slots, {
      maxLength: 4,
      selector: (s) => `${s.weekday} ${s.from} ${s.everyWeeks} ${s.starts}`,
    }),
    closures,
  })
  .map(point)

/** Day by day, without any arithmetic of weeks: a week more at each Monday, from the one that it starts in. */
const counted = (slot: SlotSchedule, closed: ReadonlyArray<PlainDate>, last: PlainDate): ReadonlyArray<string> => {
  const open: string[] = []
  let weeks = 0
  for (let at = slot.starts; at <= (slot.until ?? last) && at <= last; at = addDays(at, 1)) {
    const weekday = new Date(`${at}T12:00:00Z`).getUTCDay() || 7
    if (weekday === 1 && at !== slot.starts) weeks += 1
    if (weekday !== slot.weekday || weeks % slot.everyWeeks !== 0 || closed.includes(at)) continue
    open.push(`${at}T${slot.from}`)
  }
  return open
}

it("opens on the days that the schedule says and no others, at the hour on the wall", () => {
  const last = addDays(BEGIN, HORIZON)
  fc.assert(
    fc.property(points, fc.constantFrom("Europe/Paris", "America/Miquelon", "Indian/Reunion"), (schedule, timeZone) => {
      const events = eventsOf(pointsCalendar({ ...calendarOf(schedule), timeZone }))
      const expanded = events.flatMap((event) => occurrencesOf(event, last))
      const expected = schedule.slots.flatMap((slot) => counted(slot, schedule.closures, last))
      expect(expanded.map(({ day, from }) => `${day}T${from}`).toSorted()).toEqual(expected.toSorted())
      for (const { day, from, starts } of expanded) expect(onTheWall(starts, timeZone)).toBe(`${day}T${from}`)
    }),
    { numRuns: 150 },
  )
})
