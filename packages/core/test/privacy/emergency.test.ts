import { describe, expect, it } from "vitest"
import { breachesOf, expectInvalid, expectRefusal } from "../support/expect.ts"
import { CAMILLE, openWorld } from "../support/world.ts"

const reason = "La personne appelle en détresse et l'équipe est absente."

describe("access in an emergency", () => {
  it("opens reading until the end of the day, with a reason that a director sees and reviews", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    await world.mediator.process.interview({ mediation, party: CAMILLE, minutes: 5, notes: "CONFIÉ" })
    const desk = world.as("mediator-9", "mediator")
    await breachesOf(desk.process.get({ mediation }))
    await desk.privacy.breakGlass({ mediation, reason })
    await expectRefusal(desk.privacy.breakGlass({ mediation, reason }), "AlreadyTaken")
    expect((await desk.process.get({ mediation }))?.interviews.at(-1)?.notes).toBe("CONFIÉ")
    // The person is another thing: access is taken to each.
    expect((await desk.people.person({ person: CAMILLE }))?.name).toBeNull()
    await desk.privacy.breakGlass({ person: CAMILLE, reason })
    expect((await desk.people.person({ person: CAMILLE }))?.name).toBe("Camille Exemple")

    const seen = await world.director.privacy.emergencies({})
    expect(seen).toMatchObject([
      { actor: "mediator-9", reason, reviewedBy: null },
      { actor: "mediator-9", reason, reviewedBy: null },
    ])
    expect(await world.director.deadlines.upcoming({ until: "2026-03-02" })).toHaveLength(2)
    await world.director.privacy.reviewEmergencies({ mediation, words: "Justifié." })
    await expectRefusal(world.director.privacy.reviewEmergencies({ mediation }), "NothingToReview")
    expect((await world.director.privacy.emergencies({})).map(({ reviewedBy }) => reviewedBy)).toEqual([
      null,
      "director-1",
    ])

    world.setDay("2026-03-03")
    await breachesOf(desk.process.get({ mediation }))
    expect((await desk.people.person({ person: CAMILLE }))?.name).toBeNull()
  })

  it("names one thing that exists and a reason without anybody's data, and nobody reviews their own", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    const { breakGlass } = world.as("mediator-9", "mediator").privacy
    await expectInvalid(breakGlass({ reason }))
    await expectInvalid(breakGlass({ mediation, person: CAMILLE, reason }))
    await expectInvalid(breakGlass({ mediation, reason: "Rappeler au 04 00 00 00 00" }))
    await expectRefusal(breakGlass({ mediation: "unknown", reason }), "Unknown")
    await expectRefusal(breakGlass({ person: "unknown", reason }), "Unknown")
    await world.director.privacy.breakGlass({ mediation, reason })
    await expectRefusal(world.director.privacy.reviewEmergencies({ mediation }), "OwnAccess")
    await world.as("director-2", "director").privacy.reviewEmergencies({ mediation })
  })
})
