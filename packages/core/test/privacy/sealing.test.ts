import { openMediation, type Storage } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { envelopesIn } from "../support/meddling.ts"
import { CAMILLE, fixedPorts, journalOf, openWorld, STRUCTURE, storedEvents } from "../support/world.ts"

const notes = fc
  .oneof(...(["binary", "grapheme"] as const).map((unit) => fc.string({ unit, minLength: 1, maxLength: 300 })))
  .filter((text) => text.trim() !== "")
const open = (storage: Storage) => openMediation({ structure: STRUCTURE, storage, ports: fixedPorts() })

describe("a personal text", () => {
  it("comes back as it was confided, whatever stands in it", async () => {
    const storage = memoryStorage()
    await using world = await openWorld({ storage })
    const mediation = await world.bringTo("interviewing")
    const acknowledge = ["deontology/minimal-words"]
    await fc.assert(
      fc.asyncProperty(notes, async (text) => {
        await world.mediator.process.interview({ mediation, party: CAMILLE, minutes: 1, notes: text }, { acknowledge })
        const read = await world.mediator.process.get({ mediation })
        expect(read?.interviews.at(-1)?.notes).toBe(text.trim())
        const last = (await storedEvents(storage)).at(-1)
        if (text.trim().length > 5) expect(last?.data).not.toContain(text.trim())
      }),
      { seed: 4, numRuns: 100 },
    )
    // Another opening reads the same, with nothing kept in memory.
    await using again = await open(storage)
    const desk = again.as({ id: "mediator-1", roles: ["mediator"] })
    expect((await desk.process.get({ mediation }))?.interviews).toEqual(
      (await world.mediator.process.get({ mediation }))?.interviews,
    )
  })

  it("never stands in what is stored, and the same text twice never looks the same", async () => {
    const storage = memoryStorage()
    await using world = await openWorld({ storage })
    const text = "DEUX FOIS LA MÊME PHRASE INVENTÉE"
    for (const person of ["twice-1", "twice-2"]) {
      await world.mediator.people.registerPerson({ person, name: text, address: text })
    }
    const envelopes = envelopesIn(await journalOf(storage)).map((one) => one.text)
    expect(new Set(envelopes).size).toBe(envelopes.length)
    const stored = JSON.stringify(await storedEvents(storage))
    for (const form of [text, Buffer.from(text).toString("base64url"), Buffer.from(text).toString("hex")]) {
      expect(stored).not.toContain(form)
    }
  })

  it("is opened at the border alone: receipts, folds and the trail hold envelopes or nothing", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("interviewing")
    const said = "PHRASE CONFIÉE À L'ENTRETIEN"
    const receipt = await world.mediator.process.interview({ mediation, party: CAMILLE, minutes: 5, notes: said })
    expect(JSON.stringify(receipt)).not.toContain(said)
    expect(envelopesIn(receipt.state)).toContainEqual(expect.objectContaining({ subject: CAMILLE, field: "notes" }))
    expect(JSON.stringify(await world.mediator.audit.trail({ mediation }))).not.toContain(said)
  })

  it("that is given twice under one command id answers the first receipt, and nothing new is sealed", async () => {
    const storage = memoryStorage()
    await using world = await openWorld({ storage })
    const input = { person: "repeated-1", name: "Première Exemple" }
    const first = await world.mediator.people.registerPerson(input, { commandId: "command-1" })
    const [events, keys] = [await world.journal(), await keysOf(storage)]
    const second = await world.mediator.people.registerPerson(
      { ...input, name: "Seconde Exemple" },
      { commandId: "command-1" },
    )
    expect(second).toEqual({ ...first, replayed: true })
    expect(await world.journal()).toEqual(events)
    expect(await keysOf(storage)).toEqual(keys)
    expect(await world.mediator.people.person({ person: "repeated-1" })).toMatchObject({ name: "Première Exemple" })
    expect(await world.mediator.people.search({ name: "Seconde" })).toEqual([])
  })

  it("that is given again for somebody else under the same command id is refused", async () => {
    await using world = await openWorld()
    await world.mediator.people.registerPerson({ person: "one-1", name: "Une Exemple" }, { commandId: "command-1" })
    const other = world.mediator.people.registerPerson(
      { person: "other-1", name: "Autre Exemple" },
      { commandId: "command-1" },
    )
    await expect(other).rejects.toMatchObject({ _tag: "InvalidInput" })
    expect(await world.mediator.people.person({ person: "other-1" })).toBeNull()
  })
})

/** All texts of the keys' table. */
const keysOf = async (storage: Storage): Promise<ReadonlyArray<readonly [string, string]>> => {
  const store = await storage.open({ structure: STRUCTURE, tables: [] })
  const keys = await store.allKeys("", 10_000)
  await store.close()
  return keys
}

it("the key of a person is one, and stays one, through many facts", async () => {
  const storage = memoryStorage()
  await using world = await openWorld({ storage, keys: memoryKeys("another holder") })
  const before = await keysOf(storage)
  await world.mediator.people.rectifyPerson({ person: CAMILLE, phone: "04 00 00 00 00" })
  expect(await keysOf(storage)).toEqual(before)
})
