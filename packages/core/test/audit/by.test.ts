import { expect, it } from "vitest"
import { expectInvalid } from "../support/expect.ts"
import { CAMILLE, openWorld } from "../support/world.ts"

const year = { from: "2026-01-01", to: "2026-12-31" }
const act = { on: "2026-03-01", register: "watch", minutes: 10, persons: 2 } as const

it("tells who did what in a time, to an act or to a person, and nothing of what was said", async () => {
  await using world = await openWorld()
  await world.mediator.registers.record({ activity: "a-1", ...act })
  await world.as("mediator-2", "mediator").registers.record({ activity: "a-2", ...act })
  await world.director.registers.correct({ activity: "a-1", ...act, minutes: 20 })
  const { items } = await world.director.audit.by({ ...year, activity: "a-1" })
  expect(items.map(({ actor, what, stream }) => [actor, what.fr, stream])).toEqual([
    ["mediator-1", "Consigner un acte", "activity/a-1"],
    ["director-1", "Corriger un acte", "activity/a-1"],
  ])
  const theirs = await world.director.audit.by({ ...year, actor: "mediator-2" })
  expect(theirs.items.map(({ stream }) => stream)).toEqual(["activity/a-2"])
  const person = await world.director.audit.by({ ...year, person: CAMILLE })
  expect(person.items.map(({ what }) => what.fr)).toEqual(["Enregistrer une personne"])
  expect(JSON.stringify(person)).not.toContain("Camille")
  expect((await world.director.audit.by({ from: "2026-01-01", to: "2026-01-31" })).items).toEqual([])
})

it("answers page by page, each fact once", async () => {
  await using world = await openWorld()
  const all = (await world.director.audit.by(year)).items.map(({ position }) => position)
  const first = await world.director.audit.by({ ...year, limit: 2 })
  const rest = await world.director.audit.by({ ...year, cursor: first.next ?? "" })
  expect([...first.items, ...rest.items].map(({ position }) => position)).toEqual(all)
  expect(rest.next).toBeNull()
  await expectInvalid(world.director.audit.by({ ...year, cursor: "somewhere" }))
})
