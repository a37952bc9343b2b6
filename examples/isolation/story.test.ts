import { openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { isolation } from "@traitdunion/plugin-isolation"
import { expect, it } from "vitest"
import { begin, outreach, refusal, register } from "./story.ts"

it("goes to people, respects a refusal until its day, and asks the town hall with a yes", async () => {
  await using core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    plugins: [isolation],
    ports: { keys: memoryKeys(), clock: { now: () => "2026-12-01T09:00:00.000Z" as never } },
  })
  const desk = await begin(core)
  const { calling, after } = await outreach(desk)
  expect(calling).toMatchObject({
    stage: "accompanied",
    origin: "landlord",
    commune: "66136",
    due: [{ id: "contact", lastSafeDay: "2026-06-17" }],
  })
  expect(after?.facts.map(({ fact }) => fact)).toEqual([
    "met",
    "accepted",
    "circle-named",
    "kept-in-touch",
    "collective",
    "said",
  ])

  const { tried, round, due } = await refusal(desk)
  expect(tried).toContain("avant le 01/10/2026")
  expect(round).toContain("a demandé de ne pas être contactée")
  expect(due.map(({ deadline, due: day }) => [deadline, day])).toContainEqual(["isolation/ask-again", "2026-10-01"])

  const { notice, letter, waiting } = await register(desk)
  expect(JSON.stringify(notice)).toContain("Nous n'écrivons à la mairie que si vous dites oui.")
  expect(JSON.stringify(letter)).toContain("Camille Exemple")
  expect(JSON.stringify(letter)).not.toContain("65 ans ou plus")
  expect(waiting).toMatchObject({ stage: "sent", answer: { by: "2026-06-27" } })

  const report = await core
    .as({ id: "director-1", roles: ["director"] })
    .reports.internal({ profile: "isolation/activity", from: "2026-01-01", to: "2026-12-31" })
  const figures = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "figures" ? block.figures : []))
  expect(Object.fromEntries(figures.map(({ indicator, value }) => [indicator, value]))).toMatchObject({
    "isolation/signals": 1,
    "isolation/supports": 2,
    "isolation/refused": 1,
    "isolation/less-alone": 1,
    "isolation/register-acknowledged": 1,
  })
})
