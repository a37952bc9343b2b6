import { addDays, InvalidInput, OutsideKnownPeriod, plainDate } from "@traitdunion/core"
import { type DaloDates, type DaloDeadlineId, daloDeadlines, daloDelays, offerClasses } from "@traitdunion/plugin-dalo"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const dalo: DaloDates = { procedure: "dalo", departement: "66", receivedOn: "2026-01-15" }
const day = (dates: DaloDates, id: DaloDeadlineId) => {
  const found = daloDeadlines(dates).find((one) => one.id === id)
  return found === undefined ? null : [found.lastSafeDay, found.lastArguableDay]
}

describe("the deadlines of an appeal", () => {
  it("when the commission says nothing: the rejection is born, and two clear months run", () => {
    expect(day(dalo, "commission")).toEqual(["2026-04-15", "2026-04-15"])
    expect(day(dalo, "implicit-rejection-appeal")).toEqual(["2026-06-16", "2026-06-16"])
    expect(day(dalo, "offer")).toBeNull()
  })

  it("when the decision is favourable: the prefect's offer, then four months to go to court", () => {
    const dates = { ...dalo, decidedOn: "2026-03-10" }
    expect(day(dates, "offer")).toEqual(["2026-06-10", "2026-06-10"])
    expect(day(dates, "injunction")).toEqual(["2026-10-12", "2026-10-12"])
    expect(daloDeadlines(dates).find(({ id }) => id === "injunction")?.opensOn).toBe("2026-06-11")
    expect(day(dates, "implicit-rejection-appeal")).toBeNull()
    expect(day({ ...dates, injunctionOn: "2026-06-22" }, "judgment")).toEqual(["2026-08-22", "2026-08-22"])
  })

  it("for shelter: six weeks, and the window that is argued", () => {
    const dates = { ...dalo, procedure: "daho-shelter" as const, decidedOn: "2026-02-20" }
    expect(day(dates, "commission")).toEqual(["2026-02-26", "2026-02-26"])
    expect(day(dates, "offer")).toEqual(["2026-04-03", "2026-04-03"])
    expect(day(dates, "injunction")).toEqual(["2026-08-03", "2026-08-04"])
  })

  it("for transitional housing: three months for the offer", () => {
    const dates = { ...dalo, procedure: "daho-transition" as const, receivedOn: "2026-03-02", decidedOn: "2026-04-07" }
    expect(day(dates, "commission")).toEqual(["2026-04-13", "2026-04-13"])
    expect(day(dates, "offer")).toEqual(["2026-07-07", "2026-07-07"])
    expect(day(dates, "injunction")).toEqual(["2026-11-09", "2026-11-09"])
  })

  it("wait while documents are asked for", () => {
    const suspensions = [{ from: "2026-02-01", to: "2026-02-20" }]
    expect(day({ ...dalo, suspensions }, "commission")).toEqual(["2026-05-04", "2026-05-04"])
  })

  it("are longer overseas and in large agglomerations; where the class is not known, both are given", () => {
    const decided = (departement: string) => ({ ...dalo, departement, decidedOn: "2026-03-10" })
    expect(day({ ...dalo, departement: "974" }, "commission")).toEqual(["2026-07-15", "2026-07-15"])
    expect(day(decided("974"), "offer")).toEqual(["2026-09-10", "2026-09-10"])
    expect(day(decided("75"), "offer")).toEqual(["2026-09-10", "2026-09-10"])
    expect(day(decided("49"), "offer")).toEqual(["2026-06-10", "2026-09-10"])
    expect(day(decided("49"), "injunction")).toEqual(["2026-10-12", "2027-01-11"])
    const steps = daloDeadlines(decided("49")).flatMap((one) => one.steps)
    expect(steps.join(" ")).toContain("lire d'abord le délai écrit dans la notification")
    const [value] = offerClasses.values
    if (value === undefined) throw new Error("no class")
    const own = { ...offerClasses, values: [{ ...value, value: { ...value.value, "49": "other" as const } }] }
    const corrected = daloDeadlines(decided("49"), { delays: daloDelays, offerClasses: own })
    expect(corrected.find(({ id }) => id === "offer")?.lastArguableDay).toBe("2026-06-10")
  })

  it("of a rejection: two clear months, which an ex gratia appeal in time begins anew", () => {
    const dates = { ...dalo, decidedOn: "2026-03-10", notifiedOn: "2026-03-13", decision: "rejected" as const }
    expect(day(dates, "annulment")).toEqual(["2026-05-15", "2026-05-15"])
    expect(day(dates, "gracious-appeal")).toEqual(["2026-05-15", "2026-05-15"])
    const asked = { ...dates, graciousOn: "2026-04-20" }
    expect(day(asked, "gracious-silence")).toEqual(["2026-06-20", "2026-06-20"])
    expect(day(asked, "annulment")).toEqual(["2026-08-21", "2026-08-21"])
    expect(day({ ...asked, graciousAnsweredOn: "2026-05-11" }, "annulment")).toEqual(["2026-07-13", "2026-07-13"])
    expect(day({ ...dates, graciousOn: "2026-05-18" }, "annulment")).toEqual(["2026-05-15", "2026-05-15"])
  })

  it("of a rejection by silence whose reasons are asked for: a month to tell them, then two clear months", () => {
    const asked = { ...dalo, reasonsAskedOn: "2026-05-04" }
    expect(day(asked, "reasons")).toEqual(["2026-06-04", "2026-06-04"])
    expect(day(asked, "implicit-rejection-appeal")).toEqual(["2026-06-16", "2026-06-16"])
    const given = { ...asked, reasonsGivenOn: "2026-05-29" }
    expect(day(given, "reasons")).toBeNull()
    expect(day(given, "implicit-rejection-appeal")).toEqual(["2026-07-30", "2026-07-30"])
    const late = { ...dalo, reasonsAskedOn: "2026-06-17", reasonsGivenOn: "2026-07-01" }
    expect(day(late, "implicit-rejection-appeal")).toEqual(["2026-06-16", "2026-06-16"])
  })

  it("where there is no commission: three months for the prefect, then four to go to court", () => {
    const dates = { ...dalo, withoutCommission: true }
    expect(daloDeadlines(dates).map(({ id }) => id)).toEqual(["without-commission", "injunction"])
    expect(day(dates, "without-commission")).toEqual(["2026-04-15", "2026-04-15"])
    expect(day(dates, "injunction")).toEqual(["2026-08-17", "2026-08-17"])
    expect(day({ ...dates, injunctionOn: "2026-05-04" }, "judgment")).toEqual(["2026-07-04", "2026-07-04"])
  })

  it("of a claim for damages, and of the mayor", () => {
    const dates = { ...dalo, decidedOn: "2026-03-10", claimedOn: "2026-09-01", mayorAskedOn: "2026-03-20" }
    expect(day(dates, "claim-silence")).toEqual(["2026-11-01", "2026-11-01"])
    expect(day(dates, "damages")).toEqual(["2027-01-04", "2027-01-04"])
    expect(day(dates, "mayor-opinion")).toEqual(["2026-04-04", "2026-04-04"])
  })

  it("say whether they can be held against the person", () => {
    const opposable = (dates: DaloDates, id: DaloDeadlineId) =>
      daloDeadlines(dates).find((one) => one.id === id)?.opposable
    expect(opposable(dalo, "implicit-rejection-appeal")).toBeNull()
    expect(opposable({ ...dalo, acknowledgementMentions: false }, "implicit-rejection-appeal")).toBe(false)
    const decided = { ...dalo, decidedOn: "2026-03-10", notificationMentions: true }
    expect(opposable(decided, "injunction")).toBe(true)
    const silent = daloDeadlines({ ...dalo, acknowledgementMentions: false })
    expect(silent.flatMap(({ steps }) => steps).join(" ")).toContain("pas opposable")
  })

  it("each have words, steps and an article", () => {
    for (const { label, steps, references } of daloDeadlines({
      ...dalo,
      decidedOn: "2026-03-10",
      claimedOn: "2026-09-01",
    })) {
      expect(label.fr.length).toBeGreaterThan(5)
      expect(steps.length).toBeGreaterThan(2)
      expect(references[0]?.reference).toMatch(/art\. [LR]/)
    }
  })
})

describe("what cannot be, refused with its place and in French", () => {
  it.each([
    ["departement", { departement: "20" }],
    ["departement", { departement: "96" }],
    ["departement", { departement: "975" }],
    ["receivedOn", { receivedOn: "2026-02-30" }],
    ["decidedOn", { decidedOn: "2026-01-14" }],
    ["notifiedOn", { decidedOn: "2026-03-10", notifiedOn: "2026-03-09" }],
    ["decidedOn", { notifiedOn: "2026-03-09" }],
    ["injunctionOn", { injunctionOn: "2026-03-09" }],
    ["decidedOn", { withoutCommission: true, decidedOn: "2026-03-09" }],
    ["reasonsAskedOn", { reasonsGivenOn: "2026-05-09" }],
    ["reasonsGivenOn", { reasonsAskedOn: "2026-05-09", reasonsGivenOn: "2026-05-08" }],
    ["suspensions.0.to", { suspensions: [{ from: "2026-02-02", to: "2026-02-01" }] }],
  ])("%s for %j", (place, change) => {
    try {
      daloDeadlines({ ...dalo, ...change })
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      expect(error.issues.map(({ path }) => path.join("."))).toEqual([place])
      expect(error.issues[0]?.fr).toMatch(/^[A-ZÀ-Ý]/)
    }
  })

  it("before the texts that were read", () => {
    expect(() => daloDeadlines({ ...dalo, receivedOn: "2016-12-27" })).toThrow(OutsideKnownPeriod)
  })
})

const received = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(plainDate("2017-01-02"), days))
const procedure = fc.constantFrom("dalo" as const, "daho-shelter" as const, "daho-transition" as const)
const departement = fc.constantFrom("66", "75", "974", "48", "49", "62", "67", "2A")

describe("any appeal", () => {
  it("never has a safe day after the arguable one, nor one before the fact it runs from", () => {
    fc.assert(
      fc.property(
        received,
        procedure,
        departement,
        fc.nat(200),
        fc.boolean(),
        (receivedOn, kind, where, later, yes) => {
          const decidedOn = addDays(receivedOn, later)
          const dates = {
            procedure: kind,
            departement: where,
            receivedOn,
            decidedOn,
            decision: yes ? "favourable" : "rejected",
          } as const
          for (const { lastSafeDay, lastArguableDay, opensOn } of daloDeadlines(dates)) {
            expect(lastSafeDay <= lastArguableDay).toBe(true)
            expect(lastSafeDay > receivedOn).toBe(true)
            if (opensOn !== undefined) expect(opensOn <= lastArguableDay).toBe(true)
          }
        },
      ),
    )
  })

  it("is never brought nearer by a suspension", () => {
    fc.assert(
      fc.property(received, procedure, departement, fc.nat(80), fc.nat(60), (receivedOn, kind, where, start, days) => {
        const dates = { procedure: kind, departement: where, receivedOn }
        const from = addDays(receivedOn, start)
        const suspended = { ...dates, suspensions: [{ from, to: addDays(from, days) }] }
        const ends = (given: DaloDates) => daloDeadlines(given).map(({ lastSafeDay }) => lastSafeDay)
        const [before, after] = [ends(dates), ends(suspended)]
        expect(after.every((end, index) => end >= (before[index] ?? ""))).toBe(true)
      }),
      { numRuns: 1000, examples: [[plainDate("2027-11-17"), "daho-shelter", "66", 0, 1]] },
    )
  })
})
