import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { type Storage, StorageFailure, type Store, verifyJournal } from "@traitdunion/core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { note, opening } from "./sample.ts"
import type { Databases } from "./server.ts"

/** Why a call failed, or `done`. */
export const reasonOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
    return "done"
  } catch (error) {
    expect(error).toBeInstanceOf(StorageFailure)
    return (error as StorageFailure).reason
  }
}

/** An engine and the adapter to it. */
export interface ServerEngine<Options extends object> {
  readonly name: string
  /** Why it is not on this machine. */
  readonly why: string | undefined
  /** The adapter's module, and its function: processes of their own take it from there. */
  readonly module: URL
  readonly make: string
  readonly storage: (options: { readonly connection: string } & Partial<Options>) => Storage
  readonly databases: () => Promise<Databases>
  /** A server that keeps what it committed, whatever happens to it. */
  readonly durableDatabases: () => Promise<Databases>
}

/** A new database, while a test runs. */
export interface ServerScene<Options extends object> {
  readonly server: () => Databases
  readonly url: () => string
  /** Open it; what is opened is closed after the test. */
  readonly open: (more?: Partial<Options>, on?: typeof opening) => Promise<Store>
}

/** What every adapter to a server must survive, and what is the engine's own. */
export const describeServer = <Options extends { readonly readOnly?: boolean }>(
  engine: ServerEngine<Options>,
  own: (scene: ServerScene<Options>) => void,
): void => {
  describe.skipIf(engine.why !== undefined)(`${engine.name} ${engine.why ?? ""}`, () => {
    let server: Databases
    let url: string
    let drop: () => Promise<void>
    const stores: Array<Store> = []
    const open = async (more: Partial<Options> = {}, on = opening): Promise<Store> => {
      const store = await engine.storage({ connection: url, ...more }).open(on)
      stores.push(store)
      return store
    }
    const inProcess = (file: string, id: string): ChildProcess =>
      fork(new URL(file, import.meta.url), [engine.module.href, engine.make, url, id], {
        execArgv: ["--conditions=@traitdunion/source"],
        stdio: ["ignore", "inherit", "inherit", "ipc"],
      })
    beforeAll(async () => {
      server = await engine.durableDatabases()
    })
    afterAll(() => server[Symbol.asyncDispose]())
    beforeEach(async () => {
      ;({ url, drop } = await server.fresh())
    })
    afterEach(async () => {
      await Promise.all(stores.splice(0).map((store) => store.close().catch(() => {})))
      await drop()
    })

    it("ten processes that open a new database at once make its tables once, and all commit", async () => {
      const children = Array.from({ length: 10 }, (_, index) => inProcess("opening-process.ts", `p${index}`))
      const exits = await Promise.all(children.map((child) => once(child, "exit")))
      expect(exits.map(([code]) => code)).toEqual(Array.from({ length: 10 }, () => 0))
      expect(await verifyJournal("alpha", await open())).toMatchObject({ ok: true, verified: 10 })
      // Drivers tell whole numbers as texts or as numbers.
      expect(String((await server.run(url, "select version from tdu_schema"))[0]?.["version"])).toBe("2")
    })

    it("refuses tables that a later version made, and changes nothing", async () => {
      await (await open()).commit(note("c1"))
      await server.run(url, "update tdu_schema set version = version + 1")
      expect(await reasonOf(open())).toBe("newer")
      expect(String((await server.run(url, "select position from tdu_journal_head"))[0]?.["position"])).toBe("1")
    })

    it("goes on with the same storage once the server is back, and answers a lost commit as done", async () => {
      const store = await open()
      await store.commit(note("c1"))
      await server.server.kill()
      expect(await reasonOf(store.commit(note("c2")))).toBe("unavailable")
      await server.server.restart()
      expect(await store.commit(note("c1"))).toEqual({ status: "duplicate" })
      expect(await store.commit(note("c2"))).toMatchObject({ status: "committed" })
      expect(await verifyJournal("alpha", store)).toMatchObject({ ok: true, verified: 2 })
    })

    it("lets eight writers on one structure and on others through, without a gap", async () => {
      const writers = Array.from({ length: 8 }, async (_, writer) => {
        const store = await open(
          {},
          {
            ...opening,
            structure: writer % 2 === 0 ? "alpha" : `s${writer}`,
          },
        )
        for (let count = 0; count < 10; count += 1) await store.commit(note(`w${writer}-${count}`))
      })
      await Promise.all(writers)
      expect(await verifyJournal("alpha", await open())).toMatchObject({ ok: true, verified: 40 })
    })

    it("never writes when it is told so, not even what is missing", async () => {
      const readOnly = { readOnly: true } as Partial<Options>
      expect(await reasonOf(open(readOnly))).toBe("read-only")
      await (await open()).commit(note("c1"))
      const looking = await open(readOnly)
      expect(await verifyJournal("alpha", looking)).toMatchObject({ ok: true, verified: 1 })
      expect(await looking.rows("note", {})).toHaveLength(1)
      expect(await reasonOf(looking.commit(note("c2")))).toBe("read-only")
      expect(await reasonOf(open(readOnly, { ...opening, structure: "beta" }))).toBe("read-only")
      expect(await server.run(url, "select structure_id from tdu_journal_head")).toHaveLength(1)
    })

    own({ server: () => server, url: () => url, open })
  })
}
