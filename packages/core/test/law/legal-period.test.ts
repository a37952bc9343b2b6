import {
  addDays,
  addLegalPeriod,
  addPeriod,
  type CountingRuleKey,
  countingRules,
  daysBetween,
  deadline,
  InvalidInput,
  InvalidValue,
  isWorkingDay,
  OutsideKnownPeriod,
  plainDate,
  type Territory,
  territories,
} from "@traitdunion/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const at = (from: string, period: string, rule: CountingRuleKey) =>
  addLegalPeriod({ from, period, rule, territory: "metropole" })

describe("a legal period", () => {
  it.each([
    ["cpc", "2026-01-31", "P1M", "2026-03-02"],
    ["cpc", "2028-01-31", "P1M", "2028-02-29"],
    ["cpc", "2026-03-14", "P2M", "2026-05-15"],
    ["cpc", "2026-04-16", "P15D", "2026-05-04"],
    ["cpc", "2026-05-04", "P10D", "2026-05-15"],
    ["cpc", "2026-07-24", "P20D", "2026-08-13"],
    ["franc", "2007-10-01", "P2M", "2007-12-03"],
    ["franc", "2024-11-12", "P2M", "2025-01-13"],
    ["franc", "2022-11-03", "P2M", "2023-01-04"],
    ["franc", "2026-03-13", "P2M", "2026-05-15"],
    ["franc", "2026-09-10", "P2M", "2026-11-12"],
    ["calendar", "2026-01-15", "P3M", "2026-04-15"],
    ["calendar", "2026-01-15", "P6W", "2026-02-26"],
    ["calendar", "2026-03-02", "P42D", "2026-04-13"],
    ["cpc", "2026-07-07", "P4M", "2026-11-09"],
  ] as const)("by %s, from %s, of %s, ends on %s", (rule, from, period, end) => {
    const { lastSafeDay, lastArguableDay, steps, references } = at(from, period, rule)
    expect([lastSafeDay, lastArguableDay]).toEqual([end, end])
    expect(steps.length).toBeGreaterThan(2)
    expect(references).toHaveLength(1)
  })

  it("is argued where the month lacks the day: both days are given", () => {
    const { lastSafeDay, lastArguableDay, steps } = at("2026-12-31", "P2M", "franc")
    expect([lastSafeDay, lastArguableDay]).toEqual(["2027-03-01", "2027-03-01"])
    const leap = at("2027-12-30", "P2M", "franc")
    expect([leap.lastSafeDay, leap.lastArguableDay]).toEqual(["2028-02-29", "2028-03-01"])
    expect(steps.at(-1)).toContain("Dernier jour")
    expect(leap.steps.at(-1)).toBe(
      "Dernier jour prudent : mardi 29/02/2028 ; dernier jour défendable : mercredi 01/03/2028.",
    )
  })

  it("is longer with distance, and only where the rule says so", () => {
    const far = (rule: CountingRuleKey, distance: "overseas" | "abroad") =>
      addLegalPeriod({ from: "2026-03-10", period: "P1M", rule, territory: "metropole", distance })
    expect(far("cpc", "overseas").lastSafeDay).toBe("2026-05-11")
    expect(far("franc", "abroad").lastSafeDay).toBe("2026-06-11")
    expect(far("cpc", "overseas").references.map(({ reference }) => reference)).toContain("art. 643")
    expect(() => far("calendar", "abroad")).toThrow(InvalidInput)
  })

  it("says which acts the time for distance covers (CPC art. 643, CJA art. R421-7)", () => {
    const steps = (rule: CountingRuleKey) =>
      addLegalPeriod({
        from: "2026-03-10",
        period: "P1M",
        rule,
        territory: "metropole",
        distance: "abroad",
      }).steps.join(" ")
    expect(steps("cpc")).toContain("les délais de comparution, d'appel, d'opposition")
    expect(steps("cpc")).toContain("ni un recours amiable")
    expect(steps("franc")).toContain("le délai de recours devant le tribunal administratif (art. R421-1)")
    for (const { distance, distanceCovers } of Object.values(countingRules)) {
      expect(distance === null).toBe(distanceCovers === null)
    }
  })

  it("counts on neither 27 nor 28 May in Saint-Martin (Code du travail, art. L3422-2)", () => {
    const end = (from: string) => addLegalPeriod({ from, period: "P1M", rule: "cpc", territory: "saint-martin" })
    // 27 and 28 May 2026 are a Wednesday and a Thursday; in 2028 a Saturday and a Sunday.
    expect(end("2026-04-27")).toMatchObject({ lastSafeDay: "2026-05-27", lastArguableDay: "2026-05-29" })
    expect(end("2026-04-28")).toMatchObject({ lastSafeDay: "2026-05-28", lastArguableDay: "2026-05-29" })
    expect(end("2026-04-27").steps.join(" ")).toContain("ne compte sur aucun des deux")
    expect(end("2028-04-27")).toMatchObject({ lastSafeDay: "2028-05-29", lastArguableDay: "2028-05-29" })
    expect(addLegalPeriod({ from: "2026-04-27", period: "P1M", rule: "cpc", territory: "guadeloupe" })).toMatchObject({
      lastSafeDay: "2026-05-28",
      lastArguableDay: "2026-05-28",
    })
  })

  it("waits while it is suspended, once for what overlaps and not for what came before or after", () => {
    const wait = (...suspensions: ReadonlyArray<{ from: string; to: string }>) =>
      addLegalPeriod({ from: "2026-01-15", period: "P3M", rule: "calendar", territory: "metropole", suspensions })
        .lastSafeDay
    expect(wait({ from: "2026-02-01", to: "2026-02-20" })).toBe("2026-05-04")
    expect(wait({ from: "2026-02-01", to: "2026-02-20" }, { from: "2026-02-10", to: "2026-02-25" })).toBe("2026-05-09")
    expect(wait({ from: "2026-01-01", to: "2026-01-16" })).toBe("2026-04-16")
    expect(wait({ from: "2026-04-16", to: "2026-05-16" })).toBe("2026-04-15")
  })

  it("begins anew when it is interrupted in time, and not when it was over", () => {
    const interrupted = (on: string) =>
      addLegalPeriod({
        from: "2026-01-15",
        period: "P2M",
        rule: "franc",
        territory: "metropole",
        interruption: { on, restartsOn: "2026-05-04" },
      })
    expect(interrupted("2026-03-02").lastSafeDay).toBe("2026-07-06")
    expect(interrupted("2026-03-02").steps[1]).toContain("interrompu")
    expect(interrupted("2026-04-02").lastSafeDay).toBe("2026-03-16")
  })

  it("tells each step in French, at once", () => {
    const { explain } = deadline({ starts: "2024-11-12", period: "P2M", rule: "franc", territory: "metropole" })
    expect(explain()).toMatchInlineSnapshot(`
      "Délai franc du contentieux administratif (CE 19 septembre 2014, n° 362568), France métropolitaine.
      Du mardi 12/11/2024, dont le jour ne compte pas, 2 mois : dimanche 12/01/2025.
      Délai franc, le dernier jour ne compte pas : lundi 13/01/2025.
      Dernier jour : lundi 13/01/2025."
    `)
  })

  it.each([
    ["from", { from: "2026-02-30" }],
    ["period", { period: "2 mois" }],
    ["period", { period: "P" }],
    ["rule", { rule: "civil" }],
    ["territory", { territory: "france" }],
    ["suspensions.0.to", { suspensions: [{ from: "2026-02-02", to: "2026-02-01" }] }],
    ["interruption", { interruption: { on: "2025-01-01", restartsOn: "2026-01-01" } }],
  ])("is refused at %s for %j, in French", (place, change) => {
    const asked = { from: "2026-01-15", period: "P2M", rule: "cpc", territory: "metropole", ...change }
    try {
      addLegalPeriod(asked as never)
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      expect(error.issues.map(({ path }) => path.join("."))).toEqual([place])
      expect(error.words.fr).toContain("Saisie refusée")
    }
  })

  it("is by the plain calendar where no rule of law counts it", () => {
    expect(addPeriod(plainDate("2026-01-31"), "P1M")).toBe("2026-02-28")
    expect(addPeriod(plainDate("2026-01-15"), "P1Y6W")).toBe("2027-02-26")
    expect(() => addPeriod(plainDate("2026-01-15"), "un mois")).toThrow(InvalidValue)
  })

  it("stops where holidays are no longer known", () => {
    expect(() => at("2100-12-30", "P2M", "cpc")).toThrow(OutsideKnownPeriod)
  })
})

const every = Object.keys(territories) as ReadonlyArray<Territory>
const from = fc.integer({ min: 0, max: 45_000 }).map((days) => addDays(plainDate("1972-01-01"), days))
const period = fc.oneof(
  fc.integer({ min: 1, max: 24 }).map((months) => `P${months}M`),
  fc.integer({ min: 1, max: 200 }).map((days) => `P${days}D`),
  fc.integer({ min: 1, max: 20 }).map((weeks) => `P${weeks}W`),
)
const rule = fc.constantFrom("cpc" as const, "franc" as const, "calendar" as const)
const territory = fc.constantFrom(...every)
const suspension = fc.tuple(fc.nat(300), fc.nat(90))

describe("any legal period", () => {
  it("never ends on a closed day when its rule puts off, and never later than it must", () => {
    fc.assert(
      fc.property(
        from,
        period,
        fc.constantFrom("cpc" as const, "franc" as const),
        territory,
        (on, length, by, where) => {
          const { lastSafeDay, lastArguableDay } = addLegalPeriod({
            from: on,
            period: length,
            rule: by,
            territory: where,
          })
          expect(isWorkingDay({ date: lastSafeDay, territory: where })).toBe(true)
          expect(isWorkingDay({ date: lastArguableDay, territory: where, goodFriday: true })).toBe(true)
          const plain = addLegalPeriod({ from: on, period: length, rule: "calendar", territory: where }).lastSafeDay
          expect(daysBetween(plain, lastArguableDay)).toBeLessThanOrEqual(8)
          expect(lastSafeDay >= plain).toBe(true)
        },
      ),
    )
  })

  it("has a safe day that is never after the arguable one", () => {
    fc.assert(
      fc.property(from, period, rule, territory, (on, length, by, where) => {
        const { lastSafeDay, lastArguableDay } = addLegalPeriod({
          from: on,
          period: length,
          rule: by,
          territory: where,
        })
        expect(lastSafeDay <= lastArguableDay).toBe(true)
        expect(lastSafeDay > on).toBe(true)
      }),
    )
  })

  it("is never brought nearer by a suspension", () => {
    fc.assert(
      fc.property(
        from,
        period,
        rule,
        fc.array(suspension, { maxLength: 4 }),
        suspension,
        (on, length, by, some, more) => {
          const spans = (all: ReadonlyArray<readonly [number, number]>) =>
            all.map(([start, days]) => ({ from: addDays(on, start), to: addDays(on, start + days) }))
          const end = (all: ReadonlyArray<readonly [number, number]>) =>
            addLegalPeriod({ from: on, period: length, rule: by, territory: "metropole", suspensions: spans(all) })
              .lastSafeDay
          expect(end([...some, more]) >= end(some)).toBe(true)
        },
      ),
    )
  })

  it("has an arguable day that is the later, the later it begins; the safe one but for the ends of months", () => {
    fc.assert(
      fc.property(from, period, rule, fc.nat(60), (on, length, by, days) => {
        const [first, later] = [at(on, length, by), at(addDays(on, days), length, by)]
        expect(later.lastArguableDay >= first.lastArguableDay).toBe(true)
        // The prudent reading brings the end forward where the month lacks the day: up to the next open day before.
        expect(later.lastSafeDay >= addDays(first.lastSafeDay, -4)).toBe(true)
        if (by !== "franc") expect(later.lastSafeDay >= first.lastSafeDay).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
