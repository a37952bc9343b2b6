import {
  determinismProblems,
  invented,
  oldJournalProblems,
  outcome,
  pluginProblems,
  testWorld,
} from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import { visits } from "./visits.ts"

const { camille, agency } = invented
const notes = "Le chauffage est coupé."

const begun = async () => {
  const world = await testWorld({ plugins: [visits], day: "2026-03-31" })
  await world.mediator.visits.begin({ file: "v-1", person: camille })
  for (const on of ["2026-03-02", "2026-03-20"]) {
    await world.mediator.visits.visit({ file: "v-1", person: camille, on, place: "home", notes })
  }
  return world
}

describe("visits", () => {
  it("lack nothing", () => expect(pluginProblems(visits)).toEqual([]))

  it("fall due again, are counted by their days, and rest on nothing but what they are given", async () => {
    await using world = await begun()
    expect(await world.due()).toEqual(["visits/again 2026-04-19"])
    expect(await determinismProblems(world)).toEqual([])
    expect(await world.core.rebuild()).toMatchObject({ differences: 0 })
  })

  it("refuse what cannot be", async () => {
    await using world = await begun()
    const { visits: desk } = world.mediator
    expect(await outcome(desk.begin({ file: "v-1", person: camille }))).toBe("AlreadyBegun")
    const elsewhere = { file: "v-9", person: camille, on: "2026-03-02", place: "home" } as const
    expect(await outcome(desk.visit(elsewhere))).toBe("Unknown")
  })

  it("leave as a note with what the person agreed to", async () => {
    await using world = await begun()
    const send = () => world.mediator.visits.note({ file: "v-1", partner: agency })
    expect(await outcome(send())).toBe("deontology/express-agreement")
    await world.mediator.consent.give({
      party: camille,
      consent: "share",
      purpose: { kind: "sharing", partner: agency, categories: ["identity"] },
      words: "Nous dirons votre nom à cette agence.",
      language: "fr",
      means: "oral",
    })
    expect(await send()).toBe("Camille Exemple : —")
  })

  // #region old
  it("read what the first version wrote", () => {
    const meta = { at: "2025-01-01T09:00:00.000Z", on: "2025-01-01", actor: { id: "m-1", roles: ["mediator"] } }
    const old = [{ stream: "visits/v-1", type: "visits.Made", data: { on: "2025-01-01" }, meta }]
    expect(oldJournalProblems([visits], old)).toEqual([])
  })
  // #endregion
})
