import { verifyJournal } from "@traitdunion/core"
import { describeEmbedder, note, reasonOf } from "@traitdunion/test-servers"
import { expect, it } from "vitest"
import type { MysqlStorageOptions } from "../src/index.ts"
import { engine } from "./engine-under-test.ts"

describeEmbedder<MysqlStorageOptions>(engine, ({ server, url, open }) => {
  it("a statement that takes too long within a commit: nothing of it stays", async () => {
    const store = await open({ statementTimeoutMs: 300 })
    await store.commit(note("c1"))
    await server().run(url(), "create trigger slow before insert on tdu_note_v1 for each row do sleep(2)")
    expect(await reasonOf(store.commit(note("c2")))).toBe("locked")
    await server().run(url(), "drop trigger slow")
    expect(await store.commit(note("c2"))).toMatchObject({ status: "committed" })
    expect(await verifyJournal("alpha", store)).toMatchObject({ ok: true, verified: 2 })
  })

  it("an event that is larger than the server takes: told, nothing of it stays, and the next one passes", async () => {
    await server().run(url(), "set global max_allowed_packet = 1048576")
    const store = await open()
    await store.commit(note("c1"))
    const [write] = note("c2").writes
    const [event] = write?.events ?? []
    if (write === undefined || event === undefined) throw new Error("A note writes an event")
    const large = {
      ...note("c2"),
      writes: [{ ...write, events: [{ ...event, data: JSON.stringify("x".repeat(3_000_000)) }] }],
    }
    expect(await reasonOf(store.commit(large))).toBe("too-large")
    expect(await store.commit(note("c2"))).toMatchObject({ status: "committed" })
    expect(await verifyJournal("alpha", store)).toMatchObject({ ok: true, verified: 2 })
    await server().run(url(), "set global max_allowed_packet = 16777216")
  })
})
