import { once } from "node:events"
import {
  describeBadInput,
  note,
  opening,
  postgresServer,
  reasonOf,
  whyNoMariaDb,
  whyNoPostgres,
} from "@traitdunion/test-servers"
import mysql from "mysql2"
import { describe, expect, it } from "vitest"
import { type MysqlStorageOptions, mysqlStorage } from "../src/index.ts"
import { databases } from "./databases.ts"
import { engine } from "./engine-under-test.ts"

describeBadInput<MysqlStorageOptions>(engine, {
  scheme: "mysql",
  alterations: [
    { what: "a column dropped", sql: "alter table tdu_journal_event drop column mark", told: "tdu_journal_event.mark" },
    {
      what: "a column renamed",
      sql: "alter table tdu_note_v1 rename column words to text",
      told: "tdu_note_v1.words",
    },
    {
      what: "another type",
      sql: "alter table tdu_journal_head modify column position int not null",
      told: "tdu_journal_head.position has another type",
    },
    {
      what: "a column added that must be given a value",
      sql: "alter table tdu_subject_key add column owner varchar(20) not null",
      told: "tdu_subject_key.owner was added",
    },
    { what: "a table dropped", sql: "drop table tdu_subject_key", told: "tdu_subject_key is missing" },
    {
      what: "a unique index dropped",
      sql: "alter table tdu_journal_event drop index structure_id",
      told: "tdu_journal_event has no unique index on structure_id, stream, version",
    },
    {
      what: "a primary key dropped",
      sql: "alter table tdu_note_v1 drop primary key",
      told: "tdu_note_v1 has no unique index on structure_id, key",
    },
  ],
  raising:
    "create trigger raising before insert on tdu_journal_event for each row signal sqlstate '45000' set message_text = 'no'",
})

/** A server that speaks the protocol and tells a version of its own: as much of one as the driver brings. */
const telling = async (version: string): Promise<AsyncDisposable & { readonly port: number }> => {
  const server = mysql.createServer((connection) => {
    connection.on("error", () => {})
    connection.serverHandshake({
      protocolVersion: 10,
      serverVersion: version,
      connectionId: 1,
      statusFlags: 2,
      characterSet: 45,
      capabilityFlags: 0xff_f7_ff & ~0x800,
      authCallback: (_: unknown, done: (error: null) => void) => done(null),
    } as never)
    connection.on("query", () => {
      // Each answer is counted anew; the driver's server leaves that to its user.
      Object.assign(connection, { sequenceId: 1 })
      ;(connection as unknown as { writeTextResult: (rows: object, columns: object) => void }).writeTextResult(
        [{ version }],
        [
          {
            catalog: "def",
            schema: "",
            table: "",
            orgTable: "",
            name: "version",
            orgName: "",
            characterSet: 45,
            columnLength: 90,
            columnType: 253,
            flags: 0,
            decimals: 0,
          },
        ],
      )
    })
  })
  // The driver's own type of it knows nothing of the socket beneath.
  const listening = server as unknown as {
    listen: (port: number, host: string) => void
    _server: import("node:net").Server
  }
  listening.listen(0, "127.0.0.1")
  await once(listening._server, "listening")
  const address = listening._server.address()
  if (address === null || typeof address === "string") throw new Error("Not listening on a port")
  return {
    port: address.port,
    [Symbol.asyncDispose]: async () => {
      listening._server.close()
    },
  }
}

describe("versions of the server", () => {
  it.each([
    ["5.7.44", "unsupported"],
    ["10.5.23-MariaDB", "unsupported"],
  ])("%s: %s", async (version, reason) => {
    await using server = await telling(version)
    const connection = { host: "127.0.0.1", port: server.port, database: "mediation", user: "reader" }
    expect(await reasonOf(mysqlStorage({ connection, connectTimeoutMs: 2000 }).open(opening))).toBe(reason)
  })
})

describe.skipIf(whyNoMariaDb !== undefined)(`rights on MariaDB ${whyNoMariaDb ?? ""}`, () => {
  it("says what is missing: to connect, to create, to read, to write, a database", async () => {
    await using server = await databases()
    const { url, drop } = await server.fresh()
    const database = new URL(url).pathname.slice(1)
    await server.run(url, "create or replace user limited identified by 'right'")
    const limited = url.replace("root@", "limited:right@")
    const came = async (): Promise<string> => {
      const storage = mysqlStorage({ connection: limited })
      const call = storage.open(opening)
      const reason = await reasonOf(call)
      if (reason !== "done") return `open ${reason}`
      const store = await call
      const committed = await reasonOf(store.commit(note(`c${Math.random()}`.replace(".", ""))))
      await store.close()
      return `commit ${committed}`
    }
    expect(await came()).toBe("open denied")
    await server.run(url, `grant insert on ${database}.* to limited`)
    expect(await came()).toBe("open denied")
    await (await mysqlStorage({ connection: url }).open(opening)).close()
    await server.run(url, `grant select on ${database}.* to limited`)
    expect(await came()).toBe("commit denied")
    await server.run(url, `grant update, delete on ${database}.* to limited`)
    expect(await came()).toBe("commit done")
    const none = url.replace(`/${database}`, "/")
    expect(await reasonOf(mysqlStorage({ connection: none }).open(opening))).toBe("missing")
    await drop()
  })

  it.skipIf(whyNoPostgres !== undefined)("does not wait for ever for a PostgreSQL to speak first", async () => {
    await using postgres = await postgresServer()
    const connection = postgres.url().replace("postgres:", "mysql:")
    expect(await reasonOf(mysqlStorage({ connection, connectTimeoutMs: 500 }).open(opening))).toBe("unavailable")
  })
})
