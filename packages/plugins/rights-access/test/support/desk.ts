import { testWorld } from "@traitdunion/core/testing"
import { rightsAccess } from "@traitdunion/plugin-rights-access"

export { outcome } from "@traitdunion/core/testing"

/** An opened structure on a day that the test sets, with invented people and a procedure with a health office. */
export const openRights = async (options: { readonly today?: string; readonly openedOn?: string } = {}) => {
  const world = await testWorld({ plugins: [rightsAccess], day: options.today ?? "2026-12-01" })
  const { mediator: desk, director, core, goTo } = world
  await desk.people.registerInstitution({ institution: "cpam-66", name: "CPAM fictive", kind: "cpam" })
  await desk.rights.openProcedure({
    procedure: "p-1",
    holder: "camille",
    kind: "health-cover",
    office: "cpam-66",
    wish: "Je veux pouvoir me soigner.",
    on: options.openedOn ?? "2026-09-01",
  })
  type Fact = Parameters<typeof desk.rights.recordStep>[0]["fact"]
  return {
    world,
    core,
    desk,
    director,
    goTo,
    record: (fact: Fact, call = {}) => desk.rights.recordStep({ procedure: "p-1", fact }, call),
    read: async () => {
      const found = await desk.rights.procedure({ procedure: "p-1" })
      if (found === null) throw new Error("There must be a procedure")
      return found
    },
    due: async () =>
      (await desk.deadlines.upcoming({ until: "2099-12-31" })).map(
        ({ deadline, due }) => `${deadline.slice(7)} ${due}`,
      ),
  }
}
