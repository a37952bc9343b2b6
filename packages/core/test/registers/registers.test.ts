import { registerLabels, registersCitation, settle } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { expectInvalid, expectRefusal } from "../support/expect.ts"
import { openWorld } from "../support/world.ts"

const act = { on: "2026-03-01", register: "watch", minutes: 10, persons: 2 } as const
const year = { from: "2026-01-01", to: "2026-12-31" }

describe("the eight registers", () => {
  it("have stable keys, their official wording and its source, and no ordinals", () => {
    expect(Object.entries(registerLabels).map(([key, label]) => [key, label.fr])).toEqual([
      ["presence", "Assurer une présence active de proximité"],
      ["conflict", "Prévenir et gérer les situations conflictuelles"],
      ["inform", "Informer, sensibiliser et/ou former"],
      ["watch", "Participer à une veille sociale territoriale"],
      ["partner", "Mettre en relation avec un partenaire"],
      ["institution", "Lever les incompréhensions entre les personnes et les institutions"],
      ["consultation", "Faciliter la concertation entre les habitants et les institutions"],
      ["collective", "Favoriser les projets collectifs, supports de médiation et facteur de lien social"],
    ])
    expect(registersCitation.source).toContain("Médiance 66")
  })

  it("are totalled over a period, both days included, an empty one as nothing", async () => {
    await using world = await openWorld()
    const { registers } = world.mediator
    await registers.record({ ...act, on: "2026-01-31" })
    await registers.record({ ...act, on: "2026-02-01", minutes: 20, persons: 1 })
    await registers.record({ ...act, on: "2026-02-28", minutes: 30, persons: 5 })
    await registers.record({ ...act, on: "2026-03-01", register: "inform" })
    const totals = await registers.totals({ from: "2026-02-01", to: "2026-02-28" })
    expect(totals).toHaveLength(8)
    expect(totals.filter((total) => total.activities > 0)).toEqual([
      { register: "watch", activities: 2, minutes: 50, persons: 6 },
    ])
    await expectInvalid(registers.totals({ from: "2026-02-28", to: "2026-02-01" }))
  })
})

describe("an act", () => {
  it("keeps all that was said of it, and nothing that was not", async () => {
    await using world = await openWorld()
    const full = {
      ...act,
      mediator: "mediator-1",
      mediation: "mediation-1",
      modality: "street-outreach",
      place: "Marché",
      placeType: "residence",
      commune: "66136",
      theme: "energy",
      gender: "undisclosed",
      ageBand: "26-39",
      newcomer: false,
      partner: "Centre social d'exemple",
      followUp: "to-follow",
      doneBy: "together",
      comment: "Question sur une facture",
    } as const
    await world.mediator.registers.record({ activity: "a-1", ...full })
    await world.mediator.registers.record({ activity: "a-2", ...act })
    expect(await world.mediator.registers.activity({ activity: "a-1" })).toEqual({
      ...full,
      cancelled: false,
      version: 1,
    })
    expect(await world.mediator.registers.activity({ activity: "a-2" })).toEqual({
      ...act,
      mediator: "mediator-1",
      cancelled: false,
      version: 1,
    })
    expect(await world.mediator.registers.activity({ activity: "a-3" })).toBeNull()
  })

  it("is the act of the mediator who records it, and a colleague's only by who answers for both", async () => {
    await using world = await openWorld()
    const mediatorOf = async (activity: string) =>
      (await world.director.registers.activity({ activity }))?.mediator ?? null
    await expectRefusal(
      world.mediator.registers.record({ activity: "a-1", ...act, mediator: "mediator-2" }),
      "AnothersAct",
    )
    await world.director.registers.record({ activity: "a-1", ...act, mediator: "mediator-2" })
    await world.director.registers.record({ activity: "a-2", ...act })
    expect([await mediatorOf("a-1"), await mediatorOf("a-2")]).toEqual(["mediator-2", null])
    // A correction by somebody else leaves it whose it was.
    await world.mediator.registers.correct({ activity: "a-1", ...act, minutes: 20 })
    await world.mediator.registers.correct({ activity: "a-1", ...act, minutes: 25, mediator: "mediator-2" })
    expect(await mediatorOf("a-1")).toBe("mediator-2")
    await expectRefusal(
      world.mediator.registers.correct({ activity: "a-1", ...act, mediator: "mediator-3" }),
      "AnothersAct",
    )
    await world.lead.registers.correct({ activity: "a-1", ...act, mediator: "mediator-3" })
    expect(await mediatorOf("a-1")).toBe("mediator-3")
  })

  it("is corrected and cancelled, and counts as it stands now", async () => {
    await using world = await openWorld()
    const { registers } = world.mediator
    const watched = async () => (await registers.totals(year)).find((total) => total.register === "watch")
    await registers.record({ activity: "a-1", ...act })
    await registers.correct({ activity: "a-1", ...act, minutes: 45 })
    expect(await watched()).toMatchObject({ activities: 1, minutes: 45 })
    await registers.cancel({ activity: "a-1" })
    expect(await watched()).toMatchObject({ activities: 0, minutes: 0 })
    expect(await registers.activity({ activity: "a-1" })).toMatchObject({ cancelled: true, minutes: 45 })
    await expectRefusal(registers.correct({ activity: "a-1", ...act }), "UnknownActivity")
    await expectRefusal(registers.cancel({ activity: "a-1" }), "UnknownActivity")
    await expectRefusal(registers.record({ activity: "a-1", ...act }), "AlreadyRecorded")
    const own = (await world.journal()).filter((event) => event.stream === "activity/a-1")
    expect(own.map((event) => event.type)).toEqual(["activity.Recorded", "activity.Corrected", "activity.Cancelled"])
  })

  it("still to come is not recorded", async () => {
    await using world = await openWorld()
    const { registers } = world.mediator
    await expectRefusal(registers.record({ ...act, on: "2026-03-03" }), "NotYet")
    await registers.record({ activity: "a-1", ...act })
    await expectRefusal(registers.correct({ activity: "a-1", ...act, on: "2026-03-03" }), "NotYet")
  })

  it.each([
    [{ on: "2026-02-29" }, "on"],
    [{ register: "none" }, "register"],
    [{ minutes: -1 }, "minutes"],
    [{ minutes: 1441 }, "minutes"],
    [{ minutes: 7.5 }, "minutes"],
    [{ register: "inform", persons: 0 }, "persons"],
    [{ commune: "66000A" }, "commune"],
    [{ newcomer: "yes" }, "newcomer"],
    [{ theme: "weather" }, "theme"],
    [{ extra: true }, "extra"],
  ])("malformed as %j is refused with the path of the fault", async (change, path) => {
    await using world = await openWorld()
    expect(await expectInvalid(world.mediator.registers.record({ ...act, ...change } as never))).toEqual([path])
  })

  it.each(["on", "register", "minutes", "persons"] as const)("without %s is refused", async (missing) => {
    await using world = await openWorld()
    const { [missing]: _, ...rest } = act
    expect(await expectInvalid(world.mediator.registers.record(rest as never))).toEqual([missing])
  })

  it.each([
    "Rappeler au 06 12 34 56 78",
    "Écrire à alix@exemple.invalid",
    "Numéro 1 85 05 66 136 001 24",
    "IBAN FR76 3000 6000 0112 3456 7890 189",
  ])("whose comment identifies somebody is refused: « %s »", async (comment) => {
    await using world = await openWorld()
    expect(await expectInvalid(world.mediator.registers.record({ ...act, comment }))).toEqual(["comment"])
  })
})

describe("what is particular to a register", () => {
  const particulars = [
    ["presence", { round: { contacts: 12 } }],
    ["conflict", { prevention: { step: "prevention", calmed: true } }],
    ["inform", { session: { format: "collective", audience: "inhabitants", title: "Écogestes", attendance: 9 } }],
    ["watch", { watch: { nature: "technical", observation: "Éclairage en panne sur la place" } }],
    ["partner", { referral: "referral-1" }],
    ["institution", { clearing: { procedure: "Renouvellement d'aide au logement", checkOn: "2026-04-01" } }],
    ["consultation", { issue: "issue-1" }],
    ["collective", { project: "project-1" }],
  ] as const

  it.each(particulars)("stands in an act of the register %s, and comes back", async (register, own) => {
    await using world = await openWorld()
    await world.mediator.registers.record({ activity: "a-1", ...act, register, ...own })
    expect(await world.mediator.registers.activity({ activity: "a-1" })).toMatchObject({ register, ...own })
  })

  it.each(particulars)("of the register %s is refused in any other, with its path", async (register, own) => {
    await using world = await openWorld()
    for (const [other] of particulars.filter(([key]) => key !== register)) {
      const paths = await expectInvalid(world.mediator.registers.record({ ...act, register: other, ...own }))
      expect(paths).toEqual(Object.keys(own))
    }
  })

  it("lets a round and an observation meet nobody, and nothing else", async () => {
    await using world = await openWorld()
    for (const [register] of particulars) {
      const recorded = world.mediator.registers.record({ ...act, register, persons: 0 })
      if (register === "presence" || register === "watch") await recorded
      else expect(await expectInvalid(recorded)).toEqual(["persons"])
    }
  })

  it.each([["qn00101m"], ["66136"], ["inside"]])("refuses the neighbourhood %s", async (qpv) => {
    await using world = await openWorld()
    await expectInvalid(world.mediator.registers.record({ ...act, qpv }))
  })

  it("records a public or a convention once", async () => {
    await using world = await openWorld()
    await expectInvalid(world.mediator.registers.record({ ...act, publics: ["youth", "youth"] }))
    await expectInvalid(world.mediator.registers.record({ ...act, conventions: ["c-1", "c-1"] }))
  })
})

describe("the continuity of a procedure", () => {
  const clearing = { ...act, register: "institution", clearing: { procedure: "Carte vitale" } } as const

  it("is unknown until somebody looks, and says when", async () => {
    await using world = await openWorld()
    await world.mediator.registers.record({ activity: "a-1", ...clearing })
    const checked = await world.mediator.registers.checkContinuity({
      activity: "a-1",
      on: "2026-03-02",
      result: "effective",
    })
    expect(checked.state.continuity).toEqual({ on: "2026-03-02", result: "effective" })
  })

  it("is refused where there is none, before the act, and in the future", async () => {
    await using world = await openWorld()
    const { registers } = world.mediator
    await registers.record({ activity: "a-1", ...act })
    await registers.record({ activity: "a-2", ...clearing })
    const check = (activity: string, on: string) => registers.checkContinuity({ activity, on, result: "ongoing" })
    await expectRefusal(check("a-0", "2026-03-02"), "UnknownActivity")
    await expectRefusal(check("a-1", "2026-03-02"), "NoProcedure")
    await expectRefusal(check("a-2", "2026-02-28"), "BeforeTheAct")
    await expectRefusal(check("a-2", "2099-01-01"), "NotYet")
  })
})

it("says in both languages which kind of value came, and never the value", async () => {
  await using world = await openWorld()
  const wrong = { ...act, minutes: "douze" as unknown as number }
  const refused = await settle(world.mediator.registers.record(wrong))
  if (refused.ok || refused.error._tag !== "InvalidInput") return expect.fail("it should have been refused")
  const [issue] = refused.error.issues
  expect(issue?.fr).toMatch(/nombre.*chaîne/)
  expect(issue?.en).toMatch(/number.*string/)
  expect(JSON.stringify(refused.error.toOutcome())).not.toContain("douze")
})
