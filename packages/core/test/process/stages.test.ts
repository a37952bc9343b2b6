import { type Act, type Stage, stages } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { breachesOf, expectRefusal } from "../support/expect.ts"
import { AGENCY, CAMILLE, DOMINIQUE, openWorld, SACHA, type World } from "../support/world.ts"

/** What may be done at each stage, written by hand: the code's own table is checked against it. */
const allowed: Readonly<Record<Stage, string>> = {
  requested: "accept act addParty assign close decline handOver inform redirect withdrawMediator withdrawParty",
  consenting: "act addParty assign close handOver inform interview meet shuttle suspend withdrawMediator withdrawParty",
  interviewing:
    "act addParty assign close handOver inform interview meet propose shuttle suspend withdrawMediator withdrawParty",
  dialogue:
    "act agree assign close handOver inform interview meet noAgreement propose shuttle suspend withdrawMediator withdrawParty",
  "follow-up":
    "act agree assign close followUp handOver inform interview meet propose shuttle suspend withdrawMediator withdrawParty",
  "no-agreement":
    "act agree assign close handOver inform interview meet propose shuttle suspend withdrawMediator withdrawParty",
  suspended: "act assign close handOver resume withdrawMediator withdrawParty",
  closed: "",
}
const acts: ReadonlyArray<Act> = [
  "accept",
  "act",
  "addParty",
  "agree",
  "assign",
  "close",
  "decline",
  "followUp",
  "handOver",
  "inform",
  "interview",
  "meet",
  "noAgreement",
  "propose",
  "redirect",
  "resume",
  "shuttle",
  "suspend",
  "withdrawMediator",
  "withdrawParty",
]
const names = Object.keys(allowed) as ReadonlyArray<Stage>
const toSecond = { kind: "mediator", mediator: "mediator-2" } as const

/** Each act, tried in the way that fits the facts of the fixture. */
const attempt = (
  { mediator }: World,
  stage: Stage,
  mediation: string,
): Readonly<Record<Act, () => Promise<unknown>>> => {
  const { process } = mediator
  const agreement = { form: "written", extent: "partial" } as const
  const outcome = { "follow-up": "agreement", "no-agreement": "no-agreement" } as const
  return {
    accept: () => process.accept({ mediation }),
    act: () => process.act({ mediation, party: CAMILLE, by: "together", minutes: 5 }),
    addParty: () => process.addParty({ mediation, party: { kind: "person", id: SACHA } }),
    agree: () =>
      process.agree({ mediation, ...agreement, commitments: [{ by: DOMINIQUE, what: "Saluer en passant" }] }),
    assign: () => process.assign({ mediation, mediator: "mediator-2" }),
    close: () => {
      const fitting = outcome[stage as keyof typeof outcome]
      return fitting === undefined
        ? process.close({ mediation, outcome: "abandoned", reason: "no-answer" })
        : process.close({ mediation, outcome: fitting })
    },
    decline: () => process.decline({ mediation, reason: "out-of-field" }),
    followUp: () => process.followUp({ mediation, commitment: "commitment-1", result: "kept" }),
    handOver: () => process.handOver({ mediation, relay: toSecond }),
    inform: () => process.inform({ mediation, party: CAMILLE, language: "ar" }),
    interview: () => process.interview({ mediation, party: CAMILLE, minutes: 10 }),
    meet: () => process.meet({ mediation, parties: [CAMILLE, DOMINIQUE], minutes: 10 }),
    noAgreement: () => process.noAgreement({ mediation }),
    propose: () => process.propose({ mediation, author: { kind: "party", party: CAMILLE }, text: "Se parler" }),
    redirect: () => process.redirect({ mediation, to: AGENCY }),
    resume: () => process.resume({ mediation }),
    shuttle: () => process.shuttle({ mediation, from: CAMILLE, to: DOMINIQUE, minutes: 10 }),
    suspend: () => process.suspend({ mediation, reason: "waiting-for-a-third-party" }),
    withdrawMediator: () => process.withdrawMediator({ mediation, reason: "no-longer-available", relay: toSecond }),
    withdrawParty: () => process.withdrawParty({ mediation, party: CAMILLE }),
  }
}

/** A mediation at a stage, in a world where nothing but the stage can stand in the way. */
const ready = async (world: World, stage: Stage): Promise<string> => {
  await world.keepUpToDate("mediator-2")
  await world.mediator.consent.give({
    party: CAMILLE,
    consent: "sharing-1",
    purpose: { kind: "sharing", partner: AGENCY, categories: ["housing"] },
    words: "Nous parlerions de votre logement à la caisse d'exemple.",
    language: "fr",
    means: "written",
  })
  return world.bringTo(stage)
}

describe("what may be done at each stage", () => {
  it("is the table that people agreed on", () => {
    expect(Object.keys(stages).sort()).toEqual([...names].sort())
    for (const stage of names) expect([...stages[stage].allows].sort().join(" ")).toBe(allowed[stage])
  })

  const cases = names.flatMap((stage) =>
    acts.map((act) => [stage, act, allowed[stage].split(" ").includes(act)] as const),
  )

  it.each(cases.filter(([, , possible]) => possible))("at %s, %s is possible", async (stage, act) => {
    await using world = await openWorld()
    const mediation = await ready(world, stage)
    const before = (await world.journal()).length
    await attempt(world, stage, mediation)[act]()
    expect((await world.journal()).length).toBe(before + 1)
  })

  it.each(cases.filter(([, , possible]) => !possible))("at %s, %s is refused", async (stage, act) => {
    await using world = await openWorld()
    const mediation = await ready(world, stage)
    const before = await world.journal()
    await expectRefusal(attempt(world, stage, mediation)[act](), "NotAtThisStage")
    expect(await world.journal()).toEqual(before)
  })

  it.each(acts)("%s is refused for a mediation that nobody opened", async (act) => {
    await using world = await openWorld()
    await ready(world, "requested")
    await world.consent("mediation-unknown")
    const before = await world.journal()
    await expectRefusal(attempt(world, "requested", "mediation-unknown")[act](), "UnknownMediation")
    expect(await world.journal()).toEqual(before)
  })

  it.each(names)("at %s, the list and the mediation itself agree on the stage", async (stage) => {
    await using world = await openWorld()
    const mediation = await world.bringTo(stage)
    expect(await world.mediator.process.get({ mediation })).toMatchObject({ mediation, stage })
    expect((await world.mediator.process.list({ stage })).items).toMatchObject([{ mediation, stage, parties: 2 }])
    const elsewhere = names.filter((other) => other !== stage)
    for (const other of elsewhere) expect((await world.mediator.process.list({ stage: other })).items).toEqual([])
  })
})

describe("leaving is possible from every open stage", () => {
  const open = names.filter((stage) => stage !== "closed")

  it.each(open)("at %s, a party withdraws, and then the other one", async (stage) => {
    await using world = await openWorld()
    const mediation = await world.bringTo(stage)
    const { withdrawParty } = world.mediator.process
    await withdrawParty({ mediation, party: CAMILLE })
    await expectRefusal(withdrawParty({ mediation, party: CAMILLE }), "PartyWithdrew")
    await withdrawParty({ mediation, party: DOMINIQUE })
    await world.mediator.process.close({ mediation, outcome: "party-withdrew" })
  })

  it.each(open)("at %s, the mediator withdraws and the mediation may end by it", async (stage) => {
    await using world = await openWorld()
    const mediation = await world.bringTo(stage)
    const relay = { kind: "professional", institution: AGENCY } as const
    const { state } = await world.mediator.process.withdrawMediator({ mediation, reason: "safety-of-persons", relay })
    expect(state).toMatchObject({ mediator: null, mediatorWithdrewOn: "2026-03-02" })
    await world.lead.process.close({ mediation, outcome: "mediator-withdrew" })
  })

  it.each(open)("at %s, a colleague takes over and goes on", async (stage) => {
    await using world = await openWorld()
    await world.keepUpToDate("mediator-2")
    const mediation = await world.bringTo(stage)
    await world.mediator.process.handOver({ mediation, relay: toSecond })
    expect(await world.as("mediator-2", "mediator").process.get({ mediation })).toMatchObject({
      stage,
      mediator: "mediator-2",
    })
    // Whoever handed over reads it no longer.
    await breachesOf(world.mediator.process.get({ mediation }))
  })

  it.each(open)("at %s, a professional takes over, which ends it", async (stage) => {
    await using world = await openWorld()
    const mediation = await world.bringTo(stage)
    await world.mediator.process.handOver({ mediation, relay: { kind: "professional", institution: AGENCY } })
    expect(await world.mediator.process.get({ mediation })).toMatchObject({
      stage: "closed",
      closed: { outcome: "handed-over" },
    })
  })

  it("a party who withdrew is not met again, and the others are not met without a mediator", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("interviewing")
    await world.mediator.process.withdrawParty({ mediation, party: CAMILLE })
    await breachesOf(world.mediator.process.meet({ mediation, parties: [CAMILLE, DOMINIQUE], minutes: 10 }))
    const party = { kind: "party", party: CAMILLE } as const
    await expectRefusal(
      world.mediator.process.propose({ mediation, author: party, text: "Se revoir" }),
      "PartyWithdrew",
    )
  })
})
