import { expect, it } from "vitest"
import { CAMILLE, openWorld } from "../support/world.ts"

it("lists mediations page by page, each once, with a total", async () => {
  await using world = await openWorld()
  for (const mediation of ["m-1", "m-2", "m-3"]) await world.bringTo("requested", { mediation })
  const first = await world.mediator.process.list({ limit: 2 })
  expect([first.items.length, first.total]).toEqual([2, 3])
  expect(first.items[0]?.labels).toEqual({ stage: "Demande reçue, à analyser", outcome: null })
  const second = await world.mediator.process.list({ limit: 2, cursor: first.next ?? "" })
  expect(second.next).toBeNull()
  expect([...first.items, ...second.items].map(({ mediation }) => mediation)).toEqual(["m-1", "m-2", "m-3"])
})

it("answers what stands together about a person, and nothing that is in other hands", async () => {
  await using world = await openWorld()
  const mediation = await world.bringTo("dialogue")
  await world.mediator.registers.record({
    activity: "a-1",
    on: "2026-03-01",
    register: "conflict",
    minutes: 20,
    persons: 2,
    mediation,
  })
  const file = await world.mediator.process.personFile({ person: CAMILLE })
  expect(file?.card).toMatchObject({ person: CAMILLE, version: 1 })
  expect(file?.mediations.map((one) => one.mediation)).toEqual([mediation])
  expect(file?.acts.map(({ activity }) => activity)).toContain("a-1")
  expect(file?.consents.map(({ purpose }) => purpose)).toContainEqual({ kind: "mediation", mediation })
  // A colleague who was told of the person, and is not in the team.
  await world.mediator.people.sharePerson({ person: CAMILLE, with: "mediator-9" })
  const other = await world.as("mediator-9", "mediator").process.personFile({ person: CAMILLE })
  expect(other).toMatchObject({ mediations: [], acts: [], consents: [] })
  expect(await world.director.process.personFile({ person: "person-9" })).toBeNull()
})
