import { checkUpgrade, openMediation, type Storage } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import { STRUCTURE, storedEvents } from "../support/world.ts"
import { first, third } from "./workshops.ts"

const actor = { id: "mediator-1", roles: ["mediator"] } as const
const open = { structure: STRUCTURE } as const

const writtenBy = async (plugins: readonly [ReturnType<typeof first>]): Promise<Storage> => {
  const storage = memoryStorage()
  await using core = await openMediation({ ...open, storage, plugins })
  const { workshops } = core.as(actor)
  await workshops.plan({ id: "w1", name: "Écogestes" })
  await workshops.hold({ id: "w1", persons: 7 })
  await workshops.plan({ id: "w2", name: "Budget" })
  return storage
}

describe("before an update", () => {
  it("says what would be read by an upcast, and writes nothing", async () => {
    const storage = await writtenBy([first()])
    const before = await storedEvents(storage)
    expect(await checkUpgrade({ ...open, storage, plugins: [third()] })).toEqual({
      ok: true,
      events: 4,
      upcast: [
        { type: "workshop.Planned", events: 2, first: 1 },
        { type: "workshop.Held", events: 1, first: 2 },
        { type: "workshop.Remark", events: 1, first: 3 },
      ],
      foreign: [],
      unreadable: [],
    })
    expect(await storedEvents(storage)).toEqual(before)
  })

  it("names the events of plugins that are not there", async () => {
    const storage = await writtenBy([first()])
    const { ok, foreign } = await checkUpgrade({ ...open, storage })
    expect(ok).toBe(true)
    expect(foreign.map(({ type, events }) => [type, events])).toEqual([
      ["workshop.Planned", 2],
      ["workshop.Held", 1],
      ["workshop.Remark", 1],
    ])
  })

  it("names what an older program could not read, and whose it is", async () => {
    const storage = memoryStorage()
    await using newer = await openMediation({ ...open, storage, plugins: [third()] })
    await newer.as(actor).workshops.plan({ id: "w1", title: "Écogestes", place: null })
    expect(await checkUpgrade({ ...open, storage, plugins: [first()] })).toMatchObject({
      ok: false,
      unreadable: [{ type: "workshop.Planned@3", reason: "newer", plugin: "workshops", events: 1, first: 1 }],
    })
  })

  it("names what a plugin fails on", async () => {
    const storage = await writtenBy([first()])
    const failing = third(() => {
      throw new TypeError("failed")
    })
    const { ok, unreadable } = await checkUpgrade({ ...open, storage, plugins: [failing] })
    expect(ok).toBe(false)
    expect(unreadable).toMatchObject([{ type: "workshop.Planned", reason: "misread", events: 2, first: 1 }])
  })

  it("of a structure that is not there says so, and makes none", async () => {
    const storage = memoryStorage()
    await expect(checkUpgrade({ ...open, storage })).rejects.toMatchObject({ reason: "unprepared" })
    await expect(checkUpgrade({ ...open, storage })).rejects.toMatchObject({ reason: "unprepared" })
  })
})
