import { type Keys, openMediation, type Storage } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import { failureOf } from "../support/expect.ts"
import { type Meddling, meddled } from "../support/meddling.ts"
import { CAMILLE, DOMINIQUE, fixedPorts, journalOf, openWorld, STRUCTURE } from "../support/world.ts"

const open = (storage: Storage, keys?: Keys) => {
  const { clock, ids } = fixedPorts()
  return openMediation({
    structure: STRUCTURE,
    storage,
    ports: { clock, ids, ...(keys === undefined ? {} : { keys }) },
  })
}
const actor = { id: "mediator-1", roles: ["mediator"] } as const
const person = { person: "new-1", name: "Nouvelle Exemple" }
const act = { on: "2026-03-01", register: "presence", minutes: 10, persons: 2 } as const

/** Storage with invented people in it, written with `memoryKeys()`. */
const filled = async (): Promise<Storage> => {
  const storage = memoryStorage()
  await using _world = await openWorld({ storage })
  return storage
}

describe("without a key holder", () => {
  it("nothing personal is recorded, and everything else is", async () => {
    const storage = memoryStorage()
    await using core = await open(storage)
    const desk = core.as(actor)
    const error = await failureOf(desk.people.registerPerson(person))
    expect(error).toMatchObject({ _tag: "KeyUnavailable", code: "TDU-KEY", reason: "no-keys" })
    expect(await journalOf(storage)).toEqual([])
    await desk.registers.record(act)
    expect(await core.audit.verify()).toMatchObject({
      ...{ ok: true, verified: 1, marksChecked: false, markedFrom: undefined },
    })
  })

  it("nothing personal is read, and a journal that has marks is not written", async () => {
    const storage = memoryStorage()
    await using world = await openWorld({ storage })
    const mediation = await world.bringTo("dialogue")
    const before = await journalOf(storage)
    await using core = await open(storage)
    const desk = core.as(actor)
    // Figures and facts stay readable.
    expect((await desk.process.list({})).items).toHaveLength(1)
    expect(await failureOf(desk.people.person({ person: CAMILLE }))).toMatchObject({ reason: "no-keys" })
    expect(await failureOf(desk.registers.record(act))).toMatchObject({ reason: "no-keys" })
    expect(await failureOf(desk.people.registerPerson(person))).toMatchObject({ reason: "no-keys" })
    expect(await failureOf(desk.privacy.export({ person: CAMILLE }))).toMatchObject({ reason: "no-keys" })
    // Facts without words, too: they would stand unmarked among marked ones.
    const suspended = desk.process.suspend({ mediation, reason: "time-to-think" })
    expect(await failureOf(suspended)).toMatchObject({ _tag: "KeyUnavailable", reason: "no-keys" })
    expect(await journalOf(storage)).toEqual(before)
    expect(await core.audit.verify()).toMatchObject({ ok: true, marksChecked: false, markedFrom: 1 })
  })
})

describe("the wrong key holder", () => {
  it("is told at the opening, before anything is written", async () => {
    const storage = await filled()
    const before = await journalOf(storage)
    const error = await failureOf(open(storage, memoryKeys("somebody else's")))
    expect(error).toMatchObject({ _tag: "KeyUnavailable", reason: "not-opened" })
    expect(await journalOf(storage)).toEqual(before)
  })

  it("that answers a key of another length is not believed", async () => {
    const short: Keys = { ...memoryKeys(), unwrap: async () => new Uint8Array(16) }
    expect(await failureOf(open(await filled(), short))).toMatchObject({ reason: "not-opened" })
  })
})

describe("keys that somebody meddled with", () => {
  const readAfter = async (key: NonNullable<Meddling["key"]>) => {
    const storage = await filled()
    const before = await journalOf(storage)
    await using core = await open(meddled(storage, { key }), memoryKeys())
    const desk = core.as(actor)
    const error = await failureOf(desk.people.person({ person: CAMILLE }))
    expect(await journalOf(storage)).toEqual(before)
    return error
  }

  it("do not open as those of somebody else", async () => {
    const storage = await filled()
    const store = await storage.open({ structure: STRUCTURE, tables: [] })
    const keys = await store.keys([CAMILLE, DOMINIQUE])
    const swapped = (subject: string): string | undefined => keys.get(subject === CAMILLE ? DOMINIQUE : CAMILLE)
    await using core = await open(
      meddled(storage, { key: (subject, text) => (keys.has(subject) ? swapped(subject) : text) }),
      memoryKeys(),
    )
    const desk = core.as(actor)
    expect(await failureOf(desk.people.person({ person: CAMILLE }))).toMatchObject({ reason: "not-opened" })
    const rectified = desk.people.rectifyPerson({ person: CAMILLE, phone: "04 00 00 00 00" })
    expect(await failureOf(rectified)).toMatchObject({ reason: "not-opened" })
  })

  it.each([
    ["changed", (text: string) => `${text.slice(0, -4)}AAAA`],
    ["cut", () => "active "],
    ["no text of a key", () => "anything"],
    ["nothing", () => ""],
  ])("do not open when they are %s", async (_, change) => {
    const error = await readAfter((subject, text) => (subject === CAMILLE ? change(text) : text))
    expect(error).toMatchObject({ _tag: "KeyUnavailable", reason: "not-opened" })
  })

  it("are missed when they are gone, and nobody is taken for erased", async () => {
    const error = await readAfter((subject, text) => (subject === CAMILLE ? undefined : text))
    expect(error).toMatchObject({ _tag: "KeyUnavailable", reason: "missing" })
  })
})

describe("a key holder that fails", () => {
  it("while a key is made leaves nothing behind, and the next call succeeds", async () => {
    const storage = memoryStorage()
    const real = memoryKeys()
    let fails = true
    const keys: Keys = {
      ...real,
      wrap: (key, context) => (fails ? Promise.reject(new Error("the holder is away")) : real.wrap(key, context)),
    }
    await using core = await open(storage, keys)
    const desk = core.as(actor)
    await expect(desk.people.registerPerson(person)).rejects.toThrow("the holder is away")
    expect(await journalOf(storage)).toEqual([])
    fails = false
    await desk.people.registerPerson(person)
    expect(await desk.people.search({ name: "nouvelle" })).toMatchObject([{ name: "Nouvelle Exemple" }])
  })
})
