import { expect, it } from "vitest"
import { failureOf } from "../support/expect.ts"
import { CAMILLE, DOMINIQUE, openWorld } from "../support/world.ts"

it("an export holds a person's own words and nobody else's; it is written down, and no way in for the curious", async () => {
  await using world = await openWorld()
  const mediation = await world.bringTo("interviewing")
  await world.mediator.process.interview({ mediation, party: CAMILLE, minutes: 5, notes: "PROPOS DE CAMILLE" })
  await world.mediator.process.interview({ mediation, party: DOMINIQUE, minutes: 5, notes: "PROPOS DE DOMINIQUE" })
  const before = await world.journal()
  const curious = world.as("mediator-9", "mediator")
  expect((await failureOf(curious.privacy.export({ person: CAMILLE })))._tag).toBe("ActorNotAllowed")
  expect(await world.journal()).toEqual(before)
  for (const desk of [world.mediator, world.director]) {
    const held = await desk.privacy.export({ person: CAMILLE })
    for (const form of [held.text, JSON.stringify(held.facts)]) {
      expect(form).toContain("PROPOS DE CAMILLE")
      expect(form).not.toContain("PROPOS DE DOMINIQUE")
      expect(form).not.toContain("Dominique")
    }
  }
  expect((await world.journal()).slice(before.length).map(({ type }) => type)).toEqual([
    "disclosure.AccessGiven",
    "disclosure.AccessGiven",
  ])
})
