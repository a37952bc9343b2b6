import type { MediationOutcome } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { expectInvalid, expectRefusal, failureOf } from "../support/expect.ts"
import { AGENCY, CAMILLE, DOMINIQUE, openWorld, SACHA } from "../support/world.ts"

const both = [
  { kind: "person", id: CAMILLE },
  { kind: "person", id: DOMINIQUE },
] as const
const request = { origin: "person", parties: [...both], register: "conflict" } as const
const evaluation = { dialogue: "better", situation: "same", autonomy: "unknown" } as const

describe("the way of a mediation", () => {
  it("goes from the request to a whole agreement that was kept", async () => {
    await using world = await openWorld()
    const { process, consent, deadlines } = world.mediator
    const opened = await process.open({ ...request, parties: [...both], subject: "Bruit la nuit", on: "2026-02-20" })
    const mediation = opened.key
    await process.assign({ mediation, mediator: "mediator-1" })
    await process.accept({ mediation })
    for (const party of [CAMILLE, DOMINIQUE]) await process.inform({ mediation, party })
    await world.consent(mediation)
    expect(await consent.allows({ party: CAMILLE, purpose: { kind: "mediation", mediation } })).toBe(true)
    for (const party of [CAMILLE, DOMINIQUE]) {
      await process.interview({ mediation, party, minutes: 40, notes: "Ce qui pèse, ce qui compte" })
    }
    await process.meet({ mediation, parties: [CAMILLE, DOMINIQUE], minutes: 90 })
    await process.propose({ mediation, author: { kind: "party", party: DOMINIQUE }, text: "Pas de musique après 22 h" })
    await process.agree({
      mediation,
      form: "written",
      extent: "whole",
      commitments: [
        { by: CAMILLE, what: "Pas de musique après 22 heures", due: "2026-04-01" },
        { by: DOMINIQUE, what: "Sonner plutôt que d'écrire au bailleur", due: "2026-03-20" },
      ],
    })
    const due = async () =>
      (await deadlines.upcoming({ until: "2026-12-31" })).map(({ due, overdue }) => [due, overdue])
    expect(await due()).toEqual([["2026-03-20", false]])
    world.setDay("2026-03-21")
    expect(await due()).toEqual([["2026-03-20", true]])
    await process.followUp({ mediation, commitment: "commitment-2", result: "kept" })
    expect(await due()).toEqual([["2026-04-01", false]])
    world.setDay("2026-04-02")
    await process.followUp({ mediation, commitment: "commitment-1", result: "partly" })
    expect(await due()).toEqual([])
    const closed = await process.close({ mediation, outcome: "agreement", evaluation })
    expect(closed.state).toMatchObject({
      closed: { outcome: "agreement", on: "2026-04-02" },
      agreement: { commitments: [{ result: "partly" }, { result: "kept" }] },
      parties: [{ informedOn: "2026-03-02" }, { informedOn: "2026-03-02" }],
    })
    expect((await process.list({})).items).toEqual([
      {
        labels: { stage: "Close", outcome: "Accord complet" },
        mediation,
        stage: "closed",
        mediator: "mediator-1",
        register: "conflict",
        openedOn: "2026-02-20",
        outcome: "agreement",
        parties: 2,
      },
    ])
  })

  it("goes by shuttle, without a meeting, to a partial agreement", async () => {
    await using world = await openWorld()
    const { process } = world.mediator
    const mediation = await world.bringTo("interviewing", { mode: "shuttle" })
    await process.shuttle({ mediation, from: CAMILLE, to: DOMINIQUE, minutes: 20, message: "Je voudrais comprendre" })
    await process.shuttle({ mediation, from: DOMINIQUE, to: CAMILLE, minutes: 20 })
    const commitments = [{ by: CAMILLE, what: "Prévenir avant une fête" }]
    await process.agree({ mediation, form: "oral", extent: "partial", commitments })
    await expectRefusal(process.close({ mediation, outcome: "agreement" }), "OutcomeAgainstFacts")
    await process.close({ mediation, outcome: "partial-agreement" })
  })

  it("an agreement may come after there was none, and a better one after the first", async () => {
    await using world = await openWorld()
    const { process } = world.mediator
    const mediation = await world.bringTo("no-agreement")
    const commitments = [{ by: CAMILLE, what: "Prévenir avant une fête" }]
    await process.agree({ mediation, form: "oral", extent: "partial", commitments })
    await expectRefusal(process.close({ mediation, outcome: "no-agreement" }), "OutcomeAgainstFacts")
    await process.agree({ mediation, form: "written", extent: "whole", commitments })
    await process.close({ mediation, outcome: "agreement" })
  })

  it("is asked for by an institution, between a person and that institution", async () => {
    await using world = await openWorld()
    const { process } = world.mediator
    const agency = { kind: "institution", id: AGENCY } as const
    const opened = await process.open({
      origin: "institution",
      requestedBy: agency,
      parties: [both[0], agency],
      register: "institution",
    })
    const mediation = opened.key
    await process.assign({ mediation, mediator: "mediator-1" })
    await process.accept({ mediation })
    await world.consent(mediation, [CAMILLE, AGENCY])
    await process.meet({ mediation, parties: [CAMILLE, AGENCY], minutes: 45 })
    await process.noAgreement({ mediation })
    await process.close({ mediation, outcome: "no-agreement" })
  })

  it("ends at once when it is redirected or declined", async () => {
    await using world = await openWorld()
    const redirected = await world.bringTo("requested")
    const declined = await world.bringTo("requested")
    await world.mediator.process.redirect({ mediation: redirected, to: AGENCY })
    await world.mediator.process.decline({ mediation: declined, reason: "no-longer-wanted" })
    const list = (await world.mediator.process.list({ stage: "closed" })).items
    expect(list.map(({ outcome }) => outcome)).toEqual(["redirected", "declined"])
  })

  it("is suspended and taken up again where it was", async () => {
    await using world = await openWorld()
    const { process } = world.mediator
    const mediation = await world.bringTo("dialogue")
    await process.suspend({ mediation, reason: "asked-by-a-party" })
    await process.resume({ mediation })
    expect(await process.get({ mediation })).toMatchObject({ stage: "dialogue", suspended: null })
  })
})

describe("closing", () => {
  const stages = ["requested", "consenting", "dialogue", "follow-up", "no-agreement"] as const
  const fitting: Readonly<Record<(typeof stages)[number], ReadonlyArray<MediationOutcome>>> = {
    requested: ["abandoned"],
    consenting: ["abandoned"],
    dialogue: ["abandoned"],
    "follow-up": ["agreement"],
    "no-agreement": ["no-agreement", "abandoned"],
  }
  const outcomes: ReadonlyArray<MediationOutcome> = [
    "agreement",
    "partial-agreement",
    "no-agreement",
    "party-withdrew",
    "mediator-withdrew",
    "handed-over",
    "abandoned",
  ]

  it.each(stages.flatMap((stage) => outcomes.map((outcome) => [stage, outcome] as const)))(
    "at %s with the outcome %s fits the facts or is refused",
    async (stage, outcome) => {
      await using world = await openWorld()
      const mediation = await world.bringTo(stage)
      const reason = outcome === "abandoned" ? ({ reason: "no-answer" } as const) : {}
      const closing = world.mediator.process.close({ mediation, outcome, ...reason })
      if (fitting[stage].includes(outcome)) expect((await closing).state.closed?.outcome).toBe(outcome)
      else await expectRefusal(closing, "OutcomeAgainstFacts")
    },
  )
})

describe("dates", () => {
  const steps = ["accept", "noAgreement", "resume", "suspend", "close", "inform"] as const

  it("of an act cannot be to come, or before the request", async () => {
    await using world = await openWorld()
    const { process } = world.mediator
    const opened = await process.open({ ...request, parties: [...both], on: "2026-02-20" })
    const mediation = opened.key
    await expectRefusal(process.accept({ mediation, on: "2026-03-03" }), "NotYet")
    await expectRefusal(process.accept({ mediation, on: "2026-02-19" }), "BeforeTheRequest")
    await process.accept({ mediation, on: "2026-02-20" })
    await expectRefusal(process.suspend({ mediation, reason: "time-to-think", on: "2026-03-03" }), "NotYet")
    await expectRefusal(process.withdrawParty({ mediation, party: CAMILLE, on: "2026-02-19" }), "BeforeTheRequest")
    await expectRefusal(process.close({ mediation, outcome: "abandoned", on: "2026-03-03" }), "NotYet")
    await expectRefusal(process.open({ ...request, parties: [...both], on: "2026-03-03" }), "NotYet")
  })

  it.each(steps)("of %s are days of the calendar", async (step) => {
    await using world = await openWorld()
    const call = world.mediator.process[step] as (input: unknown) => Promise<unknown>
    expect(await expectInvalid(call({ mediation: "mediation-1", party: CAMILLE, on: "2026-02-30" }))).toContain("on")
  })

  it("follow the structure's own midnight", async () => {
    await using world = await openWorld()
    world.setInstant("2026-03-02T23:30:00.000Z")
    const { state } = await world.mediator.process.open({ ...request, parties: [...both], on: "2026-03-03" })
    expect(state.opened?.on).toBe("2026-03-03")
  })

  it("of a commitment are not before the agreement", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    const commitments = [{ by: CAMILLE, what: "Saluer", due: "2026-03-01" }]
    const agreement = { mediation, form: "oral", extent: "whole", commitments } as const
    await expectRefusal(
      world.mediator.process.agree({ ...agreement, commitments: [...commitments] }),
      "DueBeforeAgreement",
    )
  })
})

describe("refusals of single steps", () => {
  it("name what is wrong with the parties", async () => {
    await using world = await openWorld()
    const { process } = world.mediator
    const unknown = { kind: "person", id: "nobody" } as const
    await expectRefusal(process.open({ ...request, parties: [both[0], both[0]] }), "PartyTwice")
    await expectRefusal(process.open({ ...request, parties: [both[0], unknown] }), "UnregisteredParty")
    await expectRefusal(process.open({ ...request, parties: [...both], requestedBy: unknown }), "UnregisteredParty")
    const mediation = await world.bringTo("consenting")
    await expectRefusal(process.open({ ...request, parties: [...both], mediation }), "AlreadyOpen")
    await expectRefusal(process.addParty({ mediation, party: both[0] }), "PartyTwice")
    await expectRefusal(process.addParty({ mediation, party: unknown }), "UnregisteredParty")
    await expectRefusal(process.inform({ mediation, party: SACHA }), "UnknownParty")
    await expectRefusal(process.act({ mediation, party: SACHA, by: "together", minutes: 5 }), "UnknownParty")
    await world.consent(mediation, [SACHA])
    await expectRefusal(process.interview({ mediation, party: SACHA, minutes: 5 }), "UnknownParty")
    await expectRefusal(process.meet({ mediation, parties: [CAMILLE, CAMILLE], minutes: 5 }), "PartyTwice")
    await expectRefusal(process.shuttle({ mediation, from: CAMILLE, to: CAMILLE, minutes: 5 }), "SameParty")
  })

  it("name what is wrong with the rest", async () => {
    await using world = await openWorld()
    const { process } = world.mediator
    const alone = await world.bringTo("consenting", { assigned: false })
    await expectRefusal(process.interview({ mediation: alone, party: CAMILLE, minutes: 5 }), "NoMediator")
    const mediation = await world.bringTo("dialogue")
    await expectRefusal(process.assign({ mediation, mediator: "mediator-1" }), "SameMediator")
    const author = { kind: "party", party: CAMILLE } as const
    await process.propose({ mediation, proposal: "p-1", author, text: "Se parler" })
    await expectRefusal(process.propose({ mediation, proposal: "p-1", author, text: "Se revoir" }), "AlreadyProposed")
    const twice = { commitment: "c-1", by: CAMILLE, what: "Saluer" }
    const agreement = { mediation, form: "oral", extent: "whole" } as const
    await expectRefusal(process.agree({ ...agreement, commitments: [twice, twice] }), "CommitmentTwice")
    await process.agree({ ...agreement, commitments: [twice] })
    await expectRefusal(process.followUp({ mediation, commitment: "c-2", result: "kept" }), "UnknownCommitment")
    const away = { kind: "professional", institution: "nowhere" } as const
    await expectRefusal(process.handOver({ mediation, relay: away }), "UnknownInstitution")
    const other = await world.bringTo("requested")
    await expectRefusal(process.redirect({ mediation: other, to: "nowhere" }), "UnknownInstitution")
  })

  it("malformed input is refused whole, with the path of each fault, and nothing is written", async () => {
    await using world = await openWorld()
    const before = await world.journal()
    const input = { origin: "nobody", parties: [{ kind: "person", id: "not an id" }], register: "conflict", more: 1 }
    expect(await expectInvalid(world.mediator.process.open(input as never))).toEqual(["origin", "parties.0.id", "more"])
    const subject = "Appeler le 06 12 34 56 78"
    expect(await expectInvalid(world.mediator.process.open({ ...request, parties: [...both], subject }))).toEqual([
      "subject",
    ])
    expect(await world.journal()).toEqual(before)
  })

  it("a mediation that does not exist reads as nothing", async () => {
    await using world = await openWorld()
    expect(await world.mediator.process.get({ mediation: "unknown" })).toBeNull()
    const error = await failureOf(world.mediator.process.accept({ mediation: "unknown" }))
    expect(error.remedy.fr).toMatch(/\p{L}/u)
  })
})
