import { deepEqual, equal } from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import {
  determinismProblems,
  given,
  invented,
  keepJournal,
  oldJournalProblems,
  outcome,
  pluginProblems,
  testWorld,
} from "@traitdunion/core/testing"
import { __camel__ } from "../src/index.ts"

const { camille } = invented

test("it lacks nothing that people meet", () => deepEqual(pluginProblems(__camel__), []))

test("decisions, as given, when and then", () => {
  const { begin } = __camel__.commands
  const input = { file: "f-1", person: camille }
  const facts = { people: { [camille]: { registered: true } } }
  const begun = { type: "__id__.Begun", data: { person: camille } }
  given().when(begin, input, { facts }).thenRecorded(begun)
  given().when(begin, input).thenRefused("UnknownPerson")
  given(begun).when(begin, input, { facts }).thenRefused("AlreadyBegun")
})

test("a file, in a world", async () => {
  await using world = await testWorld({ plugins: [__camel__], day: "2026-03-02" })
  const desk = world.mediator["__id__"]
  await desk.begin({ file: "f-1", person: camille })
  await desk.act({ file: "f-1", person: camille, on: "2026-03-02", notes: "Le chauffage est coupé." })
  equal(await outcome(desk.act({ file: "f-1", person: camille, on: "2026-03-03" })), "NotYet")
  deepEqual(await world.due(), ["__id__/again 2026-04-01"])
  deepEqual(
    (await desk.list({})).map(({ key, acts }) => [key, acts]),
    [["f-1", 1]],
  )
  deepEqual(await determinismProblems(world), [])
  deepEqual(oldJournalProblems(world.plugins, keepJournal(world.plugins, await world.journal())), [])
})

test("what an earlier release wrote is read", () => {
  const kept = JSON.parse(readFileSync(new URL("journal.json", import.meta.url), "utf8"))
  deepEqual(oldJournalProblems([__camel__], kept), [])
})
