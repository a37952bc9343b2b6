import { addDays, InvalidInput, OutsideKnownPeriod, plainDate } from "@traitdunion/core"
import { type DisputeDates, disputeDeadlines, disputeRoutes } from "@traitdunion/plugin-caf-relay"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const indu = { about: "overpayment", route: "social", notifiedOn: "2026-07-24" } as const
const safe = (dates: DisputeDates) =>
  Object.fromEntries(disputeDeadlines(dates).map(({ id, lastSafeDay }) => [id, lastSafeDay]))

describe("an overpayment", () => {
  it("gives twenty days to have it put right, two months to appeal, and nothing is kept back before the twentieth", () => {
    expect(safe(indu)).toEqual({
      rectification: "2026-08-13",
      "before-retention": "2026-08-13",
      "amicable-appeal": "2026-09-24",
    })
  })

  it("begins the appeal anew when it was asked to be put right in time, and not when it was too late", () => {
    const asked = { ...indu, rectificationAskedOn: "2026-08-10" }
    expect(safe(asked)).toEqual({ "rectification-answer": "2026-09-10", "amicable-appeal": "2026-11-10" })
    const answered = { ...asked, rectificationAnsweredOn: "2026-08-25" }
    expect(safe(answered)).toEqual({ "before-retention": "2026-09-01", "amicable-appeal": "2026-10-25" })
    expect(safe({ ...indu, rectificationAskedOn: "2026-08-14" })["amicable-appeal"]).toBe("2026-09-24")
  })

  it("is rejected by two months of silence, counted from the documents where some were asked for", () => {
    const received = { ...indu, amicableReceivedOn: "2026-09-15" }
    expect(safe(received)).toMatchObject({ "amicable-silence": "2026-11-15", court: "2027-01-15" })
    expect(safe({ ...received, documentsReceivedOn: "2026-09-30" })).toMatchObject({
      "amicable-silence": "2026-11-30",
      court: "2027-02-01",
    })
    expect(safe({ ...received, amicableAnsweredOn: "2026-10-20" })).toMatchObject({ court: "2026-12-21" })
  })

  it.each([
    [false, "2026-03-01"],
    [true, "2029-03-01"],
  ])("is prescribed two years after the payment, five where fraud is alleged (%s)", (fraudAlleged, day) => {
    expect(safe({ ...indu, paidOn: "2024-03-01", fraudAlleged })).toMatchObject({ prescription: day })
  })

  it("says when the claim itself comes too late, and only then", () => {
    const steps = (paidOn: string, fraudAlleged = false) =>
      disputeDeadlines({ ...indu, paidOn, fraudAlleged })
        .find(({ id }) => id === "prescription")
        ?.steps.join(" ")
    expect(steps("2024-07-23")).toContain("peut opposer la prescription")
    expect(steps("2024-07-23")).toContain("dans les 2 ans du paiement")
    expect(steps("2024-07-24")).not.toContain("opposer")
    expect(steps("2024-07-23", true)).not.toContain("opposer")
  })

  it("answers a formal notice within a month", () => {
    expect(safe({ ...indu, formalNoticeOn: "2026-09-30" })).toMatchObject({ "formal-notice": "2026-10-30" })
  })
})

describe("what comes late", () => {
  const day = (dates: DisputeDates, id: string) => {
    const found = disputeDeadlines(dates).find((deadline) => deadline.id === id)
    return [found?.lastSafeDay, found?.lastArguableDay]
  }

  it("does not put off the safe day: an answer, or documents, after the silence that was a rejection", () => {
    const asked = { ...indu, rectificationAskedOn: "2026-08-10" }
    expect(day(asked, "amicable-appeal")).toEqual(["2026-11-10", "2026-11-10"])
    const late = { ...asked, rectificationAnsweredOn: "2027-03-01" }
    expect(day(late, "amicable-appeal")).toEqual(["2026-11-10", "2027-05-03"])
    const appealed = { ...indu, amicableReceivedOn: "2026-09-01" }
    expect(day(appealed, "court")).toEqual(["2027-01-04", "2027-01-04"])
    expect(day({ ...appealed, amicableAnsweredOn: "2027-06-01" }, "court")).toEqual(["2027-01-04", "2027-08-02"])
    const documents = { ...appealed, documentsReceivedOn: "2027-06-01" }
    expect(day(documents, "amicable-silence")).toEqual(["2026-11-01", "2027-08-01"])
    expect(day(documents, "court")).toEqual(["2027-01-04", "2027-10-01"])
    const told = disputeDeadlines({ ...appealed, amicableAnsweredOn: "2027-06-01" })
      .at(-1)
      ?.steps.join(" ")
    expect(told).toContain("n'avance pas le jour prudent")
    expect(told).toContain("Jour défendable : 02/08/2027")
  })

  it("is said of an appeal itself, unless nobody told the person of the delay", () => {
    const late = { ...indu, amicableReceivedOn: "2026-12-01" }
    const steps = (dates: DisputeDates) =>
      disputeDeadlines(dates)
        .flatMap((deadline) => deadline.steps)
        .join(" ")
    expect(steps({ ...late, mentions: true })).toContain("jugé tardif")
    expect(steps(late)).toContain("jugé tardif")
    expect(steps({ ...late, mentions: false })).not.toContain("jugé tardif")
    expect(steps({ ...late, amicableReceivedOn: "2026-09-24" })).not.toContain("jugé tardif")
  })

  it("is not hoped for: a closed day puts off what is argued, and never what the CAF may keep back", () => {
    // Its twentieth day is a Saturday, and the fifteenth of August.
    const august = { ...indu, notifiedOn: "2026-07-26" }
    expect(day(august, "before-retention")).toEqual(["2026-08-15", "2026-08-15"])
    expect(day(august, "rectification")).toEqual(["2026-08-15", "2026-08-17"])
    expect(day({ ...indu, notifiedOn: "2026-07-26" }, "amicable-appeal")).toEqual(["2026-09-26", "2026-09-28"])
  })
})

describe("the other routes", () => {
  it("go to the administrative court, in clear days", () => {
    const prime = {
      ...indu,
      route: "administrative",
      amicableReceivedOn: "2026-09-15",
      amicableAnsweredOn: "2026-10-20",
    } as const
    expect(safe(prime)).toMatchObject({ court: "2026-12-21" })
    const court = disputeDeadlines(prime).find(({ id }) => id === "court")
    expect(court?.steps.join(" ")).toContain("Délai franc")
  })

  it("CASF R262-88: the RSA is appealed in two months, or sooner where the notification says so", () => {
    const rsa = { ...indu, route: "department" } as const
    expect(safe(rsa)).toMatchObject({ "amicable-appeal": "2026-09-24" })
    expect(safe({ ...rsa, amicableWithin: "P2M" })).toMatchObject({ "amicable-appeal": "2026-09-24" })
    expect(safe({ ...rsa, amicableWithin: "P1M" })).toMatchObject({ "amicable-appeal": "2026-08-24" })
    expect(disputeDeadlines(rsa).at(-1)?.references[0]?.reference).toBe("art. R262-88")
    const found = disputeDeadlines({ ...rsa, amicableWithin: "P2M" })
    expect(found.at(-1)?.steps[0]).toContain("suspend la récupération")
    expect(found[0]?.steps.at(-1)).toContain("à confirmer")
    const appealed = safe({ ...rsa, amicableWithin: "P2M", amicableReceivedOn: "2026-08-03" })
    expect(Object.keys(appealed)).not.toContain("before-retention")
  })

  it("have no request to put right where a right was refused", () => {
    expect(safe({ ...indu, about: "decision" })).toEqual({ "amicable-appeal": "2026-09-24" })
  })
})

describe("the CAF's mediator", () => {
  it("suspends the appeals, and not the days before a retention", () => {
    const held = { ...indu, mediatorReceivableOn: "2026-08-01", mediatorRecommendedOn: "2026-08-31" }
    expect(safe(held)).toMatchObject({ rectification: "2026-08-13", "amicable-appeal": "2026-10-24" })
  })

  it("says while it is pending that the delay stands still, and keeps the safe day", () => {
    const pending = disputeDeadlines({ ...indu, mediatorReceivableOn: "2026-08-01" }).at(-1)
    expect(pending?.lastSafeDay).toBe("2026-09-24")
    expect(pending?.steps.join(" ")).toContain("L217-7-1")
  })
})

it.each([
  [true, true],
  [false, false],
  [undefined, null],
])("can be held against somebody who was told of it: %s", (mentions, opposable) => {
  const found = disputeDeadlines({ ...indu, mentions })
  expect(found.find(({ id }) => id === "amicable-appeal")?.opposable).toBe(opposable)
})

it("names the articles, and knows nothing before the version that was read", () => {
  const appealed = { ...indu, amicableReceivedOn: "2026-09-15" }
  const cited = [...disputeDeadlines({ ...indu, paidOn: "2026-01-05" }), ...disputeDeadlines(appealed)].flatMap(
    ({ references }) => references,
  )
  expect(cited.map(({ reference }) => reference)).toEqual(
    expect.arrayContaining(["art. R133-9-2", "art. L553-1", "art. R142-1", "art. R142-6", "art. 640 à 642"]),
  )
  expect(safe({ ...indu, notifiedOn: "2025-12-27" })["amicable-appeal"]).toBe("2026-02-27")
  expect(() => disputeDeadlines({ ...indu, notifiedOn: "2021-03-24" })).toThrow(OutsideKnownPeriod)
})

it.each([
  [{ rectificationAskedOn: "2026-07-01" }, "rectificationAskedOn"],
  [{ rectificationAnsweredOn: "2026-08-01" }, "rectificationAskedOn"],
  [{ amicableAnsweredOn: "2026-10-01" }, "amicableReceivedOn"],
  [{ mediatorRecommendedOn: "2026-10-01" }, "mediatorReceivableOn"],
  [{ paidOn: "2026-08-01" }, "paidOn"],
  [{ about: "decision", rectificationAskedOn: "2026-08-01" }, "rectificationAskedOn"],
  [{ notifiedOn: "2026-02-30" }, "notifiedOn"],
  [{ amicableWithin: "two months" }, "amicableWithin"],
  [{ amicableWithin: "P6M" }, "amicableWithin"],
  [{ route: "department", amicableWithin: "P0D" }, "amicableWithin"],
  [{ about: "decision", paidOn: "2026-01-05" }, "paidOn"],
  [{ about: "decision", fraudAlleged: true }, "fraudAlleged"],
  [{ password: "x" }, "password"],
])("refuses what contradicts itself: %o", (wrong, place) => {
  try {
    disputeDeadlines({ ...indu, ...wrong } as DisputeDates)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidInput)
    expect((error as InvalidInput).issues.map(({ path }) => path.join("."))).toContain(place)
  }
})

describe("whatever the days", () => {
  const start = plainDate("2026-01-02")
  const day = (from: string, most: number) => fc.nat(most).map((days) => addDays(plainDate(from), days))
  const route = fc.constantFrom(...(Object.keys(disputeRoutes) as ReadonlyArray<keyof typeof disputeRoutes>))
  const disputes = fc
    .record({
      about: fc.constantFrom("overpayment" as const, "decision" as const),
      route,
      notifiedOn: day(start, 1500),
    })
    .map((dispute) => (dispute.route === "department" ? { ...dispute, amicableWithin: "P2M" } : dispute))

  it("no safe day comes after the arguable one, or before what it follows", () => {
    fc.assert(
      fc.property(disputes, fc.nat(90), (dispute, waited) => {
        for (const dates of [dispute, { ...dispute, amicableReceivedOn: addDays(dispute.notifiedOn, waited) }]) {
          for (const { lastSafeDay, lastArguableDay, steps, references } of disputeDeadlines(dates)) {
            expect(lastSafeDay <= lastArguableDay).toBe(true)
            expect(lastSafeDay > dispute.notifiedOn).toBe(true)
            expect(steps.length).toBeGreaterThan(1)
            expect(references.length).toBeGreaterThan(0)
          }
        }
      }),
    )
  })

  it("a mediation with the CAF's mediator never brings a day nearer", () => {
    fc.assert(
      fc.property(disputes, fc.nat(60), fc.nat(200), (dispute, began, lasted) => {
        const mediatorReceivableOn = addDays(dispute.notifiedOn, began)
        const held = { ...dispute, mediatorReceivableOn, mediatorRecommendedOn: addDays(mediatorReceivableOn, lasted) }
        expect((safe(held)["amicable-appeal"] ?? "") >= (safe(dispute)["amicable-appeal"] ?? "")).toBe(true)
      }),
    )
  })

  it("what comes after the silence never puts the safe day off, and what comes before never brings it past it", () => {
    fc.assert(
      fc.property(disputes, fc.nat(20), fc.nat(400), fc.nat(400), (dispute, asked, answered, received) => {
        const court = (dates: DisputeDates) => disputeDeadlines(dates).find(({ id }) => id === "court")
        const appeal = (dates: DisputeDates) => disputeDeadlines(dates).find(({ id }) => id === "amicable-appeal")
        const rectificationAskedOn = addDays(dispute.notifiedOn, asked)
        const waiting = { ...dispute, about: "overpayment" as const, rectificationAskedOn }
        const told = { ...waiting, rectificationAnsweredOn: addDays(rectificationAskedOn, answered) }
        expect((appeal(told)?.lastSafeDay ?? "") <= (appeal(waiting)?.lastSafeDay ?? "")).toBe(true)
        expect((appeal(told)?.lastArguableDay ?? "") >= (appeal(told)?.lastSafeDay ?? "")).toBe(true)
        const silent = { ...dispute, amicableReceivedOn: addDays(dispute.notifiedOn, received) }
        const decided = { ...silent, amicableAnsweredOn: addDays(silent.amicableReceivedOn, answered) }
        expect((court(decided)?.lastSafeDay ?? "") <= (court(silent)?.lastSafeDay ?? "")).toBe(true)
        const born = disputeDeadlines(silent).find(({ id }) => id === "amicable-silence")?.lastSafeDay ?? ""
        const documentsReceivedOn = addDays(silent.amicableReceivedOn, answered)
        const late = court({ ...silent, documentsReceivedOn })?.lastSafeDay ?? ""
        if (documentsReceivedOn > born) expect(late).toBe(court(silent)?.lastSafeDay)
        else expect(late >= (court(silent)?.lastSafeDay ?? "")).toBe(true)
      }),
    )
  })

  it("what was paid is claimed back for two years to the day, or five", () => {
    const paid = fc.record({ year: fc.integer({ min: 2015, max: 2025 }), month: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(paid, fc.integer({ min: 1, max: 31 }), fc.boolean(), ({ year, month }, asked, fraudAlleged) => {
        const last = (of: number) => new Date(Date.UTC(of, month, 0)).getUTCDate()
        const written = (of: number, on: number) =>
          `${of}-${String(month).padStart(2, "0")}-${String(on).padStart(2, "0")}`
        const on = Math.min(asked, last(year))
        const until = year + (fraudAlleged ? 5 : 2)
        const found = safe({ ...indu, paidOn: written(year, on), fraudAlleged })
        expect(found["prescription"]).toBe(written(until, Math.min(on, last(until))))
      }),
    )
  })

  it("nothing is kept back before twenty days, or seven after an express rejection", () => {
    fc.assert(
      fc.property(day(start, 1500), fc.nat(20), fc.nat(40), (notifiedOn, asked, answered) => {
        const told = { about: "overpayment", route: "social", notifiedOn } as const
        expect(safe(told)["before-retention"]).toBe(addDays(notifiedOn, 20))
        const rectificationAskedOn = addDays(notifiedOn, asked)
        expect(safe({ ...told, rectificationAskedOn })["before-retention"]).toBeUndefined()
        const rectificationAnsweredOn = addDays(rectificationAskedOn, answered)
        const rejected = safe({ ...told, rectificationAskedOn, rectificationAnsweredOn })["before-retention"]
        const silentOn = safe({ ...told, rectificationAskedOn })["rectification-answer"] ?? ""
        // After the month, the silence was the rejection: its two months are not cut short.
        if (rectificationAnsweredOn <= silentOn) expect(rejected).toBe(addDays(rectificationAnsweredOn, 7))
        else expect((rejected ?? "") > addDays(rectificationAnsweredOn, 7)).toBe(true)
      }),
    )
  })

  it("asking in time to have an overpayment put right never shortens the appeal", () => {
    fc.assert(
      fc.property(disputes, fc.nat(20), (dispute, days) => {
        const indu = { ...dispute, about: "overpayment" as const }
        const asked = { ...indu, rectificationAskedOn: addDays(dispute.notifiedOn, days) }
        expect((safe(asked)["amicable-appeal"] ?? "") >= (safe(indu)["amicable-appeal"] ?? "")).toBe(true)
      }),
    )
  })
})
