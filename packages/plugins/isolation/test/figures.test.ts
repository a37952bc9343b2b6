import { expect, it } from "vitest"
import { openIsolation } from "./support/desk.ts"

it("counts by age band, commune and origin, and names nobody", async () => {
  const { desk, director, record } = await openIsolation()
  await desk.isolation.noteSignal({
    signal: "g-1",
    origin: "neighbour",
    signs: ["not-seen", "stays-in"],
    commune: "66136",
    contactBy: "2026-06-10",
    on: "2026-05-31",
  })
  await desk.isolation.followUpSignal({ signal: "g-1", on: "2026-06-01" })
  await record({ fact: "met", on: "2026-06-05", by: "visit" })
  await record({ fact: "accepted", on: "2026-06-05", by: "phone", everyDays: 14 })
  await record({ fact: "kept-in-touch", on: "2026-06-19", by: "phone" })
  await record({ fact: "collective", on: "2026-06-25", step: "invited" })
  await record({ fact: "collective", on: "2026-07-02", step: "took-part" })
  await desk.isolation.recordEffect({ support: "s-1", holder: "camille", on: "2026-09-01", verdict: "less-alone" })
  await desk.isolation.openRound({ round: "t-1", kind: "heat", supports: ["s-1"], on: "2026-07-14" })
  await desk.isolation.recordCall({ round: "t-1", support: "s-1", by: "phone", result: "well", on: "2026-07-14" })
  const asked = { profile: "isolation/activity", from: "2026-01-01", to: "2026-12-31" } as const
  const report = await director.reports.internal(asked)
  const blocks = report.sections.flatMap((section) => section.blocks)
  const figures = blocks.flatMap((block) => (block.kind === "figures" ? block.figures : []))
  expect(Object.fromEntries(figures.map(({ indicator, value }) => [indicator, value]))).toMatchObject({
    "isolation/signals": 1,
    "isolation/signals-followed": 1,
    "isolation/supports": 1,
    "isolation/met-days": 4,
    "isolation/accepted": 1,
    "isolation/contacts": 2,
    "isolation/collective": 1,
    "isolation/less-alone": 1,
    "isolation/rounds": 1,
    "isolation/round-reached": 1,
  })
  const rows = (key: string) =>
    blocks
      .flatMap((block) => (block.kind === "breakdown" && block.dimension.key === key ? block.rows : []))
      .filter(({ values }) => values[0] === 1)
      .map(({ label }) => label.fr)
  expect(rows("age_band")).toEqual(["75 ans et plus"])
  expect(rows("commune")).toEqual(["66136"])
  expect(rows("origin")).toEqual(["Voisin, voisine"])
  expect(JSON.stringify(report)).not.toMatch(/camille/i)
})

it("hides small cells in what is published", async () => {
  const { director, record } = await openIsolation()
  await record({ fact: "met", on: "2026-06-05", by: "visit" })
  const published = await director.reports.publish({
    profile: "isolation/activity",
    from: "2026-01-01",
    to: "2026-12-31",
  })
  const text = JSON.stringify(published)
  expect(text).not.toMatch(/camille/i)
  const figures = published.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "figures" ? block.figures : []))
  expect(figures.find(({ indicator }) => indicator === "isolation/supports")?.value).toBe("hidden")
})
