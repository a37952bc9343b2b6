import fc from "fast-check"
import { expect, it } from "vitest"
import { expectInvalid } from "../support/expect.ts"
import { openWorld } from "../support/world.ts"

const year = { from: "2026-01-01", to: "2026-12-31" }
const act = { register: "watch", minutes: 10, persons: 2 } as const

it("gives every act of a period once, the latest first, whatever the size of the pages", async () => {
  await using world = await openWorld()
  const { registers } = world.mediator
  const days = ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"]
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...days), fc.stringMatching(/^[a-z0-9][A-Za-z0-9.:_-]{0,5}$/)), {
        selector: ([, id]) => id,
        maxLength: 14,
      }),
      fc.integer({ min: 1, max: 6 }),
      async (acts, limit) => {
        await using one = await openWorld()
        const own = one.mediator.registers
        for (const [on, activity] of acts) await own.record({ activity, on, ...act })
        const seen: Array<string> = []
        let cursor: string | undefined
        for (;;) {
          const page = await own.list({ ...year, limit, ...(cursor === undefined ? {} : { cursor }) })
          expect(page.items.length).toBeLessThanOrEqual(limit)
          seen.push(...page.items.map(({ on, activity }) => `${on}~${activity}`))
          if (page.next === null) break
          cursor = page.next
        }
        const expected = acts.map(([on, activity]) => `${on}~${activity}`)
        expect(seen).toEqual(expected.toSorted((a, b) => (a < b ? 1 : -1)))
      },
    ),
    { numRuns: 25 },
  )
  await expectInvalid(registers.list({ ...year, cursor: "not-a-place" }))
  await expectInvalid(registers.list({ ...year, cursor: "2026-02-30~a" }))
  await expectInvalid(registers.list({ ...year, limit: 201 }))
})

it("shows what each act says with its French words and its version, and those alone that are asked for", async () => {
  await using world = await openWorld()
  const { registers } = world.mediator
  await registers.record({ activity: "a-1", on: "2026-03-01", ...act, theme: "energy", place: "Hall" })
  await registers.correct({ activity: "a-1", on: "2026-03-01", ...act, theme: "energy", place: "Marché" })
  await world.director.registers.record({ activity: "a-2", on: "2026-03-01", ...act, register: "presence" })
  await registers.record({ activity: "a-3", on: "2026-03-01", ...act })
  await registers.cancel({ activity: "a-3" })
  const { items, next } = await registers.list(year)
  expect(next).toBeNull()
  expect(items.map(({ activity }) => activity)).toEqual(["a-2", "a-1"])
  expect(items[1]).toMatchObject({ version: 2, mediator: "mediator-1", place: "Marché" })
  expect(items[1]?.labels).toEqual({ register: "Participer à une veille sociale territoriale", theme: "Énergie" })
  const ids = async (more: Omit<Parameters<typeof registers.list>[0], "from" | "to">) =>
    (await registers.list({ ...year, ...more })).items.map(({ activity }) => activity)
  expect(await ids({ mediator: "mediator-1" })).toEqual(["a-1"])
  expect(await ids({ register: "presence" })).toEqual(["a-2"])
  expect(await ids({ theme: "energy" })).toEqual(["a-1"])
  expect(await ids({ place: "Marché" })).toEqual(["a-1"])
  expect(await ids({ missing: "mediator" })).toEqual(["a-2"])
  expect(await ids({ missing: "theme", register: "watch" })).toEqual([])
})

it("names each mediator of the recorded acts once, by their ids, and nobody whose acts were all cancelled", async () => {
  await using world = await openWorld()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.stringMatching(/^[a-zA-Z0-9][A-Za-z0-9._:-]{0,3}$/), { minLength: 1, maxLength: 8 }),
      async (ids) => {
        await using one = await openWorld()
        const { registers } = one.as("director-1", "director")
        for (const mediator of ids) await registers.record({ on: "2026-03-02", ...act, mediator })
        expect(await registers.mediators({})).toEqual([...new Set(ids)].toSorted())
      },
    ),
    { numRuns: 25 },
  )
  const { registers } = world.mediator
  const { key } = await registers.record({ on: "2026-03-02", ...act })
  await registers.cancel({ activity: key })
  expect(await registers.mediators({})).toEqual([])
})
