import { expect, it } from "vitest"
import { openRights } from "./support/desk.ts"

it("counts procedures by theme and counter, days to a right, and what was abandoned and why", async () => {
  const { desk, director, record } = await openRights()
  await record({ fact: "accompanied", on: "2026-09-02", counter: "cpam", minutes: 45 })
  await record({ fact: "filed", on: "2026-09-03", doneBy: "together", by: "post", checkOn: "2026-10-01", minutes: 15 })
  await record({ fact: "silence", on: "2026-10-02" })
  await record({ fact: "answered", on: "2026-10-20", decision: "partly" })
  await record({ fact: "checked", on: "2026-10-31", result: "effective" })
  await desk.rights.recordWord({ procedure: "p-1", holder: "camille", on: "2026-11-02", verdict: "partly" })
  await desk.rights.openProcedure({ procedure: "p-2", holder: "sacha", kind: "tax-notice", on: "2026-09-05" })
  await desk.rights.recordStep({
    procedure: "p-2",
    fact: { fact: "closed", on: "2026-09-20", outcome: "abandoned", reason: "digital" },
  })
  const report = await director.reports.internal({
    profile: "rights/activity",
    from: "2026-01-01",
    to: "2026-12-31",
  })
  const blocks = report.sections.flatMap((section) => section.blocks)
  const figures = blocks.flatMap((block) => (block.kind === "figures" ? block.figures : []))
  expect(Object.fromEntries(figures.map(({ indicator, value }) => [indicator, value]))).toMatchObject({
    "rights/procedures": 2,
    "rights/filed": 1,
    "rights/accompanied": 1,
    "rights/silences": 1,
    "rights/minutes": 60,
    "rights/effective": 1,
    "rights/effective-days": 60,
    "rights/granted": 1,
    "rights/won": 1,
    "rights/done-with": 1,
  })
  const rows = blocks.flatMap((block) =>
    block.kind === "breakdown" && block.dimension.key === "reason" ? block.rows : [],
  )
  expect(rows.filter(({ values }) => values[0] === 1).map(({ label }) => label.fr)).toEqual([
    "Passage en ligne impossible",
  ])
  expect(JSON.stringify(report)).not.toMatch(/camille|sacha/i)
})
