import { InvalidInput, openMediation, type StoredEvent } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { expect, it } from "vitest"
import { type Broker, BrokerFailure, type EventMessage, readMessage, relay } from "../src/index.ts"
import { memoryBroker } from "../src/testing/index.ts"
import { plainBroker } from "./plain.ts"
import { positions, structure, upTo, withoutDoubles, write } from "./sample.ts"

const reasonOf = async (call: Promise<unknown>): Promise<string> => {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error === undefined) return "done"
  expect(error).toBeInstanceOf(BrokerFailure)
  return (error as BrokerFailure).reason
}

it("tells every event once, in order, a batch at a time, and goes on after the last message", async () => {
  const [storage, broker] = [memoryStorage(), memoryBroker()]
  expect(await relay({ structure, storage, broker })).toEqual({ published: 0, position: 0 })
  await write(storage, "a", 7)
  const told: Array<readonly [number, number]> = []
  const onProgress = ({ position, total }: { position: number; total: number }) => told.push([position, total])
  expect(await relay({ structure, storage, broker, batch: 3, onProgress })).toEqual({ published: 7, position: 7 })
  expect(told).toEqual([
    [3, 7],
    [6, 7],
    [7, 7],
  ])
  await write(storage, "b", 2)
  expect(await relay({ structure, storage, broker })).toEqual({ published: 2, position: 9 })
  expect(await relay({ structure, storage, broker })).toEqual({ published: 0, position: 9 })
  expect(positions(broker.received(structure))).toEqual(upTo(9))
})

it("has all of a journal that is written meanwhile", async () => {
  const [storage, kept] = [memoryStorage(), memoryBroker()]
  await write(storage, "a", 2)
  let more = 5
  const broker: Broker = {
    ...kept,
    publish: async (messages) => {
      if (more > 0) await write(storage, `meanwhile-${more--}`, 2)
      await kept.publish(messages)
    },
  }
  expect(await relay({ structure, storage, broker, batch: 2 })).toEqual({ published: 12, position: 12 })
  expect(positions(kept.received(structure))).toEqual(upTo(12))
})

it("carries that something happened, and nothing of what was said, by whom, or under which command", async () => {
  const [storage, broker] = [memoryStorage(), memoryBroker()]
  await using core = await openMediation({ structure, storage, ports: { keys: memoryKeys() } })
  const desk = core.as({ id: "CANARI-ACTEUR", roles: ["mediator"] })
  const { key: camille } = await desk.people.registerPerson({ name: "Camille Exemple" })
  const { key: sacha } = await desk.people.registerPerson({ name: "Sacha Exemple" })
  const parties = [camille, sacha].map((id) => ({ kind: "person" as const, id }))
  await desk.process.open({ origin: "person", register: "conflict", parties }, { commandId: "CANARI-COMMANDE" })
  await desk.registers.record({ on: "2026-03-14", register: "presence", minutes: 45, persons: 3, theme: "housing" })
  await relay({ structure, storage, broker })
  const store = await storage.open({ structure, tables: [] })
  const { events } = await store.readAll(0, 100)
  const messages = broker.received(structure)
  expect(messages).toHaveLength(events.length)
  const told = ({ stream, type }: StoredEvent) => (stream.startsWith("person/") ? "withheld" : type)
  expect(messages.map(({ type }) => type)).toEqual(events.map(told))
  for (const [index, message] of messages.entries()) {
    const { data, meta, hash, mark, commandId } = events[index] as StoredEvent
    const keyed = message.stream.includes("/") ? ["stream", "version"] : ["stream"]
    expect(Object.keys(message)).toEqual(["structure", "position", "id", ...keyed, "type", "at"])
    expect(message.at).toBe((JSON.parse(meta) as { at: string }).at)
    const text = JSON.stringify(message)
    // Neither the hash: it is made of the data, which is often guessed by trying.
    for (const kept of [data, meta, hash, mark, commandId].filter((part) => part !== ""))
      expect(text).not.toContain(kept)
    expect(text).not.toMatch(/CANARI|Exemple"|presence|housing|mediator|~sealed/)
  }
})

it("tells nobody by the order of messages who takes part in which mediation", async () => {
  const [storage, broker] = [memoryStorage(), memoryBroker()]
  await using core = await openMediation({ structure, storage, ports: { keys: memoryKeys() } })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  const told: Array<string> = []
  for (const mediation of ["m-1", "m-2", "m-3"]) {
    const parties: Array<{ readonly kind: "person"; readonly id: string }> = []
    for (const name of ["Camille Exemple", "Sacha Exemple"]) {
      parties.push({ kind: "person", id: (await desk.people.registerPerson({ name })).key })
    }
    await desk.process.open({ mediation, origin: "person", register: "conflict", parties })
    for (const { id: party } of parties) {
      const purpose = { kind: "mediation", mediation } as const
      const words = { words: "Chacun est libre.", language: "fr", means: "oral" } as const
      await desk.consent.give({ party, consent: `${party}-1`, purpose, ...words })
      told.push(party)
    }
  }
  await relay({ structure, storage, broker })
  const messages = broker.received(structure)
  const text = JSON.stringify(messages)
  expect(told.filter((person) => text.includes(person))).toEqual([])
  expect(new Set(messages.map(({ stream }) => stream))).toEqual(
    new Set(["withheld", "mediation/m-1", "mediation/m-2", "mediation/m-3"]),
  )
  expect(messages.every(({ stream, version }) => stream.includes("/") === (version !== undefined))).toBe(true)
})

it("lets nobody who hears all messages in order tell consents from what else is recorded about persons", async () => {
  const [storage, broker] = [memoryStorage(), memoryBroker()]
  await using core = await openMediation({ structure, storage, ports: { keys: memoryKeys() } })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  const words = { words: "Chacun est libre.", language: "fr", means: "oral" } as const
  for (let index = 0; index < 40; index++) {
    const mediation = `m-${index}`
    const { key: party } = await desk.people.registerPerson({ name: "Camille Exemple" })
    await desk.process.open({
      mediation,
      origin: "person",
      register: "conflict",
      parties: [{ kind: "person", id: party }],
    })
    const purpose = { kind: "mediation", mediation } as const
    await desk.consent.give({ party, consent: `${mediation}-1`, purpose, ...words })
    if (index % 2 === 0) await desk.people.rectifyPerson({ person: party, phone: "04 00 00 00 00" })
    if (index % 3 === 0) await desk.consent.withdraw({ party, consent: `${mediation}-1` })
  }
  await relay({ structure, storage, broker })
  const messages = broker.received(structure)
  // The attack: each message of a consent, or of a withdrawal, is of the mediation that was spoken of last.
  const linked = messages.filter(({ stream, type }) => /consent|Given|Withdrawn/.test(stream + type))
  expect(linked).toEqual([])
  // And what is withheld looks the same, but for its place and its moment.
  const withheld = messages.filter(({ stream }) => stream === "withheld")
  expect(withheld.length).toBe(40 + 40 + 20 + 14)
  expect(new Set(withheld.map(({ stream, type, version }) => `${stream} ${type} ${version}`)).size).toBe(1)
})

it("tells the keys of a plugin's streams to whoever names them", async () => {
  const [storage, broker] = [memoryStorage(), memoryBroker()]
  await write(storage, "a", 1)
  await relay({ structure, storage, broker, keyed: ["note"] })
  expect(broker.received(structure)).toMatchObject([{ stream: "note/a-1", version: 1 }])
})

it("leaves out whatever else an event may come to hold", async () => {
  const [storage, broker] = [memoryStorage(), memoryBroker()]
  await write(storage, "a", 1)
  const more: typeof storage = {
    ...storage,
    open: async (opening) => {
      const store = await storage.open(opening)
      return {
        ...store,
        readAll: async (after, limit) => {
          const page = await store.readAll(after, limit)
          return { ...page, events: page.events.map((event) => ({ ...event, words: "CANARI-DONNEE" })) }
        },
      }
    },
  }
  await relay({ structure, storage: more, broker })
  expect(broker.received(structure)).toEqual([
    {
      structure,
      position: 1,
      id: "event-a-1",
      stream: "note",
      type: "note.Written",
      at: "2026-03-14T09:30:00.000Z",
    },
  ])
})

it.each([
  [
    "another journal of that name",
    async () => {
      const storage = memoryStorage()
      await write(storage, "other", 5)
      return storage
    },
  ],
  [
    "a backup from before the last message",
    async () => {
      const storage = memoryStorage()
      await write(storage, "a", 2)
      return storage
    },
  ],
  [
    "a backup that went on otherwise",
    async () => {
      const storage = memoryStorage()
      await write(storage, "a", 2)
      await write(storage, "after-the-backup", 3)
      return storage
    },
  ],
  ["a journal that is empty", async () => memoryStorage()],
])("refuses %s, and publishes nothing", async (_, other) => {
  const [storage, broker] = [memoryStorage(), memoryBroker()]
  await write(storage, "a", 3)
  await relay({ structure, storage, broker })
  const before = broker.received(structure)
  expect(await reasonOf(relay({ structure, storage: await other(), broker }))).toBe("another-journal")
  expect(broker.received(structure)).toEqual(before)
})

it.each([
  ["the broker in memory", memoryBroker],
  ["a broker that knows no doubles", plainBroker],
])("two relays at once lose nothing and keep the order, on %s", async (_, broker) => {
  const storage = memoryStorage()
  await write(storage, "a", 40)
  const kept = new Map<string, Array<EventMessage>>()
  await Promise.all([3, 5].map((batch) => relay({ structure, storage, broker: broker(kept), batch })))
  expect(positions(withoutDoubles(kept.get(structure) ?? []))).toEqual(upTo(40))
})

it("publishes again what was published when the answer was lost, under the same id", async () => {
  const storage = memoryStorage()
  await write(storage, "a", 4)
  const kept = new Map<string, Array<EventMessage>>()
  const broker = plainBroker(kept)
  // The messages arrive, the answer does not, and the broker does not see yet what it has.
  const losing: Broker = {
    ...broker,
    publish: async (messages) => {
      await broker.publish(messages)
      throw new BrokerFailure("publish", "unavailable")
    },
  }
  expect(await reasonOf(relay({ structure, storage, broker: losing, batch: 2 }))).toBe("unavailable")
  const late: Broker = { ...broker, lastOf: async () => undefined }
  await relay({ structure, storage, broker: late })
  const messages = kept.get(structure) ?? []
  expect(positions(messages)).toEqual([1, 2, 1, 2, 3, 4])
  expect(positions(withoutDoubles(messages))).toEqual(upTo(4))
})

it("goes on where a broker stands that lost its last messages", async () => {
  const storage = memoryStorage()
  await write(storage, "a", 6)
  const kept = new Map<string, Array<EventMessage>>()
  const broker = memoryBroker(kept)
  let lost = false
  const forgetful: Broker = {
    ...broker,
    publish: async (messages) => {
      await broker.publish(messages)
      if (lost || messages[0]?.position !== 3) return
      lost = true
      kept.get(structure)?.splice(2)
    },
  }
  await relay({ structure, storage, broker: forgetful, batch: 2 })
  expect(lost).toBe(true)
  expect(positions(kept.get(structure) ?? [])).toEqual(upTo(6))
})

it("asks no longer a broker that says it was overtaken and stands where it stood", async () => {
  const storage = memoryStorage()
  await write(storage, "a", 1)
  const broker: Broker = {
    ...memoryBroker(),
    publish: () => Promise.reject(new BrokerFailure("publish", "overtaken")),
  }
  expect(await reasonOf(relay({ structure, storage, broker }))).toBe("overtaken")
})

it("ends with the signal when what is being published has arrived", async () => {
  const [storage, kept] = [memoryStorage(), memoryBroker()]
  await write(storage, "a", 9)
  const stop = new AbortController()
  const broker: Broker = {
    ...kept,
    publish: async (messages) => {
      stop.abort()
      await kept.publish(messages)
    },
  }
  expect(await relay({ structure, storage, broker, batch: 2, signal: stop.signal })).toEqual({
    published: 2,
    position: 2,
  })
  expect(positions(kept.received(structure))).toEqual([1, 2])
})

it("hands no more to the broker, and reads no further, before it has what it was given", async () => {
  const [storage, kept] = [memoryStorage(), memoryBroker()]
  await write(storage, "a", 20)
  let under = 0
  const broker: Broker = {
    ...kept,
    publish: async (messages) => {
      under += 1
      expect(under).toBe(1)
      expect(messages.length).toBeLessThanOrEqual(4)
      await Promise.resolve()
      await kept.publish(messages)
      under -= 1
    },
  }
  expect(await relay({ structure, storage, broker, batch: 4 })).toEqual({ published: 20, position: 20 })
})

it("refuses options that cannot be, and texts that are no message", async () => {
  const [storage, broker] = [memoryStorage(), memoryBroker()]
  for (const wrong of [{ batch: 0 }, { batch: 1.5 }, { structure: "" }]) {
    await expect(relay({ structure, storage, broker, ...wrong })).rejects.toBeInstanceOf(InvalidInput)
  }
  const right = {
    structure,
    position: 1,
    id: "e",
    stream: "note/1",
    version: 1,
    type: "note.Written",
    at: "2026-03-14T09:30:00.000Z",
  }
  // A later version may say more.
  expect(readMessage(JSON.stringify({ ...right, more: true }))).toEqual(right)
  for (const text of [
    "",
    "{",
    "null",
    "[]",
    JSON.stringify({ ...right, position: 0 }),
    JSON.stringify({ ...right, at: "?" }),
  ]) {
    expect(() => readMessage(text)).toThrow(InvalidInput)
  }
})
