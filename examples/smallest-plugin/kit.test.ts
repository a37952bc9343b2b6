import { determinismProblems, given, outcome, pluginProblems, testWorld } from "@traitdunion/core/testing"
import { expect, it } from "vitest"
import { workshops } from "./workshops.ts"

const { hold } = workshops.commands

it("is told as given, when and then", () => {
  // #region decision
  const march = { workshop: "ecogestes-mars", persons: 9, openToAll: true }
  given().when(hold, march).thenRecorded({ type: "workshop.Held", data: march })
  given({ type: "workshop.Held", data: march }).when(hold, march).thenRefused("AlreadyHeld")
  // #endregion
})

it("is tried in a world", async () => {
  // #region world
  await using world = await testWorld({ plugins: [workshops], day: "2026-03-02" })
  const held = { workshop: "ecogestes-mars", persons: 9, openToAll: false }
  expect(await outcome(world.mediator.workshops.hold(held))).toBe("workshops/open-to-all")
  world.later(30)
  await world.mediator.workshops.hold({ ...held, openToAll: true })
  expect(await determinismProblems(world)).toEqual([])
  expect(pluginProblems(workshops)).toEqual([])
  // #endregion
})
