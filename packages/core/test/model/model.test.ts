import type { Mediation, MediationSummary, Page, Storage } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { STRUCTURE, storedEvents } from "../support/world.ts"
import { Driver, kinds, newTally, type Step } from "./driver.ts"
import { breachesIn } from "./invariants.ts"
import { chainFaults, type Known, rawOf, rawStage } from "./raw.ts"

const RUNS = 30
const STEPS = 800

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(...Object.entries(kinds).map(([kind, weight]) => ({ arbitrary: fc.constant(kind), weight }))),
  dice: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 24, maxLength: 24 }),
})

/** What read tables must hold, computed from what the events say. */
const expectTables = async (core: Mediation<readonly []>, known: Known): Promise<void> => {
  const reader = core.as({ id: "reader-1", roles: ["lead", "auditor"] })
  const byId = (a: { readonly mediation: string }, b: { readonly mediation: string }): number =>
    a.mediation < b.mediation ? -1 : 1
  const mediations = [...known.mediations].map(([mediation, m]) => ({
    mediation,
    stage: rawStage(m),
    mediator: m.mediator,
    register: m.register,
    openedOn: m.openedOn,
    outcome: m.outcome,
    parties: m.parties.length,
  }))
  const listed: Array<Omit<MediationSummary, "labels">> = []
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: Page<MediationSummary> = await reader.process.list(cursor === "" ? {} : { cursor })
    listed.push(...page.items.map(({ labels: _, ...one }) => one))
    cursor = page.next
  }
  expect(listed.sort(byId)).toEqual(mediations.sort(byId))

  const institutions = (await reader.people.institutions({})).map((one) => [one.institution, one.name])
  expect(institutions.sort()).toEqual([...known.institutions].sort())

  const acts = [...known.activities.values()].filter((act) => act !== null)
  for (const total of await reader.registers.totals({ from: "2025-01-01", to: "2030-12-31" })) {
    const own = acts.filter((act) => act.register === total.register)
    expect(total).toMatchObject({
      activities: own.length,
      minutes: own.reduce((sum, act) => sum + act.minutes, 0),
      persons: own.reduce((sum, act) => sum + act.persons, 0),
    })
  }

  const due = [...known.mediations].flatMap(([key, m]) => {
    const open = m.outcome === null ? [...(m.commitments?.values() ?? [])].filter((one) => !one.done) : []
    const first = open.flatMap((one) => one.due ?? []).sort()[0]
    return first === undefined ? [] : [`${first} ${key}`]
  })
  const upcoming = (await reader.deadlines.upcoming({ until: "2099-12-31" })).filter(
    ({ deadline }) => deadline === "process/follow-up",
  )
  expect(upcoming.map((one) => `${one.due} ${one.key}`).sort()).toEqual(due.sort())
}

const checkRun = async (storage: Storage, driver: Driver): Promise<ReadonlyArray<string>> => {
  const stored = await storedEvents(storage)
  expect(chainFaults(STRUCTURE, stored)).toEqual([])
  expect(await driver.core.audit.verify()).toMatchObject({ ok: true, verified: stored.length })
  const events = rawOf(stored)
  const { faults, known } = breachesIn(events)
  expect(faults).toEqual([])
  await expectTables(driver.core, known)
  return events.map((event) => event.meta.command)
}

describe("random sequences of all commands", () => {
  it("never break one of the nine principles, as the journal itself tells", { timeout: 120_000 }, async () => {
    const tally = newTally()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS, size: "max" }), async (steps) => {
        const storage = memoryStorage()
        const driver = await Driver.open(storage, tally)
        for (const one of steps) await driver.play(one)
        for (const command of await checkRun(storage, driver)) {
          tally.done.set(command, (tally.done.get(command) ?? 0) + 1)
        }
        expect(tally.refusedWithdrawals).toEqual([])
        await driver.core.close()
      }),
      { seed: 20_260_302, numRuns: RUNS, endOnFailure: true },
    )

    // The property is worth what its runs reach.
    const rare = Object.keys(kinds).filter((kind) => kind.includes(".") && (tally.done.get(kind) ?? 0) < 5)
    expect(rare, "commands that hardly ever succeed").toEqual([])
    const { core } = await Driver.open(memoryStorage(), newTally())
    const code = await core.as({ id: "reader-1", roles: ["auditor"] }).deontology.code({})
    const quiet = code
      .flatMap(({ rules }) => rules.map((rule) => rule.id))
      // Those that guard queries, or steps that are not driven.
      .filter(
        (rule) =>
          !/known-by-who-knows|no-party-reads|need-to-know|own-mediation|confided-to-readers|one-id-one-thing|parties-told-apart|nameless-(?:subject|texts)/.test(
            rule,
          ) && (tally.breached.get(rule) ?? 0) < 5,
      )
    expect(quiet, "rules that hardly ever stand in the way").toEqual([])
    expect(tally.commands).toBeGreaterThan(5_000)
    for (const [command, least] of [
      ["process.meet", 60],
      ["process.agree", 40],
      ["process.followUp", 20],
      ["process.close", 20],
    ] as const) {
      expect(tally.done.get(command), command).toBeGreaterThan(least)
    }
  })
})
