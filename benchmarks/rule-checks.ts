import { type Actor, type Instant, openMediation, type PlainDate, principles } from "@traitdunion/core"
import { deontology } from "@traitdunion/core/built-ins"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { type Figure, median, short } from "./measure.ts"

const ROUNDS = 7
const TIMES = 50_000
const AT = "2026-11-23T10:00:00.000Z" as Instant

/** Microseconds a rule takes, over a mediation with ten interviews and the consents of both parties. */
export const ruleChecks = async (): Promise<ReadonlyArray<Figure>> => {
  const actor: Actor = { id: "mediator-1", roles: ["mediator"] }
  await using mediation = await openMediation({
    structure: "bench",
    storage: memoryStorage(),
    // Consents hold by their days: all of it is of one day, whenever this is run.
    ports: { keys: memoryKeys(), clock: { now: () => AT } },
  })
  const desk = mediation.as(actor)
  const people = new Map<string, unknown>()
  for (const name of ["Camille Exemple", "Dominique Exemple"]) {
    const registered = await desk.people.registerPerson({ name })
    people.set(registered.key, registered.state)
  }
  const parties = [...people.keys()]
  const { key } = await desk.process.open({
    origin: "person",
    register: "conflict",
    parties: parties.map((id) => ({ kind: "person" as const, id })),
  })
  await desk.process.accept({ mediation: key })
  await desk.process.assign({ mediation: key, mediator: actor.id }, { acknowledge: ["deontology/living-practice"] })
  const ledgers = new Map<string, unknown>()
  for (const party of parties) {
    const given = await desk.consent.give({
      party,
      consent: `c-${party.slice(-8)}`,
      purpose: { kind: "mediation", mediation: key },
      words: "La médiation est libre.",
      language: "fr",
      means: "oral",
    })
    ledgers.set(party, given.state)
    for (let n = 0; n < 5; n++) await desk.process.interview({ mediation: key, party, minutes: 30 })
  }
  const { state } = await desk.process.meet({ mediation: key, parties: [...parties], minutes: 60 })
  const rule = deontology.rules.find((candidate) => candidate.id === "deontology/free-consent")
  if (rule === undefined || rule.kind !== "rule") throw new Error(`No rule for ${principles.freeConsent.key}`)
  const view = {
    input: { mediation: key, parties, minutes: 60 },
    state,
    actor,
    key,
    at: AT,
    today: "2026-11-23" as PlainDate,
    facts: {
      consents: { of: (id: string) => ledgers.get(id), all: [...ledgers] },
      people: { of: (id: string) => people.get(id), all: [...people] },
    },
  }
  const micros: Array<number> = []
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now()
    for (let n = 0; n < TIMES; n++) if (rule.check(view as never).outcome !== "pass") throw new Error("It must pass")
    if (round > 0) micros.push(((performance.now() - start) * 1000) / TIMES)
  }
  return [{ what: "Microseconds to check free consent of a meeting", value: short(median(micros)) }]
}
