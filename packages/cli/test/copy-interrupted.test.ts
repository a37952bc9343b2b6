import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { setTimeout } from "node:timers/promises"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { type Clock, type Instant, openMediation } from "@traitdunion/core"
import type { Databases } from "@traitdunion/test-servers"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { program, type Ran, spawned } from "./support/cli.ts"
import { logOf, ownFolder, put, threeActs } from "./support/folder.ts"
import { engines, eventsIn, eventsOf } from "./support/servers.ts"

const { path } = ownFolder()
const FACTS = 8000
const structure = ["--structure", "association-exemple"] as const

/** A journal of many acts. */
const withActs = async (): Promise<void> => {
  const clock: Clock = { now: () => "2026-03-02T09:00:00.000Z" as Instant }
  await using core = await openMediation({
    structure: "association-exemple",
    storage: sqliteStorage({ file: path("m.sqlite"), durability: "normal" }),
    ports: { clock },
  })
  const { registers } = core.as({ id: "mediatrice", roles: ["mediator"] })
  const act = { on: "2026-03-02", register: "inform", minutes: 10, persons: 2 } as const
  for (let done = 0; done < FACTS; done += 1000) {
    await registers.record.many(
      Array.from({ length: 1000 }, (_, n) => ({ input: { ...act, activity: `a-${done + n}` } })),
    )
  }
}

/** Start the real program. */
const started = (args: ReadonlyArray<string>, env: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [...program, ...args], {
    cwd: path(),
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["ignore", "ignore", "pipe"],
  })

/** Run it until it has told this many lines and a little more, then end it as a power cut would. */
const cutOff = async (args: ReadonlyArray<string>, env: Record<string, string>, lines: number): Promise<void> => {
  const child = started(args, env)
  const ended = once(child, "exit")
  let told = 0
  child.stderr?.on("data", (chunk: Buffer) => {
    told += chunk.toString().split("\n").length - 1
    if (told >= lines) void setTimeout(Math.random() * 40).then(() => child.kill("SIGKILL"))
  })
  await ended
}

const last = ({ code, out, err }: Ran): void => {
  expect(code, err).toBe(0)
  expect(out).toContain("Rien ne manque")
}

describe("a copy that is killed, and run again", () => {
  it("has the same journal in a file, however often", async () => {
    await withActs()
    const events = await eventsIn(path("m.sqlite"))
    const copy = ["copy", "--from", "m.sqlite", "--to", "new.sqlite", ...structure]
    for (const lines of [1, 3, 8, 13]) await cutOff(copy, {}, lines)
    last(spawned(path(), copy))
    expect(await eventsIn(path("new.sqlite"))).toEqual(events)
    const rebuilt = spawned(path(), ["rebuild", "--file", "new.sqlite", ...structure])
    expect(rebuilt.out).toContain("Aucun chiffre n'avait changé.")
  }, 180_000)

  for (const { name, why, durableDatabases, storage } of engines) {
    describe.skipIf(why !== undefined)(`on ${name} ${why ?? ""}`, () => {
      let server: Databases
      beforeAll(async () => {
        server = await durableDatabases()
      }, 60_000)
      afterAll(() => server[Symbol.asyncDispose]())

      it("has the same journal on the server, whose loss it tells, and back in a file", async () => {
        await withActs()
        const { url, drop } = await server.fresh()
        const env = { ADDRESS: url }
        const there = ["copy", "--from", "m.sqlite", "--to", "env:ADDRESS", ...structure]
        await cutOff(there, env, 3)
        const child = started(there, env)
        const ended = once(child, "exit")
        child.stderr?.once("data", () => void server.server.kill())
        expect(await ended).toEqual([3, null])
        await server.server.restart()
        await cutOff(there, env, 4)
        last(spawned(path(), there, env))
        const events = await eventsIn(path("m.sqlite"))
        expect(await eventsOf(storage(url), "association-exemple")).toEqual(events)
        const back = ["copy", "--from", "env:ADDRESS", "--to", "back.sqlite", ...structure]
        await cutOff(back, env, 2)
        last(spawned(path(), back, env))
        expect(await eventsIn(path("back.sqlite"))).toEqual(events)
        await drop()
      }, 240_000)
    })
  }
})

it("a copy beside somebody who writes loses nothing, and ends once they stop", async () => {
  const act = threeActs[0] ?? ""
  put(path("log.csv"), logOf(Array.from({ length: 6000 }, () => act)))
  const writing = started(["import", "log.csv", "--file", "m.sqlite", ...structure], {})
  const ended = once(writing, "exit")
  await once(writing.stderr as NonNullable<typeof writing.stderr>, "data")
  writing.stderr?.resume()
  const copy = ["copy", "--from", "m.sqlite", "--to", "new.sqlite", ...structure]
  let whileWriting = 0
  while (writing.exitCode === null) {
    const copying = started(copy, {})
    copying.stderr?.resume()
    const [code] = await once(copying, "exit")
    // 1: the source went on since.
    expect([0, 1]).toContain(code)
    whileWriting += 1
  }
  expect(await ended).toEqual([0, null])
  expect(whileWriting).toBeGreaterThan(0)
  last(spawned(path(), copy))
  const events = await eventsIn(path("m.sqlite"))
  expect(events).toHaveLength(6000)
  expect(await eventsIn(path("new.sqlite"))).toEqual(events)
}, 180_000)
