import { addDays, plainDate } from "@traitdunion/core"
import {
  type DisputeDates,
  type DisputedBenefit,
  disputeDeadlines,
  recovery,
  referenceMonths,
} from "@traitdunion/plugin-caf-relay"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openRelay, outcome } from "./support/desk.ts"

const indu = { about: "overpayment", route: "social", notifiedOn: "2026-03-02" } as const
const all = (dates: DisputeDates) =>
  Object.fromEntries(disputeDeadlines(dates).map((one) => [one.id, [one.lastSafeDay, one.lastArguableDay]]))
const steps = (dates: DisputeDates) =>
  disputeDeadlines(dates)
    .flatMap((one) => one.steps)
    .join(" ")

describe("CSS R133-9-2", () => {
  it("I: twenty days from reception, the last of them a Sunday: Monday is argued", () => {
    expect(all(indu)["rectification"]).toEqual(["2026-03-22", "2026-03-23"])
  })

  it("II, 2°: after a rejection by silence nothing is kept back for two months, and the appeal begins anew", () => {
    const asked = { ...indu, rectificationAskedOn: "2026-03-10" }
    expect(all(asked)).toMatchObject({
      "rectification-answer": ["2026-04-10", "2026-04-10"],
      "amicable-appeal": ["2026-06-10", "2026-06-10"],
    })
    expect(steps(asked)).toContain("aucune retenue avant le 10/06/2026")
    expect(recovery(asked)).toMatchObject({ suspended: false, notBefore: "2026-06-10" })
  })

  it("III: an answer within the month opens retention after seven days; one after it cuts nothing short", () => {
    const asked = { ...indu, rectificationAskedOn: "2026-03-10" }
    expect(recovery({ ...asked, rectificationAnsweredOn: "2026-04-10" }).notBefore).toBe("2026-04-17")
    expect(recovery({ ...asked, rectificationAnsweredOn: "2026-04-13" }).notBefore).toBe("2026-06-10")
    expect(all({ ...asked, rectificationAnsweredOn: "2026-04-13" })["before-retention"]).toEqual([
      "2026-06-10",
      "2026-06-10",
    ])
  })

  it("IV, 1°: a late request in writing is the amicable appeal; where nobody knows, the appeal is still to be made", () => {
    const late = { ...indu, rectificationAskedOn: "2026-04-16" }
    const written = all({ ...late, rectificationInWriting: true })
    expect(written).toMatchObject({ "amicable-silence": ["2026-06-16", "2026-06-16"] })
    expect(written).not.toHaveProperty("amicable-appeal")
    expect(Object.keys(all(late))).toEqual(["before-retention", "amicable-appeal", "amicable-silence", "court"])
    expect(steps(late)).toContain("faite par écrit, elle vaut recours amiable")
    const tooLate = { ...indu, rectificationAskedOn: "2026-05-20", rectificationInWriting: true }
    expect(Object.keys(all(tooLate))).toEqual(["before-retention", "amicable-appeal"])
  })

  it("IV, 1°: a late request that was answered as an appeal goes to court, and is not made again", async () => {
    const { desk, goTo } = await openRelay({ today: "2026-03-05" })
    const opened = { dispute: "d-1", holder: "camille", about: "overpayment", benefit: "family-allowances" } as const
    await desk.caf.openDispute({ ...opened, notifiedOn: "2026-03-02" })
    goTo("2026-07-01")
    const record = (fact: Parameters<typeof desk.caf.recordDispute>[0]["fact"]) =>
      outcome(desk.caf.recordDispute({ dispute: "d-1", fact }))
    expect(await record({ fact: "amicable-answered", on: "2026-05-20", granted: false })).toBe("NotAtThisStage")
    expect(await record({ fact: "rectification-asked", on: "2026-04-16", inWriting: true })).toBe("done")
    expect(await record({ fact: "amicable-answered", on: "2026-05-20", granted: false })).toBe("done")
    expect(await record({ fact: "amicable", on: "2026-06-01" })).toBe("NotAtThisStage")
    const read = await desk.caf.dispute({ dispute: "d-1" })
    expect(read?.deadlines.find(({ id }) => id === "court")?.lastSafeDay).toBe("2026-07-20")
    expect(await record({ fact: "court-filed", on: "2026-06-15" })).toBe("done")
  })

  it("IV, 2°: after a late request by word of mouth, the documents asked for within twenty days are the appeal", () => {
    const oral = { ...indu, rectificationAskedOn: "2026-04-16", rectificationInWriting: false }
    expect(all(oral)).not.toHaveProperty("amicable-silence")
    const invited = { ...oral, documentsInvitedOn: "2026-04-20" }
    expect(all(invited)["rectification-documents"]).toEqual(["2026-05-10", "2026-05-11"])
    expect(all({ ...invited, amicableReceivedOn: "2026-05-04" })).not.toHaveProperty("rectification-documents")
  })

  it("holds for notifications before 28 December 2025, R142-6 having only been worded anew then", () => {
    expect(all({ ...indu, notifiedOn: "2025-03-03" })["amicable-appeal"]).toEqual(["2025-05-03", "2025-05-05"])
  })

  it("no answer, whenever it comes, brings the first retention nearer than the law lets it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.nat(20), fc.nat(200), (start, asked, answered) => {
        const notifiedOn = addDays(plainDate("2021-04-01"), start)
        const rectificationAskedOn = addDays(notifiedOn, asked)
        const waiting = { ...indu, notifiedOn, rectificationAskedOn }
        const silence = recovery(waiting).notBefore ?? ""
        const rectificationAnsweredOn = addDays(rectificationAskedOn, answered)
        const told = recovery({ ...waiting, rectificationAnsweredOn }).notBefore ?? ""
        const month = all(waiting)["rectification-answer"]?.[0] ?? ""
        expect(told).toBe(rectificationAnsweredOn <= month ? addDays(rectificationAnsweredOn, 7) : silence)
      }),
    )
  })
})

describe("what suspends the recovery, by benefit", () => {
  const route = { rsa: "department", "in-work-bonus": "administrative", "housing-benefit": "administrative" } as const
  const of = (benefit: DisputedBenefit, more: object, notifiedOn = "2026-03-02"): DisputeDates => ({
    about: "overpayment",
    benefit,
    route: benefit in route ? route[benefit as keyof typeof route] : "social",
    notifiedOn,
    ...more,
  })
  const asked = { remissionAskedOn: "2026-04-10" }

  it.each([
    ["rsa", { amicableReceivedOn: "2026-04-10" }, true],
    ["rsa", asked, true],
    ["rsa", { rectificationAskedOn: "2026-03-10" }, true],
    ["rsa", { amicableReceivedOn: "2026-04-01", amicableAnsweredOn: "2026-05-04", courtFiledOn: "2026-06-01" }, true],
    ["in-work-bonus", { amicableReceivedOn: "2026-04-10" }, true],
    ["in-work-bonus", asked, true],
    ["disabled-adult-allowance", asked, false],
    ["family", { amicableReceivedOn: "2026-04-10" }, false],
    ["family", asked, false],
    ["housing-benefit", asked, null],
    ["rsa", { ...asked, remissionAnsweredOn: "2026-05-04" }, false],
  ] as const)(
    "CASF L262-46, CSS L845-3, L553-2 and L821-5-1: %s with %j is suspended: %s",
    (benefit, more, suspended) => {
      const dates = of(benefit, more)
      expect(recovery(dates)).toMatchObject({ suspended })
      if (suspended === true) {
        expect(recovery(dates).notBefore).toBeNull()
        expect(all(dates)).not.toHaveProperty("before-retention")
      }
    },
  )

  it("CSS L845-3: before its version of 1 January 2024 nothing was read, and nothing is said", () => {
    const bonus = of("in-work-bonus", { remissionAskedOn: "2023-07-10" }, "2023-06-05")
    expect(recovery(bonus)).toMatchObject({ suspended: null })
    expect(recovery(bonus).steps.join(" ")).toContain("à vérifier")
  })

  it("an overpayment of RSA whose remission is asked for is never to be repaid meanwhile: wait, and keep the proof", async () => {
    const { desk, due, goTo } = await openRelay({ today: "2026-03-05" })
    const opened = { dispute: "d-1", holder: "camille", about: "overpayment", benefit: "rsa" } as const
    await desk.caf.openDispute({ ...opened, notifiedOn: "2026-03-02" })
    goTo("2026-05-04")
    const record = (fact: Parameters<typeof desk.caf.recordDispute>[0]["fact"]) =>
      desk.caf.recordDispute({ dispute: "d-1", fact })
    await record({ fact: "remission-asked", on: "2026-04-10" })
    const read = await desk.caf.dispute({ dispute: "d-1" })
    expect(read?.recovery).toMatchObject({ suspended: true, notBefore: null })
    const next = read?.next.map(({ fr }) => fr).join(" ") ?? ""
    expect(next).toContain("Attendre la réponse à la demande de remise, et garder la preuve")
    expect(next).not.toContain("Rembourser")
    expect((await due()).some((line) => line.startsWith("before-retention"))).toBe(false)
    const letter = async (kind: "remission" | "suspension") =>
      JSON.stringify(await desk.caf.appealLetter({ dispute: "d-1", letter: kind }))
    expect(await letter("remission")).toContain("me remettre cette dette")
    expect(await letter("suspension")).toContain("art. L262-46")
    await record({ fact: "remission-answered", on: "2026-05-04", granted: true })
    expect(await desk.caf.dispute({ dispute: "d-1" })).toMatchObject({ stage: "settled", recovery: null })
    expect(await letter("suspension")).toBe("null")
    const alleged = { ...opened, dispute: "d-2", notifiedOn: "2026-03-02", fraudAlleged: true } as const
    await desk.caf.openDispute(alleged)
    expect(await desk.caf.appealLetter({ dispute: "d-2", letter: "remission" })).toBeNull()
  })
})

describe("CCH L825-1: the housing benefit", () => {
  it("is asked of the director, then of the administrative court alone", () => {
    const dates = {
      about: "decision",
      benefit: "housing-benefit",
      route: "administrative",
      notifiedOn: "2026-03-02",
    } as const
    expect(steps(dates)).toContain("le directeur de la CAF")
    const court = disputeDeadlines({ ...dates, amicableReceivedOn: "2026-03-10" }).find(({ id }) => id === "court")
    expect(court?.steps.join(" ")).toContain("le tribunal administratif")
    expect(court?.references[0]?.reference).toContain("L825-1")
  })
})

describe("CSS R843-1: the months whose resources count", () => {
  it.each([
    ["2026-07-15", ["2026-03", "2026-04", "2026-05"]],
    ["2026-01-02", ["2025-09", "2025-10", "2025-11"]],
    ["2025-03-31", ["2024-11", "2024-12", "2025-01"]],
  ])("of a request on %s are %j, and the declaration is checked and corrected", (on, months) => {
    const found = referenceMonths(on)
    expect(found.months).toEqual(months)
    expect(found.steps.join(" ")).toContain("pré-remplie")
  })
})
