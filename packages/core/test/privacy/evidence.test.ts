import {
  type Anchor,
  emptyHead,
  eventHash,
  InvalidInput,
  mediationTeamTable,
  openMediation,
  parseAnchor,
  type Storage,
  type StoredEvent,
  verifyAnchor,
} from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { meddled } from "../support/meddling.ts"
import { overStorage } from "../support/storage.ts"
import { fixedPorts, openWorld, STRUCTURE, storedEvents, type World } from "../support/world.ts"

/** The journal as somebody with the rights of the database would leave it: every hash computed anew, the head too. */
const rewritten = (storage: Storage, change: (events: ReadonlyArray<StoredEvent>) => ReadonlyArray<StoredEvent>) =>
  overStorage(storage, (store) => ({
    readAll: async (after, limit) => {
      const { events } = await store.readAll(0, Number.MAX_SAFE_INTEGER)
      let { hash } = emptyHead(STRUCTURE)
      const chained = change(events).map((event, index): StoredEvent => {
        const placed = { ...event, position: index + 1 }
        hash = eventHash(hash, placed)
        return { ...placed, hash }
      })
      return { events: chained.slice(after, after + limit), head: { position: chained.length, hash } }
    },
  }))
const verifying = async (storage: Storage, anchors: ReadonlyArray<Anchor> = [], keys = true) => {
  const { clock } = fixedPorts()
  await using core = await openMediation({
    structure: STRUCTURE,
    storage,
    ports: { clock, ...(keys ? { keys: memoryKeys() } : {}) },
  })
  return await core.audit.verify({ anchors })
}
const worked = async (): Promise<World> => {
  const world = await openWorld()
  await world.bringTo("dialogue")
  return world
}

type Edit = (events: ReadonlyArray<StoredEvent>, at: number) => ReadonlyArray<StoredEvent>
const edits: Readonly<Record<string, Edit>> = {
  "a change of data": (events, at) => events.map((one, i) => (i === at ? { ...one, data: `${one.data} ` } : one)),
  "a change of who did it": (events, at) =>
    events.map((one, i) => (i === at ? { ...one, meta: one.meta.replace(/"id":"[^"]*"/, '"id":"somebody"') } : one)),
  "a removal": (events, at) => events.filter((_, i) => i !== at),
  "a reordering": (events, at) => {
    const moved = [...events]
    const [one] = moved.splice(at, 1)
    if (one !== undefined) moved.splice((at + 1) % events.length, 0, one)
    return moved
  },
  "an insertion": (events, at) => {
    const one = events[at]
    return one === undefined ? events : [...events.slice(0, at), { ...one, id: "forged" }, ...events.slice(at)]
  },
  "an event of one's own at the end": (events) => {
    const last = events.at(-1)
    return last === undefined ? events : [...events, { ...last, id: "forged", version: last.version + 1 }]
  },
  "marks taken off from there on": (events, at) => events.map((one, i) => (i >= at ? { ...one, mark: "" } : one)),
}

describe("whoever may write in the database, but has no keys", () => {
  it.each(Object.entries(edits))("is found out after %s, all hashes computed anew", async (_, edit) => {
    await using world = await worked()
    const { length } = await storedEvents(world.storage)
    await fc.assert(
      fc.asyncProperty(fc.nat(length - 2), async (at) => {
        const changed = edit(await storedEvents(world.storage), at)
        const report = await verifying(rewritten(world.storage, () => changed))
        expect(report).toMatchObject({ ok: false, fault: { kind: "forged" } })
      }),
      { numRuns: 15 },
    )
  })

  it("is found out when all marks are gone", async () => {
    await using world = await worked()
    const bare = rewritten(world.storage, (events) => events.map((event) => ({ ...event, mark: "" })))
    expect(await verifying(bare)).toMatchObject({ ok: false, fault: { kind: "forged", position: 1 } })
  })

  it("is found out when all marks are gone and the key that made them, too", async () => {
    await using world = await worked()
    const bare = overStorage(
      rewritten(world.storage, (events) => events.map((event) => ({ ...event, mark: "" }))),
      (store) => ({
        keys: async (subjects) => store.keys(subjects.filter((subject) => subject !== "~marks")),
      }),
    )
    expect(await verifying(bare)).toMatchObject({ ok: false, fault: { kind: "forged" } })
  })

  it("goes unseen without the keys, which is why they matter", async () => {
    await using world = await worked()
    const changed = rewritten(world.storage, (events) => edits["a change of data"]?.(events, 3) ?? events)
    expect(await verifying(changed, [], false)).toMatchObject({ ok: true, marksChecked: false })
  })
})

describe("a journal that was changed and chained again as a whole", () => {
  it.each([false, true])("is found with the keys, wherever it begins (key of the marks removed: %s)", async (gone) => {
    await using world = await openWorld()
    await world.bringTo("requested")
    const { length } = await storedEvents(world.storage)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 1000 }), async (index) => {
        const forged = rewritten(world.storage, (events) =>
          events.map((one, i) => (i === index % length ? { ...one, meta: one.meta.replace("2026", "2025") } : one)),
        )
        const key = (subject: string, text: string) => (gone && subject === "~marks" ? undefined : text)
        const report = await verifying(meddled(forged, { key }))
        expect(report).toMatchObject({ ok: false, fault: { kind: "forged" } })
      }),
      { seed: 4, numRuns: 15 },
    )
  })
})

describe("whoever changes lists in the database", () => {
  it("is found out: a row changed, removed or added, and the lists can be put right", async () => {
    await using world = await worked()
    const { clock, keys } = fixedPorts()
    await using core = await openMediation({ structure: STRUCTURE, storage: world.storage, ports: { clock, keys } })
    const differing = async () => {
      const progress: Array<number> = []
      const checks = await core.audit.tables({ onProgress: ({ done }) => progress.push(done) })
      expect(progress.length).toBeGreaterThan(0)
      expect(checks.length).toBeGreaterThan(8)
      return checks.filter(({ differences }) => differences > 0)
    }
    expect(await differing()).toEqual([])
    const store = await world.storage.open({ structure: STRUCTURE, tables: [mediationTeamTable] })
    // Somebody lets themselves into a team, where only the database says so.
    const row = { mediation: "mediation-1", member: "mediator-9" }
    const intruder = { table: "mediation_team", key: "mediation-1/mediator-9", row }
    await store.commit({ writes: [], guards: [], rows: [intruder] })
    expect(await differing()).toEqual([{ table: "mediation_team", differences: 1 }])
    await store.commit({
      writes: [],
      guards: [],
      rows: [
        { ...intruder, row: null },
        { table: "mediation_team", key: "mediation-1/mediator-1", row },
      ],
    })
    expect(await differing()).toEqual([{ table: "mediation_team", differences: 1 }])
    await store.commit({ writes: [], guards: [], rows: [{ ...intruder, key: "mediation-1/mediator-1", row: null }] })
    expect(await differing()).toEqual([{ table: "mediation_team", differences: 1 }])
    await world.core.rebuild()
    expect(await differing()).toEqual([])
    await store.close()
  })

  it("is not alarmed by what an erasure cleared", async () => {
    await using world = await worked()
    await world.director.privacy.erase({ person: "person-3", ground: "request" })
    expect((await world.core.audit.tables()).filter(({ differences }) => differences > 0)).toEqual([])
  })
})

describe("an anchor", () => {
  it("shows that the end of the journal was cut off, wherever", async () => {
    await using world = await worked()
    const anchor = await world.core.audit.anchor()
    const { length } = await storedEvents(world.storage)
    for (const kept of [0, 1, length - 1]) {
      const cut = rewritten(world.storage, (events) => events.slice(0, kept))
      expect(await verifying(cut)).toMatchObject({ ok: true, verified: kept })
      expect(await verifying(cut, [anchor])).toMatchObject({ ok: false, fault: { kind: "truncated" } })
      expect(await verifying(cut, [anchor], false)).toMatchObject({ ok: false, fault: { kind: "truncated" } })
    }
  })

  it("shows that history was written anew, without any keys at hand", async () => {
    await using world = await worked()
    const anchor = await world.core.audit.anchor()
    const changed = rewritten(world.storage, (events) => edits["a change of data"]?.(events, 3) ?? events)
    expect(await verifying(changed, [anchor], false)).toMatchObject({ ok: false, fault: { kind: "altered" } })
  })

  it("holds after the journal went on, and all anchors are made with one key", async () => {
    await using world = await worked()
    const first = await world.core.audit.anchor()
    await world.bringTo("requested")
    const second = await world.core.audit.anchor()
    expect(second.publicKey).toBe(first.publicKey)
    expect(await world.core.audit.verify({ anchors: [first, second], publicKey: first.publicKey })).toMatchObject({
      ok: true,
    })
  })

  it("that is another's, was changed or is signed with another key is none", async () => {
    await using world = await worked()
    await using stranger = await openWorld()
    const anchor = await world.core.audit.anchor()
    const other = await stranger.core.audit.anchor()
    expect(verifyAnchor(anchor, anchor.publicKey)).toBe(true)
    expect(verifyAnchor(anchor, other.publicKey)).toBe(false)
    expect(verifyAnchor({ ...anchor, publicKey: "not a key" }, "not a key")).toBe(false)
    for (const wrong of [
      { ...anchor, position: 1 },
      { ...anchor, hash: "0".repeat(64) },
      { ...anchor, structure: "s" },
      other,
    ]) {
      expect(await world.core.audit.verify({ anchors: [wrong] })).toMatchObject({
        ok: false,
        fault: { kind: "anchor" },
      })
    }
    expect(parseAnchor(JSON.parse(JSON.stringify(anchor)))).toEqual(anchor)
    expect(() => parseAnchor({ ...anchor, hash: "short" })).toThrow(InvalidInput)
  })
})

describe("the trail of a mediation", () => {
  it("tells who did what, which rules were asked and what was taken on", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("requested", { assigned: false })
    await world.lead.process.assign(
      { mediation, mediator: "mediator-2" },
      { acknowledge: ["deontology/living-practice"] },
    )
    const trail = await world.mediator.audit.trail({ mediation })
    expect(trail.map(({ what }) => what.fr)).toEqual(["Ouvrir une médiation", "Désigner le médiateur"])
    expect(trail[0]?.text).toMatch(/^Le 2 mars 2026.*mediator-1 \(Médiateur social.*\) : Ouvrir une médiation\./)
    expect(trail[1]?.text).toContain("Règles consultées : ")
    expect(trail[1]?.text).toContain("Avertissement entendu et assumé : ")
    expect(trail[1]?.rules.filter(({ acknowledged }) => acknowledged).map(({ rule }) => rule)).toEqual([
      "deontology/living-practice",
    ])
  })
})
