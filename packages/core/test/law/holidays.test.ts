import {
  addDays,
  easterSunday,
  InvalidInput,
  isWorkingDay,
  OutsideKnownPeriod,
  plainDate,
  publicHolidays,
  type Territory,
  territories,
} from "@traitdunion/core"
import Holidays from "date-holidays"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const every = Object.keys(territories) as ReadonlyArray<Territory>
const dates = (year: number, territory: Territory) => publicHolidays({ year, territory }).map(({ date }) => date)
const day = fc.integer({ min: 0, max: 47_846 }).map((days) => addDays(plainDate("1970-01-01"), days))

describe("public holidays", () => {
  it.each([
    [2024, "04-01", "05-09", "05-20", "03-29"],
    [2025, "04-21", "05-29", "06-09", "04-18"],
    [2026, "04-06", "05-14", "05-25", "04-03"],
    [2027, "03-29", "05-06", "05-17", "03-26"],
    [2028, "04-17", "05-25", "06-05", "04-14"],
  ])("of %i move with Easter", (year, monday, ascension, whitMonday, goodFriday) => {
    const all = dates(year, "alsace-moselle")
    for (const monthDay of [monday, ascension, whitMonday, goodFriday]) expect(all).toContain(`${year}-${monthDay}`)
    expect(dates(year, "metropole")).not.toContain(`${year}-${goodFriday}`)
  })

  it("are eleven in the metropole, thirteen in Alsace and Moselle, twelve overseas, each with its article", () => {
    expect(dates(2026, "metropole")).toHaveLength(11)
    expect(dates(2026, "alsace-moselle")).toHaveLength(13)
    for (const territory of every.slice(2)) expect(dates(2026, territory)).toHaveLength(12)
    for (const territory of every) {
      for (const { reference, label } of publicHolidays({ year: 2026, territory })) {
        expect([reference.source, label.fr !== ""]).toEqual(["Code du travail", true])
      }
    }
    const friday = publicHolidays({ year: 2026, territory: "alsace-moselle" }).find(({ onlyWhere }) => onlyWhere)
    expect(friday).toMatchObject({
      date: "2026-04-03",
      onlyWhere: { fr: expect.stringContaining("temple protestant") },
    })
  })

  it("commemorate the abolition of slavery on the day of each territory", () => {
    const days = { guadeloupe: "05-27", martinique: "05-22", guyane: "06-10", "la-reunion": "12-20", mayotte: "04-27" }
    const islands = { "saint-barthelemy": "10-09", "saint-martin": "05-27" }
    for (const [territory, monthDay] of Object.entries({ ...days, ...islands })) {
      expect(dates(2026, territory as Territory)).toContain(`2026-${monthDay}`)
    }
  })

  it("are in doubt in Saint-Martin on 27 and 28 May, where texts differ (Code du travail, art. L3422-2)", () => {
    const [day] = publicHolidays({ year: 2026, territory: "saint-martin" }).filter(({ doubt }) => doubt !== undefined)
    expect(day).toMatchObject({
      date: "2026-05-27",
      orOn: "2026-05-28",
      doubt: { fr: expect.stringContaining("le 28") },
    })
    for (const date of ["2026-05-27", "2026-05-28"]) {
      expect(isWorkingDay({ date, territory: "saint-martin" })).toBe(true)
    }
    expect(isWorkingDay({ date: "2026-05-27", territory: "guadeloupe" })).toBe(false)
  })

  it("are refused for a place or a year that is not known", () => {
    expect(() => publicHolidays({ year: 2026, territory: "corse" as never })).toThrow(InvalidInput)
    expect(() => publicHolidays({ year: 2026.5, territory: "metropole" })).toThrow(InvalidInput)
    expect(() => publicHolidays({ year: 1969, territory: "metropole" })).toThrow(OutsideKnownPeriod)
    expect(() => publicHolidays({ year: 2101, territory: "metropole" })).toThrow(/to 2100-12-31/)
  })
})

/**
 * Where the oracle differs from the codes, and why.
 * - Good Friday is public in Guadeloupe and Martinique for the oracle: neither L3133-1 nor L3422-2 says so.
 * It knows neither Saint-Barthélemy nor Saint-Martin by a day of their own.
 */
const codes: Readonly<Partial<Record<Territory, readonly [string, string?]>>> = {
  metropole: ["FR"],
  "alsace-moselle": ["FR", "57"],
  guadeloupe: ["GP"],
  martinique: ["MQ"],
  guyane: ["GF"],
  "la-reunion": ["RE"],
  mayotte: ["YT"],
}

const known: Readonly<Partial<Record<Territory, ReadonlyArray<string>>>> = {
  guadeloupe: ["only the oracle: Vendredi saint"],
  martinique: ["only the oracle: Vendredi saint"],
}

describe("an oracle", () => {
  it.each(Object.entries(codes))(
    "agrees for %s from 1970 to 2100, but for what is listed",
    (territory, [country, state]) => {
      const oracle = state === undefined ? new Holidays(country) : new Holidays(country, state)
      const differences = new Set<string>()
      for (let year = 1970; year <= 2100; year++) {
        const theirs = new Map(
          oracle
            .getHolidays(year)
            .flatMap(({ type, date, name }) => (type === "public" ? [[date.slice(0, 10), name]] : [])),
        )
        const ours = new Map(
          publicHolidays({ year, territory: territory as Territory }).map(({ date, label }) => [date, label.fr]),
        )
        for (const [date, name] of theirs) if (!ours.has(date as never)) differences.add(`only the oracle: ${name}`)
        for (const [date, name] of ours) if (!theirs.has(date)) differences.add(`only here: ${name}`)
      }
      expect([...differences]).toEqual(known[territory as Territory] ?? [])
    },
  )
})

describe("Easter", () => {
  it("is a Sunday between 22 March and 25 April", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4000 }), (year) => {
        const easter = easterSunday(year)
        expect(new Date(`${easter}T00:00:00Z`).getUTCDay()).toBe(0)
        expect(easter.slice(5) >= "03-22" && easter.slice(5) <= "04-25").toBe(true)
      }),
    )
  })
})

describe("a working day", () => {
  it("is neither a Saturday, a Sunday nor a holiday", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...every), (date, territory) => {
        const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
        // A day in doubt is taken for a working day: the earlier day is the safe one.
        const holiday = publicHolidays({ year: Number(date.slice(0, 4)), territory }).some(
          (one) => one.date === date && one.doubt === undefined,
        )
        const open = weekday !== 0 && weekday !== 6 && !holiday
        expect(isWorkingDay({ date, territory, goodFriday: true })).toBe(open)
      }),
    )
  })

  it("may be Good Friday in Alsace and Moselle, unless the commune has it off", () => {
    const friday = { date: "2026-04-03", territory: "alsace-moselle" } as const
    expect(isWorkingDay(friday)).toBe(true)
    expect(isWorkingDay({ ...friday, goodFriday: true })).toBe(false)
    expect(isWorkingDay({ ...friday, goodFriday: false })).toBe(true)
  })
})
