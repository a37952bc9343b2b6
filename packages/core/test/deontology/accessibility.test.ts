import { declineReasons } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { expectInvalid } from "../support/expect.ts"
import { rulesOf } from "../support/rules.ts"
import { openWorld } from "../support/world.ts"

const NO_DISCRIMINATION = "deontology/no-discriminatory-refusal"
const { blocks, passes } = rulesOf("accessibility")

const discriminating = [
  "La personne est d'origine étrangère",
  "Trop âgée pour une médiation",
  "Sa situation sociale ne s'y prête pas",
  "Refus en raison de la religion du demandeur",
  "En situation de handicap",
  "Nationalité non européenne",
]

describe("Accessibilité et non-discrimination", () => {
  for (const explanation of discriminating) {
    blocks(NO_DISCRIMINATION, `« ${explanation} »`, async ({ bringTo, mediator }) => {
      const mediation = await bringTo("requested")
      return (options) => mediator.process.decline({ mediation, reason: "out-of-field", explanation }, options)
    })
  }
  passes(NO_DISCRIMINATION, "a refusal for a listed reason", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("requested")
    return (options) => mediator.process.decline({ mediation, reason: "already-before-a-judge" }, options)
  })
  passes(NO_DISCRIMINATION, "a refusal explained by the situation itself", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("requested")
    const explanation = "Le tribunal a été saisi et rendra sa décision en avril"
    return (options) => mediator.process.decline({ mediation, reason: "already-before-a-judge", explanation }, options)
  })

  it("takes no reason outside the closed list, and none left out", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("requested")
    const before = await world.journal()
    expect(await expectInvalid(world.mediator.process.decline({ mediation, reason: "too-old" as never }))).toEqual([
      "reason",
    ])
    expect(await expectInvalid(world.mediator.process.decline({ mediation } as never))).toEqual(["reason"])
    expect(await world.journal()).toEqual(before)
  })

  it("keeps the list of reasons closed: none of them is about who the person is", () => {
    expect(Object.keys(declineReasons).sort()).toEqual([
      "already-before-a-judge",
      "lack-of-impartiality",
      "no-longer-wanted",
      "out-of-field",
      "process-integrity",
      "safety-of-persons",
    ])
  })
})
