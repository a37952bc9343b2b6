import { randomUUID } from "node:crypto"
import {
  type CopyReason,
  CopyRefused,
  copyJournal,
  definePlugin,
  defineStream,
  field,
  type JournalPage,
  openMediation,
  type Storage,
  StorageFailure,
} from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { fixedPorts, STRUCTURE, storedEvents } from "../support/world.ts"

const Thing = defineStream("thing", { Done: z.strictObject({ n: z.int() }) }).evolve<number>(0, {
  Done: (count) => count + 1,
})
const act = Thing.command({
  summary: { fr: "Faire" },
  by: ["mediator"],
  input: z.strictObject({ thing: field.id, times: z.int().min(1).max(5) }),
  key: ({ thing }) => thing,
  decide: ({ input, emit }) => Array.from({ length: input.times }, (_, n) => emit("Done", { n })),
})
const things = definePlugin({ id: "things", label: { fr: "Choses" }, streams: [Thing], commands: { act } })

const open = (storage: Storage, ports = fixedPorts()) =>
  openMediation({ structure: STRUCTURE, storage, plugins: [things], ports })

/** Why a copy is refused, and where. */
const refusal = async (from: Storage, to: Storage): Promise<readonly [CopyReason, number]> => {
  const error: unknown = await copyJournal({ structure: STRUCTURE, from, to }).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(CopyRefused)
  const { reason, position } = error as CopyRefused
  return [reason, position]
}

/** A storage whose events are told otherwise than they are. */
const telling = (from: Storage, told: (page: JournalPage) => JournalPage): Storage => ({
  name: "telling",
  open: async (opening) => {
    const store = await from.open(opening)
    return { ...store, readAll: async (after, limit) => told(await store.readAll(after, limit)) }
  },
})

describe("a copy", () => {
  it("has the same events, marks and keys, opens with the same keys, and goes on", async () => {
    const [from, to] = [memoryStorage(), memoryStorage()]
    const ports = fixedPorts()
    const core = await open(from, ports)
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    await desk.people.registerPerson({ person: "canary-1", name: "Canari Nominatif" })
    await desk.things.act.many([1, 2, 1, 3].map((thing) => ({ input: { thing: `t-${thing}`, times: 2 } })))
    const seen: Array<number> = []
    const report = await copyJournal({
      structure: STRUCTURE,
      from,
      to,
      onProgress: ({ copied, total }) => {
        expect(copied).toBeLessThanOrEqual(total)
        seen.push(copied)
      },
    })
    expect(report).toMatchObject({ copied: 9, verified: 9 })
    expect(report.keys).toBeGreaterThan(0)
    expect(seen.at(-1)).toBe(9)
    expect(await storedEvents(to)).toEqual(await storedEvents(from))
    expect((await storedEvents(to)).every(({ mark }) => mark !== "")).toBe(true)
    const moved = await open(to, ports)
    expect(await moved.audit.verify()).toMatchObject({ ok: true, marksChecked: true })
    const there = moved.as({ id: "mediator-1", roles: ["mediator"] })
    await there.things.act({ thing: "t-1", times: 1 })
    expect(await moved.audit.verify()).toMatchObject({ ok: true, verified: 10 })
    const held = await moved.as({ id: "d", roles: ["director"] }).privacy.export({ person: "canary-1" })
    expect(held.text).toContain("Canari Nominatif")
    await core.close()
    await moved.close()
  })

  it("made again copies nothing, takes what is new, and a key that was destroyed since", async () => {
    const [from, to] = [memoryStorage(), memoryStorage()]
    const core = await open(from)
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    await desk.people.registerPerson({ person: "canary-1", name: "Canari Nominatif" })
    await copyJournal({ structure: STRUCTURE, from, to })
    expect(await copyJournal({ structure: STRUCTURE, from, to })).toMatchObject({ copied: 0, keys: 0 })
    await desk.things.act({ thing: "t-1", times: 3 })
    await core.as({ id: "d", roles: ["director"] }).privacy.erase({ person: "canary-1", ground: "request" })
    const report = await copyJournal({ structure: STRUCTURE, from, to })
    expect(report.copied).toBe(4)
    expect(report.keys).toBe(1)
    expect(await storedEvents(to)).toEqual(await storedEvents(from))
    await core.close()
  })

  it("that is stopped anywhere goes on from there", async () => {
    const from = memoryStorage()
    const core = await open(from)
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    for (let n = 0; n < 12; n += 1) await desk.things.act({ thing: `t-${n % 3}`, times: 2 })
    for (const allowed of [0, 1, 3]) {
      const to = memoryStorage()
      let commits = 0
      const failing: Storage = {
        name: "failing",
        open: async (opening) => {
          const store = await to.open(opening)
          return {
            ...store,
            commit: async (batch) => {
              commits += 1
              if (commits > allowed) throw new StorageFailure("commit", "unavailable")
              return store.commit(batch)
            },
          }
        },
      }
      await expect(copyJournal({ structure: STRUCTURE, from, to: failing })).rejects.toMatchObject({
        reason: "unavailable",
      })
      expect(await copyJournal({ structure: STRUCTURE, from, to })).toMatchObject({ verified: 24 })
      expect(await storedEvents(to)).toEqual(await storedEvents(from))
    }
    await core.close()
  })

  it("follows a structure that goes on working", async () => {
    const [from, to] = [memoryStorage(), memoryStorage()]
    const core = await open(from)
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    for (let n = 0; n < 5; n += 1) await desk.things.act({ thing: `t-${n}`, times: 1 })
    let more = 3
    const following: Storage = {
      name: "following",
      open: async (opening) => {
        const store = await to.open(opening)
        return {
          ...store,
          commit: async (batch) => {
            const done = await store.commit(batch)
            if (more > 0) {
              more -= 1
              await desk.things.act({ thing: `late-${more}`, times: 2 })
            }
            return done
          },
        }
      },
    }
    expect(await copyJournal({ structure: STRUCTURE, from, to: following })).toMatchObject({ verified: 11 })
    expect(await storedEvents(to)).toEqual(await storedEvents(from))
    await core.close()
  })

  it("refuses a target that is another journal, or one that went on, and leaves it alone", async () => {
    const [from, to] = [memoryStorage(), memoryStorage()]
    const core = await open(from)
    await core.as({ id: "mediator-1", roles: ["mediator"] }).things.act({ thing: "t-1", times: 1 })
    await copyJournal({ structure: STRUCTURE, from, to })
    const other = await open(to, { ...fixedPorts(), ids: () => `other-${randomUUID()}` })
    await other.as({ id: "mediator-1", roles: ["mediator"] }).things.act({ thing: "t-9", times: 1 })
    const before = await storedEvents(to)
    expect(await refusal(from, to)).toEqual(["ahead", 1])
    await core.as({ id: "mediator-1", roles: ["mediator"] }).things.act({ thing: "t-2", times: 4 })
    expect(await refusal(from, to)).toEqual(["other", 0])
    expect(await storedEvents(to)).toEqual(before)
    await core.close()
    await other.close()
  })

  it.each([
    [
      "changed",
      ({ events, head }: JournalPage) => ({
        head,
        events: events.map((e) => (e.position === 4 ? { ...e, data: '{"n":9}' } : e)),
      }),
      4,
      2,
    ],
    [
      "removed",
      ({ events, head }: JournalPage) => ({ head, events: events.filter(({ position }) => position !== 4) }),
      4,
      2,
    ],
    [
      "cut off",
      ({ events, head }: JournalPage) => ({ head, events: events.filter(({ position }) => position < 6) }),
      6,
      4,
    ],
    ["of another end", ({ events, head }: JournalPage) => ({ head: { ...head, hash: "0" }, events }), 9, 8],
    ["longer than it says", ({ events, head }: JournalPage) => ({ head: { ...head, position: 5 }, events }), 6, 4],
  ] as const)("names the place where the source is %s, and keeps what is proven", async (_, told, position, kept) => {
    const [from, to] = [memoryStorage(), memoryStorage()]
    const core = await open(from)
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    for (let n = 0; n < 4; n += 1) await desk.things.act({ thing: `t-${n % 2}`, times: 2 })
    expect(await refusal(telling(from, told), to)).toEqual(["damaged", position])
    expect(await storedEvents(to)).toEqual((await storedEvents(from)).slice(0, kept))
    // The sound source goes on from there.
    expect(await copyJournal({ structure: STRUCTURE, from, to })).toMatchObject({ verified: 8, same: true })
    await core.close()
  })

  it("made twice at once is made once", async () => {
    const [from, to] = [memoryStorage(), memoryStorage()]
    const core = await open(from)
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    for (let n = 0; n < 30; n += 1) await desk.things.act({ thing: `t-${n % 3}`, times: 2 })
    const both = await Promise.all([1, 2].map(() => copyJournal({ structure: STRUCTURE, from, to })))
    expect(both.map(({ verified, same }) => [verified, same])).toEqual([
      [60, true],
      [60, true],
    ])
    expect(await storedEvents(to)).toEqual(await storedEvents(from))
    await core.close()
  })

  it("says that the source went on meanwhile", async () => {
    const [from, to] = [memoryStorage(), memoryStorage()]
    const core = await open(from)
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    await desk.people.registerPerson({ person: "canary-1", name: "Canari Nominatif" })
    const report = await copyJournal({ structure: STRUCTURE, from, to })
    expect(report).toMatchObject({ same: true, source: report.target })
    expect(report.target.keys.count).toBeGreaterThan(0)
    let late = true
    const whileVerified: Storage = {
      name: "while-verified",
      open: async (opening) => {
        const store = await to.open(opening)
        return {
          ...store,
          readAll: async (after, limit) => {
            if (limit > 1 && late) {
              late = false
              await desk.things.act({ thing: "late", times: 2 })
            }
            return store.readAll(after, limit)
          },
        }
      },
    }
    const behind = await copyJournal({ structure: STRUCTURE, from, to: whileVerified })
    expect(behind).toMatchObject({ same: false, source: { head: { position: 3 } }, target: { head: { position: 1 } } })
    expect(await copyJournal({ structure: STRUCTURE, from, to })).toMatchObject({ copied: 2, same: true })
    await core.close()
  })

  it("has the very same journal, whatever was recorded in which batches", async () => {
    const acts = fc.array(
      fc.array(fc.record({ thing: fc.nat(4), times: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 6 }),
      { maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(acts, async (batches) => {
        const [from, to] = [memoryStorage(), memoryStorage()]
        const core = await open(from)
        const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
        for (const batch of batches) {
          await desk.things.act.many(batch.map(({ thing, times }) => ({ input: { thing: `t-${thing}`, times } })))
        }
        await copyJournal({ structure: STRUCTURE, from, to })
        expect(await storedEvents(to)).toEqual(await storedEvents(from))
        await core.close()
      }),
      { numRuns: 60 },
    )
  })
})
