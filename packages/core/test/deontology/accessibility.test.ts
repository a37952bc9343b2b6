import { declineReasons, plainWording, type Wording } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { breachesOf, expectInvalid, expectRefusal } from "../support/expect.ts"
import { rulesOf } from "../support/rules.ts"
import { CAMILLE, openWorld } from "../support/world.ts"

const NO_DISCRIMINATION = "deontology/no-discriminatory-refusal"
const { passes, warns } = rulesOf("accessibility")

const discriminating = [
  "Trop âgée pour une médiation",
  "Elle ne parle pas français",
  "Refus en raison de sa religion",
  "Des gens du voyage, encore",
]

describe("Accessibilité et non-discrimination", () => {
  for (const explanation of discriminating) {
    warns(
      NO_DISCRIMINATION,
      `« ${explanation} »`,
      async ({ bringTo, mediator }) => {
        const mediation = await bringTo("requested")
        const words = { reason: "out-of-field", explanation, askedBy: CAMILLE } as const
        return (options) => mediator.process.decline({ mediation, ...words }, options)
      },
      "words-reported",
    )
  }
  it("blocks what its detector is certain of, whatever is acknowledged", async () => {
    const wording: Wording = {
      ...plainWording,
      find: (text, kind) => plainWording.find(text, kind).map((finding) => ({ ...finding, certain: true })),
    }
    await using world = await openWorld({ wording })
    const mediation = await world.bringTo("requested")
    const words = { reason: "out-of-field", explanation: "Trop âgée", askedBy: CAMILLE } as const
    const acknowledge = [{ rule: NO_DISCRIMINATION, reason: "words-reported" }]
    const [breach] = await breachesOf(world.mediator.process.decline({ mediation, ...words }, { acknowledge }))
    expect(breach).toMatchObject({ severity: "block", at: [{ path: ["explanation"], start: 0, end: 9 }] })
  })
  passes(NO_DISCRIMINATION, "a refusal for a listed reason", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("requested")
    return (options) => mediator.process.decline({ mediation, reason: "already-before-a-judge" }, options)
  })
  for (const explanation of [
    "Le tribunal a été saisi et rendra sa décision en avril",
    "L'origine du conflit est déjà devant le juge",
  ]) {
    passes(NO_DISCRIMINATION, `« ${explanation} »`, async ({ bringTo, mediator }) => {
      const mediation = await bringTo("requested")
      const words = { reason: "already-before-a-judge", explanation, askedBy: CAMILLE } as const
      return (options) => mediator.process.decline({ mediation, ...words }, options)
    })
  }

  it("takes no explanation that no party asked for, and seals it for the party that did", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("requested")
    const explanation = "Le tribunal est saisi"
    const refusal = { mediation, reason: "already-before-a-judge", explanation } as const
    await expectRefusal(world.mediator.process.decline(refusal), "NobodyAsked")
    await expectRefusal(world.mediator.process.decline({ ...refusal, askedBy: "nobody" }), "UnknownParty")
    await world.mediator.process.decline({ ...refusal, askedBy: CAMILLE })
    const declined = (await world.journal()).at(-1)
    expect(declined?.data).toMatchObject({ askedBy: CAMILLE, explanation: { subject: CAMILLE } })
    expect(JSON.stringify(declined)).not.toContain("tribunal")
  })

  it("takes no abandon of a request that was not accepted without a reason of the list", async () => {
    await using world = await openWorld()
    const { process } = world.mediator
    const [early, late] = [await world.bringTo("requested"), await world.bringTo("dialogue")]
    await expectRefusal(process.close({ mediation: early, outcome: "abandoned" }), "ReasonMissing")
    expect(
      await expectInvalid(process.close({ mediation: early, outcome: "abandoned", reason: "age" as never })),
    ).toEqual(["reason"])
    await process.close({ mediation: early, outcome: "abandoned", reason: "no-answer" })
    await process.noAgreement({ mediation: late })
    await expectRefusal(
      process.close({ mediation: late, outcome: "no-agreement", reason: "no-answer" }),
      "ReasonUnasked",
    )
    await process.close({ mediation: late, outcome: "abandoned" })
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
