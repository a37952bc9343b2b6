import { openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { energyWater } from "@traitdunion/plugin-energy-water"
import { expect, it } from "vitest"
import { begin, household, supplier } from "./story.ts"

it("follows a household: a visit, bills before and after, a notice before the winter", async () => {
  await using core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    plugins: [energyWater],
    ports: { keys: memoryKeys(), clock: { now: () => "2026-12-01T09:00:00.000Z" as never } },
  })
  const desk = await begin(core)
  const { asked, file, sheet } = await household(desk)
  expect(asked).toEqual([{ bill: "after", missing: ["from", "to"] }])
  expect(file?.comparisons).toMatchObject([{ energy: "gas", changePerMille: -100, by: "days" }])
  expect(JSON.stringify(sheet)).toContain("−10 %")

  const { file: contract, open } = await supplier(desk)
  expect(contract?.cuts.map(({ step, notBefore }) => [step, notBefore])).toEqual([
    ["reduction", "2027-04-01"],
    ["cut", "2027-05-01"],
  ])
  expect(open.map(({ deadline, due }) => [deadline, due])).toEqual([
    ["energy/claim-answer", "2026-12-21"],
    ["energy/cheque-request", "2026-12-31"],
    ["energy/cut-possible", "2027-04-01"],
    ["energy/mediator-last-day", "2027-10-21"],
  ])
})
