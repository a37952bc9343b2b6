import { testWorld } from "@traitdunion/core/testing"
import { dalo } from "@traitdunion/plugin-dalo"

export { outcome } from "@traitdunion/core/testing"

/** An opened structure on a day that the test sets, with invented people and an appeal in Perpignan. */
export const openDalo = async (options: { readonly today?: string; readonly approved?: boolean } = {}) => {
  const world = await testWorld({ plugins: [dalo], day: options.today ?? "2026-12-01" })
  const { mediator: desk, director, core, goTo } = world
  if (options.approved !== false) await director.dalo.recordApproval({ from: "2025-01-01", until: "2029-12-31" })
  await desk.dalo.openAppeal({
    appeal: "a-1",
    holder: "camille",
    procedure: "dalo",
    departement: "66",
    on: "2026-01-05",
  })
  return {
    world,
    core,
    desk,
    record: (fact: Parameters<typeof desk.dalo.record>[0]["fact"]) => desk.dalo.record({ appeal: "a-1", fact }),
    due: async () =>
      (await desk.deadlines.upcoming({ until: "2099-12-31" })).map(
        ({ deadline, due }) => `${deadline.slice(5)} ${due}`,
      ),
    goTo,
  }
}
