import { addDays, plainDate } from "@traitdunion/core"
import { factKinds } from "@traitdunion/plugin-dalo"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { openDalo, outcome } from "./support/desk.ts"

it("an appeal takes any fact on any day or refuses it with a reason, and cancels what nothing stands on", async () => {
  const kinds = Object.keys(factKinds) as ReadonlyArray<keyof typeof factKinds>
  const step = fc.record({
    fact: fc.constantFrom(...kinds),
    day: fc.nat(320),
    yes: fc.boolean(),
    later: fc.nat(40),
    cancel: fc.nat(12),
  })
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(step, { maxLength: 25 }), async (without, steps) => {
      const { desk } = await openDalo()
      await desk.dalo.openAppeal({
        appeal: "z",
        holder: "camille",
        procedure: "dalo",
        departement: "49",
        withoutCommission: without,
        on: "2026-01-05",
      })
      for (const { fact, day, yes, later, cancel } of steps) {
        const on = addDays(plainDate("2026-01-06"), day)
        const more: Record<string, object> = {
          "documents-asked": { until: addDays(on, later) },
          decided: { decision: yes ? "favourable" : "rejected", notifiedOn: addDays(on, Math.min(later, 5)) },
          "gracious-answered": { granted: yes },
          "annulment-judged": { annulled: yes },
          offered: { adapted: yes, warned: yes },
          "offer-answered": { accepted: yes },
          "injunction-judged": { ordered: yes },
          closed: { outcome: "other" },
        }
        if (fact === "closed" && later > 3) continue
        const came = await outcome(desk.dalo.record({ appeal: "z", fact: { fact, on, ...more[fact] } as never }))
        expect([
          "done",
          "NotAtThisStage",
          "Closed",
          "BeforeWhatItFollows",
          "UnsettlesWhatFollows",
          "NotYet",
          "EndsBeforeItBegins",
        ]).toContain(came)
        const read = await desk.dalo.appeal({ appeal: "z" })
        const f = read?.facts[cancel]
        if (f !== undefined && yes && later > 20) {
          const c = await outcome(desk.dalo.cancelFact({ appeal: "z", index: cancel, fact: f.fact }))
          expect(["done", "UnsettlesWhatFollows"]).toContain(c)
        }
      }
      const read = await desk.dalo.appeal({ appeal: "z" })
      const days = read?.facts.map(({ on }) => on) ?? []
      expect(days.toSorted()).toEqual(days)
    }),
    { numRuns: 40 },
  )
})
