import { fork } from "node:child_process"
import { once } from "node:events"
import { generateKey } from "@traitdunion/keys"
import { postgresServer, whyNoPostgres } from "@traitdunion/test-servers"
import { Client } from "pg"
import { expect, it } from "vitest"
import { asking } from "./story.ts"

it.skipIf(whyNoPostgres !== undefined)(
  `asked to stop, it answers what is under way, closes its connections and ends ${whyNoPostgres ?? ""}`,
  async () => {
    await using server = await postgresServer()
    const child = fork(new URL("serve.ts", import.meta.url), [], {
      execArgv: ["--conditions=@traitdunion/source"],
      env: { ...process.env, DATABASE_URL: server.url(), TRAITDUNION_KEY: generateKey() },
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    })
    const [said] = await once(child.stdout ?? process.stdin, "data")
    const ask = asking(String(said).trim())
    const client = new Client({ connectionString: server.url() })
    await client.connect()
    // Somebody else holds the journal: the request waits for it.
    await client.query("begin; update mediation.tdu_journal_head set position = position")
    const answered = ask("mediator-1", "addTenant", { id: "tenant-1", name: "Sacha Exemple" })
    const waiting = "select 1 from pg_stat_activity where wait_event_type = 'Lock'"
    while ((await client.query(waiting)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    const ended = once(child, "exit")
    child.kill("SIGTERM")
    // It listens no more, and the one who asked before still waits.
    while (
      await ask("mediator-1", "readReport", { id: "none" }).then(
        () => true,
        () => false,
      )
    ) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    expect(child.exitCode).toBe(null)
    await client.query("rollback")
    expect((await answered).status).toBe(201)
    expect(await ended).toEqual([0, null])
    const others =
      "select count(*)::int as count from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()"
    expect((await client.query(others)).rows).toEqual([{ count: 0 }])
    await client.end()
  },
)
