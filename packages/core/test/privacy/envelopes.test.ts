import { openMediation, type Sealed } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { failureOf } from "../support/expect.ts"
import { changingEnvelopes, envelopesIn, type Meddling, meddled } from "../support/meddling.ts"
import { CAMILLE, DOMINIQUE, fixedPorts, openWorld, STRUCTURE } from "../support/world.ts"

const SAID = "PHRASE QUE PERSONNE NE DOIT LIRE"

/** A mediation with words of both parties, then read again after somebody meddled with the database. */
const scene = async () => {
  const storage = memoryStorage()
  const world = await openWorld({ storage })
  const mediation = await world.bringTo("interviewing")
  for (const party of [CAMILLE, DOMINIQUE]) {
    await world.mediator.process.interview({ mediation, party, minutes: 5, notes: SAID })
  }
  const readAfter = async (meddling: Meddling) => {
    const before = await world.journal()
    await using core = await openMediation({
      structure: STRUCTURE,
      storage: meddled(storage, meddling),
      ports: fixedPorts(),
    })
    const error = await failureOf(core.as({ id: "mediator-1", roles: ["mediator"] }).process.get({ mediation }))
    expect(`${error.message} ${JSON.stringify(error)} ${error.stack}`).not.toContain(SAID)
    expect(await world.journal()).toEqual(before)
    return error
  }
  return { world, mediation, stream: `mediation/${mediation}`, readAfter }
}

const flipped = (text: string, index: number): string => {
  const bytes = Buffer.from(text, "base64url")
  const at = index % bytes.length
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes.toString("base64url")
}

describe("an envelope that somebody changed is not opened, and the failure says so:", () => {
  type Change = (envelope: Sealed<unknown>, other: Sealed<unknown>) => object
  it.each<readonly [string, Change]>([
    ["its subject", (envelope) => ({ ...envelope, subject: envelope.subject === CAMILLE ? DOMINIQUE : CAMILLE })],
    ["its category", (envelope) => ({ ...envelope, category: "identity" })],
    ["its stream", (envelope) => ({ ...envelope, stream: "mediation/other" })],
    ["its field", (envelope) => ({ ...envelope, field: "message" })],
    ["its text", (envelope, other) => ({ ...envelope, text: other.text })],
    ["an empty text", (envelope) => ({ ...envelope, text: "" })],
    ["a text that is no base64", (envelope) => ({ ...envelope, text: "****" })],
    ["a lookup that it did not have", (envelope) => ({ ...envelope, lookup: "name" })],
    ["findings that it did not have", (envelope) => ({ ...envelope, holds: ["phone"] })],
    ["erased, though nobody erased the person", (envelope) => ({ ...envelope, cipher: "erased" })],
    ["erased with its words gone", (envelope) => ({ ...envelope, cipher: "erased", text: "" })],
  ])("%s", async (_, change) => {
    const { world, stream, readAfter } = await scene()
    await using _world = world
    const events = (await world.journal()).filter((event) => event.stream === stream)
    const all = envelopesIn(events)
    const error = await readAfter({
      event: changingEnvelopes(stream, (envelope) =>
        change(envelope, all.find((one) => one.subject !== envelope.subject) ?? envelope),
      ),
    })
    expect(error._tag).toBe("SealBroken")
    expect(error.toOutcome()).toMatchObject({ code: "TDU-SEAL" })
  })

  it("any single bit of it, and any sign of its text", async () => {
    const { world, stream, readAfter } = await scene()
    await using _world = world
    const bytes = (text: string): string => Buffer.from(text, "base64url").toString("hex")
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 500 }), fc.constantFrom("", "A", "b", "7", "_"), async (index, sign) => {
        const changed = (text: string): string => {
          if (sign === "") return flipped(text, index)
          const at = index % text.length
          const written = text.slice(0, at) + sign + text.slice(at + 1)
          // The last sign of base64 holds bits that mean nothing, and the sign may have been there.
          return bytes(written) === bytes(text) ? flipped(text, index) : written
        }
        const event = changingEnvelopes(stream, (envelope) => ({ ...envelope, text: changed(envelope.text) }))
        expect((await readAfter({ event }))._tag).toBe("SealBroken")
      }),
      { seed: 4, numRuns: 100 },
    )
  })

  it("the whole of it, when those of two persons changed places", async () => {
    const { world, stream, readAfter } = await scene()
    await using _world = world
    const all = envelopesIn((await world.journal()).filter((event) => event.stream === stream))
    const [ofCamille, ofDominique] = [CAMILLE, DOMINIQUE].map((id) => all.find((one) => one.subject === id))
    if (ofCamille === undefined || ofDominique === undefined) throw new Error("Both said something")
    const event = changingEnvelopes(stream, (envelope) => {
      const swapped = envelope.subject === CAMILLE ? ofDominique : ofCamille
      // What one said under the other's name: the subject that the event tells, the words of somebody else.
      return { ...swapped, subject: envelope.subject }
    })
    expect((await readAfter({ event }))._tag).toBe("SealBroken")
  })
})

describe("an envelope of one person in the place of another's", () => {
  const open = (meddling: Meddling, storage: ReturnType<typeof memoryStorage>) =>
    openMediation({ structure: STRUCTURE, storage: meddled(storage, meddling), ports: fixedPorts() })

  it("in the journal is found by its stream", async () => {
    const storage = memoryStorage()
    await using world = await openWorld({ storage })
    const other = (await world.journal()).find((event) => event.stream === `person/${DOMINIQUE}`)
    const [foreign] = envelopesIn(other)
    await using core = await open({ event: changingEnvelopes(`person/${CAMILLE}`, () => foreign) }, storage)
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    expect((await failureOf(desk.people.person({ person: CAMILLE })))._tag).toBe("SealBroken")
    expect((await failureOf(desk.people.search({ name: "Camille" })))._tag).toBe("SealBroken")
    expect((await failureOf(desk.privacy.export({ person: CAMILLE })))._tag).toBe("SealBroken")
  })

  it("in a read table is found by the key of the row", async () => {
    const storage = memoryStorage()
    await using world = await openWorld({ storage })
    const other = (await world.journal()).find((event) => event.stream === `person/${DOMINIQUE}`)
    const [foreign] = envelopesIn(other)
    const row: Meddling["row"] = (table, one) =>
      table === "person" && one["key"] === CAMILLE ? { ...one, name: foreign } : one
    await using core = await open({ row }, storage)
    const due = core.as({ id: "director-1", roles: ["director"] }).privacy.retentionDue({ on: "2030-01-01" })
    expect((await failureOf(due))._tag).toBe("SealBroken")
  })
})

describe("an envelope of a person's own card", () => {
  it.each([
    ["subject", DOMINIQUE],
    ["category", "health"],
    ["field", "address"],
    ["lookup", "phone"],
    ["holds", ["nir"]],
    ["cipher", "erased"],
  ])("does not open when its %s was changed", async (part, to) => {
    const storage = memoryStorage()
    await using world = await openWorld({ storage })
    const event = changingEnvelopes(`person/${CAMILLE}`, (one) => ({ ...one, [part]: to }))
    await using core = await openMediation({
      structure: STRUCTURE,
      storage: meddled(storage, { event }),
      ports: fixedPorts(),
    })
    const failure = await failureOf(core.as({ id: "lead-1", roles: ["lead"] }).people.person({ person: CAMILLE }))
    expect(failure._tag).toBe("SealBroken")
    expect(JSON.stringify(failure)).not.toContain("Camille")
    expect(await world.core.audit.verify()).toMatchObject({ ok: true })
  })
})
