import { addDays, plainDate } from "@traitdunion/core"
import { cafProcedureFactKinds, disputeFactKinds, disputeStage } from "@traitdunion/plugin-caf-relay"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { openRelay, outcome } from "./support/desk.ts"

const START = plainDate("2026-01-05")
const doers = fc.constantFrom("person" as const, "together" as const)
const more = fc.record({
  wait: fc.nat(40),
  granted: fc.boolean(),
  doneBy: doers,
  online: fc.boolean(),
  months: fc.integer({ min: 1, max: 14 }),
})

it("a dispute takes any row of facts or refuses them whole, and what is accepted always has its deadlines", async () => {
  const kinds = Object.keys(disputeFactKinds) as ReadonlyArray<keyof typeof disputeFactKinds>
  const rows = fc.array(fc.tuple(fc.constantFrom(...kinds), more), { minLength: 1, maxLength: 12 })
  const openings = fc.record({
    about: fc.constantFrom("overpayment" as const, "decision" as const),
    benefit: fc.constantFrom("family-allowances" as const, "in-work-bonus" as const, "rsa" as const),
    mentions: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(openings, rows, async (opening, row) => {
      const { desk } = await openRelay({ today: "2029-12-31" })
      await desk.caf.openDispute({
        ...opening,
        dispute: "d",
        holder: "camille",
        notifiedOn: START,
        ...(opening.benefit === "rsa" ? { amicableWithin: "P2M" } : {}),
        ...(opening.about === "overpayment" ? { paidOn: START } : {}),
      })
      let on = START
      let accepted = 0
      for (const [fact, { wait, granted, months }] of row) {
        on = addDays(on, wait)
        const extra =
          fact === "instalments"
            ? { months }
            : fact === "closed"
              ? { outcome: "other" }
              : /answered|judged/.test(fact)
                ? { granted }
                : {}
        const came = await outcome(desk.caf.recordDispute({ dispute: "d", fact: { fact, on, ...extra } as never }))
        expect(["done", "NotAtThisStage", "Closed", "TooManyInstalments"]).toContain(came)
        if (came === "done") accepted += 1
        const read = await desk.caf.dispute({ dispute: "d" })
        if (read === null) throw new Error("It must be there")
        expect(read.facts).toHaveLength(accepted)
        expect(read.stage).toBe(disputeStage(read.facts))
        const over = read.stage === "closed" || read.stage === "settled"
        if (over) expect(read.deadlines).toEqual([])
        if (over) expect(await desk.deadlines.upcoming({ until: "2099-12-31" })).toEqual([])
        for (const { lastSafeDay, lastArguableDay } of read.deadlines) {
          expect(lastSafeDay <= lastArguableDay).toBe(true)
        }
        const ids = read.deadlines.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }
    }),
    { numRuns: 60 },
  )
})

it("a procedure takes any row of facts or refuses them whole, and nothing is due once it is closed", async () => {
  const kinds = Object.keys(cafProcedureFactKinds).filter((kind) => kind !== "opened")
  const rows = fc.array(fc.tuple(fc.constantFrom(...kinds, "right"), more), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(rows, async (row) => {
      const { desk } = await openRelay({ today: "2029-12-31" })
      await desk.caf.openProcedure({ procedure: "p", holder: "camille", kind: "in-work-bonus", on: START })
      const refusal = { about: "decision", benefit: "in-work-bonus", notifiedOn: START } as const
      await desk.caf.openDispute({ ...refusal, dispute: "d", holder: "camille", procedure: "p" })
      let on = START
      let accepted = 0
      let mandated = true
      for (const [fact, { wait, doneBy, online }] of row) {
        on = addDays(on, wait)
        const work = { doneBy, online }
        const extra: Readonly<Record<string, object>> = {
          prepared: { doneBy },
          done: work,
          sent: { ...work, checkOn: addDays(on, 30) },
          "documents-sent": work,
          declared: work,
          appointment: { for: addDays(on, 7) },
          continuity: { result: "ongoing", checkOn: addDays(on, 30) },
          appealed: { dispute: "d" },
          closed: { outcome: "other" },
        }
        const came = await outcome(
          fact === "right"
            ? desk.caf.recordOpenedRight({ procedure: "p", holder: "camille", on, from: on, monthly: 10_000 })
            : desk.caf.recordProcedure({ procedure: "p", fact: { fact, on, ...extra[fact] } as never }),
        )
        expect(["done", "NotAtThisStage", "Closed", "NothingToDeclare", "caf/under-mandate"]).toContain(came)
        // Nobody signed anything here: whatever is online is the person's own.
        if (came === "done" && online && ["done", "sent", "documents-sent", "declared"].includes(fact)) {
          mandated &&= doneBy === "person"
        }
        if (came === "done") accepted += 1
        const read = await desk.caf.procedure({ procedure: "p" })
        if (read === null) throw new Error("It must be there")
        expect(read.facts).toHaveLength(accepted)
        const due = (await desk.deadlines.upcoming({ until: "2099-12-31" })).filter(({ key }) => key === "p")
        if (read.stage === "closed") expect([due, read.next]).toEqual([[], []])
        else expect(read.next.length).toBeGreaterThan(0)
      }
      expect(mandated).toBe(true)
    }),
    { numRuns: 60 },
  )
})
