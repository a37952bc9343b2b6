import { describe, expect, it } from "vitest"
import { openHousing, outcome } from "./support/desk.ts"

const openDecency = async (today = "2026-12-01") => {
  const opened = await openHousing({ today })
  const { desk } = opened
  await desk.housing.openDecency({
    decency: "d-1",
    holder: "camille",
    problems: ["damp", "heating"],
    commune: "66136",
    on: "2026-01-05",
  })
  await desk.housing.noteProblem({ decency: "d-1", holder: "camille", words: "Moisissures inventées dans la chambre." })
  return {
    ...opened,
    step: (fact: Parameters<typeof desk.housing.recordDecency>[0]["fact"]) =>
      desk.housing.recordDecency({ decency: "d-1", fact }),
    file: () => desk.housing.decency({ decency: "d-1" }),
  }
}

describe("a dwelling that is not decent", () => {
  it("is claimed in writing, and goes to the commission after two months without an answer", async () => {
    const { step, file, due, desk, goTo } = await openDecency("2026-05-04")
    const claim = JSON.stringify(await desk.housing.decencyClaim({ decency: "d-1" }))
    expect(claim).toContain("Moisissures inventées")
    expect(claim).toContain("Le loyer reste dû")
    await step({ fact: "claim-sent", on: "2026-05-04" })
    expect(await due()).toEqual(["decency-answer 2026-07-04"])
    goTo("2026-07-04")
    expect(await desk.housing.conciliationRequest({ decency: "d-1" })).toBeNull()
    goTo("2026-07-05")
    expect(JSON.stringify(await desk.housing.conciliationRequest({ decency: "d-1" }))).toContain("art. 20-1")
    await step({ fact: "conciliation-asked", on: "2026-07-05" })
    expect(await due()).toEqual([])
    expect((await file())?.stage).toBe("conciliation")
  })

  it("goes to the commission at once where the landlord refuses", async () => {
    const { step, desk } = await openDecency("2026-05-20")
    await step({ fact: "claim-sent", on: "2026-05-04" })
    await step({ fact: "claim-answered", on: "2026-05-18", agreed: false })
    expect(JSON.stringify(await desk.housing.conciliationRequest({ decency: "d-1" }))).toContain("Le bailleur a refusé")
  })

  it("never says to stop the rent, and says that it is due at each stage", async () => {
    const { step, file } = await openDecency()
    const said = async () => (await file())?.next.map(({ fr }) => fr).join(" ") ?? ""
    expect(await said()).toContain("Le loyer reste dû")
    await step({ fact: "claim-sent", on: "2026-05-04" })
    expect(await said()).toContain("Le loyer reste dû")
    await step({ fact: "judge-asked", on: "2026-09-01" })
    expect(await said()).toContain("Le loyer reste dû")
  })

  it("is handed to Signal Logement as a sheet that says what is still to be found", async () => {
    const { desk, step } = await openDecency()
    await step({ fact: "claim-sent", on: "2026-05-04" })
    const sheet = await desk.housing.reportSheet({ decency: "d-1" })
    const list = sheet?.blocks.find((block) => block.kind === "checklist")
    expect(list?.kind === "checklist" ? list.items.filter(({ done }) => done) : []).toEqual([
      { text: "Bailleur averti par écrit le 04/05/2026 : pas de réponse", done: true },
    ])
    expect(await outcome(desk.housing.reportSheet({ decency: "d-1", recipient: "office" }))).not.toBe("done")
  })

  it("refuses what contradicts itself, and an answer to nothing", async () => {
    const { step, desk } = await openDecency()
    expect(await outcome(step({ fact: "claim-answered", on: "2026-05-18", agreed: true }))).toBe("NotAtThisStage")
    await step({ fact: "claim-sent", on: "2026-05-04" })
    expect(await outcome(step({ fact: "claim-answered", on: "2026-05-03", agreed: true }))).toBe("BeforeWhatItFollows")
    expect(await outcome(desk.housing.openDecency({ holder: "camille", problems: [] }))).toBe("InvalidInput")
    expect(await outcome(desk.housing.openDecency({ holder: "camille", problems: ["damp", "damp"] }))).toBe(
      "InvalidInput",
    )
    await step({ fact: "closed", on: "2026-11-02", outcome: "repaired" })
    expect(await outcome(step({ fact: "inspected", on: "2026-11-03" }))).toBe("Closed")
  })
})

describe("a landlord", () => {
  it("gets what a visit of its building found, which names nobody", async () => {
    const { desk, director } = await openDecency()
    await desk.housing.recordBuildingVisit({
      visit: "v-1",
      institution: "office",
      building: "Résidence Fictive, bâtiment B",
      commune: "66136",
      observations: [
        { place: "lift", finding: "broken" },
        { place: "entrance", finding: "good" },
        { place: "lighting", finding: "dangerous" },
      ],
      on: "2026-10-05",
    })
    await desk.housing.recordRepair({ visit: "v-1", place: "lift", on: "2026-10-20" })
    await desk.housing.recordRepair({ visit: "v-1", place: "lighting", on: "2026-11-20" })
    expect(JSON.stringify(await desk.housing.buildingReport({ visit: "v-1" }))).toContain("20/10/2026")
    expect(await desk.housing.buildingVisits({ institution: "office" })).toMatchObject([{ found: 2, repaired: 2 }])
    const report = await director.reports.internal({
      profile: "housing/activity",
      from: "2026-10-01",
      to: "2026-10-31",
    })
    const figures = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "figures" ? block.figures : []))
    expect(Object.fromEntries(figures.map(({ indicator, value }) => [indicator, value]))).toMatchObject({
      "housing/building-visits": 1,
      "housing/building-found": 2,
      "housing/building-repaired": 1,
    })
  })

  it("is told nothing of a tenant: words that identify somebody are refused, and so is what does not fit", async () => {
    const { desk } = await openDecency()
    const visit = {
      institution: "office",
      building: "Résidence Fictive",
      observations: [{ place: "lift", finding: "broken" }],
      on: "2026-10-05",
    } as const
    await expect(
      desk.housing.recordBuildingVisit({ ...visit, note: "Appeler le locataire au 06 12 34 56 78" }),
    ).rejects.toMatchObject({ _tag: "InvalidInput", issues: [{ path: ["note"] }] })
    for (const note of ["Dégât des eaux chez Mme Exemple", "Porte forcée à l'appartement 12"]) {
      expect(await outcome(desk.housing.recordBuildingVisit({ ...visit, note }))).toBe("housing/buildings-name-nobody")
    }
    expect(
      await outcome(desk.housing.recordBuildingVisit({ ...visit, note: "Ampoules cassées au deuxième palier" })),
    ).toBe("done")
    const twice = [...visit.observations, ...visit.observations]
    expect(await outcome(desk.housing.recordBuildingVisit({ ...visit, observations: twice }))).toBe("InvalidInput")
    expect(await outcome(desk.housing.recordBuildingVisit({ ...visit, institution: "nowhere" }))).toBe(
      "UnknownLandlord",
    )
    await desk.housing.recordBuildingVisit({ ...visit, visit: "v-2" })
    expect(await outcome(desk.housing.recordRepair({ visit: "v-2", place: "cellar" }))).toBe("NothingFound")
    expect(await outcome(desk.housing.recordRepair({ visit: "v-2", place: "lift", on: "2026-10-04" }))).toBe(
      "BeforeTheVisit",
    )
    expect(await outcome(desk.housing.recordRepair({ visit: "v-9", place: "lift" }))).toBe("UnknownVisit")
  })

  it("asks and orders nothing: a request is an intake, and files of tenants are closed to its agents", async () => {
    const { desk, core } = await openDecency()
    const agent = core.as({ id: "agent-1", roles: ["partner"], institution: "office" })
    const { key } = await agent.intake.request({ words: "Demande inventée d'une visite." })
    expect(await agent.intake.mine({})).toMatchObject([{ request: key }])
    for (const call of [
      agent.housing.decency({ decency: "d-1" }),
      agent.housing.arrearsFiles({}),
      agent.housing.recordDecency({ decency: "d-1", fact: { fact: "works-done", on: "2026-11-02" } }),
      agent.housing.buildingVisits({}),
    ]) {
      expect(await outcome(call)).not.toBe("done")
    }
    expect((await desk.housing.decency({ decency: "d-1" }))?.facts).toEqual([])
  })
})
