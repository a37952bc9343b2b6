import { createHash } from "node:crypto"
import type { ConsentPurpose } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { expectInvalid, expectRefusal, failureOf } from "../support/expect.ts"
import { AGENCY, CAMILLE, openWorld } from "../support/world.ts"

const answer = { words: "La médiation est libre.", language: "fr", means: "oral" } as const
const mediation: ConsentPurpose = { kind: "mediation", mediation: "mediation-1" }
const sharing = (...categories: ReadonlyArray<"housing" | "health" | "contact">): ConsentPurpose => ({
  kind: "sharing",
  partner: AGENCY,
  categories,
})
const party = CAMILLE

describe("a consent", () => {
  it("says for what, in which words and language, how, by whom, since and until when", async () => {
    await using world = await openWorld()
    const { consent } = world.mediator
    const given = { party, consent: "c-1", purpose: mediation, ...answer, language: "pt-BR", until: "2026-06-30" }
    await consent.give({ ...given, since: "2026-03-01" })
    expect(await consent.ledger({ party })).toEqual([
      {
        consent: "c-1",
        purpose: mediation,
        status: "given",
        words: answer.words,
        wordsHash: createHash("sha256").update(answer.words, "utf8").digest("hex"),
        language: "pt-BR",
        means: "oral",
        by: { kind: "self" },
        wish: null,
        since: "2026-03-01",
        recordedOn: "2026-03-02",
        until: "2026-06-30",
        withdrawnOn: null,
      },
    ])
    expect((await world.journal()).at(-1)).toMatchObject({
      type: "consent.Given",
      data: { words: answer.words, language: "pt-BR", means: "oral" },
    })
  })

  it("names the form that was signed by its exact text, and refuses another", async () => {
    await using world = await openWorld()
    const { consent } = world.mediator
    const form = createHash("sha256").update(answer.words, "utf8").digest("hex")
    await consent.give({ party, consent: "c-1", purpose: mediation, ...answer, form })
    await expectRefusal(
      consent.give({
        party,
        consent: "c-2",
        purpose: mediation,
        ...answer,
        words: `${answer.words} `,
        form: "0".repeat(64),
      }),
      "AnotherText",
    )
    await expectRefusal(
      consent.refuse({ party, consent: "c-2", purpose: mediation, ...answer, form: "0".repeat(64) }),
      "AnotherText",
    )
    await expectInvalid(consent.give({ party, consent: "c-2", purpose: mediation, ...answer, form: "not a hash" }))
  })

  it("is withdrawn on the day that the party says, neither to come nor before it began", async () => {
    await using world = await openWorld()
    const { consent } = world.mediator
    await consent.give({ party, consent: "c-1", purpose: mediation, ...answer, since: "2026-02-20" })
    await expectRefusal(consent.withdraw({ party, consent: "c-1", on: "2026-03-03" }), "NotYet")
    await expectRefusal(consent.withdraw({ party, consent: "c-1", on: "2026-02-19" }), "BeforeItBegan")
    await consent.withdraw({ party, consent: "c-1", on: "2026-03-01" })
    expect(await consent.ledger({ party })).toMatchObject([{ status: "withdrawn", withdrawnOn: "2026-03-01" }])
  })

  it("holds from its first day to its last, both included", async () => {
    await using world = await openWorld()
    const { consent } = world.mediator
    const days = { since: "2026-03-01", until: "2026-03-31" }
    await consent.give({ party, consent: "c-1", purpose: mediation, ...answer, ...days })
    const holds = (on: string) => consent.allows({ party, purpose: mediation, on })
    expect(await Promise.all(["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map(holds))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it("is a last word: a refusal after it, or a withdrawal, ends it at once", async () => {
    await using world = await openWorld()
    const { consent } = world.mediator
    const allows = () => consent.allows({ party, purpose: mediation })
    expect(await allows()).toBe(false)
    await consent.give({ party, consent: "c-1", purpose: mediation, ...answer })
    expect(await allows()).toBe(true)
    await consent.refuse({ party, consent: "c-2", purpose: mediation, ...answer })
    expect(await allows()).toBe(false)
    await consent.give({ party, consent: "c-3", purpose: mediation, ...answer })
    await consent.withdraw({ party, consent: "c-3" })
    expect(await allows()).toBe(false)
    const statuses = (await consent.ledger({ party })).map((entry) => entry.status)
    // All three answers stay on record, and the one before the refusal is withdrawn with the last.
    expect(statuses).toEqual(["withdrawn", "refused", "withdrawn"])
    await expectRefusal(consent.withdraw({ party, consent: "c-1" }), "NotGiven")
  })

  it.each([
    mediation,
    sharing("housing"),
    { kind: "contact", channel: "sms" },
    { kind: "online-procedure", procedure: "rent-benefit" },
  ] as const)("for one purpose says nothing of another (%j)", async (purpose) => {
    await using world = await openWorld()
    const { consent } = world.mediator
    await consent.give({ party, consent: "c-1", purpose, ...answer })
    const others: ReadonlyArray<ConsentPurpose> = [
      { kind: "mediation", mediation: "mediation-2" },
      { kind: "sharing", partner: "bank-1", categories: ["housing"] },
      { kind: "contact", channel: "post" },
      { kind: "online-procedure", procedure: "tax" },
    ]
    expect(await consent.allows({ party, purpose })).toBe(true)
    for (const other of others) expect(await consent.allows({ party, purpose: other })).toBe(false)
  })

  it("to share covers the categories it names and no other; the last one counts", async () => {
    await using world = await openWorld()
    const { consent } = world.mediator
    await consent.give({ party, consent: "c-1", purpose: sharing("housing", "contact"), ...answer })
    expect(await consent.allows({ party, purpose: sharing("contact") })).toBe(true)
    expect(await consent.allows({ party, purpose: sharing("contact", "health") })).toBe(false)
    await consent.give({ party, consent: "c-2", purpose: sharing("health"), ...answer })
    expect(await consent.allows({ party, purpose: sharing("contact") })).toBe(false)
    expect(await consent.allows({ party, purpose: sharing("health") })).toBe(true)
    expect(await expectInvalid(consent.give({ party, consent: "c-3", purpose: sharing(), ...answer }))).toEqual([
      "purpose.categories",
    ])
  })

  it("is refused when it is not an answer of somebody known, for now or before", async () => {
    await using world = await openWorld()
    const { consent } = world.mediator
    const given = { party, consent: "c-1", purpose: mediation, ...answer }
    await expectRefusal(consent.give({ ...given, party: "nobody" }), "UnknownParty")
    await expectRefusal(consent.refuse({ ...given, party: "nobody" }), "UnknownParty")
    await expectRefusal(consent.give({ ...given, since: "2026-03-03" }), "NotYet")
    await expectRefusal(consent.refuse({ ...given, on: "2026-03-03" }), "NotYet")
    await expectRefusal(consent.give({ ...given, until: "2026-03-01" }), "EndsBeforeItBegins")
    await consent.give(given)
    await expectRefusal(consent.give(given), "AlreadyUsed")
    await expectRefusal(consent.refuse(given), "AlreadyUsed")
    await expectRefusal(consent.withdraw({ party, consent: "c-2" }), "NotGiven")
  })

  it.each([
    [{ words: "" }, "words"],
    [{ language: "français" }, "language"],
    [{ means: "nod" }, "means"],
    [{ purpose: { kind: "all" } }, "purpose.kind"],
    [{ purpose: { kind: "contact", channel: "drone" } }, "purpose.channel"],
    [{ until: "2026-02-30" }, "until"],
    [{ by: { kind: "representative" } }, "by.person"],
  ])("malformed as %j is refused", async (change, path) => {
    await using world = await openWorld()
    const given = { party, consent: "c-1", purpose: mediation, ...answer, ...change }
    expect(await expectInvalid(world.mediator.consent.give(given as never))).toEqual([path])
  })

  it("may be withdrawn through anybody of the structure, and given through mediators and leads only", async () => {
    await using world = await openWorld()
    const roles = ["mediator", "lead", "director", "board", "system"] as const
    for (const [index, role] of roles.entries()) {
      const consent = `c-${index}`
      const purpose: ConsentPurpose = { kind: "mediation", mediation: `mediation-${index}` }
      await world.mediator.consent.give({ party, consent, purpose, ...answer })
      const desk = world.as("somebody-1", role)
      // Who works with people says why they act for somebody whom others follow.
      if (role === "mediator") await desk.privacy.receive({ person: party, reason: "front-desk" })
      await desk.consent.withdraw({ party, consent })
    }
    const given = { party, consent: "c-9", purpose: mediation, ...answer }
    for (const role of ["director", "board", "auditor", "system"] as const) {
      expect((await failureOf(world.as("somebody-1", role).consent.give(given)))._tag).toBe("ActorNotAllowed")
    }
  })

  it("of an institution is given by the person who represents it", async () => {
    await using world = await openWorld()
    const by = { kind: "representative", person: "agent-1" } as const
    await world.mediator.consent.give({ party: AGENCY, consent: "c-1", purpose: mediation, ...answer, by })
    expect(await world.mediator.consent.ledger({ party: AGENCY })).toMatchObject([{ by, status: "given" }])
  })
})
