import { describe, expect, it } from "vitest"
import { breachesOf, expectRefusal, failureOf } from "../support/expect.ts"
import { AGENCY, CAMILLE, DOMINIQUE, openWorld, type World } from "../support/world.ts"

const agentOf = ({ core }: World) => core.as({ id: "agent-1", roles: ["partner"], institution: AGENCY })
const personOf = ({ core }: World, person = CAMILLE) => core.as({ id: "account-1", roles: ["person"], person })
const frontDesk = ({ core }: World) => core.as({ id: "desk-1", roles: ["front-desk"] })
const words = "MOTS DE LA DEMANDE"

describe("a request for mediation", () => {
  it("is handed in by partners, persons and the front desk, and decides nothing", async () => {
    await using world = await openWorld()
    for (const [desk, by, origin] of [
      [agentOf(world), { kind: "institution", id: AGENCY }, "institution"],
      [personOf(world), { kind: "person", id: CAMILLE }, "person"],
      [frontDesk(world), null, "person"],
      [world.partner, null, "institution"],
    ] as const) {
      const { key } = await desk.intake.request({ words, contact: "04 00 00 00 00", register: "conflict" })
      expect((await world.mediator.intake.waiting({})).find(({ request }) => request === key)).toEqual({
        request: key,
        on: "2026-03-02",
        by,
        origin,
        register: "conflict",
        words,
        contact: "04 00 00 00 00",
      })
      expect(await desk.intake.mine({})).toEqual([{ request: key, on: "2026-03-02", status: "waiting" }])
      await failureOf(desk.intake.take({ request: key }))
      await failureOf(desk.process.open({ origin: "person", register: "conflict", parties: [] }))
      await failureOf(desk.process.list({}))
    }
    expect((await world.director.process.list({})).items).toEqual([])
    expect(JSON.stringify(await world.journal())).not.toContain(words)
  })

  it("tells nobody but those who work with people what it says", async () => {
    await using world = await openWorld()
    const { key } = await agentOf(world).intake.request({ words })
    expect(JSON.stringify(await world.director.intake.waiting({}))).not.toContain(words)
    for (const desk of [agentOf(world), personOf(world), frontDesk(world), world.as("board-1", "board")]) {
      await failureOf(desk.intake.waiting({}))
    }
    // Another agent of the same institution follows their own requests alone.
    const other = world.core.as({ id: "agent-2", roles: ["partner"], institution: AGENCY })
    expect(await other.intake.mine({})).toEqual([])
    await breachesOf(other.intake.request({ request: key, words }))
    await expectRefusal(world.mediator.intake.request({ request: key, words }), "AlreadyAsked")
  })

  it("is due until somebody deals with it; its words are destroyed then", async () => {
    await using world = await openWorld()
    const due = async () =>
      (await world.mediator.deadlines.upcoming({ until: "2026-03-31" })).flatMap(({ deadline, key }) =>
        deadline === "intake/waiting" ? [key] : [],
      )
    const { key: taken } = await personOf(world).intake.request({ words })
    const { key: aside } = await personOf(world).intake.request({ words })
    expect([...(await due())].toSorted()).toEqual([taken, aside].toSorted())
    await expectRefusal(world.mediator.intake.take({ request: taken, mediation: "unknown" }), "UnknownMediation")
    const mediation = await world.bringTo("requested")
    await world.mediator.intake.take({ request: taken, mediation })
    await world.mediator.intake.setAside({ request: aside, reason: "not-reached" })
    await expectRefusal(world.mediator.intake.take({ request: aside }), "AlreadyDealtWith")
    await expectRefusal(world.mediator.intake.setAside({ request: "unknown", reason: "not-reached" }), "UnknownRequest")
    expect(await due()).toEqual([])
    expect(await world.mediator.intake.waiting({})).toEqual([])
    expect(await personOf(world).intake.mine({})).toMatchObject([{ status: "taken" }, { status: "set-aside" }])
    const store = await world.storage.open({ structure: "association-exemple", tables: [] })
    const keys = await store.keys([taken, aside])
    expect([...keys.values()]).toEqual(["erased", "erased"])
  })
})

describe("what a person does by themselves", () => {
  it("lists their own mediations, as far as they may see them", async () => {
    await using world = await openWorld()
    const first = await world.bringTo("dialogue")
    const second = await world.bringTo("consenting")
    await world.mediator.process.interview({ mediation: second, party: DOMINIQUE, minutes: 10 })
    expect(await personOf(world).process.mine({})).toMatchObject([
      { mediation: first, stage: "dialogue" },
      { mediation: second, stage: "consenting" },
    ])
    await world.mediator.process.withdrawParty({ mediation: first, party: CAMILLE })
    expect(await personOf(world).process.mine({})).toMatchObject([{ mediation: second }])
    expect(await agentOf(world).process.mine({})).toEqual([])
    expect(await personOf(world, "person-3").process.mine({})).toEqual([])
  })

  it("reads and withdraws their own consents, and nobody else's", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    const own = personOf(world)
    const [consent] = await own.consent.ledger({ party: CAMILLE })
    expect(consent?.purpose).toEqual({ kind: "mediation", mediation })
    await own.consent.withdraw({ party: CAMILLE, consent: consent?.consent ?? "" })
    expect(await own.consent.ledger({ party: CAMILLE })).toMatchObject([{ status: "withdrawn" }])
    const rule = "deontology/reason-to-act"
    const [other] = await world.mediator.consent.ledger({ party: DOMINIQUE })
    for (const call of [
      own.consent.ledger({ party: DOMINIQUE }),
      own.consent.withdraw({ party: DOMINIQUE, consent: other?.consent ?? "" }),
      own.privacy.disclosures({ subject: DOMINIQUE }),
      own.privacy.askRight({ person: DOMINIQUE, right: "access" }),
      own.privacy.rightsRequests({ person: DOMINIQUE }),
    ]) {
      expect((await breachesOf(call)).map((breach) => breach.rule)).toEqual([rule])
    }
  })

  it("asks for their export, their correction, their erasure: due until it is answered", async () => {
    await using world = await openWorld()
    const own = personOf(world)
    const due = async () =>
      (await world.mediator.deadlines.upcoming({ until: "2026-12-31" })).flatMap(({ deadline, key }) =>
        deadline === "privacy/right-asked" ? [key] : [],
      )
    await own.privacy.askRight({ person: CAMILLE, right: "access" })
    await expectRefusal(own.privacy.askRight({ person: CAMILLE, right: "access" }), "AlreadyAsked")
    await world.mediator.privacy.askRight({ person: CAMILLE, right: "rectification" })
    expect(await due()).toEqual([CAMILLE])
    world.setDay("2026-03-05")
    await world.director.privacy.answerRight({ person: CAMILLE, right: "access" })
    await world.director.privacy.answerRight({ person: CAMILLE, right: "rectification" })
    await expectRefusal(world.director.privacy.answerRight({ person: CAMILLE, right: "erasure" }), "NotAsked")
    expect(await own.privacy.rightsRequests({ person: CAMILLE })).toEqual([
      { right: "access", askedOn: "2026-03-02", answeredOn: "2026-03-05" },
      { right: "rectification", askedOn: "2026-03-02", answeredOn: "2026-03-05" },
    ])
    expect(await due()).toEqual([])
    const { text } = await world.director.privacy.export({ person: CAMILLE })
    expect(text).toContain("Demander l'exercice d'un droit sur ses données")
  })
})
