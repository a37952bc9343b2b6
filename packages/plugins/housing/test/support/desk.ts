import { testWorld } from "@traitdunion/core/testing"
import { housing } from "@traitdunion/plugin-housing"

export { outcome } from "@traitdunion/core/testing"

/** An opened structure on a day that the test sets, with invented people, a landlord, and a way to a file of arrears. */
export const openHousing = async (options: { readonly today?: string } = {}) => {
  const world = await testWorld({ plugins: [housing], day: options.today ?? "2026-12-01" })
  const { mediator: desk, director, core, goTo } = world
  await desk.people.registerInstitution({
    institution: "office",
    name: "Office fictif de l'habitat",
    kind: "social-landlord",
  })
  return {
    world,
    core,
    desk,
    director,
    goTo,
    open: (more: Partial<Parameters<typeof desk.housing.openArrears>[0]> = {}) =>
      desk.housing.openArrears({
        arrears: "i-1",
        holder: "camille",
        landlord: "social",
        leaseSignedOn: "2024-05-02",
        aid: "landlord",
        commune: "66136",
        on: "2026-01-05",
        ...more,
      }),
    record: (fact: Parameters<typeof desk.housing.recordArrears>[0]["fact"]) =>
      desk.housing.recordArrears({ arrears: "i-1", fact }),
    read: async () => {
      const found = await desk.housing.arrears({ arrears: "i-1" })
      if (found === null) throw new Error("There is no such file")
      return found
    },
    due: async () =>
      (await desk.deadlines.upcoming({ until: "2099-12-31" })).map(
        ({ deadline, due }) => `${deadline.replace("housing/", "")} ${due}`,
      ),
  }
}
