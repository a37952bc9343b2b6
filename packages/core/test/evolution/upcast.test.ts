import { defineStream, EventUnreadable, field, openMediation, PluginMisconfigured, versions } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { STRUCTURE, storedEvents } from "../support/world.ts"
import { first, third } from "./workshops.ts"

const actor = { id: "mediator-1", roles: ["mediator"] } as const
const open = { structure: STRUCTURE } as const

/** A journal as the first release wrote it. */
const oldJournal = async () => {
  const storage = memoryStorage()
  await using core = await openMediation({ ...open, storage, plugins: [first()] })
  const { workshops } = core.as(actor)
  await workshops.plan({ id: "w1", name: "Écogestes" })
  await workshops.hold({ id: "w1", persons: 7 })
  await workshops.move({ id: "w1", came: 3, went: 1 }, { commandId: "moved" })
  return storage
}

describe("an event whose shape changed", () => {
  it("is read as it would be written today: a field more, one renamed, a kind split, a kind gone", async () => {
    const storage = await oldJournal()
    await using core = await openMediation({ ...open, storage, plugins: [third()] })
    const { workshops } = core.as(actor)
    expect(await workshops.get({ id: "w1" })).toEqual({
      title: "Écogestes",
      place: null,
      attendance: 7,
      came: 3,
      went: 1,
    })
    const past = [
      { type: "workshop.Planned", data: { title: "Écogestes", place: null } },
      { type: "workshop.Attended", data: { attendance: 7 } },
      { type: "workshop.Came", data: { persons: 3 } },
      { type: "workshop.Went", data: { persons: 1 } },
    ]
    expect(await workshops.past({ id: "w1" })).toEqual(past)
    expect(await workshops.all({ id: "w1" })).toEqual(past.map(({ type }) => type))
  })

  it("stays in the journal as it was written, hashes included, and new ones are written beside it", async () => {
    const storage = await oldJournal()
    const before = await storedEvents(storage)
    await using core = await openMediation({ ...open, storage, plugins: [third()] })
    const { workshops } = core.as(actor)
    await workshops.plan({ id: "w1", title: "Éco-gestes", place: "Maison de quartier" })
    await workshops.attend({ id: "w1", attendance: 2 })
    expect(await core.audit.verify()).toMatchObject({ ok: true, verified: before.length + 2 })
    expect((await core.audit.tables()).every(({ differences }) => differences === 0)).toBe(true)
    const after = await storedEvents(storage)
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.slice(before.length).map(({ type, data }) => [type, data])).toEqual([
      ["workshop.Planned@3", '{"title":"Éco-gestes","place":"Maison de quartier"}'],
      ["workshop.Attended", '{"attendance":2}'],
    ])
    expect(await workshops.get({ id: "w1" })).toMatchObject({ title: "Éco-gestes", attendance: 9 })
  })

  it("counts as it was written where a version is expected, and a repeated command answers in today's words", async () => {
    const storage = await oldJournal()
    await using core = await openMediation({ ...open, storage, plugins: [third()] })
    const { workshops } = core.as(actor)
    const stored = (await storedEvents(storage)).length
    const receipt = await workshops.attend({ id: "w1", attendance: 1 }, { expectedVersion: stored })
    expect(receipt.version).toBe(stored + 1)
  })

  it("is told as newer by a program that is older: it refuses to write there, and reads the rest", async () => {
    const storage = memoryStorage()
    await using newer = await openMediation({ ...open, storage, plugins: [third()] })
    await newer.as(actor).workshops.plan({ id: "w1", title: "Écogestes", place: null })
    await newer.as(actor).workshops.attend({ id: "w2", attendance: 4 })
    await using older = await openMediation({ ...open, storage, plugins: [first()] })
    const { workshops } = older.as(actor)
    const before = await storedEvents(storage)
    for (const [stream, type] of [
      ["w1", "workshop.Planned@3"],
      ["w2", "workshop.Attended"],
    ] as const) {
      const failure = await workshops.hold({ id: stream, persons: 1 }).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(EventUnreadable)
      expect(failure).toMatchObject({
        reason: "newer",
        place: { plugin: "workshops", stream: `workshop/${stream}`, type },
      })
      expect((failure as EventUnreadable).words.fr).toContain("de l'extension « workshops »")
      await expect(workshops.get({ id: stream })).rejects.toMatchObject({ reason: "newer" })
    }
    expect(await storedEvents(storage)).toEqual(before)
    await workshops.plan({ id: "w3", name: "Un autre" })
    expect(await workshops.get({ id: "w3" })).toMatchObject({ title: "Un autre" })
  })
})

describe("an event that its plugin fails on", () => {
  it("is told with plugin, stream, position and type, and nothing of what it holds", async () => {
    const storage = await oldJournal()
    const failing = third(() => {
      throw new TypeError("Écogestes is not a function")
    })
    await using core = await openMediation({ ...open, storage, plugins: [failing] })
    const failure = await core
      .as(actor)
      .workshops.attend({ id: "w1", attendance: 1 })
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({
      _tag: "EventUnreadable",
      reason: "misread",
      place: { plugin: "workshops", stream: "workshop/w1", position: 1, type: "workshop.Planned" },
    })
    expect(JSON.stringify((failure as EventUnreadable).toOutcome())).not.toContain("Écogestes")
  })
})

describe("a declaration that cannot be", () => {
  const shape = z.strictObject({ persons: field.persons })
  it("a kind that is current and retired at once, or whose name holds the mark of versions", () => {
    expect(() =>
      defineStream("twice", { Held: shape }, { retired: { Held: { was: shape, upcast: () => [] } } }),
    ).toThrow(PluginMisconfigured)
    expect(() => defineStream("marked", { "Held@2": versions(shape) })).toThrow(PluginMisconfigured)
  })
})
