import { addDays, plainDate } from "@traitdunion/core"
import {
  type DaloDates,
  type DaloDeadline,
  type DaloDeadlineId,
  daloDeadlines,
  prefectReminderOn,
} from "@traitdunion/plugin-dalo"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openDalo } from "./support/desk.ts"

const dalo: DaloDates = { procedure: "dalo", departement: "66", receivedOn: "2026-01-15" }
const find = (dates: DaloDates, id: DaloDeadlineId): DaloDeadline | undefined =>
  daloDeadlines(dates).find((one) => one.id === id)
const days = (dates: DaloDates, id: DaloDeadlineId) => {
  const found = find(dates, id)
  return found === undefined ? null : [found.lastSafeDay, found.lastArguableDay]
}
/** The safe day by which a rejection goes to court, whichever way it came. */
const court = (dates: DaloDates): DaloDeadline | undefined =>
  find(dates, "annulment") ?? find(dates, "implicit-rejection-appeal")

describe("CCH R441-16-1: the delay of the offer, agglomeration by agglomeration", () => {
  const decided = (departement: string): DaloDates => ({ ...dalo, departement, decidedOn: "2026-05-12" })

  it.each("49 64 37 62 30 01 27 43 82".split(" "))("%s, which the readings dispute, has both days", (code) => {
    expect(days(decided(code), "offer")).toEqual(["2026-08-12", "2026-11-12"])
    expect(find(decided(code), "injunction")?.lastSafeDay).toBe("2026-12-14")
    expect(find(decided(code), "offer")?.steps.join(" ")).toContain("n'est pas certaine")
    expect(prefectReminderOn(decided(code))).toBe("2026-08-13")
  })

  it.each(["75", "69", "34", "13"])(
    "%s, large by both readings, is likely six months, and the court counted from three",
    (code) => {
      expect(days(decided(code), "offer")).toEqual(["2026-11-12", "2026-11-12"])
      expect(find(decided(code), "injunction")).toMatchObject({ opensOn: "2026-11-13", lastSafeDay: "2026-12-14" })
      expect(find(decided(code), "offer")?.steps.join(" ")).toContain("probables")
      expect(prefectReminderOn(decided(code))).toBe("2026-08-13")
    },
  )

  it.each(["66", "51", "63", "45", "57", "48", "2A"])("%s, large by no reading, has three months", (code) => {
    expect(days(decided(code), "offer")).toEqual(["2026-08-12", "2026-08-12"])
  })

  it.each(["971", "972", "973", "974", "976"])("%s, overseas, has six months", (code) => {
    expect(days(decided(code), "offer")).toEqual(["2026-11-12", "2026-11-12"])
    expect(prefectReminderOn(decided(code))).toBe("2026-11-13")
  })

  it("the day that the notification writes comes first, and so does a class that was confirmed", () => {
    const written = { ...decided("49"), offerBy: "2026-11-12" }
    expect(days(written, "offer")).toEqual(["2026-11-12", "2026-11-12"])
    expect(find(written, "injunction")?.lastSafeDay).toBe("2027-03-12")
    expect(days({ ...decided("49"), offerClass: "other" }, "offer")).toEqual(["2026-08-12", "2026-08-12"])
  })
})

describe("CJA R421-2: an answer after a silence", () => {
  const silent = court(dalo)

  it("within the delay of the silence: the express rejection is argued, and the safe day stays", () => {
    const dates = { ...dalo, decidedOn: "2026-05-20", notifiedOn: "2026-05-22", decision: "rejected" as const }
    expect(silent?.lastSafeDay).toBe("2026-06-16")
    expect(days(dates, "annulment")).toEqual(["2026-06-16", "2026-07-23"])
    expect(find(dates, "annulment")?.steps.join(" ")).toContain("fait courir le délai à nouveau (CJA art. R421-2)")
  })

  it("after that delay: it opens nothing that is certain", () => {
    const dates = { ...dalo, decidedOn: "2026-09-01", decision: "rejected" as const, acknowledgementMentions: true }
    expect(days(dates, "annulment")).toEqual(["2026-06-16", "2026-11-02"])
    expect(find(dates, "annulment")).toMatchObject({ opposable: true })
    expect(find(dates, "annulment")?.steps.join(" ")).toContain("n'ouvre rien de certain")
  })

  it("an answer to an ex gratia appeal after its own silence never moves the safe day", () => {
    const asked = {
      ...dalo,
      decidedOn: "2026-03-10",
      notifiedOn: "2026-03-13",
      decision: "rejected" as const,
      graciousOn: "2026-04-20",
    }
    expect(days(asked, "annulment")).toEqual(["2026-08-21", "2026-08-21"])
    const late = { ...asked, graciousAnsweredOn: "2026-07-15" }
    expect(days(late, "annulment")).toEqual(["2026-08-21", "2026-09-16"])
  })

  it("never moves a safe day later, whatever comes after whatever silence", () => {
    const gap = fc.nat(150)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3600 }),
        fc.constantFrom("66", "974", "67"),
        fc.option(gap, { nil: undefined }),
        gap,
        gap,
        fc.constantFrom(true, false, undefined),
        (start, departement, graciousAfter, expressAfter, notifiedAfter, mentions) => {
          const receivedOn = addDays(plainDate("2017-01-02"), start)
          const dates: DaloDates = { procedure: "dalo", departement, receivedOn, acknowledgementMentions: mentions }
          const born = find(dates, "commission")?.lastSafeDay ?? receivedOn
          const graciousOn = graciousAfter === undefined ? undefined : addDays(born, graciousAfter + 1)
          const before: DaloDates = graciousOn === undefined ? dates : { ...dates, graciousOn }
          const safe = court(before)?.lastSafeDay ?? ""
          const decidedOn = addDays(born, expressAfter + 1)
          const express: DaloDates = {
            ...before,
            decidedOn,
            notifiedOn: addDays(decidedOn, notifiedAfter),
            decision: "rejected",
          }
          const after = court(express)
          expect(after !== undefined && after.lastSafeDay <= safe).toBe(true)
          if (graciousOn === undefined) return
          const silence = find(before, "gracious-silence")?.lastSafeDay
          if (silence === undefined) return
          const answered = court({ ...before, graciousAnsweredOn: addDays(silence, expressAfter + 1) })
          expect(answered?.lastSafeDay).toBe(safe)
        },
      ),
    )
  })
})

describe("CJA R778-2: what the request to the court comes with", () => {
  it("the commission's decision, unless it cannot for a reason; a copy of the request where there is no commission", () => {
    const decided = find({ ...dalo, decidedOn: "2026-03-10" }, "injunction")?.steps.join(" ")
    expect(decided).toContain("La décision de la commission est à joindre, sauf impossibilité justifiée")
    const without = find({ ...dalo, withoutCommission: true }, "injunction")?.steps.join(" ")
    expect(without).toContain("Une copie de la demande adressée au préfet est à joindre, sauf impossibilité justifiée")
  })
})

describe("the reminder to the prefect", () => {
  it("names the day for the court while it is to come, and stays unwritten once the court was asked", async () => {
    const { desk, record, goTo } = await openDalo({ today: "2026-06-10" })
    await record({ fact: "received", on: "2026-01-15" })
    await record({ fact: "decided", on: "2026-03-10", decision: "favourable" })
    const remind = async () => JSON.stringify(await desk.dalo.prefectReminder({ appeal: "a-1" }))
    expect(await remind()).toBe("null")
    goTo("2026-06-11")
    expect(await remind()).toContain("jusqu'au 12/10/2026")
    goTo("2026-10-13")
    expect(await remind()).not.toContain("12/10/2026")
    await record({ fact: "injunction-filed", on: "2026-06-22" })
    expect(await remind()).toBe("null")
  })
})
