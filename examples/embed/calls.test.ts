import { openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { assign, closeAsSeen, importDays, meet, openForTests, recordForm, register } from "./calls.ts"

const opened = async () => {
  const core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    ports: { keys: memoryKeys() },
  })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  const { key: a } = await desk.people.registerPerson({ name: "Camille Exemple" })
  const { key: b } = await desk.people.registerPerson({ name: "Sacha Exemple" })
  const parties = [a, b].map((id) => ({ kind: "person" as const, id }))
  const { key: mediation } = await desk.process.open({ origin: "person", register: "conflict", parties })
  return { desk, mediation, parties: [a, b] }
}

it("tells each failure in words", async () => {
  const { desk, mediation, parties } = await opened()
  expect(await meet(desk, { mediation, parties, minutes: -1 })).toContain("minutes : ")
  expect(await meet(desk, { mediation, parties, minutes: 60 })).toContain("Libre consentement")
  for (const party of parties) {
    const purpose = { kind: "mediation", mediation } as const
    await desk.consent.give({ party, consent: `${party}-1`, purpose, words: "…", language: "fr", means: "oral" })
  }
  expect(await meet(desk, { mediation, parties, minutes: 60 })).toContain("stade")
  const { version } = await desk.process.accept({ mediation })
  expect(version).toBe(2)
  expect(await meet(desk, { mediation, parties, minutes: 60 })).toBe("Désigner d'abord un médiateur.")
})

it("acknowledges a warning only after a yes", async () => {
  const { desk, mediation } = await opened()
  const input = { mediation, mediator: "mediator-1" }
  expect((await assign(desk, input, async () => false)).ok).toBe(false)
  const yes = await assign(desk, input, async (words) => words.includes("formation"))
  expect(yes.ok && yes.value.consulted.filter(({ outcome }) => outcome === "acknowledged")).toHaveLength(1)
})

it("records a form once", async () => {
  const { desk } = await opened()
  const form = { id: "7", on: "2026-03-14", register: "inform", minutes: 20 } as const
  const first = await recordForm(desk, form)
  const second = await recordForm(desk, form)
  expect([first.replayed, second.replayed, second.key === first.key]).toEqual([false, true, true])
})

it("closes only what was seen", async () => {
  const { desk, mediation } = await opened()
  const stale = await closeAsSeen(desk, mediation, 9)
  expect(!stale.ok && stale.error._tag).toBe("ConcurrencyConflict")
  expect((await closeAsSeen(desk, mediation, 1)).ok).toBe(true)
})

it("records many and names the one that it refuses", async () => {
  const { desk } = await opened()
  const problems = await importDays(desk, [
    { id: "1", on: "2026-03-02", minutes: 60 },
    { id: "2", on: "2026-02-30", minutes: 60 },
  ])
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(/^2 : /)
  expect(await desk.registers.totals({ from: "2026-03-01", to: "2026-03-31" })).toContainEqual({
    register: "presence",
    activities: 1,
    minutes: 60,
    persons: 1,
  })
})

it("takes the hour, the ids and the logger that it is given, and logs no personal data", async () => {
  const lines: Array<string> = []
  const log = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }))
  await using core = await openForTests(memoryStorage(), memoryKeys(), { info: log, warn: log, error: log })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  const { key } = await desk.people.registerPerson({ name: "Camille Exemple" })
  expect(key).toMatch(/^id-\d+$/)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain("people.registerPerson")
  expect(lines[0]).not.toContain("Camille")
})

it("runs as an Effect", async () => {
  expect(await Effect.runPromise(register(memoryStorage(), memoryKeys(), "Camille Exemple"))).toMatch(/^[0-9a-f-]{36}$/)
  expect(await Effect.runPromise(register(memoryStorage(), memoryKeys(), ""))).toContain("Saisie refusée")
})
