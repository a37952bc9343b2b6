import { once } from "node:events"
import { createServer, type Server } from "node:net"
import { InvalidInput, StorageFailure } from "@traitdunion/core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { reasonOf, type ServerEngine } from "./failures.ts"
import { note, opening } from "./sample.ts"
import type { Databases } from "./server.ts"

/** What somebody does to a table, in the engine's own SQL, and what is said of it. */
export interface Alteration {
  readonly what: string
  readonly sql: string
  /** The place that the message names, at opening. */
  readonly told: string
}

/** What is wrong on purpose, for one engine. */
export interface BadInput {
  /** How its addresses begin. */
  readonly scheme: string
  readonly alterations: ReadonlyArray<Alteration>
  /** SQL that puts a trigger on the journal's events which raises an error. */
  readonly raising: string
}

const listening = async (server: Server): Promise<number> => {
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("Not listening on a port")
  return address.port
}

/** What every adapter to a server must say of bad input. */
export const describeBadInput = <Options extends object>(engine: ServerEngine<Options>, bad: BadInput): void => {
  describe.skipIf(engine.why !== undefined)(`bad input to ${engine.name} ${engine.why ?? ""}`, () => {
    let server: Databases
    const others: Array<Server> = []
    beforeAll(async () => {
      server = await engine.databases()
    })
    afterAll(async () => {
      for (const other of others) other.close()
      await server[Symbol.asyncDispose]()
    })
    const opened = async (options: object): Promise<string> => {
      const call = engine.storage({ connectTimeoutMs: 400, ...options } as never).open(opening)
      const came = await reasonOf(call)
      if (came === "done") await (await call).close()
      return came
    }

    it.each([
      ["nothing", ""],
      ["a word", "mediation"],
      ["a path", "./mediation.sqlite"],
      ["a page of the web", "https://example.org/mediation"],
      ["a port that none can be", `${bad.scheme}://reader:secret@127.0.0.1:99999/mediation`],
      ["a password that is not encoded", `${bad.scheme}://reader:%zz@127.0.0.1/mediation`],
      ["a host that is nowhere", `${bad.scheme}://reader@nowhere.invalid/mediation`],
    ])("an address that is %s", async (_, connection) => {
      const failure = await engine
        .storage({ connection } as never)
        .open(opening)
        .catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(StorageFailure)
      expect(failure).toMatchObject({ reason: "wrong-address" })
      // The address may hold a password: it stands in no error, and in nothing that an error carries.
      const { cause } = failure as StorageFailure
      expect(`${failure} ${JSON.stringify(failure)} ${JSON.stringify(cause)}`).not.toMatch(/secret|%zz/)
    })

    it("an address that is not there at all, as an unset variable gives it", async () => {
      expect(await opened({ connection: undefined })).toBe("wrong-address")
    })

    it("a port where somebody listens and never answers: no longer than it is told to wait", async () => {
      const silent = createServer(() => {})
      others.push(silent)
      const began = performance.now()
      const connection = `${bad.scheme}://reader@127.0.0.1:${await listening(silent)}/mediation`
      expect(await opened({ connection })).toBe("unavailable")
      expect(performance.now() - began).toBeLessThan(5000)
    })

    it("a port where another protocol is spoken", async () => {
      const other = createServer((socket) => {
        socket.on("error", () => {})
        socket.write("220 mail.example.org ESMTP\r\n")
      })
      others.push(other)
      const connection = `${bad.scheme}://reader@127.0.0.1:${await listening(other)}/mediation`
      expect(["unavailable", "wrong-address"]).toContain(await opened({ connection }))
    })

    it("options that cannot be: all of them at once, and before anybody connects", () => {
      const connection = `${bad.scheme}://reader@nowhere.invalid/mediation`
      const wrong = {
        connections: 0,
        connectTimeoutMs: 0,
        idleTimeoutMs: -1,
        statementTimeoutMs: 0.5,
        retries: Number.NaN,
      }
      let failure: unknown
      try {
        engine.storage({ connection, ...wrong } as never)
      } catch (error) {
        failure = error
      }
      expect(failure).toBeInstanceOf(InvalidInput)
      expect((failure as InvalidInput).issues.map(({ path }) => path.join("."))).toEqual(Object.keys(wrong))
      expect(() => engine.storage({ connection, prefix: 'x"y' } as never)).toThrow("The prefix")
      expect(() => engine.storage({ connection, prefix: "" } as never)).toThrow("The prefix")
    })

    it.each(bad.alterations)("a table that somebody changed: $what", async ({ sql, told }) => {
      const { url, drop } = await server.fresh()
      const before = await engine.storage({ connection: url } as never).open(opening)
      await before.commit(note("c1"))
      await before.close()
      await server.run(url, sql)
      const failure = await engine
        .storage({ connection: url } as never)
        .open(opening)
        .catch((error: unknown) => error)
      expect(failure).toMatchObject({ _tag: "StorageFailure", reason: "altered", operation: "open" })
      expect((failure as StorageFailure).message).toContain(told)
      await drop()
    })

    it("columns that somebody added, which need no value: they are left alone", async () => {
      const { url, drop } = await server.fresh()
      await opened({ connection: url })
      await server.run(url, "alter table tdu_journal_event add column remark varchar(20)")
      await server.run(url, "alter table tdu_journal_event add column counted int not null default 0")
      const store = await engine.storage({ connection: url } as never).open(opening)
      expect(await store.commit(note("c1"))).toMatchObject({ status: "committed" })
      await store.close()
      await drop()
    })

    it("a list that somebody dropped is made again, and to be filled from the journal", async () => {
      const { url, drop } = await server.fresh()
      const storage = engine.storage({ connection: url } as never)
      const before = await storage.open(opening)
      await before.commit({ ...note("c1"), rebuilt: ["note"] })
      await before.close()
      await server.run(url, "drop table tdu_note_v1")
      const after = await storage.open(opening)
      expect(after.stale).toEqual(["note"])
      await after.close()
      await drop()
    })

    it("a trigger that raises, and a table that goes while it is open: nothing of the commit stays", async () => {
      const { url, drop } = await server.fresh()
      const store = await engine.storage({ connection: url } as never).open(opening)
      await store.commit(note("c1"))
      await server.run(url, bad.raising)
      expect(await reasonOf(store.commit(note("c2")))).toBe("altered")
      await server.run(url, "drop table tdu_note_v1")
      expect(await reasonOf(store.rows("note", {}))).toBe("altered")
      const { events, head } = await store.readAll(0, 9)
      expect([events.length, head.position]).toEqual([1, 1])
      await store.close()
      await drop()
    })
  })
}
