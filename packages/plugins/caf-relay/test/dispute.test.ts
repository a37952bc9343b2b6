import { describe, expect, it } from "vitest"
import { openRelay, outcome } from "./support/desk.ts"

const indu = {
  dispute: "d-1",
  holder: "camille",
  about: "overpayment",
  benefit: "family-allowances",
  notifiedOn: "2026-07-24",
  mentions: true,
  amount: 84_300,
} as const

const begun = async () => {
  const relay = await openRelay({ today: "2026-07-27" })
  await relay.desk.caf.openDispute(indu)
  const record = (fact: Parameters<typeof relay.desk.caf.recordDispute>[0]["fact"]) =>
    relay.desk.caf.recordDispute({ dispute: "d-1", fact })
  const read = async () => {
    const found = await relay.desk.caf.dispute({ dispute: "d-1" })
    if (found === null) throw new Error("There must be a dispute")
    return found
  }
  return { ...relay, record, read }
}

describe("an overpayment", () => {
  it("is contested in time: put right, appealed, judged by silence", async () => {
    const { record, read, due, goTo } = await begun()
    expect(await due()).toEqual([
      "before-retention 2026-08-13",
      "rectification 2026-08-13",
      "amicable-appeal 2026-09-24",
    ])
    expect(await read()).toMatchObject({ stage: "opened", amount: 84_300, route: "social" })
    goTo("2027-01-20")
    await record({ fact: "rectification-asked", on: "2026-08-10" })
    expect(await due()).toEqual(["rectification-answer 2026-09-10", "amicable-appeal 2026-11-10"])
    await record({ fact: "rectification-answered", on: "2026-08-25", granted: false })
    expect(await due()).toEqual(["before-retention 2026-09-01", "amicable-appeal 2026-10-25"])
    await record({ fact: "instalments", on: "2026-08-31", months: 12 })
    expect(await due()).toEqual(["amicable-appeal 2026-10-25"])
    await record({ fact: "amicable", on: "2026-10-12" })
    expect(await due()).toEqual(["amicable-silence 2026-12-12", "court 2027-02-12"])
    await record({ fact: "court-filed", on: "2027-01-15" })
    expect(await read()).toMatchObject({ stage: "court" })
    expect(await due()).toEqual([])
    await record({ fact: "court-judged", on: "2027-01-18", granted: true })
    expect(await due()).toEqual([])
    await record({ fact: "closed", on: "2027-01-18", outcome: "cancelled" })
    expect(await read()).toMatchObject({ stage: "closed" })
  })

  it("no longer waits to be put right once the amicable appeal is made", async () => {
    const { record, due } = await begun()
    await record({ fact: "amicable", on: "2026-07-27" })
    expect(await due()).toEqual(["before-retention 2026-08-13", "amicable-silence 2026-09-27", "court 2026-11-27"])
  })

  it("is over once the CAF puts it right", async () => {
    const { record, read, due } = await begun()
    await record({ fact: "rectification-asked", on: "2026-07-27" })
    await record({ fact: "rectification-answered", on: "2026-07-27", granted: true })
    expect(await due()).toEqual([])
    expect((await read()).stage).toBe("settled")
    expect(await outcome(record({ fact: "amicable", on: "2026-07-27" }))).toBe("NotAtThisStage")
  })

  it("waits for the CAF's mediator", async () => {
    const { record, due, goTo } = await begun()
    goTo("2026-09-01")
    await record({ fact: "mediator-receivable", on: "2026-08-01" })
    expect(await due()).toContain("amicable-appeal 2026-09-24")
    await record({ fact: "mediator-recommended", on: "2026-08-31" })
    expect(await due()).toContain("amicable-appeal 2026-10-24")
  })

  it("ends as its facts bear out", async () => {
    const { record } = await begun()
    const end = (outcome: "cancelled" | "reduced" | "instalments" | "remitted") =>
      record({ fact: "closed", on: "2026-07-27", outcome })
    expect(await outcome(end("cancelled"))).toBe("NotThisOutcome")
    expect(await outcome(end("reduced"))).toBe("NotThisOutcome")
    expect(await outcome(end("instalments"))).toBe("NotThisOutcome")
    await record({ fact: "rectification-asked", on: "2026-07-27" })
    expect(await outcome(end("reduced"))).toBe("done")
  })

  it("is told to the person in words", async () => {
    const { core, desk } = await openRelay({ today: "2026-07-27" })
    await desk.caf.openDispute({ ...indu, benefit: "rsa", amicableWithin: "P2M" })
    const { text } = await core.as({ id: "director-1", roles: ["director"] }).privacy.export({ person: "camille" })
    expect(text).toContain("Délai du recours, d'après la notification : 2 mois")
  })

  it("of the RSA is not kept back once the head of the département was asked", async () => {
    const { desk, due, goTo } = await openRelay({ today: "2026-07-27" })
    await desk.caf.openDispute({ ...indu, benefit: "rsa", amicableWithin: "P2M" })
    expect(await due()).toContain("before-retention 2026-08-13")
    goTo("2026-08-03")
    await desk.caf.recordDispute({ dispute: "d-1", fact: { fact: "amicable", on: "2026-08-03" } })
    expect((await due()).some((line) => line.startsWith("before-retention"))).toBe(false)
  })

  it.each([
    ["an answer to nothing", { fact: "rectification-answered", on: "2026-07-27", granted: true }, "NotAtThisStage"],
    ["the court before the amicable appeal", { fact: "court-filed", on: "2026-07-27" }, "NotAtThisStage"],
    ["a day before the notification", { fact: "rectification-asked", on: "2026-07-20" }, "BeforeTheNotification"],
    ["a day to come", { fact: "amicable", on: "2026-08-01" }, "NotYet"],
    [
      "instalments longer than the code allows",
      { fact: "instalments", on: "2026-07-27", months: 13 },
      "TooManyInstalments",
    ],
    ["a fact that is none", { fact: "ignored", on: "2026-07-27" }, "InvalidInput"],
  ])("refuses %s", async (_, fact, reason) => {
    const { record, read } = await begun()
    expect(await outcome(record(fact as never))).toBe(reason)
    expect((await read()).facts).toEqual([])
  })
})

describe("opening a dispute", () => {
  it.each([
    ["a housing benefit before the social court", { benefit: "housing-benefit", route: "social" }, "AnotherRoute"],
    ["a notification to come", { notifiedOn: "2026-08-01" }, "NotYet"],
    ["one before what is known", { notifiedOn: "2021-03-24" }, "TooOld"],
    ["a payment after it", { paidOn: "2026-07-25" }, "PaidAfterwards"],
    ["nobody", { holder: "nobody" }, "UnknownPerson"],
    ["another route than that of the law", { benefit: "rsa", route: "social", amicableWithin: "P2M" }, "AnotherRoute"],
    ["a delay where the law gives it", { amicableWithin: "P6M" }, "DelayKnown"],
    ["a delay of nothing", { benefit: "rsa", amicableWithin: "P0D" }, "InvalidInput"],
    ["an amount of what is no overpayment", { about: "decision" }, "OnlyOverpayment"],
    ["a procedure that is none", { procedure: "p-9" }, "UnknownProcedure"],
    ["an amount of nothing", { amount: 0 }, "InvalidInput"],
    ["a password", { password: "x" }, "InvalidInput"],
  ])("refuses %s, and records nothing", async (_, wrong, reason) => {
    const { desk } = await openRelay({ today: "2026-07-27" })
    expect(await outcome(desk.caf.openDispute({ ...indu, ...wrong } as typeof indu))).toBe(reason)
    expect(await desk.caf.dispute({ dispute: "d-1" })).toBeNull()
  })

  it("takes the route and the delay that the notification tells", async () => {
    const { desk, due } = await openRelay({ today: "2026-07-27" })
    const { amount: _, ...told } = indu
    const decision = { ...told, about: "decision" } as const
    await desk.caf.openDispute({ ...decision, benefit: "rsa", amicableWithin: "P2M" })
    await desk.caf.openDispute({ ...decision, dispute: "d-2", benefit: "in-work-bonus" })
    await desk.caf.openDispute({
      ...decision,
      dispute: "d-3",
      benefit: "housing-benefit",
      route: "administrative",
    })
    expect(await due()).toEqual(Array.from({ length: 3 }, () => "amicable-appeal 2026-09-24"))
    expect((await desk.caf.disputes({})).map(({ dispute }) => dispute)).toEqual(["d-1", "d-2", "d-3"])
    expect(await outcome(desk.caf.openDispute({ ...indu, dispute: "d-2" }))).toBe("AlreadyOpen")
  })
})
