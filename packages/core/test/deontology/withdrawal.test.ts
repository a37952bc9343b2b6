import { withdrawalReasons } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { breachesOf, expectInvalid, expectRefusal } from "../support/expect.ts"
import { rulesOf } from "../support/rules.ts"
import { AGENCY, openWorld } from "../support/world.ts"

const RELAY = "deontology/withdrawal-with-relay"
const { blocks, passes } = rulesOf("withdrawal")
const toAgency = { kind: "professional", institution: AGENCY } as const

describe("Possibilité de refuser ou de se retirer d'une médiation", () => {
  blocks(RELAY, "a withdrawal that leaves the parties alone", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("dialogue")
    return (options) => mediator.process.withdrawMediator({ mediation, reason: "process-integrity" }, options)
  })
  passes(RELAY, "a withdrawal with a professional who takes over", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("dialogue")
    const withdrawal = { mediation, reason: "process-integrity", relay: toAgency } as const
    return (options) => mediator.process.withdrawMediator(withdrawal, options)
  })
  passes(RELAY, "a withdrawal with a colleague who takes over", async ({ bringTo, keepUpToDate, mediator }) => {
    const mediation = await bringTo("dialogue")
    await keepUpToDate("mediator-2")
    const relay = { kind: "mediator", mediator: "mediator-2" } as const
    return (options) => mediator.process.withdrawMediator({ mediation, reason: "safety-of-persons", relay }, options)
  })

  it("takes a reason of a closed list, and only that", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    const { withdrawMediator } = world.mediator.process
    expect(await expectInvalid(withdrawMediator({ mediation, relay: toAgency } as never))).toEqual(["reason"])
    expect(await expectInvalid(withdrawMediator({ mediation, reason: "tired" as never, relay: toAgency }))).toEqual([
      "reason",
    ])
    expect(Object.keys(withdrawalReasons)).toHaveLength(5)
  })

  it("needs somebody who can withdraw, and somebody else who takes over", async () => {
    await using world = await openWorld()
    const without = await world.bringTo("requested", { assigned: false })
    const mediation = await world.bringTo("dialogue")
    const relay = { kind: "mediator", mediator: "mediator-1" } as const
    const reason = "no-longer-available"
    const { withdrawMediator } = world.mediator.process
    await expectRefusal(withdrawMediator({ mediation: without, reason, relay: toAgency }), "NoMediator")
    await expectRefusal(withdrawMediator({ mediation, reason, relay }), "SameMediator")
  })

  it("a mediator may refuse a request, and no later than that", async () => {
    await using world = await openWorld()
    const early = await world.bringTo("requested")
    const late = await world.bringTo("consenting")
    const { decline } = world.mediator.process
    await decline({ mediation: early, reason: "process-integrity" })
    await expectRefusal(decline({ mediation: late, reason: "process-integrity" }), "NotAtThisStage")
  })

  it("once the mediator has left, nobody meets until another is assigned", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("interviewing")
    const { mediator, keepUpToDate, lead } = world
    await mediator.process.withdrawMediator({ mediation, reason: "no-longer-available", relay: toAgency })
    const meet = () => lead.process.meet({ mediation, parties: ["person-1", "person-2"], minutes: 10 })
    await expectRefusal(meet(), "NoMediator")
    await breachesOf(lead.process.assign({ mediation, mediator: "mediator-2" }))
    await keepUpToDate("mediator-2")
    await lead.process.assign({ mediation, mediator: "mediator-2" })
    await meet()
  })
})
