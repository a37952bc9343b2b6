import { emptyHead, eventHash, openMediation, type StoredEvent } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { meddled } from "../support/meddling.ts"
import { overStorage } from "../support/storage.ts"
import { fixedPorts, openWorld, STRUCTURE, storedEvents } from "../support/world.ts"

/** Change one event, then compute all hashes again, as somebody can who has the file and the source code. */
const rechained = (events: ReadonlyArray<StoredEvent>, at: number): ReadonlyArray<StoredEvent> => {
  let { hash } = emptyHead(STRUCTURE)
  return events.map((event, index) => {
    const changed = index === at ? { ...event, meta: event.meta.replace("2026", "2025") } : event
    hash = eventHash(hash, changed)
    return { ...changed, hash }
  })
}

const verifyForged = async (at: number, keyGone: boolean) => {
  const storage = memoryStorage()
  await using world = await openWorld({ storage })
  await world.bringTo("requested")
  const events = await storedEvents(storage)
  const forged = rechained(events, at % events.length)
  const last = forged.at(-1)
  const lied = overStorage(storage, () => ({
    readAll: async (after, limit) => ({
      events: forged.slice(after, after + limit),
      head: { position: forged.length, hash: last?.hash ?? "" },
    }),
  }))
  const key = (subject: string, text: string) => (keyGone && subject === "~marks" ? undefined : text)
  await using core = await openMediation({ structure: STRUCTURE, storage: meddled(lied, { key }), ports: fixedPorts() })
  return await core.audit.verify()
}

describe("a journal that was changed and chained again as a whole", () => {
  it.each([false, true])("is found with the keys, wherever it begins (key of the marks removed: %s)", async (gone) => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 1000 }), async (at) => {
        expect(await verifyForged(at, gone)).toMatchObject({ ok: false, fault: { kind: "forged" } })
      }),
      { seed: 4, numRuns: 15 },
    )
  })
})
