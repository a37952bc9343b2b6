// What the way over HTTP costs: the handler to the core's own call in one process, and the whole way over a connection to
// a bare route that validates the same schema and commits one row durably.
import { mkdtempSync, rmSync } from "node:fs"
import { Agent, request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import { registers } from "@traitdunion/core/built-ins"
import { mediationHandler } from "@traitdunion/http"
import { serveHandler } from "@traitdunion/http/node"
import Database from "better-sqlite3"
import * as z from "zod"
import { type Figure, median, rate, short } from "./measure.ts"

const ROUNDS = 34
const WARM = 4
const CHUNK = 100
const CONNECTIONS = 10
const activity = { on: "2026-03-14", register: "presence", minutes: 45, persons: 3, theme: "housing" } as const
const actor = { id: "mediator-1", roles: ["mediator"] } as const
const body = JSON.stringify(activity)
const PATH = "/api/v1/commands/registers.record"

const post = (agent: Agent, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) }
    request({ agent, port, host: "127.0.0.1", method: "POST", path: PATH, headers }, (response) => {
      response.resume()
      response.on("end", () => resolve(response.statusCode ?? 0))
    })
      .on("error", reject)
      .end(body)
  })

/** How many requests a second are answered on so many connections. */
const answered = async (url: string): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const port = Number(new URL(url).port)
  const lane = async (): Promise<void> => {
    for (let call = 0; call < CHUNK / CONNECTIONS; call += 1) {
      const status = await post(agent, port)
      if (status !== 201) throw new Error(`Answered ${status}`)
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: CONNECTIONS }, lane))
  agent.destroy()
  return (CHUNK / (performance.now() - start)) * 1000
}

/** A route that validates the same input and commits one row, durably. */
const bareRoute = (file: string) => {
  const db = new Database(file)
  db.pragma("journal_mode = wal")
  db.pragma("synchronous = full")
  db.exec("create table act (id integer primary key, body text not null)")
  const insert = db.prepare("insert into act (body) values (?)")
  const schema = registers.commands.record.input
  const handler = async (request: Request): Promise<Response> => {
    const act = z.parse(schema, await request.json())
    const { lastInsertRowid } = insert.run(JSON.stringify(act))
    return Response.json({ id: String(lastInsertRowid) }, { status: 201 })
  }
  return { handler, close: () => db.close() }
}

/** The ratios of the way over HTTP. */
export const http = async (): Promise<ReadonlyArray<Figure>> => {
  const dir = mkdtempSync(join(tmpdir(), "tdu-http-"))
  const core = await openMediation({
    structure: "association-exemple",
    storage: sqliteStorage({ file: join(dir, "journal.sqlite") }),
  })
  const bare = bareRoute(join(dir, "bare.sqlite"))
  try {
    const handler = mediationHandler({ core, actorOf: () => actor })
    await using ours = await serveHandler(handler)
    await using theirs = await serveHandler(bare.handler)
    const headers = { "content-type": "application/json" }
    const inProcess = async (): Promise<void> => {
      const response = await handler(new Request(`http://localhost${PATH}`, { method: "POST", headers, body }))
      if (response.status !== 201) throw new Error(`Answered ${response.status}`)
      await response.json()
    }
    const runs = {
      core: () => rate(CHUNK, () => core.as(actor).registers.record(activity)),
      handler: () => rate(CHUNK, inProcess),
      ours: () => answered(ours.url),
      bare: () => answered(theirs.url),
    }
    const rates = {
      core: Array.of<number>(),
      handler: Array.of<number>(),
      ours: Array.of<number>(),
      bare: Array.of<number>(),
    }
    const names = Object.keys(runs) as ReadonlyArray<keyof typeof runs>
    // By small turns and each time in the other order: whatever else the disk does meets all alike.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const name of round % 2 === 0 ? names : names.toReversed()) {
        const measured = await runs[name]()
        // The first rounds warm up.
        if (round >= WARM) rates[name].push(measured)
      }
    }
    const cost = median(rates.core) / median(rates.handler)
    const share = median(rates.ours) / median(rates.bare)
    return [
      {
        what: "A command through the handler, to the core's call in the same process, times as long",
        value: short(cost),
        goal: "at most 1.1",
        met: cost <= 1.1,
      },
      {
        what: "A command over HTTP, 10 connections, to a bare route that validates the same and commits a row, times as fast",
        value: short(share),
        goal: "at least 0.6",
        met: share >= 0.6,
      },
    ]
  } finally {
    bare.close()
    await core.close()
    rmSync(dir, { recursive: true })
  }
}
