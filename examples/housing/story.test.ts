import { openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { dalo } from "@traitdunion/plugin-dalo"
import { housing } from "@traitdunion/plugin-housing"
import { expect, it } from "vitest"
import { begin, dwelling, eviction, hearing } from "./story.ts"

it("follows three households: delays before the judge, an eviction in the truce, a damp dwelling", async () => {
  await using core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    plugins: [housing, dalo],
    ports: { keys: memoryKeys(), clock: { now: () => "2026-12-01T09:00:00.000Z" as never } },
  })
  const desk = await begin(core)

  const { both, written, before, letter, page, after } = await hearing(desk)
  expect([both?.lastSafeDay, both?.lastArguableDay]).toEqual(["2026-04-13", "2026-05-04"])
  expect([written?.lastSafeDay, written?.lastArguableDay]).toEqual(["2026-05-02", "2026-05-04"])
  expect(before?.points.map(({ point, holds }) => [point, holds])).toEqual([
    ["rent-resumed", true],
    ["ccapex-in-time", true],
    ["prefect-in-time", true],
  ])
  expect(JSON.stringify(letter)).toContain("depuis le 05/08/2026")
  expect(page).toContain("retrouvé un emploi")
  expect(after?.stage).toBe("delays")
  expect(after?.offers.find(({ offer }) => offer === "plan")?.state).toBe("done")

  const { groundsBefore, grounds, file } = await eviction(desk)
  expect(groundsBefore).toEqual([])
  expect(grounds).toMatchObject([{ ground: "eviction", since: "2026-07-20" }])
  expect(file?.deadlines.map(({ id, lastSafeDay }) => [id, lastSafeDay])).toEqual([
    ["leave", "2026-11-15"],
    ["eviction-possible", "2027-04-01"],
  ])
  expect(file?.truce).toEqual({ from: "2026-11-01", until: "2027-03-31" })

  const { claim, report, home, open } = await dwelling(desk)
  expect(JSON.stringify(claim)).toContain("Le loyer reste dû")
  expect(JSON.stringify(report)).not.toMatch(/Camille|Sacha|Alix/)
  expect(home?.stage).toBe("first-year")
  expect(open.filter(({ key }) => key.startsWith("alix")).map(({ deadline, due }) => [deadline, due])).toEqual([
    ["housing/visit-3", "2026-12-30"],
    ["housing/decency-answer", "2027-01-02"],
    ["housing/visit-12", "2027-09-30"],
  ])

  const year = await core
    .as({ id: "director-1", roles: ["director"] })
    .reports.internal({ profile: "housing/activity", from: "2026-01-01", to: "2026-12-31" })
  const figures = year.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "figures" ? block.figures : []))
  expect(Object.fromEntries(figures.map(({ indicator, value }) => [indicator, value]))).toMatchObject({
    "housing/arrears-opened": 2,
    "housing/judged": 2,
    "housing/moved-in": 1,
    "housing/decency-opened": 1,
    "housing/building-visits": 1,
  })
})
