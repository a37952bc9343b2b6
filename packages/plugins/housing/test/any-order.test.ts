import { addDays, plainDate } from "@traitdunion/core"
import { arrearsFactKinds } from "@traitdunion/plugin-housing"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { openHousing, outcome } from "./support/desk.ts"

it("arrears take any fact on any day or refuse it with a reason, and cancel what nothing stands on", async () => {
  const { "debt-noted": _, ...others } = arrearsFactKinds
  const kinds = Object.keys(others) as ReadonlyArray<keyof typeof others>
  const step = fc.record({
    fact: fc.constantFrom(...kinds),
    day: fc.nat(320),
    yes: fc.boolean(),
    later: fc.nat(200),
    cancel: fc.nat(12),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { open, desk, read, due } = await openHousing()
      await open()
      for (const { fact, day, yes, later, cancel } of steps) {
        const on = addDays(plainDate("2026-01-06"), day)
        const more: Record<string, object> = {
          "fsl-answered": { granted: yes },
          "commission-measure": { measure: yes ? "erasure" : "suspension", until: addDays(on, later) },
          "eviction-suspended": { until: addDays(on, later) },
          "aid-decided": { kept: yes },
          summons: { hearingOn: addDays(on, later) },
          hearing: yes ? {} : { postponedTo: addDays(on, later) },
          judged: { judgment: yes ? "terminated" : later > 100 ? "delays" : "rejected", until: addDays(on, later) },
          "delays-decided": { granted: yes, until: addDays(on, later) },
          "protocol-signed": { until: addDays(on, later) },
          "force-decided": { granted: yes },
          left: { rehoused: yes },
          closed: { outcome: "other" },
        }
        if (fact === "closed" && later > 3) continue
        const came = await outcome(
          desk.housing.recordArrears({ arrears: "i-1", fact: { fact, on, ...more[fact] } as never }),
        )
        expect([
          "done",
          "NotAtThisStage",
          "BeforeWhatItFollows",
          "UnsettlesWhatFollows",
          "BeforeTheAnnouncedDay",
          "Closed",
        ]).toContain(came)
        const { facts, deadlines, stage, next } = await read()
        expect(facts.map((one) => one.on)).toEqual(facts.map((one) => one.on).toSorted())
        for (const { lastSafeDay, lastArguableDay } of deadlines) expect(lastSafeDay <= lastArguableDay).toBe(true)
        if (stage === "closed") expect([next, await due()]).toEqual([[], []])
        const old = facts[cancel]
        if (old !== undefined && yes) {
          const undone = await outcome(
            desk.housing.cancelArrearsFact({ arrears: "i-1", index: cancel, fact: old.fact }),
          )
          expect(["done", "UnsettlesWhatFollows"]).toContain(undone)
        }
      }
    }),
    { numRuns: 40 },
  )
})
