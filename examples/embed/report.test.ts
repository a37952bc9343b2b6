import { openMediation } from "@traitdunion/core"
import { activityIndicators } from "@traitdunion/core/built-ins"
import { memoryStorage } from "@traitdunion/core/testing"
import { expect, it } from "vitest"
import { ownReport } from "./indicator.ts"
import { quarterlyPage } from "./report.ts"

it("makes the funder's page, with what was done and what nobody recorded", async () => {
  const page = await quarterlyPage()
  expect(page).toContain(
    "<title>Rapport d&#39;activité, du 1er janvier 2026 au 31 mars 2026 · Association Exemple</title>",
  )
  const shown = (indicator: string): string | undefined => {
    const label = activityIndicators.find(({ id }) => id === indicator)?.label.fr.replaceAll("'", "&#39;")
    return new RegExp(`<dt>${label}</dt><dd><span class="value">(.*?)</span>`).exec(page)?.[1]
  }
  // Fourteen people are enough to be told; that nobody wrote down a round is not that there was no contact.
  expect(shown("registers/persons")).toBe("14")
  expect(shown("registers/contacts")).toBeUndefined()
  expect(page).toMatch(/Rien ne permet de les calculer \(n\.\sd\.\)[^<]*Contacts lors des tournées de présence/)
})

it("reports an indicator of one's own", async () => {
  await using core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    plugins: [ownReport],
  })
  const mediator = core.as({ id: "mediator-1", roles: ["mediator"] })
  for (const minutes of [30, 60]) {
    await mediator.registers.record({ on: "2026-03-14", register: "inform", minutes, persons: 14, theme: "energy" })
  }
  const asked = { profile: "own/length", from: "2026-03-01", to: "2026-03-31" } as const
  const { sections } = await mediator.reports.internal(asked)
  const [block] = sections[0]?.blocks ?? []
  if (block?.kind !== "breakdown") throw new Error("No breakdown")
  expect(block.rows.find(({ member }) => member === "energy")?.values).toEqual([45])
  expect(block.total.values).toEqual([45])
})
