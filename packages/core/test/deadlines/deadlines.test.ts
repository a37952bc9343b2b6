import { openMediation, urgencies } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { failureOf } from "../support/expect.ts"
import { CAMILLE, openWorld } from "../support/world.ts"

/** A structure with one convention whose report is due on 30 June 2026, on a day that the test sets. */
const open = async () => {
  let now = "2026-01-05T09:00:00.000Z"
  const core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    ports: { keys: memoryKeys(), clock: { now: () => now as never } },
  })
  const desk = core.as({ id: "lead-1", roles: ["lead"] })
  await desk.people.registerInstitution({ institution: "agency", name: "Caisse d'exemple", kind: "caf" })
  await desk.partners.describe({ partner: "agency", roles: ["institution"] })
  await desk.people.registerPerson({ person: "camille", name: "Camille Exemple" })
  await desk.partners.refer({
    referral: "r-1",
    person: "camille",
    partner: "agency",
    categories: [],
    followUpOn: "2026-06-30",
  })
  return {
    core,
    desk,
    goTo: (day: string) => {
      now = `${day}T09:00:00.000Z`
    },
  }
}

describe("the list of deadlines", () => {
  it("escalates as the day comes: planned, reminder, urgent, missed", async () => {
    const { desk, goTo } = await open()
    const seen: Array<string> = []
    for (const day of ["2026-05-30", "2026-05-31", "2026-06-22", "2026-06-23", "2026-06-30", "2026-07-01"]) {
      goTo(day)
      const [one] = await desk.deadlines.upcoming({ until: "2026-12-31" })
      seen.push(`${day} ${one?.urgency} ${one?.overdue}`)
    }
    expect(seen).toEqual([
      "2026-05-30 planned false",
      "2026-05-31 reminder false",
      "2026-06-22 reminder false",
      "2026-06-23 urgent false",
      "2026-06-30 urgent false",
      "2026-07-01 missed true",
    ])
    expect(Object.keys(urgencies)).toEqual(["planned", "reminder", "urgent", "missed"])
  })

  it("reaches as far as it is asked, from today, and always holds what was missed", async () => {
    const { desk, goTo } = await open()
    expect(await desk.deadlines.upcoming({ within: "P5M" })).toEqual([])
    expect(await desk.deadlines.upcoming({ within: "P5M25D" })).toHaveLength(1)
    expect(await desk.deadlines.upcoming({ within: "P26W" })).toHaveLength(1)
    goTo("2026-09-01")
    expect(await desk.deadlines.upcoming({ within: "P0D" })).toMatchObject([{ urgency: "missed" }])
    const error = await failureOf(desk.deadlines.upcoming({ within: "un mois" }))
    expect(error._tag).toBe("InvalidInput")
  })

  it("says who has one in hand, until its day moves or they let it go", async () => {
    const { desk } = await open()
    const [one] = await desk.deadlines.upcoming({ within: "P1Y" })
    if (one === undefined) throw new Error("no deadline")
    const { deadline, key, due } = one
    expect(one.acknowledged).toBeNull()
    await desk.deadlines.acknowledge({ deadline, key, due })
    expect(await desk.deadlines.upcoming({ within: "P1Y" })).toMatchObject([
      { acknowledged: { by: "lead-1", on: "2026-01-05" } },
    ])
    expect((await failureOf(desk.deadlines.acknowledge({ deadline, key, due }))).code).toBe("TDU-REFUSED")
    await desk.deadlines.acknowledge({ deadline, key, due: "2026-06-29" })
    expect(await desk.deadlines.upcoming({ within: "P1Y" })).toMatchObject([{ acknowledged: null }])
    await desk.deadlines.withdrawAcknowledgement({ deadline, key })
    expect((await failureOf(desk.deadlines.withdrawAcknowledgement({ deadline, key }))).code).toBe("TDU-REFUSED")
  })

  it("is the same when it is computed again from the journal", async () => {
    const { core, desk } = await open()
    const [one] = await desk.deadlines.upcoming({ within: "P1Y" })
    if (one === undefined) throw new Error("no deadline")
    await desk.deadlines.acknowledge({ deadline: one.deadline, key: one.key, due: one.due })
    const before = await desk.deadlines.upcoming({ within: "P1Y" })
    await core.rebuild()
    expect(await desk.deadlines.upcoming({ within: "P1Y" })).toEqual(before)
  })

  it("never grows less pressing as days pass", async () => {
    const { desk, goTo } = await open()
    const order = Object.keys(urgencies)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 27 }), fc.integer({ min: 1, max: 11 }), async (day, month) => {
        const at = (number: number) => `2026-${String(month).padStart(2, "0")}-${String(number).padStart(2, "0")}`
        const pressing = async (on: string) => {
          goTo(on)
          const [one] = await desk.deadlines.upcoming({ until: "2026-12-31" })
          return order.indexOf(one?.urgency ?? "")
        }
        expect(await pressing(at(day + 1))).toBeGreaterThanOrEqual(await pressing(at(day)))
      }),
      { numRuns: 40 },
    )
  })
})

it("is taken in hand by who has it in their list: one that is hidden and one that is not there are not told apart", async () => {
  await using world = await openWorld()
  const mediation = await world.bringTo("dialogue")
  await world.mediator.process.agree({
    mediation,
    form: "written",
    extent: "whole",
    commitments: [{ by: CAMILLE, what: "Pas de musique après 22 heures", due: "2026-04-01" }],
  })
  const within = { until: "2027-12-31" } as const
  const one = (await world.mediator.deadlines.upcoming(within)).find(({ stream }) => stream === "mediation")
  if (one === undefined) throw new Error("no deadline")
  const { deadline, key, due } = one
  const stranger = world.as("stranger-1", "mediator")
  expect((await stranger.deadlines.upcoming(within)).filter(({ stream }) => stream === "mediation")).toEqual([])
  const hidden = (await failureOf(stranger.deadlines.acknowledge({ deadline, key, due }))).toOutcome()
  const absent = (await failureOf(stranger.deadlines.acknowledge({ deadline, key: "nothing", due }))).toOutcome()
  expect(hidden.access).toBe("unknown")
  expect(hidden).toEqual(absent)
  await world.mediator.deadlines.acknowledge({ deadline, key, due })
  expect((await failureOf(stranger.deadlines.withdrawAcknowledgement({ deadline, key }))).toOutcome()).toEqual(
    (await failureOf(stranger.deadlines.withdrawAcknowledgement({ deadline, key: "nothing" }))).toOutcome(),
  )
  await world.mediator.deadlines.withdrawAcknowledgement({ deadline, key })
})
