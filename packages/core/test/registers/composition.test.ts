import { ageBands, genders } from "@traitdunion/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { expectInvalid } from "../support/expect.ts"
import { openWorld } from "../support/world.ts"

const act = { on: "2026-03-02", register: "inform", minutes: 60 } as const
const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => Object.keys(table) as K[]
const counts = <K extends string>(members: ReadonlyArray<K>) =>
  fc.dictionary(fc.constantFrom(...members), fc.nat({ max: 9 }), { maxKeys: members.length, noNullPrototype: true })
const sumOf = (of: Readonly<Record<string, number>>): number => Object.values(of).reduce((sum, one) => sum + one, 0)

const story = fc.array(
  fc
    .tuple(counts(keysOf(genders)), counts(keysOf(ageBands)), fc.nat({ max: 5 }))
    .map(([byGender, byAgeBand, more]) => ({
      byGender,
      byAgeBand,
      persons: Math.max(1, sumOf(byGender), sumOf(byAgeBand)) + more,
    })),
  { minLength: 1, maxLength: 6 },
)

describe("how many of an act's persons are women, men, young or old", () => {
  it("is counted by gender and by age as it was said, the rest as not known, and changes no total", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (acts) => {
        await using world = await openWorld()
        for (const one of acts) await world.mediator.registers.record({ ...act, ...one })
        const { sections } = await world
          .as("director-1", "director")
          .reports.internal({ profile: "reports/structure", from: "2026-03-01", to: "2026-03-31" })
        const persons = acts.reduce((sum, one) => sum + one.persons, 0)
        for (const [key, said] of [
          ["gender", acts.map(({ byGender }) => byGender)],
          ["age_band", acts.map(({ byAgeBand }) => byAgeBand)],
        ] as const) {
          const [block] = sections
            .flatMap(({ blocks }) => blocks)
            .flatMap((one) => (one.kind === "breakdown" && one.dimension.key === key ? [one] : []))
          expect(block?.total.values[0]).toBe(persons)
          let known = 0
          for (const { member, values } of block?.rows ?? []) {
            if (member === null) continue
            const of = said.reduce((sum, one) => sum + (one[member] ?? 0), 0)
            known += of
            expect([member, values[0]]).toEqual([member, of])
          }
          expect(block?.rows.find(({ member }) => member === null)?.values[0] ?? 0).toBe(persons - known)
        }
        const [block] = sections
          .flatMap(({ blocks }) => blocks)
          .flatMap((one) => (one.kind === "breakdown" && one.dimension.key === "register" ? [one] : []))
        expect(block?.total.values).toEqual([acts.length, persons, 60 * acts.length])
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  it.each([
    ["more women and men than persons", { persons: 3, byGender: { woman: 2, man: 2 } }, "byGender"],
    ["more people by age than persons", { persons: 3, byAgeBand: { "18-25": 4 } }, "byAgeBand"],
    ["a gender of everybody besides", { persons: 3, gender: "woman", byGender: { man: 1 } }, "byGender"],
    ["an age of everybody besides", { persons: 3, ageBand: "18-25", byAgeBand: { "26-39": 1 } }, "byAgeBand"],
    ["a main theme that is missing", { persons: 3, otherThemes: ["energy"] }, "otherThemes"],
    ["the main theme again", { persons: 3, theme: "energy", otherThemes: ["energy"] }, "otherThemes"],
    ["the mediator again", { persons: 3, mediator: "mediator-1", colleagues: ["mediator-1"] }, "colleagues"],
    ["a colleague twice", { persons: 3, colleagues: ["mediator-2", "mediator-2"] }, "colleagues"],
  ] as const)("is refused with %s", async (_, said, path) => {
    await using world = await openWorld()
    const paths = await expectInvalid(world.mediator.registers.record({ ...act, ...said } as never))
    expect(paths.map((one) => one.split(".")[0])).toEqual([path])
  })

  it("of one act with several themes and mediators is one act, under its main theme and for its mediator", async () => {
    await using world = await openWorld()
    const several = { theme: "housing", otherThemes: ["energy", "water"], colleagues: ["mediator-2"] } as const
    await world.mediator.registers.record({ ...act, persons: 2, ...several })
    const { items } = await world.mediator.registers.list({ from: "2026-03-01", to: "2026-03-31" })
    expect(items).toMatchObject([{ mediator: "mediator-1", ...several }])
    const totals = await world.mediator.registers.totals({ from: "2026-03-01", to: "2026-03-31" })
    expect(totals.find(({ register }) => register === "inform")).toMatchObject({ activities: 1, persons: 2 })
  })
})
