import { describe, expect, it } from "vitest"
import { expectInvalid, expectRefusal, failureOf } from "../support/expect.ts"
import { CAMILLE, openWorld } from "../support/world.ts"

const mediator = "mediator-9"
const party = { kind: "person", id: CAMILLE } as const

describe("a mediator's practice", () => {
  it("keeps the latest day until which each record counts", async () => {
    await using world = await openWorld()
    const { practice } = world.lead
    const training = { mediator, kind: "training" } as const
    await practice.record({ ...training, on: "2026-02-01", validUntil: "2027-02-01" })
    await practice.record({ ...training, on: "2026-01-01", validUntil: "2026-07-01" })
    await practice.record({ mediator, kind: "self-evaluation", on: "2026-02-02", validUntil: "2026-08-02" })
    const session = { hours: null, facilitator: null, words: null }
    expect(await practice.mediator({ mediator })).toEqual({
      version: 3,
      validUntil: { training: "2027-02-01", "self-evaluation": "2026-08-02" },
      sessions: [
        { kind: "training", on: "2026-02-01", ...session },
        { kind: "training", on: "2026-01-01", ...session },
        { kind: "self-evaluation", on: "2026-02-02", ...session },
      ],
      evaluations: [],
      qualifications: [],
      ties: [],
    })
  })

  it("takes no record of what is still to come, or that would end before it begins", async () => {
    await using world = await openWorld()
    const { practice } = world.lead
    const record = { mediator, kind: "training" } as const
    await expectRefusal(practice.record({ ...record, on: "2026-03-03", validUntil: "2027-03-03" }), "NotYet")
    await expectRefusal(
      practice.record({ ...record, on: "2026-03-02", validUntil: "2026-03-01" }),
      "EndsBeforeItBegins",
    )
    expect(await expectInvalid(practice.record({ mediator, kind: "nap" } as never))).toEqual([
      "kind",
      "on",
      "validUntil",
    ])
  })

  it("holds the ties that were declared, until they end", async () => {
    await using world = await openWorld()
    const { practice } = world.lead
    await world.as(mediator, "mediator").practice.declareTie({ mediator, party, nature: "interest" })
    await practice.declareTie({ mediator, party, nature: "counsel", tie: "tie-1" })
    await expectRefusal(practice.declareTie({ mediator, party, nature: "interest" }), "AlreadyDeclared")
    await practice.endTie({ mediator, tie: "tie-1" })
    await expectRefusal(practice.endTie({ mediator, tie: "tie-1" }), "UnknownTie")
    expect((await practice.mediator({ mediator })).ties).toEqual([
      { tie: `interest.${CAMILLE}`, party, nature: "interest" },
    ])
  })

  it("lets a mediator declare a tie, and not end it alone", async () => {
    await using world = await openWorld()
    const own = world.as(mediator, "mediator").practice
    await own.declareTie({ mediator, party, nature: "interest", tie: "tie-1" })
    expect((await failureOf(own.endTie({ mediator, tie: "tie-1" })))._tag).toBe("ActorNotAllowed")
  })
})
