import { describe, expect, it } from "vitest"
import { AGENCY, openWorld, type World } from "../support/world.ts"

const year = { from: "2026-01-01", to: "2026-12-31" } as const
const terms = { kind: "operating-grant", title: "Contrat de ville (exemple fictif)", ...year, reports: [] } as const
const act = { on: "2026-01-10", register: "inform", minutes: 30, persons: 20, conventions: ["c-1"] } as const

const signed = async (): Promise<World> => {
  const world = await openWorld()
  await world.mediator.partners.describe({ partner: AGENCY, roles: ["funder"] })
  await world.director.partners.signConvention({
    convention: "c-1",
    funder: AGENCY,
    ...terms,
    commitments: [
      { commitment: "acts", words: "500 actes par an", indicator: "registers/activities", target: 500 },
      { commitment: "few", words: "50 conflits apaisés", indicator: "registers/conflicts", target: 50 },
      { commitment: "outreach", words: "La moitié en aller vers", indicator: "registers/outreach", target: 50 },
      { commitment: "sessions", words: "Des séances", indicator: "registers/sessions" },
      { commitment: "mediations", words: "10 médiations", indicator: "process/opened", target: 10 },
      { commitment: "odd", words: "Un indicateur d'ailleurs", indicator: "elsewhere/none" },
      { commitment: "shared", words: "Un bilan partagé" },
    ],
  })
  return world
}

const rowsOf = async (world: World, profile: string, how: "internal" | "publish") => {
  const report = await world.director.reports[how]({ profile, ...year, convention: "c-1" })
  const blocks = report.sections.flatMap((section) => section.blocks)
  const rows = blocks.flatMap((block) => (block.kind === "commitments" ? block.rows : []))
  return rows.map(({ commitment, column, value, target }) => [commitment, column?.indicator ?? null, value, target])
}

describe("the report of a convention", () => {
  it.each(["reports/convention", "reports/adultes-relais"])("%s sets commitments beside results", async (profile) => {
    await using world = await signed()
    const { registers } = world.mediator
    await registers.record({ ...act, outreach: true })
    await registers.record({ ...act, register: "conflict", outreach: false })
    await registers.record({ ...act, conventions: ["c-2"], outreach: true })
    const common = [
      ["outreach", "registers/outreach", 0.5, 0.5],
      // Nobody recorded a session, and no figure of mediations or from elsewhere is kept by convention.
      ["sessions", "registers/sessions", null, null],
      ["mediations", null, null, 10],
      ["odd", null, null, null],
      ["shared", null, null, null],
    ]
    expect(await rowsOf(world, profile, "internal")).toEqual([
      ["acts", "registers/activities", 2, 500],
      ["few", "registers/conflicts", 1, 50],
      ...common,
    ])
  })

  it("hides a small result, and leaves the target", async () => {
    await using world = await signed()
    await world.mediator.registers.record({ ...act, register: "conflict" })
    const rows = await rowsOf(world, "reports/convention", "publish")
    expect(rows[1]).toEqual(["few", "registers/conflicts", "hidden", 50])
  })

  it("tells amended commitments, and no section without any", async () => {
    await using world = await signed()
    const { partners } = world.director
    const { kind: _, ...amended } = terms
    await partners.amendConvention({
      convention: "c-1",
      ...amended,
      commitments: [{ commitment: "new", words: "Neuf" }],
    })
    expect(await rowsOf(world, "reports/convention", "internal")).toEqual([["new", null, null, null]])
    await partners.amendConvention({ convention: "c-1", ...amended, commitments: [] })
    const report = await world.director.reports.internal({ profile: "reports/convention", ...year, convention: "c-1" })
    expect(report.sections.map(({ key }) => key)).not.toContain("convention-commitments")
  })
})

describe("the structure's report", () => {
  it("tells the referrals of persons, and the shares that were accepted and taken up", async () => {
    await using world = await openWorld()
    const report = await world.director.reports.internal({ profile: "reports/structure", ...year })
    const partners = report.sections.find(({ key }) => key === "partners")?.blocks.at(-1)
    expect(
      partners?.kind === "figures" ? partners.figures.map(({ indicator, value }) => [indicator, value]) : [],
    ).toEqual([
      ["partners/referred", 0],
      ["partners/accepted", null],
      ["partners/effective", null],
    ])
  })
})

describe("the CITER report", () => {
  it("names realisations, results and impacts in each of its five fields, or says that nothing measures them", async () => {
    await using world = await openWorld()
    await world.mediator.registers.record({ ...act, register: "presence" })
    const { sections } = await world.director.reports.internal({ profile: "reports/citer", ...year })
    expect(sections.map(({ title: { fr } }) => fr[0])).toEqual([..."CITER"])
    for (const { blocks } of sections) {
      expect(blocks.map(({ title: { fr } }) => fr.split(" : ")[0])).toEqual(["Réalisations", "Résultats", "Impacts"])
      for (const { title } of blocks) expect(title.fr.split(" : ")[1]).toMatch(/\w/)
    }
    const unmeasured = sections.flatMap(({ blocks }) =>
      blocks.filter((block) => block.kind === "figures" && block.figures.length === 0),
    )
    expect(unmeasured.map(({ title: { fr } }) => fr)).toEqual(["Impacts : coûts évités"])
  })
})
