import { defineIndicator, definePlugin, openMediation, type Report, activityTally as tally } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fixedPorts, STRUCTURE } from "../support/world.ts"
import { computable } from "./attack.ts"

const label = { fr: "Exemple" }
const SESSIONS = "own/sessions"
/** A report that divides by theme and by month what an act may leave out. */
const own = definePlugin({
  id: "own",
  label,
  indicators: [
    defineIndicator(tally, {
      id: SESSIONS,
      label,
      unit: "count",
      numerator: { measure: "sessions", words: label },
      known: "sessions",
      by: ["theme"],
      source: { source: "Exemple fictif" },
    }),
  ],
  profiles: [
    {
      id: "own/report",
      title: label,
      convention: false,
      sections: [
        {
          key: "s",
          title: label,
          blocks: [
            { kind: "breakdown", title: label, by: "theme", indicators: ["registers/activities", SESSIONS] },
            { kind: "breakdown", title: label, by: "theme", indicators: ["registers/persons", "registers/attendance"] },
            { kind: "trend", title: label, indicator: SESSIONS },
          ],
        },
      ],
      notes: [],
    },
  ],
})

const common = {
  month: fc.integer({ min: 1, max: 4 }),
  persons: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 4, max: 40 })),
  theme: fc.constantFrom("housing", "energy", "water"),
  told: fc.boolean(),
  amount: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
  kind: fc.boolean(),
}
const act = fc.record({
  register: fc.constantFrom("presence", "inform", "watch", "institution", "partner"),
  ...common,
})
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

/** What the act says that is particular to its register, when it says so. */
const particular = ({ register, told, amount, kind }: Act) => {
  if (!told) return {}
  if (register === "presence") return { round: { contacts: amount ?? 0 } }
  if (register === "watch") {
    return { watch: { nature: kind ? "technical" : "social", observation: "Lampadaire éteint (exemple)" } } as const
  }
  if (register === "institution") return { clearing: { procedure: "Dossier d'exemple" } }
  if (register !== "inform") return {}
  const session = { format: kind ? "collective" : "individual", audience: "inhabitants" } as const
  return { session: amount === undefined ? session : { ...session, attendance: amount } }
}

/** An independent count: each figure, or nothing where no act recorded what it counts. */
const expected = (acts: ReadonlyArray<Act>) => {
  const of = (register: Act["register"]): ReadonlyArray<Act> =>
    acts.filter((one) => one.told && one.register === register)
  const sum = (some: ReadonlyArray<Act>): number | null =>
    some.length === 0 ? null : some.reduce((total, { amount }) => total + (amount ?? 0), 0)
  const number = (some: ReadonlyArray<Act>, counted = some): number | null =>
    some.length === 0 ? null : counted.length
  const [sessions, watched] = [of("inform"), of("watch")]
  return {
    "registers/contacts": sum(of("presence")),
    "registers/sessions": number(sessions),
    "registers/collective-sessions": number(
      sessions,
      sessions.filter(({ kind }) => kind),
    ),
    "registers/attendance": sum(sessions.filter(({ amount }) => amount !== undefined)),
    "registers/observations": number(watched),
    "registers/technical-observations": number(
      watched,
      watched.filter(({ kind }) => kind),
    ),
    "registers/procedures": number(of("institution")),
  }
}

const opened = async (acts: ReadonlyArray<Act>) => {
  const mediation = await openMediation({
    structure: STRUCTURE,
    storage: memoryStorage(),
    plugins: [own],
    ports: fixedPorts("2026-12-01"),
  })
  await mediation.as({ id: "mediator-1", roles: ["mediator"] }).registers.record.many(
    acts.map((one) => ({
      input: {
        on: `2026-0${one.month}-15`,
        register: one.register,
        minutes: 30,
        persons: one.persons,
        theme: one.theme,
        ...particular(one),
      } as const,
    })),
  )
  return { mediation, desk: mediation.as({ id: "directrice", roles: ["director"] }) }
}

const keyFigures = (report: Report) =>
  report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "figures" ? block.figures : [])))

const march = { from: "2026-03-01", to: "2026-04-30" } as const
const acts = fc.array(act, { maxLength: 25 })

describe("what nobody recorded over a period", () => {
  it("is not available, and is never zero; what somebody recorded is a number", async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const { mediation, desk } = await opened(all)
        await using _ = mediation
        const current = expected(all.filter(({ month }) => month >= 3))
        const previous = expected(all.filter(({ month }) => month < 3))
        for (const profile of ["reports/structure", "reports/citer"]) {
          for (const figure of keyFigures(await desk.reports.internal({ profile, ...march }))) {
            const id = figure.indicator as keyof typeof current
            if (!(id in current)) continue
            expect([id, figure.value, figure.previous]).toEqual([id, current[id], previous[id]])
          }
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it("is not available in each row and month of a breakdown either, and gives away nothing that is hidden", async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const { mediation, desk } = await opened(all)
        await using _ = mediation
        const published = await desk.reports.publish({ profile: "own/report", ...march })
        const known = expected(all.filter(({ month }) => month >= 3))
        const [byTheme, persons, trend] = published.sections[0]?.blocks ?? []
        if (byTheme?.kind !== "breakdown" || persons?.kind !== "breakdown" || trend?.kind !== "trend") {
          throw new Error("Not the report that was asked for")
        }
        for (const { values } of [...byTheme.rows, byTheme.total]) {
          expect(values[1] === null).toBe(known["registers/sessions"] === null)
        }
        for (const { values } of [...persons.rows, persons.total]) {
          expect(values[1] === null).toBe(known["registers/attendance"] === null)
        }
        for (const { value } of trend.points) expect(value === null).toBe(known["registers/sessions"] === null)
        expect([...computable(published)]).toEqual([])
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})
