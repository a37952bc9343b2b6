import { type Keys, KeyUnavailable, openMediation, SealBroken, type Storage, type Store } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { failureOf } from "../support/expect.ts"
import { overStorage } from "../support/storage.ts"
import { CAMILLE, DOMINIQUE, fixedPorts, openWorld, STRUCTURE, storedEvents, type World } from "../support/world.ts"

const actor = { id: "mediator-1", roles: ["mediator"] } as const

/** The same data opened through a storage that lies. */
const reopened = (storage: Storage, lie: (store: Store) => Partial<Store>, keys: Keys | undefined = memoryKeys()) => {
  const { clock, ids } = fixedPorts()
  return openMediation({
    structure: STRUCTURE,
    storage: overStorage(storage, lie),
    ports: { clock, ids, ...(keys === undefined ? {} : { keys }) },
  })
}
const changingData = (change: (data: string, stream: string) => string) => (store: Store) => ({
  read: async (streams: ReadonlyArray<string>) =>
    new Map(
      [...(await store.read(streams))].map(([id, events]) => [
        id,
        events.map((event) => ({ ...event, data: change(event.data, event.stream) })),
      ]),
    ),
})
const nameOf = async (world: World, person: string): Promise<Readonly<Record<string, unknown>>> =>
  (await world.journal()).find(({ stream }) => stream === `person/${person}`)?.data.name

describe("a sealed value", () => {
  it("opens to what was said, whatever was said", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    const said = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }).filter((text) => text.trim() === text)
    await fc.assert(
      fc.asyncProperty(said, async (notes) => {
        await world.mediator.process.interview(
          { mediation, party: CAMILLE, minutes: 5, notes },
          { acknowledge: ["deontology/minimal-words"] },
        )
        const found = await world.mediator.process.get({ mediation })
        expect(found?.interviews.at(-1)?.notes).toBe(notes)
        const last = (await storedEvents(world.storage)).at(-1)
        if (notes.length > 5) expect(last?.data).not.toContain(notes)
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ["subject", DOMINIQUE],
    ["category", "health"],
    ["field", "address"],
    ["lookup", "phone"],
    ["holds", ["nir"]],
  ])("does not open when its %s was changed", async (part, to) => {
    await using world = await openWorld()
    const name = await nameOf(world, CAMILLE)
    const forged = JSON.stringify({ ...name, [part]: to })
    await using core = await reopened(
      world.storage,
      changingData((data) => data.replace(JSON.stringify(name), forged)),
    )
    const failure = await failureOf(core.as({ id: "lead-1", roles: ["lead"] }).people.person({ person: CAMILLE }))
    expect(failure).toBeInstanceOf(SealBroken)
    expect(JSON.stringify(failure)).not.toContain("Camille")
  })

  it("does not open when any byte of its text was changed", async () => {
    await using world = await openWorld()
    const text = String((await nameOf(world, CAMILLE))["text"])
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom("A", "b", "7", "_"), async (at, sign) => {
        fc.pre(text[at] !== sign)
        const bytes = (value: string): string => Buffer.from(value, "base64url").toString("hex")
        const forged = text.slice(0, at) + sign + text.slice(at + 1)
        fc.pre(bytes(forged) !== bytes(text))
        await using core = await reopened(
          world.storage,
          changingData((data) => data.replace(text, forged)),
        )
        expect(await failureOf(core.as(actor).people.person({ person: CAMILLE }))).toBeInstanceOf(SealBroken)
      }),
      { numRuns: 60 },
    )
  })

  it("does not open in another's place: in the journal, in a read table, or under another's key", async () => {
    await using world = await openWorld()
    const [camille, dominique] = [await nameOf(world, CAMILLE), await nameOf(world, DOMINIQUE)]
    const swap = (data: string): string =>
      data.includes(JSON.stringify(camille))
        ? data.replace(JSON.stringify(camille), JSON.stringify(dominique))
        : data.replace(JSON.stringify(dominique), JSON.stringify(camille))
    await using inJournal = await reopened(world.storage, changingData(swap))
    expect(await failureOf(inJournal.as(actor).people.person({ person: CAMILLE }))).toBeInstanceOf(SealBroken)

    // The row of one person under the key of another.
    await using inTable = await reopened(world.storage, (store) => ({
      rows: async (table, query) => {
        const rows = await store.rows(table, query)
        if (table !== "person") return rows
        const other: Readonly<Record<string, string>> = { [CAMILLE]: DOMINIQUE, [DOMINIQUE]: CAMILLE }
        return rows.map((row) => ({ ...row, key: other[String(row["key"])] ?? row["key"] }))
      },
    }))
    const director = inTable.as({ id: "director-1", roles: ["director"] })
    expect(await failureOf(director.privacy.retentionDue({}))).toBeInstanceOf(SealBroken)

    await using underKey = await reopened(world.storage, (store) => ({
      keys: async (subjects) => {
        const found = new Map(await store.keys([...subjects, CAMILLE, DOMINIQUE]))
        const [one, other] = [found.get(CAMILLE), found.get(DOMINIQUE)]
        if (one !== undefined && other !== undefined) found.set(CAMILLE, other).set(DOMINIQUE, one)
        return found
      },
    }))
    const failure = await failureOf(underKey.as(actor).people.person({ person: CAMILLE }))
    expect(failure).toBeInstanceOf(KeyUnavailable)
    expect((failure as KeyUnavailable).reason).toBe("not-opened")
  })

  it("that claims to be erased when nobody was is broken", async () => {
    await using world = await openWorld()
    await using core = await reopened(
      world.storage,
      changingData((data) => data.replace('"cipher":"aes-256-gcm"', '"cipher":"erased"')),
    )
    expect(await failureOf(core.as(actor).people.person({ person: CAMILLE }))).toBeInstanceOf(SealBroken)
  })
})

describe("the key holder", () => {
  it("that is another is told at once, and nothing is written", async () => {
    await using world = await openWorld()
    const before = await world.journal()
    const { clock, ids } = fixedPorts()
    const failure = await failureOf(
      openMediation({
        structure: STRUCTURE,
        storage: world.storage,
        ports: { clock, ids, keys: memoryKeys("another") },
      }),
    )
    expect(failure).toMatchObject({ _tag: "KeyUnavailable", reason: "not-opened" })
    expect(await world.journal()).toEqual(before)
  })

  it("that is missing leaves figures and facts readable, and neither words nor new facts", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    const before = await world.journal()
    const { clock, ids } = fixedPorts()
    await using core = await openMediation({ structure: STRUCTURE, storage: world.storage, ports: { clock, ids } })
    const desk = core.as(actor)
    expect(await desk.process.list({})).toHaveLength(1)
    const noKeys = { _tag: "KeyUnavailable", reason: "no-keys" }
    expect(await failureOf(desk.people.person({ person: CAMILLE }))).toMatchObject(noKeys)
    expect(await failureOf(desk.people.registerPerson({ name: "Alix Exemple" }))).toMatchObject(noKeys)
    // Facts without words, too: they would stand unmarked among marked ones.
    expect(await failureOf(desk.process.suspend({ mediation, reason: "time-to-think" }))).toMatchObject(noKeys)
    expect(await world.journal()).toEqual(before)
    expect(await core.audit.verify()).toMatchObject({ ok: true, marksChecked: false, markedFrom: 1 })
  })

  it("that never was leaves all that is not personal at work", async () => {
    await using core = await openMediation({ structure: STRUCTURE, storage: memoryStorage() })
    const desk = core.as(actor)
    await desk.registers.record({ on: "2026-03-01", register: "watch", minutes: 5, persons: 2 })
    const failure = await failureOf(desk.people.registerPerson({ name: "Camille Exemple" }))
    expect(failure).toMatchObject({ _tag: "KeyUnavailable", reason: "no-keys" })
    expect(await core.audit.verify()).toMatchObject({ ok: true, verified: 1, markedFrom: undefined })
  })

  it("wraps each person's key once, also when two record the person at once", async () => {
    await using world = await openWorld()
    const { clock } = fixedPorts()
    const open = () =>
      openMediation({ structure: STRUCTURE, storage: world.storage, ports: { clock, keys: memoryKeys() } })
    const cores = await Promise.all([open(), open(), open()])
    const mediation = await world.bringTo("dialogue")
    await world.mediator.people.registerInstitution({ institution: "bank-9", name: "Banque d'exemple", kind: "bank" })
    const told = await Promise.all(
      cores.map((core, n) =>
        core
          .as({ id: `mediator-${n}`, roles: ["mediator"] })
          .people.registerPerson({
            person: `new-${n % 2}`,
            name: `Personne Exemple ${n}`,
          })
          .then(
            () => "done",
            (error: { readonly _tag: string }) => error._tag,
          ),
      ),
    )
    expect(told.filter((one) => one === "done")).toHaveLength(2)
    expect(told.filter((one) => one === "CommandRefused")).toHaveLength(1)
    const store = await world.storage.open({ structure: STRUCTURE, tables: [] })
    expect((await store.keys(["new-0", "new-1"])).size).toBe(2)
    for (const person of ["new-0", "new-1"]) {
      expect((await world.lead.people.person({ person }))?.name).toMatch(/^Personne Exemple/)
    }
    expect(await world.core.audit.verify()).toMatchObject({ ok: true, marksChecked: true })
    expect(mediation).not.toBe("")
    await Promise.all(cores.map((core) => core.close()))
  })

  it("can change: every key is wrapped anew and the journal stays as it is", async () => {
    await using world = await openWorld()
    const before = await storedEvents(world.storage)
    const [old, now] = [memoryKeys(), memoryKeys("the next one")]
    const both: Keys = {
      name: "both",
      wrap: now.wrap,
      unwrap: (text, context) => now.unwrap(text, context).catch(() => old.unwrap(text, context)),
    }
    const { clock, ids } = fixedPorts()
    await using during = await openMediation({
      structure: STRUCTURE,
      storage: world.storage,
      ports: { clock, ids, keys: both },
    })
    const progress: Array<number> = []
    const count = await during.keys.rotate({ onProgress: ({ done }) => progress.push(done) })
    expect(count).toBeGreaterThan(3)
    expect(progress.at(-1)).toBe(count)
    await using after = await openMediation({
      structure: STRUCTURE,
      storage: world.storage,
      ports: { clock, ids, keys: now },
    })
    const lead = after.as({ id: "lead-1", roles: ["lead"] })
    expect(await lead.people.person({ person: CAMILLE })).toMatchObject({ name: "Camille Exemple" })
    expect(await lead.people.search({ name: "camille" })).toHaveLength(1)
    expect(await after.audit.verify()).toMatchObject({ ok: true, marksChecked: true })
    expect(await storedEvents(world.storage)).toEqual(before)
    expect(
      await failureOf(
        openMediation({ structure: STRUCTURE, storage: world.storage, ports: { clock, ids, keys: old } }),
      ),
    ).toMatchObject({
      _tag: "KeyUnavailable",
    })
  })
})

describe("a clock that goes back", () => {
  it("records nothing, and goes on once it is right", async () => {
    await using world = await openWorld()
    const before = await world.journal()
    world.setInstant("2026-03-02T08:50:00.000Z")
    const act = { on: "2026-03-01", register: "watch", minutes: 5, persons: 2 } as const
    expect(await failureOf(world.mediator.registers.record(act))).toMatchObject({ _tag: "ClockWentBack", seconds: 600 })
    expect(await world.journal()).toEqual(before)
    world.setInstant("2026-03-02T08:57:00.000Z")
    await world.mediator.registers.record(act)
    // A new opening remembers what the journal says.
    const { clock, keys } = fixedPorts("2026-03-01")
    await using later = await openMediation({ structure: STRUCTURE, storage: world.storage, ports: { clock, keys } })
    expect(await failureOf(later.as(actor).registers.record(act))).toMatchObject({ _tag: "ClockWentBack" })
  })
})

describe("the blind index", () => {
  it("finds by name in any order, case and accents, by phone in any writing, by birth date, and by all together", async () => {
    await using world = await openWorld()
    const { people } = world.mediator
    const { key } = await people.registerPerson({
      name: "Zoé Exemple-Fictif",
      phone: "+33 4 00 00 00 01",
      birthDate: "1990-01-02",
      email: "Zoe@Exemple.example",
    })
    const found = async (by: Parameters<typeof people.search>[0]) =>
      (await people.search(by)).map(({ person }) => person)
    for (const by of [
      { name: "fictif zoe exemple" },
      { name: "ZOÉ" },
      { phone: "04.00.00.00.01" },
      { phone: "0033 (0)4 00 00 00 01" },
      { birthDate: "1990-01-02" },
      { email: "zoe@exemple.example" },
      { name: "exemple", birthDate: "1990-01-02" },
    ]) {
      expect(await found(by)).toEqual([key])
    }
    expect(await found({ name: "Zoé", birthDate: "1990-01-03" })).toEqual([])
    expect(await found({ name: "04 00 00 00 01" })).toEqual([])
    await people.rectifyPerson({ person: key, name: "Zoé Autre" })
    expect(await found({ name: "fictif" })).toEqual([])
    expect(await found({ name: "autre" })).toEqual([key])
    await world.core.rebuild()
    expect(await found({ name: "autre" })).toEqual([key])
    expect(await found({ name: "fictif" })).toEqual([])
  })

  it("tells who is known to a colleague who may not read them, and nothing of them", async () => {
    await using world = await openWorld()
    const [card] = await world.as("mediator-9", "mediator").people.search({ name: "camille" })
    expect(card).toMatchObject({ person: CAMILLE, name: null, phone: null })
  })

  it("holds no word that can be read", async () => {
    await using world = await openWorld()
    const store = await world.storage.open({ structure: STRUCTURE, tables: [] })
    const keys = await store.allKeys("", 100)
    expect(JSON.stringify(keys)).not.toMatch(/camille|exemple/i)
    await store.close()
  })
})
