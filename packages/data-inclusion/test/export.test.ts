import { plainDate } from "@traitdunion/core"
import { exportDirectory, importDirectory, parseDataInclusion, writeDataInclusion } from "@traitdunion/data-inclusion"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { directories, someService, someStructure } from "./support/invented.ts"
import { openWorld, type World } from "./support/world.ts"

const edition = { source: "mediation-exemple", on: plainDate("2026-03-14") }

const withPartner = async (): Promise<World> => {
  const world = await openWorld()
  const { people, partners } = world.desk
  await people.registerInstitution({ institution: "partner-1", name: "Bailleur d'exemple", kind: "social-landlord" })
  await partners.describe({ partner: "partner-1", roles: ["landlord"], commune: "66136", email: "a@exemple.invalid" })
  await partners.offerService({
    partner: "partner-1",
    service: "service-1",
    name: "Prévention des impayés",
    description: "Un rendez-vous inventé.",
    themes: ["budget", "neighbourhood"],
    fees: "Gratuit",
  })
  await partners.addContact({ partner: "partner-1", contact: "contact-1", title: "Gérance", name: "Camille Exemple" })
  return world
}

describe("exporting the directory", () => {
  it("publishes our entries under our source, without contacts", async () => {
    await using world = await withPartner()
    const { directory, dropped } = await exportDirectory(world.as("board"), edition)
    const text = writeDataInclusion(directory)
    expect(parseDataInclusion(text)).toEqual({
      structures: [
        {
          source: "mediation-exemple",
          id: "mediation-exemple--partner-1",
          nom: "Bailleur d'exemple",
          date_maj: "2026-03-14",
          code_insee: "66136",
          courriel: "a@exemple.invalid",
        },
      ],
      services: [
        {
          source: "mediation-exemple",
          structure_id: "mediation-exemple--partner-1",
          id: "mediation-exemple--partner-1--service-1",
          nom: "Prévention des impayés",
          description: "Un rendez-vous inventé.",
          date_maj: "2026-03-14",
          thematiques: ["difficultes-financieres--ameliorer-sa-gestion-budgetaire"],
          frais: "gratuit",
        },
      ],
    })
    expect(text).not.toContain("Camille")
    expect(dropped.map(({ path }) => path)).toEqual([["partners", "partner-1", "services", "service-1", "themes", 1]])
  })

  it("knows its own entries again when they come back", async () => {
    await using world = await withPartner()
    const { directory } = await exportDirectory(world.desk, edition)
    const facts = await world.facts()
    expect((await importDirectory(world.desk, directory)).unchanged).toHaveLength(2)
    expect(await world.facts()).toBe(facts)
  })

  it("drops what the schema does not take, and a whole service without a description", async () => {
    await using world = await withPartner()
    const { partners } = world.desk
    await partners.offerService({ partner: "partner-1", service: "service-2", name: "Visite" })
    await partners.describe({
      partner: "partner-1",
      roles: ["landlord"],
      site: "ftp://exemple.invalid/",
      description: "Peu",
    })
    const { directory, dropped } = await exportDirectory(world.desk, edition)
    expect(directory.structures[0]).not.toHaveProperty("site_web")
    expect(directory.services).toHaveLength(1)
    expect(dropped.map(({ path }) => path.map(String).join("."))).toEqual([
      "partners.partner-1.description",
      "partners.partner-1.site",
      "partners.partner-1.services.service-1.themes.1",
      "partners.partner-1.services.service-2.description",
    ])
  })

  it("leaves out a partner whose name is too short, with what it offers", async () => {
    await using world = await withPartner()
    await world.desk.people.renameInstitution({ institution: "partner-1", name: "Ex" })
    const { directory, dropped } = await exportDirectory(world.desk, edition)
    expect(directory).toEqual({ structures: [], services: [] })
    expect(dropped.map(({ path }) => path)).toEqual([["partners", "partner-1", "name"]])
  })

  it("gives back to other producers what was theirs", async () => {
    await using world = await openWorld()
    await importDirectory(world.desk, { structures: [someStructure], services: [someService] })
    const { directory, dropped } = await exportDirectory(world.desk, edition)
    const today = { date_maj: "2026-03-14" }
    expect(directory).toEqual({
      structures: [{ ...someStructure, ...today }],
      services: [{ ...someService, ...today }],
    })
    expect(dropped).toEqual([])
  })

  it("settles: imported once, a directory comes out as it goes in, and changes nothing when it comes again", async () => {
    const sound = directories.filter(({ structures, services }) =>
      [...structures, ...services].every(
        ({ id, source, nom }) =>
          id.trim() === id && id !== "" && source.trim() === source && source !== "" && [...nom.trim()].length > 2,
      ),
    )
    await fc.assert(
      fc.asyncProperty(sound, async (directory) => {
        await using world = await openWorld()
        await importDirectory(world.desk, directory)
        const { directory: once } = await exportDirectory(world.desk, edition)
        expect(once.structures.map(({ id }) => id).toSorted()).toEqual(
          directory.structures.map(({ id }) => id).toSorted(),
        )
        const facts = await world.facts()
        expect((await importDirectory(world.desk, directory)).changed).toEqual([])
        expect(await world.facts()).toBe(facts)
        await using other = await openWorld()
        await importDirectory(other.desk, once)
        const { directory: twice } = await exportDirectory(other.desk, edition)
        expect(writeDataInclusion(twice)).toBe(writeDataInclusion(once))
      }),
      { numRuns: 25 },
    )
  })
})
