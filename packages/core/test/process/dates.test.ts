import { CommandRefused } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { breachesOf, expectRefusal, failureOf } from "../support/expect.ts"
import { CAMILLE, DOMINIQUE, openWorld, type World } from "../support/world.ts"

const parties = [CAMILLE, DOMINIQUE]
const commitments = [{ by: CAMILLE, what: "Baisser la musique", commitment: "music" }]
const agreement = { form: "oral", extent: "whole", commitments } as const

/** A refusal with the day that stands in the way, in its details and in its French words. */
const expectDay = async (call: Promise<unknown>, reason: string, day: string, inFrench: string): Promise<void> => {
  const error = await failureOf(call)
  expect(error).toBeInstanceOf(CommandRefused)
  expect(error).toMatchObject({ reason, details: { day } })
  expect(error.words.fr).toContain(inFrench)
  expect(error.toOutcome().issues).toMatchObject([{ code: reason, details: { day } }])
}

/** Asked for on the 2nd, consented to and accepted on the 4th, met on the 6th, agreed on the 8th; it is the 12th. */
const told = async (world: World): Promise<string> => {
  const mediation = await world.bringTo("requested", { consents: false })
  const { process } = world.mediator
  world.setDay("2026-03-04")
  await world.consent(mediation)
  await process.accept({ mediation })
  for (const party of parties) await process.interview({ mediation, party, minutes: 20 })
  world.setDay("2026-03-06")
  await process.meet({ mediation, parties, minutes: 60 })
  world.setDay("2026-03-08")
  await process.agree({ mediation, ...agreement, commitments: [...commitments] })
  world.setDay("2026-03-12")
  return mediation
}

describe("days out of order", () => {
  it("no step is dated before the request", async () => {
    await using world = await openWorld()
    const mediation = await told(world)
    const meeting = { mediation, parties, minutes: 10, on: "2026-03-01" }
    await expectDay(
      world.mediator.process.withdrawParty({ mediation, party: CAMILLE, on: "2026-03-01" }),
      "BeforeTheRequest",
      "2026-03-02",
      "2 mars 2026",
    )
    // The rules speak first: nobody had consented by then.
    await breachesOf(world.mediator.process.meet(meeting))
  })

  it("no agreement before the consents, which say since when they hold", async () => {
    await using world = await openWorld()
    const mediation = await told(world)
    const [breach] = await breachesOf(
      world.mediator.process.agree({ mediation, ...agreement, commitments: [...commitments], on: "2026-03-03" }),
    )
    expect(breach?.explanation.fr).toContain("il n'a été donné que le 4 mars 2026")
  })

  it("no agreement before anybody met, nor before the one that it replaces", async () => {
    await using world = await openWorld()
    const mediation = await told(world)
    const on = (day: string) =>
      world.mediator.process.agree({ mediation, ...agreement, commitments: [...commitments], on: day })
    await expectDay(on("2026-03-05"), "TooEarly", "2026-03-06", "6 mars 2026")
    await expectDay(on("2026-03-07"), "BeforeTheAgreement", "2026-03-08", "8 mars 2026")
    await on("2026-03-09")
  })

  it("no follow-up before the agreement, and the latest look counts", async () => {
    await using world = await openWorld()
    const mediation = await told(world)
    const { process } = world.mediator
    const look = (result: "kept" | "not-kept", on: string) =>
      process.followUp({ mediation, commitment: "music", result, on })
    await expectDay(look("kept", "2026-03-07"), "TooEarly", "2026-03-08", "8 mars 2026")
    await look("kept", "2026-03-11")
    await look("not-kept", "2026-03-09")
    const seen = await process.get({ mediation })
    expect(seen?.agreement?.commitments).toMatchObject([{ result: "kept", followedUpOn: "2026-03-11" }])
  })

  it("nothing ends or stops before what was recorded", async () => {
    await using world = await openWorld()
    const mediation = await told(world)
    const { process } = world.mediator
    await world.keepUpToDate("mediator-2")
    const early = { mediation, on: "2026-03-07" }
    const relay = { kind: "mediator", mediator: "mediator-2" } as const
    for (const call of [
      () => process.close({ ...early, outcome: "agreement" }),
      () => process.suspend({ ...early, reason: "time-to-think" }),
      () => process.withdrawMediator({ ...early, reason: "no-longer-available", relay }),
    ]) {
      await expectDay(call(), "BeforeTheLastFact", "2026-03-08", "8 mars 2026")
    }
    await process.close({ mediation, outcome: "agreement", on: "2026-03-08" })
  })

  it("nothing ends before a fact that another one replaced since", async () => {
    await using world = await openWorld()
    const mediation = await told(world)
    const { process } = world.mediator
    await process.followUp({ mediation, commitment: "music", result: "kept", on: "2026-03-11" })
    await process.agree({ mediation, ...agreement, commitments: [...commitments], on: "2026-03-09" })
    await expectDay(
      process.close({ mediation, outcome: "agreement", on: "2026-03-10" }),
      "BeforeTheLastFact",
      "2026-03-11",
      "11 mars 2026",
    )
  })

  it("no party withdraws before it last took part", async () => {
    await using world = await openWorld()
    const mediation = await told(world)
    const { process } = world.mediator
    await expectDay(
      process.withdrawParty({ mediation, party: DOMINIQUE, on: "2026-03-05" }),
      "TookPartSince",
      "2026-03-06",
      "6 mars 2026",
    )
    await process.withdrawParty({ mediation, party: DOMINIQUE, on: "2026-03-06" })
    await expectRefusal(process.withdrawParty({ mediation, party: DOMINIQUE }), "PartyWithdrew")
  })

  it("a session of the days before a suspension or a mediator's withdrawal is recorded after it, and none of its days", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    const { process } = world.mediator
    world.setDay("2026-03-05")
    await process.suspend({ mediation, reason: "time-to-think" })
    world.setDay("2026-03-09")
    const meet = (on: string) => process.meet({ mediation, parties, minutes: 15, on })
    await meet("2026-03-04")
    await expectRefusal(meet("2026-03-06"), "NotAtThisStage")
    await process.resume({ mediation })
    await expectDay(meet("2026-03-06"), "TooEarly", "2026-03-09", "9 mars 2026")
    world.setDay("2026-03-12")
    await world.keepUpToDate("mediator-2")
    await world.as("mediator-1", "mediator").process.meet({ mediation, parties, minutes: 15, on: "2026-03-10" })
    const relay = { kind: "mediator", mediator: "mediator-2" } as const
    await process.withdrawMediator({ mediation, reason: "no-longer-available", relay })
    const next = world.as("mediator-2", "mediator").process
    await next.meet({ mediation, parties, minutes: 15, on: "2026-03-11" })
    await expectRefusal(next.meet({ mediation, parties, minutes: 15 }), "NoMediator")
  })
})
