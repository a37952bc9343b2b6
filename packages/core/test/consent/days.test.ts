import type { ConsentPurpose } from "@traitdunion/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CAMILLE, openWorld } from "../support/world.ts"

const party = CAMILLE
const purpose: ConsentPurpose = { kind: "mediation", mediation: "mediation-1" }
const answer = { purpose, words: "La médiation est libre.", language: "fr", means: "oral" } as const

/** The days of March 2026 on which things are recorded, and the days that they bear. */
const day = (number: number): string => `2026-03-${String(number).padStart(2, "0")}`
const FIRST = 2
const DAYS = 12

/** One thing that is said on a day, and written down on that day or later. */
interface Said {
  readonly kind: "yes" | "no" | "withdrawal"
  readonly of: number
  readonly recorded: number
}

/** What stands on a day, told without the code under test: walk the days, and in a day what came first, first. */
const oracle = (said: ReadonlyArray<Said>, on: number): boolean => {
  let stands = false
  for (let one = FIRST; one <= on; one += 1) {
    const ofDay = said.filter(({ of }) => of === one)
    // A yes that is written down later than its day undoes nothing that was said on that day.
    const late = ofDay.filter(({ kind, recorded }) => kind === "yes" && recorded > one)
    for (const { kind } of [...late, ...ofDay.filter((item) => !late.includes(item))]) stands = kind === "yes"
  }
  return stands
}

describe("consent by its days", () => {
  it("is the same whatever the order of recording: what was said by a day decides of that day", async () => {
    const one = fc
      .record({
        kind: fc.constantFrom("yes" as const, "yes" as const, "no" as const, "withdrawal" as const),
        of: fc.integer({ min: FIRST, max: DAYS }),
        delay: fc.integer({ min: 0, max: 6 }),
      })
      .map(({ delay, ...rest }) => ({ ...rest, recorded: Math.min(DAYS, rest.of + delay) }))
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 7 }), async (drawn) => {
        await using world = await openWorld()
        const { consent } = world.mediator
        const said: Array<Said> = []
        for (const [index, item] of drawn.toSorted((a, b) => a.recorded - b.recorded).entries()) {
          world.setDay(day(item.recorded))
          const id = `c-${index}`
          if (item.kind === "yes") await consent.give({ party, consent: id, ...answer, since: day(item.of) })
          if (item.kind === "no") await consent.refuse({ party, consent: id, ...answer, on: day(item.of) })
          if (item.kind === "withdrawal") {
            const entries = await consent.ledger({ party })
            const standing = entries.find(({ status, since }) => status === "given" && since <= day(item.of))
            if (standing === undefined) continue
            await consent.withdraw({ party, consent: standing.consent, on: day(item.of) })
          }
          said.push(item)
        }
        for (let on = FIRST; on <= DAYS; on += 1) {
          expect(await consent.allows({ party, purpose, on: day(on) }), day(on)).toBe(oracle(said, on))
        }
      }),
      {
        numRuns: 60,
        examples: [
          [
            [
              { kind: "no", of: 8, recorded: 8 },
              { kind: "yes", of: 2, recorded: 11 },
            ],
          ],
        ],
      },
    )
  })

  it("overrides no refusal that came after its first day, and says that it was recorded late", async () => {
    await using world = await openWorld()
    const { consent } = world.mediator
    world.setDay("2026-03-14")
    await consent.refuse({ party, consent: "no-1", ...answer })
    world.setDay("2026-03-17")
    await consent.give({ party, consent: "yes-1", ...answer, since: "2026-03-02" })
    const on = (asked: string) => consent.allows({ party, purpose, on: asked })
    expect([await on("2026-03-10"), await on("2026-03-14"), await on("2026-03-17")]).toEqual([true, false, false])
    expect(await consent.ledger({ party })).toMatchObject([
      { consent: "no-1", since: "2026-03-14", recordedOn: "2026-03-14" },
      { consent: "yes-1", since: "2026-03-02", recordedOn: "2026-03-17" },
    ])
  })

  it("ended with a withdrawal that was recorded before it: a yes written down late brings nothing back", async () => {
    await using world = await openWorld()
    const { consent } = world.mediator
    await consent.give({ party, consent: "yes-1", ...answer })
    world.setDay("2026-03-05")
    await consent.withdraw({ party, consent: "yes-1" })
    world.setDay("2026-03-09")
    for (const since of ["2026-03-03", "2026-03-05"]) {
      await consent.give({ party, consent: `late-${since}`, ...answer, since })
      expect(await consent.allows({ party, purpose, on: "2026-03-09" })).toBe(false)
    }
    expect((await consent.ledger({ party })).map(({ status }) => status)).toEqual([
      "withdrawn",
      "withdrawn",
      "withdrawn",
    ])
    await consent.give({ party, consent: "anew", ...answer })
    expect(await consent.allows({ party, purpose })).toBe(true)
    expect(await consent.allows({ party, purpose, on: "2026-03-08" })).toBe(false)
  })

  it("carries nothing once the party is erased", async () => {
    await using world = await openWorld()
    const { consent } = world.mediator
    await consent.give({ party, consent: "yes-1", ...answer })
    await world.director.privacy.erase({ person: party, ground: "request" })
    world.setDay("2026-03-05")
    for (const on of ["2026-03-02", "2026-03-05"]) {
      expect(await world.director.consent.allows({ party, purpose, on })).toBe(false)
    }
  })
})
