import { expect, it } from "vitest"
import { act, openWorld } from "./support/world.ts"

it("runs within what is the embedder's own, and passes on what fails there", async () => {
  const seen: Array<string> = []
  await using world = await openWorld(undefined, (core) => ({
    around: async (call, run) => {
      seen.push(`${call.kind} ${call.operation} ${call.actor.id}`)
      try {
        return await run(core)
      } catch (error) {
        seen.push("rolled back")
        throw error
      }
    },
  }))
  expect((await world.send("commands/registers.record", act)).status).toBe(201)
  expect((await world.send("commands/registers.record", { ...act, minutes: -1 })).status).toBe(422)
  expect((await world.send("queries/registers.totals", { from: act.on, to: act.on })).status).toBe(200)
  expect(seen).toEqual([
    "commands registers.record mediator-1",
    "commands registers.record mediator-1",
    "rolled back",
    "queries registers.totals mediator-1",
  ])
})
