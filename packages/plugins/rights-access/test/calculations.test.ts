import { addDays, daysBetween, type PlainDate, plainDate } from "@traitdunion/core"
import {
  effectiveRight,
  type PieceKind,
  pieceKinds,
  piecesOf,
  type RightsFact,
  rightsStage,
} from "@traitdunion/plugin-rights-access"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openRights } from "./support/desk.ts"

const need = plainDate("2026-01-05")
const opened = { holder: "camille", theme: "health", counter: "cpam", conventions: [], on: need } as const
const filedOn = (on: PlainDate): RightsFact => ({ fact: "filed", on, doneBy: "together", by: "post", checkOn: on })
const checkedOn = (on: PlainDate, result: "effective" | "ongoing" | "interrupted"): RightsFact => ({
  fact: "checked",
  on,
  result,
  ...(result === "ongoing" ? { checkOn: on } : {}),
})
const gap = fc.integer({ min: 0, max: 900 })

describe("the days to an effective right", () => {
  it("run from the need and from the filing to the first day on which it was seen, whatever comes after", () => {
    const later = fc.array(fc.constantFrom("effective" as const, "ongoing" as const, "interrupted" as const))
    fc.assert(
      fc.property(gap, gap, later, (before, waited, after) => {
        const filed = addDays(need, before)
        const seen = addDays(filed, waited)
        const facts = [filedOn(filed), checkedOn(seen, "effective"), ...after.map((one) => checkedOn(seen, one))]
        expect(effectiveRight({ opened, facts })).toEqual({
          on: seen,
          daysFromNeed: before + waited,
          daysFromFiling: waited,
        })
      }),
    )
  })

  it("are not known before somebody saw the right, however often it was granted or looked at", () => {
    const others: ReadonlyArray<RightsFact> = [
      filedOn(need),
      { fact: "answered", on: need, decision: "granted" },
      checkedOn(need, "ongoing"),
      checkedOn(need, "interrupted"),
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...others)), (facts) => {
        expect(effectiveRight({ opened, facts })).toBeNull()
      }),
    )
  })

  it("are the same in whatever order the facts were told", async () => {
    const told: ReadonlyArray<Parameters<Awaited<ReturnType<typeof openRights>>["record"]>[0]> = [
      { fact: "filed", on: "2026-09-03", doneBy: "together", by: "counter", checkOn: "2026-10-01" },
      { fact: "prepared", on: "2026-09-02", doneBy: "together" },
      { fact: "accompanied", on: "2026-09-03", counter: "cpam" },
      { fact: "pieces-seen", on: "2026-09-01", had: ["identity"] },
    ]
    const orders = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const { record, read, world } = await openRights()
        for (const at of order) {
          const fact = told[at]
          if (fact !== undefined) await record(fact)
        }
        await record({ fact: "checked", on: "2026-11-02", result: "effective" })
        const found = await read()
        expect(found.facts.map(({ fact }) => fact)).toEqual([
          "pieces-seen",
          "prepared",
          "accompanied",
          "filed",
          "checked",
        ])
        expect(found.effective).toEqual({ on: "2026-11-02", daysFromNeed: 62, daysFromFiling: 60 })
        expect(daysBetween(plainDate("2026-09-01"), plainDate("2026-11-02"))).toBe(62)
        await world[Symbol.asyncDispose]()
      }),
      { numRuns: 12 },
    )
  })
})

describe("the papers", () => {
  const kinds = Object.keys(pieceKinds) as ReadonlyArray<PieceKind>
  const some = fc.uniqueArray(fc.constantFrom(...kinds), { minLength: 1 })

  it("stand once each, as they were last told", () => {
    const row = fc.record({ pieces: some, as: fc.constantFrom("had" as const, "missing" as const, "asked" as const) })
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const facts = rows.map(
          ({ pieces, as }): RightsFact =>
            as === "asked"
              ? { fact: "pieces-asked", on: need, pieces }
              : { fact: "pieces-seen", on: need, [as]: pieces },
        )
        const known = piecesOf(facts)
        expect(new Set(known.map(({ piece }) => piece)).size).toBe(known.length)
        for (const { piece, state } of known) {
          expect(rows.findLast(({ pieces }) => pieces.includes(piece))?.as).toBe(state)
        }
      }),
    )
  })
})

it("is at a stage whatever its facts are", () => {
  expect(rightsStage([])).toBe("identified")
  expect(rightsStage([filedOn(need), checkedOn(need, "interrupted")])).toBe("granted")
})
