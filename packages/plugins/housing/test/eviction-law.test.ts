import { addDays, plainDate } from "@traitdunion/core"
import {
  type EvictionDates,
  type EvictionDeadlineId,
  evictionCalendar,
  unpaidConstituted,
  winterTruce,
} from "@traitdunion/plugin-housing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const social: EvictionDates = { landlord: "social", leaseSignedOn: "2024-05-02" }
const days = (dates: EvictionDates, id: EvictionDeadlineId) => {
  const found = evictionCalendar(dates).deadlines.find((one) => one.id === id)
  return found === undefined ? null : [found.lastSafeDay, found.lastArguableDay]
}
const on = plainDate

describe("art. 24: the order to pay", () => {
  it("lets the clause play after six weeks", () => {
    expect(days({ ...social, paymentOrder: { on: "2026-03-02" } }, "clause")).toEqual(["2026-04-13", "2026-04-13"])
  })

  it("has both days where the lease is older than the law, or its date is not known", () => {
    const both = ["2026-04-13", "2026-05-04"]
    expect(days({ ...social, leaseSignedOn: "2023-07-28", paymentOrder: { on: "2026-03-02" } }, "clause")).toEqual(both)
    expect(days({ landlord: "family", paymentOrder: { on: "2026-03-02" } }, "clause")).toEqual(both)
    expect(days({ ...social, leaseSignedOn: "2023-07-29", paymentOrder: { on: "2026-03-02" } }, "clause")).toEqual([
      "2026-04-13",
      "2026-04-13",
    ])
  })

  it("is counted by the delay that the act writes, before any table", () => {
    const old = { ...social, leaseSignedOn: "2020-01-02" }
    expect(days({ ...old, paymentOrder: { on: "2026-03-02", within: "P2M" } }, "clause")).toEqual([
      "2026-05-02",
      "2026-05-04",
    ])
    expect(days({ ...old, paymentOrder: { on: "2026-03-02", until: "2026-04-20" } }, "clause")).toEqual([
      "2026-04-20",
      "2026-04-20",
    ])
    expect(days({ ...social, paymentOrder: { on: "2026-03-02", within: "P6W" } }, "clause")?.[0]).toBe("2026-04-13")
  })

  it("ends on a closed day for the prudent, and on the next open one for the court", () => {
    // Six weeks after 3 April 2026 is Ascension's Friday; after 2 April, Ascension itself.
    expect(days({ ...social, paymentOrder: { on: "2026-04-02" } }, "clause")).toEqual(["2026-05-14", "2026-05-15"])
    expect(days({ ...social, paymentOrder: { on: "2026-04-04" } }, "clause")).toEqual(["2026-05-16", "2026-05-18"])
  })

  it("of before the law that is known has no day, and says so", () => {
    const { deadlines, notKnown } = evictionCalendar({ landlord: "social", paymentOrder: { on: "2023-07-28" } })
    expect(deadlines).toEqual([])
    expect(notKnown).toMatchObject([{ id: "clause", lastSafeDay: null }])
    expect(notKnown[0]?.words.fr).not.toBe("")
    expect(
      days({ landlord: "social", leaseSignedOn: "2023-07-29", paymentOrder: { on: "2023-07-29" } }, "clause"),
    ).toEqual(["2023-09-09", "2023-09-11"])
  })
})

describe("art. 24: the summons and the hearing", () => {
  const summoned: EvictionDates = { ...social, summons: { on: "2026-06-01", hearingOn: "2026-09-14" } }

  it("is admissible two months after the CCAPEX was told, for a legal person", () => {
    const told = { ccapexOn: "2026-03-31" }
    expect(days({ ...social, ...told }, "summons-admissible")).toEqual(["2026-05-31", "2026-05-31"])
    expect(days({ landlord: "company", ...told }, "summons-admissible")).toEqual(["2026-05-31", "2026-05-31"])
    expect(days({ landlord: "family", ...told }, "summons-admissible")).toBeNull()
  })

  it("is notified to the prefect six weeks before, and the rent is paid again before the day", () => {
    expect(days(summoned, "prefect-notice")).toEqual(["2026-08-03", "2026-08-03"])
    expect(days(summoned, "resume-rent")).toEqual(["2026-09-13", "2026-09-13"])
    expect(days(summoned, "hearing")).toEqual(["2026-09-14", "2026-09-14"])
  })

  it("offers the interview within fifteen working days, and sends the assessment five before, holidays left out", () => {
    // From 30 April: 1 May, 8 May, Ascension (14) and Whit Monday (25) are closed.
    const dates = { ...social, summons: { on: "2026-04-28", hearingOn: "2026-07-17" } }
    expect(days({ ...dates, prefectNotifiedOn: "2026-04-30" }, "assessment-offer")).toEqual([
      "2026-05-27",
      "2026-05-27",
    ])
    // Five working days before 17 July, without the 14th.
    expect(days(dates, "assessment-sent")).toEqual(["2026-07-09", "2026-07-09"])
  })

  it("tells both days where Good Friday depends on the commune", () => {
    const dates = { ...social, commune: "67482", summons: { on: "2026-03-10", hearingOn: "2026-06-01" } }
    // The fifteenth working day from 16 March is Good Friday's Tuesday after, or a day later where it is a holiday.
    const found = days({ ...dates, prefectNotifiedOn: "2026-03-16" }, "assessment-offer")
    expect(found).toEqual(["2026-04-07", "2026-04-08"])
    expect(days({ ...dates, commune: "66136", prefectNotifiedOn: "2026-03-16" }, "assessment-offer")).toEqual([
      "2026-04-07",
      "2026-04-07",
    ])
  })

  it.each([
    [{ summons: { on: "2026-06-01", hearingOn: "2026-05-31" } }, "summons.hearingOn"],
    [{ paymentOrder: { on: "2026-06-02" }, summons: { on: "2026-06-01", hearingOn: "2026-09-14" } }, "summons.on"],
    [{ paymentOrder: { on: "2026-06-02", until: "2026-06-01" } }, "paymentOrder.until"],
    [{ leaveOrder: { on: "2026-06-02" }, evictedOn: "2026-06-01" }, "evictedOn"],
    [{ leaveOrder: { on: "2026-06-02" }, forceAskedOn: "2026-06-01" }, "forceAskedOn"],
    [{ protocol: { on: "2026-06-02", until: "2026-06-01" } }, "protocol.until"],
  ] as const)("refuses what contradicts itself, with the place and French words: %j", (dates, place) => {
    try {
      evictionCalendar({ ...social, ...dates })
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ _tag: "InvalidInput" })
      expect(JSON.stringify(error)).toContain(place.split(".").at(-1))
    }
  })
})

describe("CPCE L412-1 to L412-6: leaving", () => {
  const left = (more: Partial<EvictionDates> & Pick<EvictionDates, "leaveOrder">): EvictionDates => ({
    ...social,
    ...more,
  })

  it("takes two months from the order to leave, or what the act writes", () => {
    expect(days(left({ leaveOrder: { on: "2026-05-04" } }), "leave")).toEqual(["2026-07-04", "2026-07-06"])
    expect(days(left({ leaveOrder: { on: "2026-05-04", within: "P1M" } }), "leave")).toEqual([
      "2026-06-04",
      "2026-06-04",
    ])
    expect(days(left({ leaveOrder: { on: "2026-05-04", within: "P0D" } }), "leave")?.[0]).toBe("2026-05-04")
    expect(days(left({ leaveOrder: { on: "2026-05-04", until: "2026-10-01" } }), "leave")?.[0]).toBe("2026-10-01")
  })

  it("is suspended until the prefect is told: that can be argued, prudence does not wait", () => {
    expect(days(left({ leaveOrder: { on: "2026-05-04", prefectToldOn: "2026-05-20" } }), "leave")).toEqual([
      "2026-07-04",
      "2026-07-20",
    ])
  })

  it.each([
    ["2026-08-30", "2026-10-31", "2026-10-31"], // one day before the truce
    ["2026-08-31", "2026-10-31", "2027-04-01"], // the first possible day would be 1 November
    ["2027-01-30", "2027-03-30", "2027-04-01"], // the last day of the truce
    ["2027-01-31", "2027-03-31", "2027-04-01"],
    ["2027-02-01", "2027-04-01", "2027-04-02"],
  ])("an order of %s lets nobody be evicted in the winter truce", (ordered, end, first) => {
    const dates = left({ leaveOrder: { on: ordered } })
    expect(days(dates, "leave")?.[0]).toBe(end === "2026-10-31" && ordered === "2026-08-30" ? "2026-10-30" : end)
    expect(days(dates, "eviction-possible")?.[0]).toBe(first)
  })

  it("does not wait for the truce where a new home is assured, and waits for the judge and the protocol", () => {
    const leaveOrder = { on: "2026-09-15" }
    expect(days(left({ leaveOrder, rehousingAssured: true }), "eviction-possible")?.[0]).toBe("2026-11-16")
    expect(
      days(
        left({ leaveOrder, enforcementDelays: { on: "2026-10-01", until: "2027-05-31" } }),
        "eviction-possible",
      )?.[0],
    ).toBe("2027-06-01")
    expect(
      days(left({ leaveOrder, protocol: { on: "2026-10-01", until: "2028-09-30" } }), "eviction-possible")?.[0],
    ).toBe("2028-10-01")
  })

  it("knows the truce to the day", () => {
    expect(winterTruce("2026-10-31")).toBeNull()
    expect(winterTruce("2026-11-01")).toEqual({ from: "2026-11-01", until: "2027-03-31" })
    expect(winterTruce("2027-03-31")).toEqual({ from: "2026-11-01", until: "2027-03-31" })
    expect(winterTruce("2027-04-01")).toBeNull()
    expect(() => winterTruce("2023-07-28")).toThrow()
  })

  it("counts the prefect's silence, the belongings and the protocol", () => {
    const dates = left({ leaveOrder: { on: "2026-05-04" }, forceAskedOn: "2026-07-07", evictedOn: "2026-09-15" })
    expect(days(dates, "force-silence")).toEqual(["2026-09-07", "2026-09-07"])
    expect(days(dates, "belongings")).toEqual(["2026-11-15", "2026-11-16"])
    expect(days(dates, "belongings-contest")).toEqual(["2026-10-15", "2026-10-15"])
    const protocol = { on: "2026-10-01", until: "2028-09-30" }
    expect(days({ ...social, protocol }, "new-lease")).toEqual(["2028-12-30", "2028-12-30"])
  })

  it("never lets a day come before its act, a safe day after an arguable one, or an eviction in the truce", () => {
    const day = fc.nat(2000).map((shift) => addDays(on("2023-07-29"), shift))
    fc.assert(
      fc.property(day, fc.nat(400), fc.constantFrom("66136", "67482", "97105"), (start, more, commune) => {
        const { deadlines, notKnown } = evictionCalendar({
          landlord: "social",
          commune,
          paymentOrder: { on: start },
          ccapexOn: start,
          summons: { on: start, hearingOn: addDays(start, more) },
          leaveOrder: { on: start, prefectToldOn: addDays(start, 3) },
          forceAskedOn: start,
        })
        expect(notKnown).toEqual([])
        for (const { id, lastSafeDay, lastArguableDay } of deadlines) {
          expect(lastSafeDay <= lastArguableDay).toBe(true)
          if (!["prefect-notice", "assessment-sent", "resume-rent"].includes(id))
            expect(lastSafeDay >= start).toBe(true)
          if (id === "eviction-possible") expect(winterTruce(lastSafeDay)).toBeNull()
        }
      }),
    )
  })
})

describe("CCH R824-1: an unpaid rent and the aid to housing", () => {
  const debt = (day: string, ...met: ReadonlyArray<"two-months" | "over-450">) => ({ on: on(day), met, notMet: [] })

  it("is by the rule of its day: 460 € of debt for a rent of 300 € counts from 1 January 2027", () => {
    const found = unpaidConstituted({ debts: [debt("2026-12-20", "over-450")] })
    expect(found).toMatchObject({ on: "2027-01-01", signalBy: "2027-03-01", decides: "ccapex" })
  })

  it("counts two months of rent until 31 December 2026, and the CAF decides", () => {
    expect(unpaidConstituted({ debts: [debt("2026-12-31", "two-months")] })).toMatchObject({
      on: "2026-12-31",
      decides: "caf",
    })
    expect(unpaidConstituted({ debts: [debt("2027-01-01", "two-months")] })).toBeNull()
    expect(unpaidConstituted({ debts: [debt("2027-01-01", "two-months", "over-450")] })).toMatchObject({
      on: "2027-01-01",
      decides: "ccapex",
    })
  })

  it("counts three months after a first unpaid rent, whatever the amount, and not before the new rule", () => {
    expect(unpaidConstituted({ debts: [], firstUnpaidOn: on("2026-11-05") })?.on).toBe("2027-02-05")
    expect(unpaidConstituted({ debts: [], firstUnpaidOn: on("2026-08-05") })?.on).toBe("2027-01-01")
    expect(unpaidConstituted({ debts: [], firstUnpaidOn: on("2026-11-05"), settledOn: on("2027-02-05") })).toBeNull()
    expect(unpaidConstituted({ debts: [], firstUnpaidOn: on("2026-11-05"), settledOn: on("2027-02-06") })?.on).toBe(
      "2027-02-05",
    )
  })

  it("ends with what was noted later", () => {
    const lower = { on: on("2026-12-28"), met: [], notMet: ["over-450" as const] }
    expect(unpaidConstituted({ debts: [debt("2026-12-20", "over-450"), lower] })).toBeNull()
  })
})
