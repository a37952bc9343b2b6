import { type RetentionItem, runRetention } from "@traitdunion/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openWorld, type World } from "../support/world.ts"

const RECORDED = "2026-03-02"
const DUE = "2028-03-02"

/** Register invented persons, the last contact with whom is long ago. */
const register = async (world: World, count: number): Promise<ReadonlyArray<RetentionItem>> => {
  world.setDay(RECORDED)
  await world.mediator.people.registerPerson.many(
    Array.from({ length: count }, (_, index) => ({
      input: { person: `old-${String(index).padStart(3, "0")}`, name: `Personne ${index} Exemple` },
    })),
  )
  world.setDay(DUE)
  const items = await world.director.privacy.retentionDue({})
  return items.filter(({ person }) => person.startsWith("old-"))
}

describe("a retention run", () => {
  it("erases exactly the list, in commits that it tells of, and the persons are due no more", async () => {
    await using world = await openWorld()
    const items = await register(world, 120)
    expect(items).toHaveLength(120)
    const told: Array<number> = []
    const { done, noLongerDue, refused } = await runRetention(world.director, {
      items: items.slice(0, 110),
      action: "erase",
      onProgress: ({ done: count, total }) => {
        expect(total).toBe(110)
        told.push(count)
      },
    })
    expect({ done, noLongerDue, refused }).toEqual({ done: items.slice(0, 110), noLongerDue: [], refused: [] })
    expect(told).toEqual([50, 100, 110])
    const left = await world.director.privacy.retentionDue({})
    expect(left.filter(({ person }) => person.startsWith("old-"))).toEqual(items.slice(110))
    expect(await world.director.privacy.certificate({ person: "old-000" })).toMatchObject({ ground: "retention" })
  })

  it("leaves alone who came back meanwhile, and says who is archived already", async () => {
    await using world = await openWorld()
    const items = await register(world, 3)
    const [back, before, other] = items
    await world.mediator.people.rectifyPerson({ person: back?.person ?? "", phone: "06 00 00 00 01" })
    await world.director.privacy.archive({ person: before?.person ?? "" })
    const outcome = await runRetention(world.director, { items, action: "archive" })
    expect(outcome).toMatchObject({
      done: [other],
      noLongerDue: [back],
      refused: [{ item: before, error: { _tag: "CommandRefused", reason: "AlreadyArchived" } }],
    })
  })

  it("refuses a list that names somebody twice, before anything is done", async () => {
    await using world = await openWorld()
    const [item] = await register(world, 1)
    if (item === undefined) throw new Error("Nobody is due")
    const run = runRetention(world.director, { items: [item, item], action: "erase" })
    await expect(run).rejects.toMatchObject({ _tag: "InvalidInput", code: "TDU-INPUT" })
    expect(await world.director.privacy.retentionDue({})).toContainEqual(item)
  })

  it("does nothing with an empty list, and is for directors alone", async () => {
    await using world = await openWorld()
    const items = await register(world, 1)
    expect(await runRetention(world.director, { items: [], action: "erase" })).toEqual({
      done: [],
      noLongerDue: [],
      refused: [],
    })
    await expect(runRetention(world.lead, { items, action: "erase" })).rejects.toMatchObject({ code: "TDU-ACTOR" })
  })

  it("settles every item once, whoever is still due", async () => {
    const item = fc.record({ person: fc.uuid(), still: fc.boolean(), ok: fc.boolean() })
    const lists = fc.uniqueArray(item, { selector: ({ person }) => person, maxLength: 130 })
    const days = { lastContact: RECORDED, dueOn: DUE, archived: false } as unknown as Omit<RetentionItem, "person">
    await fc.assert(
      fc.asyncProperty(lists, fc.constantFrom("archive", "erase"), async (list, action) => {
        const fates = new Map(list.map((one) => [one.person, one]))
        const items = list.map(({ person }) => ({ ...days, person }))
        const many = async (batch: ReadonlyArray<{ readonly input: { readonly person: string } }>) =>
          batch.map(({ input: { person } }) =>
            fates.get(person)?.ok === true
              ? ({ ok: true } as const)
              : ({ ok: false, error: new Error(person) as never } as const),
          )
        const retentionDue = async () => items.filter(({ person }) => fates.get(person)?.still)
        const told: Array<number> = []
        const { done, noLongerDue, refused } = await runRetention(
          { privacy: { retentionDue, archive: { many }, erase: { many } } },
          { items, action, onProgress: (progress) => told.push(progress.done) },
        )
        expect(done).toEqual(items.filter(({ person }) => fates.get(person)?.still && fates.get(person)?.ok))
        expect(noLongerDue).toEqual(items.filter(({ person }) => !fates.get(person)?.still))
        expect(refused.map(({ item: one }) => one)).toEqual(
          items.filter(({ person }) => fates.get(person)?.still && !fates.get(person)?.ok),
        )
        expect(told).toEqual(told.toSorted((a, b) => a - b))
        if (items.length > noLongerDue.length) expect(told.at(-1)).toBe(items.length)
      }),
    )
  })
})
