import { fork } from "node:child_process"
import { once } from "node:events"
import { setTimeout } from "node:timers/promises"
import { verifyJournal } from "@traitdunion/core"
import Database from "better-sqlite3"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { sqliteStorage } from "../src/index.ts"
import { count, opening } from "./sample.ts"
import { temporaryFile } from "./temporary.ts"

const conditions = { execArgv: ["--conditions=@traitdunion/source"] }

describe("sharing a file", () => {
  let file: string
  let drop: () => void
  beforeEach(() => {
    ;({ file, drop } = temporaryFile())
  })
  afterEach(() => drop())

  it("processes that write at the same time all succeed, without a gap", async () => {
    const children = ["p", "q", "r"].map((name) =>
      fork(new URL("counting-process.ts", import.meta.url), [file, name, "60"], conditions),
    )
    const exits = await Promise.all(children.map((child) => once(child, "exit")))
    expect(exits.map(([code]) => code)).toEqual([0, 0, 0])
    const store = await sqliteStorage({ file }).open(opening)
    expect(await verifyJournal("alpha", store)).toMatchObject({ ok: true, verified: 180 })
    expect((await store.rows("counter", {})).length).toBe(180)
    await store.close()
  })

  it("waiting for another program does not hold up the process", async () => {
    const store = await sqliteStorage({ file, timeoutMs: 5000 }).open(opening)
    const other = new Database(file)
    other.exec("begin immediate")
    const committing = store.commit(count("c1"))
    // A timer of this very process ends the other's transaction: it could never fire if the waiting were synchronous.
    await setTimeout(80)
    other.exec("rollback")
    expect((await committing).status).toBe("committed")
    other.close()
    await store.close()
  })

  it("a long row of commits lets timers run", async () => {
    const store = await sqliteStorage({ file, durability: "normal" }).open(opening)
    let ticks = 0
    const timer = setInterval(() => {
      ticks += 1
    }, 5)
    for (let n = 0; n < 600; n += 1) await store.commit(count(`c${n}`))
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(2)
    await store.close()
  })

  it("keeps nothing of :memory:, and opens anew", async () => {
    const storage = sqliteStorage({ file: ":memory:" })
    const first = await storage.open(opening)
    await first.commit(count("c1"))
    expect((await first.readAll(0, 1)).events.length).toBe(1)
    await first.close()
    const second = await storage.open(opening)
    expect((await second.readAll(0, 1)).events).toEqual([])
    await second.close()
  })

  it("opens again after all was closed, and after an opening that failed", async () => {
    const storage = sqliteStorage({ file })
    await (await storage.open(opening)).close()
    const first = await storage.open(opening)
    await first.commit(count("c1"))
    const failed = storage.open({ structure: "beta", tables: [{ name: "no good", version: 1, columns: {} }] })
    await expect(failed).rejects.toThrow("The table")
    expect((await first.commit(count("c2"))).status).toBe("committed")
    await first.close()
    const again = await storage.open(opening)
    expect((await again.readAll(0, 9)).events.length).toBe(2)
    await again.close()
  })
})
