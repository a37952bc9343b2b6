import { type Health, type Instant, type Keys, openMediation, type Storage } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"

const statesOf = ({ checks }: Health): Readonly<Record<string, string>> =>
  Object.fromEntries(checks.map(({ name, ok, code, reason }) => [name, ok ? "ok" : `${code} ${reason ?? ""}`.trim()]))

const structure = "association-exemple"

describe("how an opened core is", () => {
  it("is well when all of it works, and writes nothing to find out", async () => {
    await using core = await openMediation({ structure, storage: memoryStorage(), ports: { keys: memoryKeys() } })
    const found = await core.health()
    expect(statesOf(found)).toEqual({
      offers: "ok",
      storage: "ok",
      writing: "ok",
      tables: "ok",
      keys: "ok",
      erasure: "ok",
      clock: "ok",
    })
    expect(found).toMatchObject({ status: "ok", position: 0 })
    expect(await core.audit.verify()).toMatchObject({ verified: 0 })
  })

  it("has no keys to look at without a key holder", async () => {
    await using core = await openMediation({ structure, storage: memoryStorage() })
    expect(Object.keys(statesOf(await core.health()))).toEqual([
      "storage",
      "writing",
      "tables",
      "erasure",
      "offers",
      "clock",
    ])
  })

  it("has failed after its storage was closed, says so in words, and does not reject", async () => {
    const core = await openMediation({ structure, storage: memoryStorage() })
    await core.close()
    const found = await core.health()
    expect(found.status).toBe("failed")
    expect(found.position).toBeUndefined()
    expect(found.checks[0]).toMatchObject({
      ok: false,
      code: "TDU-STORAGE",
      reason: "unavailable",
      words: { fr: "La base de données ne répond pas." },
      remedy: { en: expect.stringContaining("try again") },
    })
  })

  it("waits no longer than it is told for a key holder that says nothing", async () => {
    const silent: Keys = { name: "silent", wrap: () => new Promise(() => {}), unwrap: () => new Promise(() => {}) }
    await using core = await openMediation({ structure, storage: memoryStorage(), ports: { keys: silent } })
    expect(statesOf(await core.health({ timeoutMs: 20 }))).toMatchObject({ storage: "ok", keys: "TDU-KEY unreachable" })
  })

  it("tells a key holder that gives another key back", async () => {
    const keys = memoryKeys()
    const wrong: Keys = { ...keys, name: "wrong", unwrap: async () => new Uint8Array(32) }
    await using core = await openMediation({ structure, storage: memoryStorage(), ports: { keys: wrong } })
    expect(await core.health()).toMatchObject({ status: "failed" })
    expect(statesOf(await core.health())).toMatchObject({ keys: "TDU-KEY not-opened" })
  })

  it("tells a clock that went back: nothing can be recorded then, and everything read", async () => {
    let now = "2026-05-04T09:00:00.000Z" as Instant
    const ports = { clock: { now: () => now } }
    await using core = await openMediation({ structure, storage: memoryStorage(), ports })
    const { registers } = core.as({ id: "mediator-1", roles: ["mediator"] })
    await registers.record({ on: "2026-05-04", register: "presence", minutes: 5, persons: 1 })
    now = "2026-05-04T08:00:00.000Z" as Instant
    expect(await core.health()).toMatchObject({ status: "failed" })
    expect(await core.health({ needs: "read" })).toMatchObject({ status: "degraded" })
    expect(statesOf(await core.health())).toMatchObject({ storage: "ok", clock: "TDU-CLOCK" })
  })

  it("is degraded, not failed, where it can be read alone and no more is needed", async () => {
    const storage = memoryStorage()
    const readOnly: Storage = {
      ...storage,
      open: async (opening) => {
        const store = await storage.open(opening)
        // As a replica answers.
        const { StorageFailure } = await import("@traitdunion/core")
        return {
          ...store,
          commit: (batch) =>
            batch.guards.length > 0 ? Promise.reject(new StorageFailure("commit", "read-only")) : store.commit(batch),
        }
      },
    }
    await using core = await openMediation({ structure, storage: readOnly })
    expect(await core.health({ needs: "read" })).toMatchObject({ status: "degraded" })
    expect(await core.health()).toMatchObject({ status: "failed" })
  })
})
