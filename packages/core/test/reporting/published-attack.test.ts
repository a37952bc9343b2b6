import {
  ageBands,
  genders,
  networkReport,
  openMediation,
  type PublishedTable,
  periodOf,
  registerLabels,
} from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fixedPorts } from "../support/world.ts"
import { givenAway, type Published, type Secret, secretsOf } from "./attacker.ts"

const THRESHOLD = 11
const PERIODS = ["2026-01", "2026-02", "2026-Q1", "2026-Q2", "2026-Q3", "2026"] as const
const PROFILES = ["reports/structure", "reports/citer", "reports/convention", "reports/adultes-relais"] as const
const keys = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => Object.keys(table) as K[]
const some = <T>(values: ReadonlyArray<T>) => fc.constantFrom(...values)

const act = fc.record(
  {
    structure: some(["a", "b"] as const),
    month: fc.integer({ min: 1, max: 9 }),
    register: some(keys(registerLabels)),
    persons: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 60 })),
    theme: some(["housing", "energy", "water"] as const),
    commune: some(["66136", "66065", "66037"]),
    gender: some(keys(genders)),
    ageBand: some(keys(ageBands).slice(0, 3)),
    partner: some(["CAF", "CPAM", "EDF"]),
    newcomer: fc.boolean(),
    conventions: some([["c-1"], ["c-2"], ["c-1", "c-2"]]),
    collective: fc.boolean(),
  },
  { requiredKeys: ["structure", "month", "register", "persons", "collective"] },
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant("publish" as const), profile: some(PROFILES), period: some(PERIODS) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("network" as const), period: some(PERIODS) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("late" as const), acts: fc.array(act, { minLength: 1, maxLength: 2 }) }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const particulars = ({ register, collective }: Act) => ({
  ...(register === "inform"
    ? {
        session: {
          format: collective ? ("collective" as const) : ("individual" as const),
          audience: "inhabitants" as const,
          title: "Exemple",
        },
      }
    : {}),
  ...(register === "watch"
    ? {
        watch: {
          nature: collective ? ("technical" as const) : ("social" as const),
          observation: "Un lampadaire en panne",
        },
      }
    : {}),
})

/** Play a story, and hand over all that left with what it hides. */
const played = async (
  acts: ReadonlyArray<Act>,
  steps: ReadonlyArray<Step>,
): Promise<{ readonly published: ReadonlyArray<Published>; readonly secrets: ReadonlyArray<Secret> }> => {
  const storage = memoryStorage()
  const ports = fixedPorts("2026-12-01")
  const published: Published[] = []
  const secrets: Secret[] = []
  const kept: Array<ReadonlyArray<PublishedTable>> = []
  let time = 0
  await using a = await openMediation({ structure: "a", storage, ports })
  await using b = await openMediation({ structure: "b", storage, ports })
  const record = async (all: ReadonlyArray<Act>): Promise<void> => {
    for (const one of all) {
      const { structure, month, collective: _, ...rest } = one
      const desk = (structure === "a" ? a : b).as({ id: "mediator-1", roles: ["mediator"] })
      await desk.registers.record({ on: `2026-0${month}-15`, minutes: 30, ...rest, ...particulars(one) })
    }
  }
  await record(acts)
  const { reports } = a.as({ id: "directrice", roles: ["director"] })
  for (const one of steps) {
    if (one.kind === "late") {
      time += 1
      await record(one.acts)
    } else if (one.kind === "network") {
      const report = await networkReport({
        storage,
        structures: ["a", "b"],
        ...periodOf(one.period),
        clock: ports.clock,
        published: { all: async () => kept, add: async (tables) => void kept.push(tables) },
      })
      const left = { report, whose: "*", time }
      published.push(left)
    } else {
      const { profile } = one
      const limited = profile === "reports/convention" || profile === "reports/adultes-relais"
      const asked = { profile, ...periodOf(one.period), ...(limited ? { convention: "c-1" } : {}) }
      const left = { report: await reports.publish(asked), whose: limited ? "a/c-1" : "a", time }
      published.push(left)
      secrets.push(...secretsOf(left, await reports.internal(asked), published.length - 1))
    }
  }
  return { published, secrets }
}

/** A network reads what its structures published; they do not know what it published, and come first. */
const networkLast = (steps: ReadonlyArray<Step>): ReadonlyArray<Step> =>
  steps.toSorted((a, b) => Number(a.kind === "network") - Number(b.kind === "network"))

const story = fc.tuple(
  fc.array(act, { minLength: 4, maxLength: 40 }),
  fc.array(step, { minLength: 1, maxLength: 4 }).map(networkLast),
)

const presence = { structure: "a", register: "presence", collective: false } as const

/** Stories in which readers once knew more than was shown. */
const stories: ReadonlyArray<{
  readonly what: string
  readonly acts: ReadonlyArray<Act>
  readonly steps: ReadonlyArray<Step>
}> = [
  {
    what: "a row that one report hides and the next has no place for: it would be nothing, and the others make up the total",
    acts: [
      { ...presence, month: 1, persons: 5, theme: "housing" },
      { ...presence, month: 1, persons: 1 },
      { ...presence, month: 1, persons: 1, conventions: ["c-1"] },
      { ...presence, month: 2, persons: 1, commune: "66136" },
      { ...presence, month: 1, persons: 5 },
    ],
    steps: [
      { kind: "publish", profile: "reports/citer", period: "2026-01" },
      { kind: "publish", profile: "reports/structure", period: "2026-02" },
      { kind: "publish", profile: "reports/structure", period: "2026-01" },
    ],
  },
  {
    what: "a figure that is a row of another by definition: one report tells its quarter, the other its months",
    acts: [
      { ...presence, month: 1, persons: 1 },
      { ...presence, month: 1, persons: 1, conventions: ["c-1"] },
      { ...presence, month: 7, persons: 11, conventions: ["c-1"], register: "partner" },
      { ...presence, month: 7, persons: 2, conventions: ["c-1"] },
    ],
    steps: [
      { kind: "publish", profile: "reports/convention", period: "2026-Q3" },
      { kind: "publish", profile: "reports/adultes-relais", period: "2026" },
    ],
  },
  {
    what: "a month of which the only row is told: with what a convention had in it, it is all of the month",
    acts: [
      { ...presence, month: 3, persons: 2 },
      { ...presence, month: 3, persons: 11, conventions: ["c-1"] },
      { ...presence, month: 1, persons: 5, commune: "66136", conventions: ["c-1"] },
      { ...presence, month: 1, persons: 6, commune: "66136", conventions: ["c-1"] },
    ],
    steps: [
      { kind: "publish", profile: "reports/adultes-relais", period: "2026" },
      { kind: "publish", profile: "reports/structure", period: "2026-Q1" },
      { kind: "publish", profile: "reports/structure", period: "2026-01" },
    ],
  },
  {
    what: "rows of which an earlier report told that nothing happened: nobody came, and the total is of the others",
    acts: [
      { ...presence, month: 4, persons: 5 },
      { ...presence, month: 4, persons: 5 },
      { ...presence, month: 1, persons: 11, theme: "water", conventions: ["c-1"] },
      { ...presence, month: 2, persons: 5, theme: "water" },
    ],
    steps: [
      { kind: "publish", profile: "reports/convention", period: "2026-01" },
      { kind: "publish", profile: "reports/citer", period: "2026-Q2" },
      { kind: "publish", profile: "reports/structure", period: "2026-Q1" },
    ],
  },
  {
    what: "a row that an earlier report had no place for, for nothing happened in it: nobody came either",
    acts: [
      { ...presence, month: 1, persons: 1, conventions: ["c-1"] },
      { ...presence, month: 1, persons: 5 },
      { ...presence, month: 1, persons: 5 },
      { ...presence, month: 4, persons: 5, partner: "CAF" },
    ],
    steps: [
      { kind: "publish", profile: "reports/citer", period: "2026-Q1" },
      { kind: "publish", profile: "reports/structure", period: "2026-Q2" },
    ],
  },
  {
    what: "a row of the structure that its convention has nothing in: by its absence all of the convention is in the others",
    acts: [
      { ...presence, month: 1, persons: 11, conventions: ["c-1"] },
      { ...presence, month: 1, persons: 5 },
      { ...presence, month: 1, persons: 11, partner: "CAF" },
      { ...presence, month: 1, persons: 5 },
    ],
    steps: [
      { kind: "publish", profile: "reports/adultes-relais", period: "2026-01" },
      { kind: "publish", profile: "reports/structure", period: "2026-01" },
      { kind: "publish", profile: "reports/convention", period: "2026-01" },
    ],
  },
  {
    what: "a row that is hidden with others in which nothing happened: they are hidden whole, or the total tells it",
    acts: [
      { ...presence, month: 1, persons: 5 },
      { ...presence, month: 1, persons: 5, theme: "housing" },
      { ...presence, month: 1, persons: 5, theme: "housing" },
      { ...presence, month: 1, persons: 1, partner: "CAF" },
    ],
    steps: [
      { kind: "publish", profile: "reports/citer", period: "2026-01" },
      { kind: "publish", profile: "reports/structure", period: "2026-01" },
    ],
  },
  {
    what: "a quarter of which one row has all acts: whoever came at all came in it",
    acts: [
      { ...presence, month: 4, persons: 11, conventions: ["c-1"] },
      { ...presence, month: 4, persons: 2, conventions: ["c-1"], register: "conflict" },
      { ...presence, month: 7, persons: 14, conventions: ["c-1"] },
      { ...presence, month: 1, persons: 1 },
      { ...presence, month: 1, persons: 2, conventions: ["c-1"], register: "watch" },
      { ...presence, month: 1, persons: 1 },
    ],
    steps: [
      { kind: "publish", profile: "reports/convention", period: "2026" },
      { kind: "publish", profile: "reports/convention", period: "2026-Q3" },
      { kind: "publish", profile: "reports/structure", period: "2026-01" },
    ],
  },
  {
    what: "a convention's year of which all but two months are nothing: the structure's quarters bound it",
    acts: [
      { ...presence, month: 1, persons: 7 },
      { ...presence, month: 1, persons: 1 },
      { ...presence, month: 2, persons: 3, conventions: ["c-1"] },
      { ...presence, month: 4, persons: 11, conventions: ["c-1"] },
      { ...presence, month: 7, persons: 6 },
    ],
    steps: [
      { kind: "publish", profile: "reports/adultes-relais", period: "2026" },
      { kind: "publish", profile: "reports/structure", period: "2026-01" },
      { kind: "publish", profile: "reports/structure", period: "2026-Q2" },
    ],
  },
  {
    what: "a quarter that is all in one month: it is no hiding place for zeros of an earlier report",
    acts: [
      { ...presence, month: 1, persons: 5 },
      { ...presence, month: 1, persons: 5 },
      { ...presence, month: 1, persons: 5 },
      { ...presence, month: 4, persons: 1 },
    ],
    steps: [
      { kind: "publish", profile: "reports/structure", period: "2026-01" },
      { kind: "publish", profile: "reports/convention", period: "2026-Q2" },
      { kind: "publish", profile: "reports/citer", period: "2026-Q2" },
    ],
  },
  {
    what: "a figure by definition that was told by months first and by the quarter later",
    acts: [
      { ...presence, month: 7, persons: 30, conventions: ["c-1"], register: "partner" },
      { ...presence, month: 8, persons: 3, conventions: ["c-1"] },
      { ...presence, month: 8, persons: 40, conventions: ["c-1"], register: "partner" },
    ],
    steps: [
      { kind: "publish", profile: "reports/adultes-relais", period: "2026-Q3" },
      { kind: "publish", profile: "reports/structure", period: "2026-Q3" },
      { kind: "publish", profile: "reports/convention", period: "2026" },
    ],
  },
]

describe("what readers could make of several reports", () => {
  it.each(stories)("$what", async ({ acts, steps }) => {
    const { published, secrets } = await played(acts, steps)
    expect(secrets.some(({ truth }) => truth > 0)).toBe(true)
    expect(givenAway(published, ["a", "b"], secrets, THRESHOLD)).toEqual([])
  })
})

describe("all that was published, under attack by whole bounds", () => {
  it("gives away no hidden figure, and none that is small, over periods, profiles, conventions, late acts and a network", async () => {
    let attacked = 0
    await fc.assert(
      fc.asyncProperty(story, async ([acts, steps]) => {
        const { published, secrets } = await played(acts, steps)
        attacked += secrets.filter(({ truth }) => truth > 0).length
        expect(givenAway(published, ["a", "b"], secrets, THRESHOLD)).toEqual([])
      }),
      { numRuns: 500 },
    )
    // Otherwise the attack would have had nothing to attack.
    expect(attacked).toBeGreaterThan(5000)
  }, 600_000)
})
