import { testWorld } from "@traitdunion/core/testing"
import { isolation, isolationScales } from "@traitdunion/plugin-isolation"

export { outcome } from "@traitdunion/core/testing"

/** A scale that nobody made, under a licence that nobody gave. */
export const scale = {
  id: "example-scale",
  label: { fr: "Échelle fictive" },
  licence: { source: "Licence fictive" },
  min: 0,
  max: 6,
}

/** An opened structure on a day that the test sets, with invented people and a support that began on 1 June 2026. */
export const openIsolation = async (options: { readonly today?: string } = {}) => {
  const world = await testWorld({
    plugins: [isolation, isolationScales([scale])],
    day: options.today ?? "2026-12-01",
  })
  const { mediator: desk, director, core, goTo } = world
  await desk.people.registerInstitution({ institution: "town-66136", name: "Mairie fictive", kind: "town-hall" })
  await desk.isolation.openSupport({
    support: "s-1",
    holder: "camille",
    origin: "neighbour",
    commune: "66136",
    ageBand: "75-plus",
    word: "Je ne vois plus personne.",
    contactBy: "2026-06-10",
    on: "2026-06-01",
  })
  type Fact = Parameters<typeof desk.isolation.recordSupport>[0]["fact"]
  return {
    world,
    core,
    desk,
    director,
    goTo,
    record: (fact: Fact, call = {}) => desk.isolation.recordSupport({ support: "s-1", fact }, call),
    read: async () => {
      const found = await desk.isolation.support({ support: "s-1" })
      if (found === null) throw new Error("There must be a support")
      return found
    },
    due: async () =>
      (await desk.deadlines.upcoming({ until: "2099-12-31" })).map(
        ({ deadline, due }) => `${deadline.slice(10)} ${due}`,
      ),
  }
}
