import { answerVerdicts, Issue, issueStatuses } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { expectInvalid, expectRefusal, failureOf } from "../support/expect.ts"
import { AGENCY, openWorld, type World } from "../support/world.ts"

const bench = { title: "Un banc devant l'école", theme: "neighbourhood", voices: 12 } as const
const act = { on: "2026-02-20", register: "consultation", minutes: 30, persons: 4 } as const
const TOWN = "town-1"

const raised = async (world: World, on = "2026-02-20"): Promise<string> => {
  await world.lead.people.registerInstitution({ institution: TOWN, name: "Mairie d'exemple", kind: "town-hall" })
  return (await world.mediator.consultation.raise({ issue: "bench", ...bench, on })).key
}
const awaited = async ({ lead }: World) =>
  (await lead.deadlines.upcoming({ until: "2026-12-31" })).map(({ deadline, due, key }) => [deadline, due, key])

describe("an issue of inhabitants", () => {
  it("goes up to an institution and comes down to those who raised it", async () => {
    await using world = await openWorld()
    const { consultation } = world.mediator
    const status = async () => (await consultation.issue({ issue: "bench" }))?.status
    await raised(world)
    expect(await status()).toBe("raised")
    await consultation.addVoices({ issue: "bench", voices: 5, on: "2026-02-22" })
    await consultation.convey({ issue: "bench", institution: TOWN, on: "2026-02-23", expectedOn: "2026-03-20" })
    expect(await status()).toBe("conveyed")
    expect(await awaited(world)).toEqual([["consultation/answer-awaited", "2026-03-20", "bench"]])

    world.setDay("2026-03-10")
    const words = "Le banc sera posé au printemps"
    await consultation.answer({ issue: "bench", institution: TOWN, verdict: "accepted", words, on: "2026-03-09" })
    expect(await status()).toBe("answered")
    expect(await awaited(world)).toEqual([])
    await consultation.tellInhabitants({ issue: "bench", how: "meeting", reached: 20 })
    expect(await status()).toBe("told")
    await consultation.close({ issue: "bench", result: "met" })

    expect(await consultation.issue({ issue: "bench" })).toEqual({
      issue: "bench",
      version: 6,
      status: "closed",
      raised: {
        title: bench.title,
        words: null,
        theme: "neighbourhood",
        place: null,
        commune: null,
        qpv: null,
        on: "2026-02-20",
      },
      voices: 17,
      activities: [],
      conveyances: [{ institution: TOWN, on: "2026-02-23", expectedOn: "2026-03-20", answeredOn: "2026-03-09" }],
      answers: [{ institution: TOWN, verdict: "accepted", words, on: "2026-03-09" }],
      feedback: [{ how: "meeting", reached: 20, on: "2026-03-10" }],
      closed: { result: "met", on: "2026-03-10" },
    })
    expect(await consultation.issues({})).toEqual([
      {
        issue: "bench",
        title: bench.title,
        status: "closed",
        theme: "neighbourhood",
        voices: 17,
        commune: null,
        qpv: null,
        verdict: "accepted",
        result: "met",
        raisedOn: "2026-02-20",
        conveyedOn: "2026-02-23",
        answeredOn: "2026-03-09",
        toldOn: "2026-03-10",
        closedOn: "2026-03-10",
      },
    ])
  })

  it("is listed by status and theme, oldest first", async () => {
    await using world = await openWorld()
    const { consultation } = world.mediator
    await raised(world)
    await consultation.raise({ ...bench, issue: "water", theme: "water", on: "2026-01-10", qpv: "QN06601M" })
    await consultation.raise({ ...bench, issue: "heat", theme: "energy", on: "2026-01-10", qpv: "outside" })
    await consultation.convey({ issue: "water", institution: TOWN })
    const listed = async (input: Parameters<typeof consultation.issues>[0]) =>
      (await consultation.issues(input)).map(({ issue }) => issue)
    expect(await listed({})).toEqual(["heat", "water", "bench"])
    expect(await listed({ status: "raised" })).toEqual(["heat", "bench"])
    expect(await listed({ theme: "water", status: "conveyed" })).toEqual(["water"])
    expect(await listed({ status: "told" })).toEqual([])
    expect(await consultation.issue({ issue: "nothing" })).toBeNull()
  })

  it("is told again when another answer comes", async () => {
    await using world = await openWorld()
    const { consultation } = world.mediator
    await raised(world)
    const status = async () => (await consultation.issue({ issue: "bench" }))?.status
    await consultation.convey({ issue: "bench", institution: TOWN, on: "2026-02-21" })
    await consultation.tellInhabitants({ issue: "bench", how: "poster", on: "2026-02-25" })
    expect(await status()).toBe("told")
    await consultation.answer({ issue: "bench", institution: TOWN, verdict: "refused", on: "2026-02-26" })
    expect(await status()).toBe("answered")
    await consultation.tellInhabitants({ issue: "bench", how: "door-to-door", reached: 9, on: "2026-02-26" })
    expect(await status()).toBe("told")
  })

  it("awaits the first answer due; a reminder moves the day of that institution alone", async () => {
    await using world = await openWorld()
    const { consultation } = world.mediator
    const issue = await raised(world)
    await consultation.convey({ issue, institution: TOWN, expectedOn: "2026-03-20" })
    await consultation.convey({ issue, institution: AGENCY, expectedOn: "2026-03-15" })
    const due = async () => (await awaited(world)).map(([, day]) => day)
    expect(await due()).toEqual(["2026-03-15"])
    await consultation.convey({ issue, institution: AGENCY, expectedOn: "2026-04-15" })
    expect(await due()).toEqual(["2026-03-20"])
    await consultation.answer({ issue, institution: TOWN, verdict: "explained" })
    expect(await due()).toEqual(["2026-04-15"])
    await consultation.close({ issue, result: "dropped" })
    expect(await due()).toEqual([])
  })

  it("names the activities where it was heard, and none that leads to a person", async () => {
    await using world = await openWorld()
    const { consultation, registers } = world.mediator
    await registers.record({ activity: "a-1", ...act })
    await registers.record({ activity: "a-2", ...act })
    await registers.record({ activity: "a-3", ...act, mediation: await world.bringTo("dialogue") })
    await registers.record({ activity: "a-4", ...act })
    await registers.cancel({ activity: "a-4" })
    const issue = { issue: "bench", ...bench }
    await expectRefusal(consultation.raise({ ...issue, activities: ["a-1", "a-9"] }), "UnknownActivity")
    await expectRefusal(consultation.raise({ ...issue, activities: ["a-4"] }), "UnknownActivity")
    await expectRefusal(consultation.raise({ ...issue, activities: ["a-3"] }), "ActivityOfMediation")
    await consultation.raise({ ...issue, activities: ["a-1"] })
    await consultation.addVoices({ issue: "bench", voices: 1, activities: ["a-1", "a-2"] })
    await expectRefusal(
      consultation.addVoices({ issue: "bench", voices: 1, activities: ["a-3"] }),
      "ActivityOfMediation",
    )
    expect(await consultation.issue({ issue: "bench" })).toMatchObject({ voices: 13, activities: ["a-1", "a-2"] })
  })
})

describe("a step of a consultation is refused", () => {
  it("when the issue is unknown, raised twice or closed", async () => {
    await using world = await openWorld()
    const { consultation } = world.mediator
    await expectRefusal(consultation.close({ issue: "bench", result: "met" }), "UnknownIssue")
    await raised(world)
    await expectRefusal(consultation.raise({ issue: "bench", ...bench }), "AlreadyRaised")
    await consultation.close({ issue: "bench", result: "not-met" })
    await expectRefusal(consultation.close({ issue: "bench", result: "met" }), "AlreadyClosed")
    await expectRefusal(consultation.addVoices({ issue: "bench", voices: 1 }), "AlreadyClosed")
  })

  it("when its day is to come, or out of order", async () => {
    await using world = await openWorld()
    const { consultation } = world.mediator
    const issue = await raised(world)
    await expectRefusal(consultation.raise({ ...bench, on: "2026-03-03" }), "NotYet")
    await expectRefusal(consultation.convey({ issue, institution: TOWN, on: "2026-03-03" }), "NotYet")
    await expectRefusal(consultation.convey({ issue, institution: TOWN, on: "2026-02-19" }), "BeforeRaised")
    const early = { issue, institution: TOWN, on: "2026-02-25", expectedOn: "2026-02-24" }
    await expectRefusal(consultation.convey(early), "ExpectedTooEarly")
    await consultation.convey({ issue, institution: TOWN, on: "2026-02-25" })
    const answer = { issue, institution: TOWN, verdict: "accepted" } as const
    await expectRefusal(consultation.answer({ ...answer, on: "2026-02-24" }), "NotConveyed")
    await expectRefusal(consultation.tellInhabitants({ issue, how: "street", on: "2026-02-24" }), "NothingToTell")
  })

  it("when it comes before what it stands on", async () => {
    await using world = await openWorld()
    const { consultation } = world.mediator
    const issue = await raised(world)
    await expectRefusal(consultation.tellInhabitants({ issue, how: "street" }), "NothingToTell")
    await expectRefusal(consultation.convey({ issue, institution: "nobody" }), "UnknownInstitution")
    await consultation.convey({ issue, institution: TOWN })
    await expectRefusal(consultation.answer({ issue, institution: AGENCY, verdict: "refused" }), "NotConveyed")
  })

  it.each([
    ["title", { title: "Rappeler le 06 12 34 56 78" }],
    ["words", { words: "Écrire à alix@exemple.invalid" }],
    ["place", { place: "Allocataire n° 1234567" }],
    ["voices", { voices: 0 }],
    ["theme", { theme: "weather" }],
    ["qpv", { qpv: "66136" }],
    ["person", { person: "person-1" }],
    ["persons", { persons: ["person-1"] }],
  ])("when its input identifies somebody or is malformed at %j", async (path, change) => {
    await using world = await openWorld()
    expect(await expectInvalid(world.mediator.consultation.raise({ ...bench, ...change } as never))).toEqual([path])
  })

  it("to partners and auditors, who may not write; the board reads", async () => {
    await using world = await openWorld()
    await raised(world)
    for (const role of ["auditor", "board", "system"] as const) {
      const desk = world.as(`${role}-1`, role)
      expect((await failureOf(desk.consultation.raise(bench)))._tag).toBe("ActorNotAllowed")
    }
    expect(await world.as("board-1", "board").consultation.issues({})).toHaveLength(1)
    // A partner is an outsider: the rule of independence says so before roles are looked at.
    expect((await failureOf(world.partner.consultation.raise(bench)))._tag).toBe("RuleBreached")
    expect((await failureOf(world.partner.consultation.issues({})))._tag).toBe("RuleBreached")
  })
})

it("no event of an issue has a field that could hold a person", () => {
  const fields = Object.values(Issue.schemas).flatMap((schema) =>
    Object.keys((schema as unknown as { readonly shape: object }).shape),
  )
  expect([...new Set(fields)].toSorted()).toEqual([
    "activities",
    "commune",
    "expectedOn",
    "how",
    "institution",
    "on",
    "place",
    "qpv",
    "reached",
    "result",
    "theme",
    "title",
    "verdict",
    "voices",
    "words",
  ])
  expect(Object.keys(issueStatuses)).toEqual(["raised", "conveyed", "answered", "told", "closed"])
  expect(Object.keys(answerVerdicts)).toEqual(["accepted", "partly", "refused", "explained"])
})
