import { type EvaluatedPrinciple, evaluatedPrinciples, type PrincipleKey, principles } from "@traitdunion/core"
import { describe, expect, expectTypeOf, it } from "vitest"
import { expectInvalid, expectRefusal, failureOf } from "../support/expect.ts"
import { openWorld } from "../support/world.ts"

const mediator = "mediator-9"
const days = { on: "2026-02-01", validUntil: "2027-02-01" }

describe("a session of practice", () => {
  it("says how long it was, who led it and what it was about", async () => {
    await using world = await openWorld()
    const { practice } = world.lead
    const words = "Tenir une position de tiers"
    const session = { kind: "practice-analysis", hours: 2.5, facilitator: "external", words } as const
    await practice.record({ mediator, ...days, ...session })
    expect((await practice.mediator({ mediator })).sessions).toEqual([{ ...session, on: "2026-02-01" }])
  })

  it.each([
    ["hours", { hours: 1.1 }],
    ["hours", { hours: 0 }],
    ["facilitator", { facilitator: "friend" }],
    ["words", { words: "La situation du 06 12 34 56 78" }],
    ["party", { party: "person-1" }],
  ])("is refused when malformed at %j", async (path, change) => {
    await using world = await openWorld()
    const input = { mediator, kind: "training", ...days, ...change } as never
    expect(await expectInvalid(world.lead.practice.record(input))).toEqual([path])
  })

  it("becomes due again on the day that the structure set", async () => {
    await using world = await openWorld()
    const { practice, deadlines } = world.lead
    await practice.record({ mediator, kind: "training", ...days })
    await practice.record({ mediator, kind: "practice-analysis", on: "2026-02-01", validUntil: "2026-06-01" })
    await practice.record({ mediator, kind: "self-evaluation", ...days })
    const due = (await deadlines.upcoming({ until: "2027-12-31" })).filter(({ key }) => key === mediator)
    expect(due.map((one) => [one.deadline, one.due])).toEqual([
      ["practice/practice-analysis-due", "2026-06-01"],
      ["practice/training-due", "2027-02-01"],
    ])
  })
})

describe("a self-evaluation", () => {
  it("scores the nine principles, and no other", () => {
    expectTypeOf<EvaluatedPrinciple>().toEqualTypeOf<PrincipleKey>()
    expect([...evaluatedPrinciples]).toEqual(Object.values(principles).map(({ key }) => key))
  })

  it("keeps the scores given, and what the mediator wants to better", async () => {
    await using world = await openWorld()
    const { practice } = world.as(mediator, "mediator")
    const scores = { impartiality: 3, autonomy: 2 } as const
    const improvement = "Laisser plus de silences"
    await practice.selfEvaluate({ mediator, ...days, scores, improvement })
    await practice.selfEvaluate({ mediator, on: "2026-02-15", validUntil: "2026-08-15", scores: { reflection: 4 } })
    expect(await practice.mediator({ mediator })).toMatchObject({
      validUntil: { "self-evaluation": "2027-02-01" },
      evaluations: [
        { on: "2026-02-01", scores, improvement },
        { on: "2026-02-15", scores: { reflection: 4 }, improvement: null },
      ],
    })
    await expectRefusal(
      practice.selfEvaluate({ mediator, on: "2026-03-03", validUntil: "2027-03-03", scores }),
      "NotYet",
    )
    await expectRefusal(
      practice.selfEvaluate({ mediator, on: "2026-02-01", validUntil: "2026-01-31", scores }),
      "EndsBeforeItBegins",
    )
  })

  it.each([
    ["scores", { scores: {} }],
    ["scores.impartiality", { scores: { impartiality: 5 } }],
    ["scores.punctuality", { scores: { autonomy: 3, punctuality: 3 } }],
    ["improvement", { scores: { autonomy: 3 }, improvement: "Rappeler le 06 12 34 56 78" }],
  ])("is refused when malformed at %j", async (path, change) => {
    await using world = await openWorld()
    expect(await expectInvalid(world.lead.practice.selfEvaluate({ mediator, ...days, ...change } as never))).toEqual([
      path,
    ])
  })
})

describe("the team", () => {
  it("shows what is valid, expires soon, has expired or is missing", async () => {
    await using world = await openWorld()
    const { practice } = world.lead
    await practice.record({ mediator, kind: "training", on: "2025-01-01", validUntil: "2026-03-01" })
    await practice.record({ mediator, kind: "practice-analysis", on: "2026-02-01", validUntil: "2026-05-31" })
    await practice.qualify({ mediator, qualification: "rncp36241", obtainedOn: "2023-06-30" })
    const missing = { standing: "missing", until: null }
    expect(await practice.team({})).toEqual([
      {
        mediator: "mediator-1",
        version: 2,
        training: { standing: "valid", until: "2027-01-15" },
        practiceAnalysis: { standing: "valid", until: "2027-01-15" },
        selfEvaluation: missing,
        qualification: missing,
      },
      {
        mediator,
        version: 3,
        training: { standing: "expired", until: "2026-03-01" },
        practiceAnalysis: { standing: "soon", until: "2026-05-31" },
        selfEvaluation: missing,
        qualification: { standing: "valid", until: null },
      },
    ])
  })

  it("tells the version that a command expects, of each member and of one", async () => {
    await using world = await openWorld()
    const { practice } = world.lead
    await practice.record({ mediator, kind: "training", ...days })
    const [one] = (await practice.team({})).filter((member) => member.mediator === mediator)
    const { version } = await practice.mediator({ mediator })
    expect([one?.version, version]).toEqual([1, 1])
    const again = { mediator, kind: "practice-analysis", ...days } as const
    await practice.record(again, { expectedVersion: version })
    const late = await failureOf(practice.record({ ...again, on: "2026-02-02" }, { expectedVersion: version }))
    expect(late._tag).toBe("ConcurrencyConflict")
  })

  it("is looked at on another day, or further ahead", async () => {
    await using world = await openWorld()
    const { practice } = world.lead
    const training = async (input: Parameters<typeof practice.team>[0]) =>
      (await practice.team(input)).map((member) => member.training.standing)
    expect(await training({ on: "2027-01-15" })).toEqual(["soon"])
    expect(await training({ on: "2027-01-16" })).toEqual(["expired"])
    expect(await training({ within: 318 })).toEqual(["valid"])
    expect(await training({ within: 319 })).toEqual(["soon"])
  })

  it("takes the qualification that expires first", async () => {
    await using world = await openWorld()
    const { practice } = world.lead
    const other = { mediator: "mediator-1", qualification: "other", obtainedOn: "2026-01-01" } as const
    await practice.qualify({ ...other, words: "Secourisme", expiresOn: "2026-03-20" })
    await practice.qualify({ ...other, words: "Langue des signes", expiresOn: "2029-01-01" })
    expect((await practice.team({}))[0]?.qualification).toEqual({ standing: "soon", until: "2026-03-20" })
  })

  it("is not for mediators or partners to look at", async () => {
    await using world = await openWorld()
    expect((await failureOf(world.mediator.practice.team({})))._tag).toBe("ActorNotAllowed")
    expect((await failureOf(world.partner.practice.team({})))._tag).toBe("RuleBreached")
  })
})
