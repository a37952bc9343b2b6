import { openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { dalo } from "@traitdunion/plugin-dalo"
import { expect, it } from "vitest"
import { begin, correction, injunction, silence } from "./story.ts"

it("follows three appeals: won by annulment, taken to court, corrected", async () => {
  await using core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    plugins: [dalo],
    ports: { keys: memoryKeys(), clock: { now: () => "2026-11-23T09:00:00.000Z" as never } },
  })
  const desk = await begin(core)
  const { waiting, after } = await silence(desk)
  expect(waiting?.map(({ id, lastSafeDay, opposable }) => [id, lastSafeDay, opposable])).toEqual([
    ["commission", "2025-04-15", true],
    ["implicit-rejection-appeal", "2025-06-16", true],
    ["gracious-appeal", "2025-06-16", true],
  ])
  expect(after?.stage).toBe("closed")

  const { reminder, chronology, page, pdf, open } = await injunction(desk)
  expect(JSON.stringify(reminder)).toContain("avant le 10/06/2026")
  // The day for the court has passed: a letter does not name it.
  expect(JSON.stringify(reminder)).not.toContain("12/10/2026")
  expect(chronology?.blocks.map(({ kind }) => kind)).toContain("timeline")
  expect(page).toContain("Aujourd'hui, 23/11/2026")
  expect(new TextDecoder().decode(pdf?.slice(0, 5))).toBe("%PDF-")
  expect(open.filter(({ key }) => key === "sacha-dalo").map(({ deadline, due }) => [deadline, due])).toEqual([
    ["dalo/offer", "2026-06-10"],
  ])
  expect(await desk.privacy.disclosures({ subject: "sacha" })).toMatchObject([
    { recipient: "prefecture", outlet: "dalo.prefectReminder" },
    { recipient: "sacha", outlet: "dalo.chronology" },
  ])

  const { effects, deadlines } = await correction(desk)
  expect(effects).toEqual([
    { id: "offer", before: "2026-03-16", after: "2026-04-03" },
    { id: "injunction", before: "2026-07-16", after: "2026-08-03" },
  ])
  expect(deadlines?.find(({ id }) => id === "injunction")).toMatchObject({
    lastSafeDay: "2026-08-03",
    lastArguableDay: "2026-08-04",
  })

  const report = await core
    .as({ id: "director-1", roles: ["director"] })
    .reports.internal({ profile: "dalo/activity", from: "2025-01-01", to: "2026-12-31" })
  const stages = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "breakdown" && block.dimension.key === "stage" ? block.rows : []))
    .map(({ label, values }) => [label.fr, values[0]])
    .filter(([, count]) => count !== 0)
  expect(stages).toEqual([
    ["Reconnu prioritaire, offre attendue", 2],
    ["Terminé", 1],
  ])
  const figures = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "figures" ? block.figures : []))
  expect(Object.fromEntries(figures.map(({ indicator, value }) => [indicator, value]))).toMatchObject({
    "dalo/opened": 3,
    "dalo/decided": 3,
    "dalo/favourable": 1,
    "dalo/injunctions": 1,
    "dalo/rehoused": 1,
    "dalo/offer-days": 63,
  })
})
