import { describe, expect, it } from "vitest"
import { breachesOf } from "../support/expect.ts"
import { rulesOf } from "../support/rules.ts"
import { openWorld } from "../support/world.ts"

const WATCH = "deontology/anonymous-watch"
const { blocks, passes } = rulesOf("confidentiality")

const act = { on: "2026-03-01", register: "watch", minutes: 10, persons: 0 } as const
const seen = (observation: string) => ({ ...act, watch: { nature: "social", observation } }) as const
const innocent = seen("Lampadaire éteint devant le 12 rue des Exemples")

describe("La veille territoriale ne parle de personne", () => {
  blocks(WATCH, "an observation with a name", async ({ mediator }) => {
    return (options) => mediator.registers.record(seen("Mme Exemple jette ses déchets par la fenêtre"), options)
  })
  blocks(WATCH, "an observation with a number of somebody", async ({ mediator }) => {
    return (options) => mediator.registers.record(seen("Rappeler le gardien au 06 12 34 56 78"), options)
  })
  blocks(WATCH, "a place that is a dwelling", async ({ mediator }) => {
    return (options) => mediator.registers.record({ ...innocent, place: "12 rue des Exemples, apt 4" }, options)
  })
  blocks(WATCH, "a comment about a family", async ({ mediator }) => {
    return (options) => mediator.registers.record({ ...innocent, comment: "Sans doute la famille Exemple" }, options)
  })
  blocks(WATCH, "an observation linked to a mediation", async ({ mediator, bringTo }) => {
    const mediation = await bringTo("dialogue")
    return (options) => mediator.registers.record({ ...innocent, mediation }, options)
  })
  blocks(WATCH, "a correction that brings a name in", async ({ mediator }) => {
    await mediator.registers.record({ activity: "a-1", ...innocent })
    return (options) =>
      mediator.registers.correct({ activity: "a-1", ...seen("Bruit chez le fils de Camille") }, options)
  })

  passes(WATCH, "what is seen at the scale of a street", async ({ mediator }) => {
    return (options) => mediator.registers.record({ ...innocent, place: "12 rue des Exemples" }, options)
  })
  passes(WATCH, "a correction that takes a link out", async ({ mediator }) => {
    await mediator.registers.record({ activity: "a-1", ...act })
    return (options) => mediator.registers.correct({ activity: "a-1", ...innocent }, options)
  })
  passes(WATCH, "an activity of another register, linked to a mediation", async ({ mediator, bringTo }) => {
    const mediation = await bringTo("dialogue")
    const other = { on: "2026-03-01", register: "conflict", minutes: 10, persons: 2, mediation } as const
    return (options) => mediator.registers.record({ ...other, comment: "Vu avec Mme Exemple" }, options)
  })

  it("says what was found and how to say it otherwise, never the words themselves", async () => {
    await using world = await openWorld()
    const [breach] = await breachesOf(world.mediator.registers.record(seen("Tapage chez Mme Exemple, apt 12")))
    expect(breach?.explanation.fr).toContain("le nom d'une personne, un logement précis, le domicile de quelqu'un")
    expect(breach?.explanation.fr).toContain("à l'échelle de la rue")
    expect(JSON.stringify(breach)).not.toContain("Mme Exemple")
  })
})
