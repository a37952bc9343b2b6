import {
  ageBands,
  doers,
  genders,
  modalities,
  openMediation,
  publics,
  type Report,
  registerLabels,
  themes,
} from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fixedPorts, STRUCTURE } from "../support/world.ts"
import { computable, hiddenIn } from "./attack.ts"

const keys = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => Object.keys(table) as K[]
const some = <T>(values: ReadonlyArray<T>) => fc.constantFrom(...values)

const act = fc.record(
  {
    month: fc.integer({ min: 1, max: 6 }),
    register: some(keys(registerLabels)),
    minutes: fc.integer({ min: 1, max: 200 }),
    persons: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 60 })),
    theme: some(keys(themes).slice(0, 4)),
    modality: some(keys(modalities)),
    commune: some(["66136", "66065"]),
    gender: some(keys(genders)),
    ageBand: some(keys(ageBands)),
    newcomer: fc.boolean(),
    outreach: fc.boolean(),
    doneBy: some(keys(doers).filter((doer) => doer !== "mediator")),
    publics: fc.uniqueArray(some(keys(publics)), { minLength: 1, maxLength: 3 }),
    partner: some(["CAF", "CPAM", "EDF"]),
  },
  { requiredKeys: ["month", "register", "minutes", "persons"] },
)

const published = async (
  acts: ReadonlyArray<typeof act extends fc.Arbitrary<infer A> ? A : never>,
  profile: string,
): Promise<{ readonly external: Report; readonly internal: Report }> => {
  await using mediation = await openMediation({
    structure: STRUCTURE,
    storage: memoryStorage(),
    ports: fixedPorts("2026-12-01"),
  })
  const desk = mediation.as({ id: "mediator-1", roles: ["mediator"] })
  await desk.registers.record.many(
    acts.map(({ month, ...rest }) => ({ input: { on: `2026-0${month}-15`, conventions: ["c-1"], ...rest } })),
  )
  const asked = { profile, from: "2026-01-01", to: "2026-06-30", convention: "c-1" } as const
  const { people, partners, reports } = mediation.as({ id: "directrice", roles: ["director"] })
  const { key: funder } = await people.registerInstitution({ name: "Préfecture d'exemple", kind: "prefecture" })
  await partners.describe({ partner: funder, roles: ["funder"] })
  await partners.signConvention({
    convention: "c-1",
    funder,
    kind: "operating-grant",
    title: "Contrat de ville (exemple fictif)",
    from: "2026-01-01",
    to: "2026-12-31",
    // None of them stands elsewhere in the report as a total, except through what its rows add up to.
    commitments: ["registers/conflicts", "registers/referrals", "registers/done-with", "registers/persons"].map(
      (indicator, index) => ({ commitment: `k-${index}`, words: "Promis", indicator, target: 10 }),
    ),
    reports: [],
  })
  return { external: await reports.publish(asked), internal: await reports.internal(asked) }
}

const profiles = ["reports/structure", "reports/convention", "reports/adultes-relais", "reports/citer"]

describe("a published report under attack", () => {
  it("lets no reader compute a hidden figure from those it shows", async () => {
    let hidden = 0
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 60 }), some(profiles), async (acts, profile) => {
        const { external } = await published(acts, profile)
        hidden += hiddenIn(external)
        expect([...computable(external)]).toEqual([])
      }),
      { numRuns: 150 },
    )
    // Otherwise the attack would have had nothing to attack.
    expect(hidden).toBeGreaterThan(500)
  }, 120_000)

  it("shows no figure that is not true", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 60 }), some(profiles), async (acts, profile) => {
        const { external, internal } = await published(acts, profile)
        const byMember = (rows: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
          rows.toSorted((a, b) => String(Object(a).member).localeCompare(String(Object(b).member)))
        const walk = (shown: unknown, exact: unknown): void => {
          if (shown === "hidden") return
          if (Array.isArray(shown) && Array.isArray(exact) && Object.keys(Object(shown[0])).includes("member")) {
            // Inside, rows come by size; where they leave, by name.
            const [one, other] = [byMember(shown), byMember(exact)]
            for (const [index, row] of one.entries()) walk(row, other[index])
            return
          }
          if (typeof shown === "object" && shown !== null) {
            expect(Object.keys(shown)).toEqual(Object.keys(exact as object))
            for (const [key, value] of Object.entries(shown)) walk(value, (exact as Record<string, unknown>)[key])
          } else expect(shown).toEqual(exact)
        }
        walk(external.sections, internal.sections)
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it("succeeds where small figures alone are hidden, so that the attack is a real one", async () => {
    const big = { month: 1, register: "inform", minutes: 60, persons: 40 } as const
    const { internal } = await published(
      [
        { ...big, theme: "housing" },
        { ...big, theme: "energy" },
        { ...big, theme: "water", persons: 3 },
      ],
      "reports/convention",
    )
    const naive: Report = JSON.parse(JSON.stringify(internal), (_, value: unknown) => (value === 3 ? "hidden" : value))
    expect([...computable(naive)]).toContainEqual(["registers/persons|theme=water", 3])
  })
})
