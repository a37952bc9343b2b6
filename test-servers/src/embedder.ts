import { type CommitBatch, column, defineTable, openMediation, verifyJournal } from "@traitdunion/core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { reasonOf, type ServerEngine, type ServerScene } from "./failures.ts"
import { note, opening } from "./sample.ts"
import type { Databases } from "./server.ts"

/** What a program that embeds an adapter to a server may do to it. `own` are the engine's own cases. */
export const describeEmbedder = <Options extends object>(
  engine: ServerEngine<Options>,
  own: (scene: ServerScene<Options>) => void,
): void => {
  describe.skipIf(engine.why !== undefined)(`embedding ${engine.name} ${engine.why ?? ""}`, () => {
    let server: Databases
    let url: string
    let drop: () => Promise<void>
    const closing: Array<() => Promise<void>> = []
    beforeAll(async () => {
      server = await engine.databases()
    })
    afterAll(() => server[Symbol.asyncDispose]())
    beforeEach(async () => {
      ;({ url, drop } = await server.fresh())
    })
    afterEach(async () => {
      for (const close of closing.splice(0)) await close().catch(() => {})
      await drop()
    })
    const open: ServerScene<Options>["open"] = async (more = {}, on = opening) => {
      const store = await engine.storage({ connection: url, ...more } as never).open(on)
      closing.push(() => store.close())
      return store
    }

    it("closes while commits are under way: those end, what comes later is told, and closing twice is once", async () => {
      const storage = engine.storage({ connection: url, connections: 3 } as never)
      const stores = await Promise.all(
        ["alpha", "alpha", "beta"].map((structure) => storage.open({ ...opening, structure })),
      )
      const commits = stores.flatMap((store, at) =>
        Array.from({ length: 10 }, (_, n) => store.commit(note(`c${at}-${n}`))),
      )
      const ends = stores.flatMap((store) => [store.close(), store.close()])
      expect((await Promise.all(commits)).map(({ status }) => status)).toEqual(commits.map(() => "committed"))
      await Promise.all(ends)
      for (const store of stores) expect(await reasonOf(store.commit(note("late")))).toBe("unavailable")
      const again = await storage.open(opening)
      expect(await verifyJournal("alpha", again)).toMatchObject({ ok: true, verified: 20 })
      await again.close()
      await again.close()
    })

    it("many open the same storage at once, one after the other and both", async () => {
      const storage = engine.storage({ connection: url, connections: 2 } as never)
      for (let round = 0; round < 3; round += 1) {
        const stores = await Promise.all(
          Array.from({ length: 20 }, (_, n) => storage.open({ ...opening, structure: `s${n % 7}` })),
        )
        await Promise.all(stores.map((store, n) => store.commit(note(`c${round}-${n}`))))
        const [first, ...others] = stores
        await Promise.all(others.map((store) => store.close()))
        expect((await first?.readAll(0, 100))?.events.length).toBe(3 * (round + 1))
        await first?.close()
      }
    })

    it("a program with one connection does not wait for itself", async () => {
      const storage = engine.storage({ connection: url, connections: 1 } as never)
      await using core = await openMediation({ structure: "association-exemple", storage })
      const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
      const acts = Array.from({ length: 20 }, (_, n) =>
        desk.registers.record({ activity: `a-${n}`, on: "2026-01-05", register: "watch", minutes: 5, persons: 1 }),
      )
      await Promise.all([...acts, desk.registers.totals({ from: "2026-01-01", to: "2026-12-31" })])
      expect(await core.audit.verify()).toMatchObject({ ok: true, verified: 20 })
      await core.close()
    })

    it("two storages whose prefixes meet in one table are told so, unless the table is the same", async () => {
      const one = defineTable("b_note", { words: column.text() })
      const other = defineTable("note", { pages: column.integer() })
      const first = await open({ prefix: "a_" } as never, { structure: "alpha", tables: [one] })
      await first.commit({ ...note("c1"), rows: [] })
      const meeting = open({ prefix: "a_b_" } as never, { structure: "alpha", tables: [other] })
      await expect(meeting).rejects.toMatchObject({ reason: "altered", place: "a_b_note_v1.pages is missing" })
    })

    it("any text comes back to the letter, and what no engine keeps is refused", async () => {
      const storage = engine.storage({ connection: url } as never)
      await using core = await openMediation({ structure: "association-exemple", storage })
      const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
      const name = "Élan 👩‍👧‍👦 𝔘 e\u0301 ' \\ ; -- % _ fin"
      for (const kept of ["\ud800", "\u0000"]) {
        const refused = desk.people.registerInstitution({ institution: "i-0", name: `Élan ${kept}`, kind: "other" })
        await expect(refused).rejects.toMatchObject({ _tag: "InvalidInput" })
      }
      await desk.people.registerInstitution({ institution: "i-1", name, kind: "other" })
      expect(await desk.people.institutions({})).toEqual([{ institution: "i-1", name, kind: "other" }])
      const journal = await open({}, { structure: "association-exemple", tables: [] })
      const [event] = (await journal.readAll(0, 1)).events
      expect(JSON.parse(event?.data ?? "{}").name).toBe(name)
      expect(await core.audit.verify()).toMatchObject({ ok: true, verified: 1 })
    })

    it("ten thousand events in one commit, or none of them", async () => {
      const store = await open()
      const many = (commandId: string, expected: number, last: string): CommitBatch => ({
        ...note(commandId),
        writes: [
          {
            stream: "note/long",
            expected,
            events: Array.from({ length: 10_000 }, (_, n) => ({
              id: `${commandId}-${n}`,
              commandId,
              type: "note.Written",
              data: n === 9_999 ? last : '{"words":"é"}',
              meta: "{}",
            })),
          },
        ],
      })
      await store.commit(many("c1", 0, "{}"))
      expect(await verifyJournal("alpha", store)).toMatchObject({ ok: true, verified: 10_000 })
      expect((await store.read(["note/long"])).get("note/long")?.length).toBe(10_000)
      await expect(store.commit(many("c2", 1, "{}"))).rejects.toMatchObject({ _tag: "ConcurrencyConflict" })
      expect((await store.readAll(9_999, 9)).head.position).toBe(10_000)
    }, 60_000)

    own({ server: () => server, url: () => url, open })
  })
}
