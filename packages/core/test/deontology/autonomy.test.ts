import { describe, expect, it } from "vitest"
import { breachesOf } from "../support/expect.ts"
import { rulesOf } from "../support/rules.ts"
import { CAMILLE, openWorld } from "../support/world.ts"

const PROPOSE = "deontology/parties-propose"
const TOGETHER = "deontology/do-together"
const REGISTERS = "deontology/do-together-in-registers"
const { blocks, passes, warns } = rulesOf("autonomy")
const act = { on: "2026-03-01", register: "inform", minutes: 20, persons: 1 } as const

describe("Responsabilisation et autonomie des personnes", () => {
  blocks(PROPOSE, "a proposal of the mediator's", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("dialogue")
    const proposal = { mediation, author: { kind: "mediator" }, text: "Fermer les fenêtres" } as const
    return (options) => mediator.process.propose(proposal, options)
  })
  passes(PROPOSE, "a proposal of a party's", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("dialogue")
    const proposal = { mediation, author: { kind: "party", party: CAMILLE }, text: "Fermer les fenêtres" } as const
    return (options) => mediator.process.propose(proposal, options)
  })

  warns(TOGETHER, "an act done in the person's place", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("consenting")
    return (options) => mediator.process.act({ mediation, party: CAMILLE, by: "mediator", minutes: 10 }, options)
  })
  passes(TOGETHER, "an act done together", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("consenting")
    return (options) => mediator.process.act({ mediation, party: CAMILLE, by: "together", minutes: 10 }, options)
  })
  passes(TOGETHER, "an act done by the person", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("consenting")
    return (options) => mediator.process.act({ mediation, party: CAMILLE, by: "person", minutes: 10 }, options)
  })

  warns(REGISTERS, "an act recorded as done in the person's place", async ({ mediator }) => {
    return (options) => mediator.registers.record({ ...act, doneBy: "mediator" }, options)
  })
  warns(REGISTERS, "an act corrected to be one done in the person's place", async ({ mediator }) => {
    await mediator.registers.record({ activity: "activity-1", ...act, doneBy: "together" })
    return (options) => mediator.registers.correct({ activity: "activity-1", ...act, doneBy: "mediator" }, options)
  })
  passes(REGISTERS, "an act recorded as done together", async ({ mediator }) => {
    return (options) => mediator.registers.record({ ...act, doneBy: "together" }, options)
  })
  passes(REGISTERS, "an act of which nobody said who did it", async ({ mediator }) => {
    return (options) => mediator.registers.record(act, options)
  })

  it("counts the acts done for, with and by the person, and says how many came before", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("consenting")
    const { act } = world.mediator.process
    await act({ mediation, party: CAMILLE, by: "together", minutes: 10 })
    await act({ mediation, party: CAMILLE, by: "person", minutes: 10 })
    for (const before of [0, 1, 2]) {
      const [breach] = await breachesOf(act({ mediation, party: CAMILLE, by: "mediator", minutes: 10 }))
      expect(breach?.explanation.fr).toContain(`(${before} auparavant`)
      await act({ mediation, party: CAMILLE, by: "mediator", minutes: 10 }, { acknowledge: [TOGETHER] })
    }
    expect(await world.mediator.process.get({ mediation })).toMatchObject({
      acts: { person: 1, together: 1, mediator: 3 },
    })
  })
})
