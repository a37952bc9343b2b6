import { Project } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { expectInvalid, expectRefusal, failureOf } from "../support/expect.ts"
import { openWorld, type World } from "../support/world.ts"

const garden = { title: "Un jardin partagé", origin: "inhabitants", theme: "environment" } as const
const project = "garden"
const proposed = ({ mediator }: World) => mediator.projects.propose({ project, ...garden, on: "2026-02-01" })
const due = async ({ lead }: World) =>
  (await lead.deadlines.upcoming({ until: "2026-12-31" })).map((one) => `${one.deadline} ${one.key} ${one.due}`)

describe("a collective project", () => {
  it("goes from an idea to what inhabitants carry on by themselves", async () => {
    await using world = await openWorld()
    const { projects } = world.mediator
    await projects.propose({ project, ...garden, idea: "Planter la friche", commune: "66136", on: "2026-02-01" })
    await projects.plan({
      project,
      steps: [
        { step: "soil", words: "Préparer la terre", due: "2026-04-01" },
        { words: "Planter ensemble", due: "2026-03-15" },
      ],
    })
    expect(await due(world)).toEqual(["projects/step-due garden 2026-03-15"])
    await projects.gather({ project, persons: 9, newcomers: 3, minutes: 90, on: "2026-02-10" })
    await projects.decideToStart({ project, on: "2026-02-10" })
    world.setDay("2026-03-16")
    await projects.completeStep({ project, step: "step-2", persons: 7, carriedBy: "together" })
    expect(await due(world)).toEqual(["projects/step-due garden 2026-04-01"])
    await projects.gather({ project, persons: 4, minutes: 45 })
    const words = "Un collectif s'est formé"
    await projects.close({ project, result: "partly", continues: "yes", words })
    expect(await due(world)).toEqual([])

    expect(await projects.project({ project })).toEqual({
      version: 7,
      project,
      status: "closed",
      proposed: {
        ...garden,
        idea: "Planter la friche",
        place: null,
        commune: "66136",
        qpv: null,
        on: "2026-02-01",
      },
      from: { mediations: [], activities: [] },
      startedOn: "2026-02-10",
      steps: [
        { step: "soil", words: "Préparer la terre", due: "2026-04-01", done: null },
        {
          step: "step-2",
          words: "Planter ensemble",
          due: "2026-03-15",
          done: { on: "2026-03-16", persons: 7, carriedBy: "together" },
        },
      ],
      gatherings: [
        { on: "2026-02-10", persons: 9, newcomers: 3, minutes: 90 },
        { on: "2026-03-16", persons: 4, newcomers: null, minutes: 45 },
      ],
      closed: { result: "partly", continues: "yes", words, on: "2026-03-16" },
    })
    expect(await projects.projects({})).toEqual([
      {
        project,
        ...garden,
        status: "closed",
        commune: "66136",
        qpv: null,
        participants: 13,
        newcomers: 3,
        result: "partly",
        proposedOn: "2026-02-01",
        startedOn: "2026-02-10",
        closedOn: "2026-03-16",
      },
    ])
  })

  it("is listed by status, oldest first", async () => {
    await using world = await openWorld()
    const { projects } = world.mediator
    await proposed(world)
    await projects.propose({ ...garden, project: "film", on: "2026-01-05" })
    await projects.propose({ ...garden, project: "choir", on: "2026-02-05" })
    await projects.decideToStart({ project: "film" })
    const listed = async (status?: "proposed" | "started" | "closed") =>
      (await projects.projects(status === undefined ? {} : { status })).map((one) => one.project)
    expect(await listed()).toEqual(["film", "garden", "choir"])
    expect(await listed("proposed")).toEqual(["garden", "choir"])
    expect(await listed("started")).toEqual(["film"])
    expect(await listed("closed")).toEqual([])
    expect(await projects.project({ project: "nothing" })).toBeNull()
  })

  it("is linked to the individual work that led to it", async () => {
    await using world = await openWorld()
    const { projects, registers } = world.mediator
    const mediation = await world.bringTo("dialogue")
    const act = { on: "2026-02-20", register: "conflict", minutes: 30, persons: 2 } as const
    await registers.record({ activity: "a-1", ...act, mediation })
    await registers.record({ activity: "a-2", ...act })
    await registers.record({ activity: "a-3", ...act })
    await registers.cancel({ activity: "a-3" })
    const refused = { ...garden, project }
    await expectRefusal(projects.propose({ ...refused, mediations: ["nothing"] }), "UnknownMediation")
    await expectRefusal(projects.propose({ ...refused, activities: ["nothing"] }), "UnknownActivity")
    await projects.propose({ ...garden, project, mediations: [mediation] })
    await projects.linkIndividual({ project, mediations: [mediation], activities: ["a-1"] })
    await projects.linkIndividual({ project, activities: ["a-2"] })
    await expectRefusal(projects.linkIndividual({ project, activities: ["a-3"] }), "UnknownActivity")
    expect(await expectInvalid(projects.linkIndividual({ project }))).toEqual([""])
    expect(await projects.project({ project })).toMatchObject({
      from: { mediations: [mediation], activities: ["a-1", "a-2"] },
    })
    expect((await failureOf(world.as("board-1", "board").projects.project({ project })))._tag).toBe("ActorNotAllowed")
    expect(await world.as("board-1", "board").projects.projects({})).toHaveLength(1)
  })

  it("that never started can only be abandoned", async () => {
    await using world = await openWorld()
    const { projects } = world.mediator
    await proposed(world)
    await expectRefusal(projects.close({ project, result: "achieved", continues: "unknown" }), "NeverStarted")
    await projects.close({ project, result: "abandoned", continues: "no" })
    await expectRefusal(projects.decideToStart({ project }), "AlreadyClosed")
  })
})

describe("a step of a project is refused", () => {
  it("when the project is unknown, there already, or not started", async () => {
    await using world = await openWorld()
    const { projects } = world.mediator
    await expectRefusal(projects.decideToStart({ project }), "UnknownProject")
    await proposed(world)
    await expectRefusal(projects.propose({ project, ...garden }), "AlreadyProposed")
    await projects.plan({ project, steps: [{ step: "soil", words: "Préparer la terre" }] })
    const done = { project, step: "soil", persons: 5, carriedBy: "inhabitants" } as const
    await expectRefusal(projects.completeStep(done), "NotStarted")
    await projects.decideToStart({ project, on: "2026-02-20" })
    await expectRefusal(projects.decideToStart({ project }), "AlreadyStarted")
    await expectRefusal(projects.completeStep({ ...done, on: "2026-02-19" }), "NotStarted")
    await expectRefusal(projects.completeStep({ ...done, step: "sky" }), "UnknownStep")
    await projects.completeStep(done)
    await expectRefusal(projects.completeStep(done), "AlreadyCompleted")
  })

  it("when its day is to come, or before the project", async () => {
    await using world = await openWorld()
    const { projects } = world.mediator
    await expectRefusal(projects.propose({ ...garden, on: "2026-03-03" }), "NotYet")
    await proposed(world)
    await expectRefusal(projects.gather({ project, persons: 3, minutes: 30, on: "2026-03-03" }), "NotYet")
    await expectRefusal(projects.gather({ project, persons: 3, minutes: 30, on: "2026-01-31" }), "BeforeProposed")
    const steps = [{ words: "Préparer la terre", due: "2026-01-31" }]
    await expectRefusal(projects.plan({ project, steps }), "DueBeforeProposed")
  })

  it("when a step stands twice in the plan, today or from before", async () => {
    await using world = await openWorld()
    const { projects } = world.mediator
    await proposed(world)
    const soil = { step: "soil", words: "Préparer la terre" }
    await expectRefusal(projects.plan({ project, steps: [soil, soil] }), "StepTwice")
    await projects.plan({ project, steps: [soil, { words: "Planter" }] })
    await expectRefusal(projects.plan({ project, steps: [soil] }), "StepTwice")
    await projects.plan({ project, steps: [{ words: "Arroser" }] })
    expect((await projects.project({ project }))?.steps.map(({ step }) => step)).toEqual(["soil", "step-2", "step-3"])
  })

  it("when more came for the first time than came at all", async () => {
    await using world = await openWorld()
    await proposed(world)
    const gathering = { project, persons: 3, newcomers: 4, minutes: 30 }
    expect(await expectInvalid(world.mediator.projects.gather(gathering))).toEqual(["newcomers"])
  })

  it.each([
    ["title", { title: "Appeler le 06 12 34 56 78" }],
    ["idea", { idea: "Écrire à alix@exemple.invalid" }],
    ["origin", { origin: "mayor" }],
    ["participants", { participants: ["person-1"] }],
  ])("when its input identifies somebody or is malformed at %j", async (path, change) => {
    await using world = await openWorld()
    expect(await expectInvalid(world.mediator.projects.propose({ ...garden, ...change } as never))).toEqual([path])
  })
})

it("no event of a project has a field that could hold a participant", () => {
  const fields = Object.values(Project.schemas).flatMap((schema) =>
    Object.keys((schema as unknown as { readonly shape: object }).shape),
  )
  expect([...new Set(fields)].toSorted()).toEqual([
    "activities",
    "carriedBy",
    "commune",
    "continues",
    "idea",
    "mediations",
    "minutes",
    "newcomers",
    "on",
    "origin",
    "persons",
    "place",
    "qpv",
    "result",
    "step",
    "steps",
    "theme",
    "title",
    "words",
  ])
})
