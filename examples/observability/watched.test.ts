import { spawnSync } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { memoryStorage } from "@traitdunion/core/testing"
import { afterEach, describe, expect, it } from "vitest"
import { openWatched, probes } from "./watched.ts"

describe("a program that is watched", () => {
  const closing: Array<() => Promise<unknown> | unknown> = []
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })
  const listening = async () => {
    const core = await openWatched(memoryStorage())
    const server = probes(core).listen(0, "127.0.0.1")
    await once(server, "listening")
    closing.push(() => server.close())
    const address = server.address()
    const port = typeof address === "object" ? address?.port : undefined
    return { core, get: (path: string) => fetch(`http://127.0.0.1:${port}${path}`) }
  }

  it("is live and ready, and live but not ready once its storage is gone", async () => {
    const { core, get } = await listening()
    expect((await get("/live")).status).toBe(204)
    const ready = await get("/ready")
    expect(ready.status).toBe(200)
    expect(await ready.json()).toMatchObject({ status: "ok", position: 0 })
    await core.close()
    expect((await get("/live")).status).toBe(204)
    const gone = await get("/ready")
    expect(gone.status).toBe(503)
    expect(await gone.json()).toMatchObject({ status: "failed" })
  })

  it("shows its spans and metrics by its own command", () => {
    const start = fileURLToPath(new URL("start.ts", import.meta.url))
    const { stdout, status } = spawnSync(process.execPath, ["--conditions=@traitdunion/source", start], {
      encoding: "utf8",
    })
    expect(status).toBe(0)
    expect(stdout.match(/span: command registers\.record: done/g)).toHaveLength(5)
    expect(stdout).toContain("span: command process.accept: CommandRefused")
    expect(stdout).toContain("metric: traitdunion.call.duration:")
    expect(stdout).toContain("metric: db.client.operation.duration:")
    expect(stdout).toContain('ready: 200 {"status":"ok"')
  })
})
