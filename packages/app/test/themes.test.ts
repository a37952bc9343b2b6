import { rightsAccess } from "@traitdunion/plugin-rights-access"
import { expect, it } from "vitest"
import { themesReport } from "../src/open/themes.ts"
import { openWorld } from "./world.ts"

it("shows a director in one report what each theme changed for people", async () => {
  const world = await openWorld()
  try {
    const mediator = world.app.core.as({ id: "mediator-1", roles: ["mediator"] })
    const people = mediator["people"] as { readonly registerPerson: (input: object) => Promise<unknown> }
    const rights = mediator["rights"] as Readonly<Record<string, (input: object) => Promise<unknown>>>
    await people.registerPerson({ person: "camille", name: "Camille Exemple" })
    const procedure = "p-1"
    await rights["openProcedure"]?.({ procedure, holder: "camille", kind: "pension", on: "2026-09-01" })
    const filed = { fact: "filed", on: "2026-09-02", doneBy: "together", by: "post", checkOn: "2026-10-01" }
    await rights["recordStep"]?.({ procedure, fact: filed })
    await rights["recordStep"]?.({ procedure, fact: { fact: "checked", on: "2026-10-01", result: "effective" } })
    const report = await world.app.core
      .as({ id: "director-1", roles: ["director"] })
      .reports.internal({ profile: "themes/changed", from: "2026-01-01", to: "2026-12-31" })
    // A plugin that comes later has a section after these.
    expect(report.sections.map(({ key }) => key).slice(0, 6)).toEqual([
      "procedures",
      "energy",
      "environment",
      "housing",
      "budget",
      "isolation",
    ])
    const figures = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "figures" ? block.figures : []))
    const values = Object.fromEntries(figures.map(({ indicator, value }) => [indicator, value]))
    expect(values).toMatchObject({ "rights/effective": 1, "rights/effective-days": 30 })
    const ofPlugins = new Set(figures.map(({ indicator }) => indicator.split("/")[0]))
    for (const plugin of ["rights", "caf", "housing", "energy", "dalo", "budget", "isolation"]) {
      expect(ofPlugins).toContain(plugin)
    }
    expect(
      figures.every(({ indicator }) => world.app.core.plugins.some((one) => indicator.startsWith(`${one.id}/`))),
    ).toBe(true)
  } finally {
    await world.close()
  }
})

it("says of a theme that nothing follows it, and never that nothing changed", () => {
  const [profile] = themesReport([]).profiles
  expect(profile?.sections).toHaveLength(6)
  for (const { blocks, intro } of profile?.sections ?? []) {
    expect(blocks).toEqual([])
    expect(intro?.fr).toContain("Aucune extension ouverte")
  }
})

it("takes a plugin that it has never seen, with the first figures of its own report", () => {
  const [profile] = themesReport([{ ...rightsAccess, id: "walks" }]).profiles
  const others = profile?.sections.find(({ key }) => key === "others")
  expect(others?.blocks).toMatchObject([{ kind: "figures", title: rightsAccess.label }])
  expect(JSON.stringify(others)).toContain("rights/procedures")
})
