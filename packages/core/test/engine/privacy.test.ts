import { make } from "@traitdunion/core/effect"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import * as Effect from "effect/Effect"
import * as Tracer from "effect/Tracer"
import { pino } from "pino"
import { describe, expect, it } from "vitest"
import { failureOf } from "../support/expect.ts"
import { CAMILLE, DOMINIQUE, openWorld, STRUCTURE, type World } from "../support/world.ts"

// Invented values that no line, span or error may show.
const CANARIES = {
  name: "Canari Nominatif",
  phone: "06 99 88 77 66",
  email: "canari@exemple.invalid",
  address: "3 impasse du Canari",
  notes: "CANARI-PROPOS",
  message: "CANARI-NAVETTE",
  text: "CANARI-PROPOSITION",
  what: "CANARI-ENGAGEMENT",
}
const shown = (text: string): ReadonlyArray<string> => Object.values(CANARIES).filter((value) => text.includes(value))

/** Commands that carry personal data: some succeed, some are malformed, refused or blocked. */
const callsOf = ({ mediator, partner }: World, mediation: string): ReadonlyArray<() => Promise<unknown>> => {
  const { name, phone, email, address, notes, message, text, what } = CANARIES
  const { process, people, registers } = mediator
  const person = { name, phone, email, address }
  const agreement = { mediation, form: "oral", extent: "whole" } as const
  return [
    () => people.registerPerson({ person: "canary-1", ...person }),
    () => people.registerPerson({ person: "canary-1", ...person }),
    () => people.registerPerson({ ...person, email: `${email} ${notes}` }),
    () => people.registerPerson({ ...person, birthDate: notes }),
    () => people.registerPerson({ ...person, [name]: notes } as never),
    () => people.registerPerson(name as never),
    () => people.person({ person: name }),
    () => partner.people.registerPerson(person),
    () => process.interview({ mediation, party: CAMILLE, minutes: 10, notes }),
    () => process.interview({ mediation, party: "nobody", minutes: 10, notes }),
    () => process.interview({ mediation: "unknown", party: CAMILLE, minutes: 10, notes }),
    () => process.shuttle({ mediation, from: CAMILLE, to: DOMINIQUE, minutes: 10, message }),
    () => process.propose({ mediation, author: { kind: "party", party: CAMILLE }, text }),
    () => process.propose({ mediation, author: { kind: "mediator" }, text }),
    () => process.agree({ ...agreement, commitments: [{ by: CAMILLE, what: `${what} et renonce à tout recours` }] }),
    () => process.agree({ ...agreement, commitments: [{ by: CAMILLE, what, due: "2020-01-01" }] }),
    () => process.agree({ ...agreement, commitments: [{ by: CAMILLE, what }] }),
    () =>
      process.decline({
        mediation,
        reason: "out-of-field",
        askedBy: CAMILLE,
        explanation: `Appeler le ${phone} ou ${email}`,
      }),
    () =>
      registers.record({ on: "2026-03-01", register: "watch", minutes: 1, persons: 1, comment: `Rappeler ${phone}` }),
    () => registers.record({ on: name, register: notes as never, minutes: 1, persons: 1 }),
  ]
}

describe("personal data", () => {
  it("stands in no log line and in no error", async () => {
    const lines: Array<string> = []
    const logger = pino({ level: "trace" }, { write: (line: string) => lines.push(line) })
    await using world = await openWorld({ logger })
    const mediation = await world.bringTo("dialogue")
    lines.length = 0
    const errors: Array<string> = []
    const calls = callsOf(world, mediation)
    for (const call of calls) {
      await call().catch((error: Error) => {
        errors.push(`${error.name} ${error.message} ${error.stack} ${JSON.stringify(error)}`)
        errors.push(JSON.stringify((error as { toOutcome?: () => unknown }).toOutcome?.()))
      })
    }
    expect(errors.length).toBeGreaterThan(20)
    expect(lines).toHaveLength(calls.length)
    expect(shown(lines.join("\n"))).toEqual([])
    expect(shown(errors.join("\n"))).toEqual([])
  })

  it("stands in no receipt other than sealed, and is read in clear by those who may", async () => {
    await using world = await openWorld()
    const { name, phone, email, address } = CANARIES
    const receipt = await world.mediator.people.registerPerson({ person: "canary-1", name, phone, email, address })
    expect(receipt.events[0]).toMatchObject({
      data: { name: { "~sealed": 1, subject: "canary-1", category: "identity", field: "name" } },
    })
    expect(await world.mediator.people.person({ person: "canary-1" })).toMatchObject({ name, phone, email, address })
    await failureOf(world.as("auditor-1", "auditor").people.person({ person: "canary-1" }))
    await failureOf(world.partner.people.person({ person: "canary-1" }))
  })

  it("a log line says what was run, by whom, and how it ended", async () => {
    const lines: Array<readonly [string, object, string]> = []
    const to = (level: string) => (fields: object, message: string) => lines.push([level, fields, message])
    await using world = await openWorld({ logger: { info: to("info"), warn: to("warn"), error: to("error") } })
    const mediation = await world.bringTo("requested")
    lines.length = 0
    await world.mediator.process.accept({ mediation })
    await failureOf(world.partner.process.get({ mediation }))
    const ms = expect.any(Number)
    const roles = ["mediator"]
    expect(lines).toEqual([
      ["info", { command: "process.accept", actor: "mediator-1", roles, outcome: "done", ms }, "command done"],
      [
        "warn",
        { query: "process.get", actor: "partner-1", roles: ["partner"], outcome: "RuleBreached", code: "TDU-RULE", ms },
        "query refused",
      ],
    ])
  })

  it("stands in no span", async () => {
    const spans: Array<Tracer.NativeSpan> = []
    const tracer: Tracer.Tracer = {
      span: (options) => {
        const span = new Tracer.NativeSpan(options)
        spans.push(span)
        return span
      },
    }
    const { name, phone, email } = CANARIES
    const program = Effect.gen(function* () {
      const core = yield* make({ structure: STRUCTURE, storage: memoryStorage(), ports: { keys: memoryKeys() } })
      const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
      yield* desk.people.registerPerson({ person: "canary-1", name, phone })
      yield* Effect.ignore(desk.people.registerPerson({ name, email: `${email} ?` }))
      yield* desk.people.person({ person: "canary-1" })
    })
    await Effect.runPromise(program.pipe(Effect.scoped, Effect.withTracer(tracer)))
    const told = spans.map(
      (span) => `${span.name} ${JSON.stringify([...span.attributes])} ${JSON.stringify(span.events)}`,
    )
    expect(spans.filter((span) => span.name === "traitdunion.command")).toHaveLength(2)
    expect(spans.filter((span) => span.name === "traitdunion.query")).toHaveLength(1)
    expect(told.join("\n")).toContain("people.registerPerson")
    expect(shown(told.join("\n"))).toEqual([])
  })
})
