import { certificateFor, mariaDbServer, note, opening, reasonOf, whyNoMariaDb } from "@traitdunion/test-servers"
import { createConnection } from "mysql2/promise"
import { describe, expect, it } from "vitest"
import { type MysqlStorageOptions, mysqlStorage } from "../src/index.ts"

/** A server that takes encrypted connections, and plain ones, known by a certificate for a host name. */
const encrypted = async (name: string) => {
  const certificate = await certificateFor(name)
  const { certFile, keyFile, pem } = certificate
  const server = await mariaDbServer([`--ssl-cert=${certFile}`, `--ssl-key=${keyFile}`])
  const connection = await createConnection({ uri: server.url() })
  await connection.query("create database trial")
  const address = server.url("trial").replace("127.0.0.1", "localhost")
  const open = async (options: Partial<MysqlStorageOptions>): Promise<string> => {
    const opened = mysqlStorage({ connection: address, connectTimeoutMs: 3000, ...options }).open(opening)
    const came = await reasonOf(opened)
    if (came === "done") await (await opened).close()
    return came
  }
  return {
    pem,
    address,
    connection,
    open,
    [Symbol.asyncDispose]: async () => {
      await connection.end()
      await server[Symbol.asyncDispose]()
      certificate[Symbol.dispose]()
    },
  }
}

describe.skipIf(whyNoMariaDb !== undefined)(`an encrypted connection to MariaDB ${whyNoMariaDb ?? ""}`, () => {
  it("is encrypted, and only with a server that is known", async () => {
    await using scene = await encrypted("localhost")
    const { pem, address } = scene
    await scene.connection.query("create user sealed identified by 'right' require ssl")
    await scene.connection.query("grant all on trial.* to sealed")
    const known = address.replace("root@", "sealed:right@")
    const store = await mysqlStorage({ connection: known, tls: { ca: pem } }).open(opening)
    await store.commit(note("c1"))
    await store.close()
    expect(await scene.open({ connection: known })).toBe("denied")
    expect(await scene.open({ tls: true })).toBe("untrusted")
    const ssl = encodeURIComponent(JSON.stringify({ rejectUnauthorized: false }))
    expect(await scene.open({ connection: `${address}?ssl=${ssl}`, tls: true })).toBe("untrusted")
  })

  it("is refused with a certificate of another host", async () => {
    await using scene = await encrypted("elsewhere.example.org")
    expect(await scene.open({ tls: { ca: scene.pem } })).toBe("untrusted")
  })
})
