import { openMediation, type RuleBreached } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { expect, it } from "vitest"
import { budgetCounseling } from "../src/index.ts"

const open = async () => {
  const core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    plugins: [budgetCounseling],
    ports: { keys: memoryKeys() },
  })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  await desk.people.registerPerson({ person: "camille", name: "Camille Exemple" })
  await desk.budget.openFile({ file: "file-1", holder: "camille" })
  return { core, desk, [Symbol.asyncDispose]: () => core.close() }
}
const rulesOf = (call: Promise<unknown>): Promise<ReadonlyArray<string>> =>
  call.then(
    () => [],
    (error: RuleBreached) => error.breaches.map(({ rule }) => rule),
  )

it("is closed to an agent of an institution, whatever other roles the account holds", async () => {
  await using world = await open()
  const agent = world.core.as({ id: "agent-1", roles: ["mediator", "partner"], institution: "agency-1" })
  for (const call of [
    agent.budget.sheet({ file: "file-1" }),
    agent.budget.sheets({ file: "file-1" }),
    agent.budget.closeFile({ file: "file-1", outcome: "advised" }),
  ]) {
    expect(await rulesOf(call)).toEqual(["deontology/no-outsider"])
  }
})

it("lets no colleague without a reason to act open or close another's file", async () => {
  await using world = await open()
  const stranger = world.core.as({ id: "mediator-9", roles: ["mediator"] })
  expect(await rulesOf(stranger.budget.openFile({ file: "file-2", holder: "camille" }))).toEqual([
    "deontology/reason-to-act",
  ])
  expect(await rulesOf(stranger.budget.closeFile({ file: "file-1", outcome: "advised" }))).toEqual([
    "deontology/confided-to-readers",
  ])
  await stranger.privacy.receive({ person: "camille", reason: "front-desk" })
  await stranger.budget.closeFile({ file: "file-1", outcome: "advised" })
})
