import { openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { rightsAccess } from "@traitdunion/plugin-rights-access"
import { expect, it } from "vitest"
import { begin, health, relay } from "./story.ts"

it("goes from a wish to a right, hands over, and says why a procedure was given up", async () => {
  await using core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    plugins: [rightsAccess],
    ports: { keys: memoryKeys(), clock: { now: () => "2026-12-01T09:00:00.000Z" as never } },
  })
  const desk = await begin(core)
  const { list, waiting, letter, after } = await health(desk)
  expect(JSON.stringify(list)).toContain("Justificatif de domicile : manquante")
  expect(waiting?.due).toEqual([
    { id: "check", lastSafeDay: "2026-10-15" },
    { id: "answer", lastSafeDay: "2026-10-03" },
  ])
  expect(JSON.stringify(letter)).toContain("Une réponse était promise pour le 03/10/2026")
  expect(after).toMatchObject({ stage: "closed", effective: { on: "2026-11-10", daysFromNeed: 70 } })

  const { sheet, disclosures } = await relay(desk)
  expect(JSON.stringify(sheet)).toContain("Alix Exemple")
  expect(JSON.stringify(sheet)).not.toContain("rue Inventée")
  expect(disclosures).toMatchObject([{ recipient: "ccas-elne", outlet: "rights.relaySheet" }])
  expect(await desk.deadlines.upcoming({ until: "2099-12-31" })).toEqual([])

  const report = await core
    .as({ id: "director-1", roles: ["director"] })
    .reports.internal({ profile: "rights/activity", from: "2026-01-01", to: "2026-12-31" })
  const figures = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "figures" ? block.figures : []))
  expect(Object.fromEntries(figures.map(({ indicator, value }) => [indicator, value]))).toMatchObject({
    "rights/procedures": 3,
    "rights/relayed": 1,
    "rights/effective": 1,
    "rights/effective-days": 70,
    "rights/won": 1,
  })
})
