import type { CommandRefused, InvalidInput } from "@traitdunion/core"
import { make } from "@traitdunion/core/effect"
import { memoryStorage } from "@traitdunion/core/testing"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { CAMILLE, fixedPorts, openWorld, STRUCTURE } from "../support/world.ts"

const person = { kind: "person", id: CAMILLE } as const

describe("the core for Effect users", () => {
  it("has the same commands and queries, and fails with the same errors in a typed channel", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("requested", { consents: false })
    const { clock, keys } = fixedPorts()
    const program = Effect.gen(function* () {
      const core = yield* make({ structure: STRUCTURE, storage: world.storage, ports: { clock, keys } })
      const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
      const blocked = yield* desk.process
        .interview({ mediation, party: CAMILLE, minutes: 5 })
        .pipe(Effect.catchTag("RuleBreached", (error) => Effect.succeed(error.breaches.map((breach) => breach.rule))))
      const refused = yield* Effect.flip(desk.process.resume({ mediation }))
      const invalid = yield* Effect.flip(desk.process.open({ origin: "person", parties: [], register: "conflict" }))
      const accepted = yield* desk.process.accept({ mediation })
      const seen = yield* desk.process.get({ mediation })
      const many = yield* desk.process.open.many([
        { input: { origin: "person", parties: [person], register: "watch" } },
        { input: { origin: "person", parties: [person, person], register: "watch" } },
      ])
      const report = yield* core.verify()
      return { blocked, refused, invalid, accepted, seen, many, report }
    })
    const { blocked, refused, invalid, accepted, seen, many, report } = await Effect.runPromise(Effect.scoped(program))
    expect(blocked).toContain("deontology/free-consent")
    expect(refused._tag).toBe("CommandRefused")
    expect((refused as CommandRefused<"NotAtThisStage">).reason).toBe("NotAtThisStage")
    expect((invalid as InvalidInput).issues[0]?.path).toEqual(["parties"])
    expect(accepted.state.accepted).toBe(true)
    expect(seen).toMatchObject({ stage: "consenting" })
    expect(many.map((one) => one.ok)).toEqual([true, false])
    expect(report.ok).toBe(true)
  })

  it("closes its storage with the scope", async () => {
    const storage = memoryStorage()
    let closed = 0
    const watched = {
      name: "watched",
      open: async (opening: Parameters<typeof storage.open>[0]) => {
        const store = await storage.open(opening)
        return {
          ...store,
          close: async () => {
            closed += 1
            await store.close()
          },
        }
      },
    }
    const inside = await Effect.runPromise(
      Effect.scoped(Effect.map(make({ structure: STRUCTURE, storage: watched }), () => closed)),
    )
    expect(inside).toBe(0)
    expect(closed).toBe(1)
  })

  it("fails to open with a typed error too", async () => {
    const failed = await Effect.runPromise(
      Effect.scoped(Effect.flip(make({ structure: "not an id", storage: memoryStorage() }))),
    )
    expect(failed._tag).toBe("InvalidInput")
  })

  it("throws at once for a role that does not exist", async () => {
    const program = Effect.map(make({ structure: STRUCTURE, storage: memoryStorage() }), (core) => {
      expect(() => core.as({ id: "x", roles: ["king" as never] })).toThrow(/roles\.0/)
    })
    await Effect.runPromise(Effect.scoped(program))
  })
})
