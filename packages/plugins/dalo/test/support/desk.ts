import { CommandRefused, openMediation, TraitDunionError } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { dalo } from "@traitdunion/plugin-dalo"

/** An opened structure on a day that the test sets, with an invented person and an appeal in Perpignan. */
export const openDalo = async (options: { readonly today?: string; readonly approved?: boolean } = {}) => {
  let now = `${options.today ?? "2026-12-01"}T09:00:00.000Z`
  const core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    plugins: [dalo],
    ports: { keys: memoryKeys(), clock: { now: () => now as never } },
  })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  await desk.people.registerPerson({ person: "camille", name: "Camille Exemple" })
  if (options.approved !== false) {
    await core
      .as({ id: "director-1", roles: ["director"] })
      .dalo.recordApproval({ from: "2025-01-01", until: "2029-12-31" })
  }
  await desk.dalo.openAppeal({
    appeal: "a-1",
    holder: "camille",
    procedure: "dalo",
    departement: "66",
    on: "2026-01-05",
  })
  return {
    core,
    desk,
    record: (fact: Parameters<typeof desk.dalo.record>[0]["fact"]) => desk.dalo.record({ appeal: "a-1", fact }),
    due: async () =>
      (await desk.deadlines.upcoming({ until: "2099-12-31" })).map(
        ({ deadline, due }) => `${deadline.slice(5)} ${due}`,
      ),
    goTo: (day: string) => {
      now = `${day}T09:00:00.000Z`
    },
  }
}

/** What came of a call: `done`, the code of a refusal, or the tag of another error of the library. */
export const outcome = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
    return "done"
  } catch (error) {
    if (error instanceof CommandRefused) return error.reason
    if (error instanceof TraitDunionError) return error._tag
    throw error
  }
}
