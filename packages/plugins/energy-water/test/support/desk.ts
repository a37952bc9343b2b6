import { testWorld } from "@traitdunion/core/testing"
import { energyWater } from "@traitdunion/plugin-energy-water"

export { outcome } from "@traitdunion/core/testing"

/** An opened structure on a day that the test sets, with a supplier, a household's file and a file with the supplier. */
export const openEnergy = async (
  options: {
    readonly today?: string
    readonly supply?: "electricity" | "gas" | "water"
    readonly cheque?: boolean
  } = {},
) => {
  const world = await testWorld({ plugins: [energyWater], day: options.today ?? "2026-12-01" })
  const { mediator: desk, director, core, goTo } = world
  await desk.people.registerInstitution({ institution: "supplier", name: "Fournisseur fictif", kind: "other" })
  await desk.energy.openHome({
    home: "h-1",
    holder: "camille",
    dwelling: "flat",
    heating: "gas",
    commune: "66136",
    on: "2025-10-01",
  })
  await desk.energy.openSupply({
    file: "s-1",
    holder: "camille",
    supply: options.supply ?? "electricity",
    institution: "supplier",
    commune: "66136",
    on: "2025-10-01",
    ...(options.cheque === undefined ? {} : { cheque: options.cheque }),
  })
  return {
    world,
    core,
    desk,
    director,
    goTo,
    record: (fact: Parameters<typeof desk.energy.recordSupply>[0]["fact"]) =>
      desk.energy.recordSupply({ file: "s-1", fact }),
    supply: async () => {
      const found = await desk.energy.supply({ file: "s-1" })
      if (found === null) throw new Error("There is no such file")
      return found
    },
    home: async () => {
      const found = await desk.energy.home({ home: "h-1" })
      if (found === null) throw new Error("There is no such file")
      return found
    },
    due: async () =>
      (await desk.deadlines.upcoming({ until: "2099-12-31" })).map(
        ({ deadline, due }) => `${deadline.replace("energy/", "")} ${due}`,
      ),
  }
}
