import { certificateFor, note, opening, postgresServer, reasonOf, whyNoPostgres } from "@traitdunion/test-servers"
import { Client } from "pg"
import { describe, expect, it } from "vitest"
import { type PostgresStorageOptions, postgresStorage } from "../src/index.ts"

/** A server that takes encrypted connections, and plain ones, known by a certificate for a host name. */
const encrypted = async (name: string) => {
  const certificate = await certificateFor(name)
  const { certFile, keyFile, pem } = certificate
  const server = await postgresServer(["ssl = on", `ssl_cert_file = '${certFile}'`, `ssl_key_file = '${keyFile}'`])
  const address = server.url().replace("127.0.0.1", "localhost")
  const open = async (options: Partial<PostgresStorageOptions>): Promise<string> => {
    const opened = postgresStorage({ connection: address, connectTimeoutMs: 3000, ...options }).open(opening)
    const came = await reasonOf(opened)
    if (came === "done") await (await opened).close()
    return came
  }
  return {
    pem,
    address,
    open,
    url: server.url(),
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]()
      certificate[Symbol.dispose]()
    },
  }
}

describe.skipIf(whyNoPostgres !== undefined)(`an encrypted connection to PostgreSQL ${whyNoPostgres ?? ""}`, () => {
  it("is encrypted, and only with a server that is known", async () => {
    await using scene = await encrypted("localhost")
    const { pem, address } = scene
    const store = await postgresStorage({ connection: address, tls: { ca: pem } }).open(opening)
    await store.commit(note("c1"))
    const client = new Client({ connectionString: scene.url })
    await client.connect()
    const { rows } = await client.query(
      "select distinct ssl from pg_stat_ssl join pg_stat_activity using (pid) where application_name = 'traitdunion'",
    )
    await client.end()
    await store.close()
    expect(rows).toEqual([{ ssl: true }])
    expect(await scene.open({ tls: true })).toBe("untrusted")
    for (const mode of ["disable", "no-verify", "require", "prefer"]) {
      const connection = `${address}?sslmode=${mode}`
      expect([mode, await scene.open({ connection, tls: true })]).toEqual([mode, "untrusted"])
    }
  })

  it("is refused with a certificate of another host", async () => {
    await using scene = await encrypted("elsewhere.example.org")
    expect(await scene.open({ tls: { ca: scene.pem } })).toBe("untrusted")
  })
})
