import type { CommandRefused, InvalidInput } from "@traitdunion/core"
import { CurrentActor, layer, Mediation, make } from "@traitdunion/core/effect"
import { memoryStorage } from "@traitdunion/core/testing"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import { describe, expect, it } from "vitest"
import { overStorage } from "../support/storage.ts"
import { CAMILLE, fixedPorts, openWorld, STRUCTURE } from "../support/world.ts"

const mediator = { id: "mediator-1", roles: ["mediator"] } as const
const activity = { on: "2026-03-01", register: "watch", minutes: 10, persons: 2 } as const
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
      const asked = yield* desk.process.interview.may({ mediation, party: CAMILLE, minutes: 5 })
      const free = yield* desk.process.accept.may({ mediation })
      const refused = yield* Effect.flip(desk.process.resume({ mediation }))
      const invalid = yield* Effect.flip(desk.process.open({ origin: "person", parties: [], register: "conflict" }))
      const accepted = yield* desk.process.accept({ mediation })
      const seen = yield* desk.process.get({ mediation })
      const many = yield* desk.process.open.many([
        { input: { origin: "person", parties: [person], register: "watch" } },
        { input: { origin: "person", parties: [person, person], register: "watch" } },
      ])
      const report = yield* core.verify()
      return { blocked, asked, free, refused, invalid, accepted, seen, many, report }
    })
    const { blocked, asked, free, refused, invalid, accepted, seen, many, report } = await Effect.runPromise(
      Effect.scoped(program),
    )
    expect(blocked).toContain("deontology/free-consent")
    // Asking beforehand tells the same and does nothing.
    expect([asked.allowed, asked.error?._tag]).toEqual([false, "RuleBreached"])
    expect(asked.rules).toContainEqual(expect.objectContaining({ rule: "deontology/free-consent", outcome: "block" }))
    expect([free.allowed, free.error]).toEqual([true, null])
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

  it("is a service with a layer, the actor another", async () => {
    const runtime = ManagedRuntime.make(layer({ structure: STRUCTURE, storage: memoryStorage() }))
    const record = Effect.gen(function* () {
      const desk = yield* (yield* Mediation).desk
      return yield* desk.registers.record(activity)
    })
    const as = (roles: ReadonlyArray<"mediator" | "partner">) =>
      Effect.provideService(CurrentActor, { id: "somebody", roles })
    const { version } = await runtime.runPromise(record.pipe(as(["mediator"])))
    expect(version).toBe(1)
    const refused = await runtime.runPromise(Effect.flip(record.pipe(as(["partner"]))))
    expect(refused._tag).toBe("RuleBreached")
    const unknown = await runtime.runPromise(
      Effect.flip(record.pipe(Effect.provideService(CurrentActor, { id: "x", roles: ["king" as never] }))),
    )
    expect(unknown._tag).toBe("InvalidInput")
    await runtime.dispose()
  })

  it("streams the positions of what is recorded", async () => {
    const program = Effect.gen(function* () {
      const core = yield* make({ structure: STRUCTURE, storage: memoryStorage() })
      const followed = yield* Effect.forkChild(
        core.changes({ after: 0, everyMs: 60_000 }).pipe(Stream.take(3), Stream.runCollect),
      )
      const { registers } = core.as(mediator)
      yield* registers.record(activity)
      yield* registers.record.many([{ input: activity }, { input: activity }])
      return yield* Fiber.join(followed)
    })
    expect(await Effect.runPromise(Effect.scoped(program))).toEqual([1, 2, 3])
  })

  it("stops to follow when it is interrupted", async () => {
    const program = Effect.gen(function* () {
      const core = yield* make({ structure: STRUCTURE, storage: memoryStorage() })
      const followed = yield* Effect.forkChild(Stream.runDrain(core.changes({ everyMs: 60_000 })))
      yield* Effect.sleep("5 millis")
      yield* Fiber.interrupt(followed)
      return "over"
    })
    expect(await Effect.runPromise(Effect.scoped(program))).toBe("over")
  })

  it("has ended when its fiber has: what is interrupted before its commit is not recorded, and nothing goes on", async () => {
    const read = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    let commits = 0
    const storage = overStorage(memoryStorage(), (store) => ({
      recorded: async (ids) => {
        read.resolve()
        await goOn.promise
        return store.recorded(ids)
      },
      commit: async (batch) => {
        commits += 1
        return store.commit(batch)
      },
    }))
    const program = Effect.gen(function* () {
      const core = yield* make({ structure: STRUCTURE, storage })
      commits = 0
      const recording = yield* Effect.forkChild(core.as(mediator).registers.record(activity, { commandId: "once" }))
      yield* Effect.promise(() => read.promise)
      const interrupting = yield* Effect.forkChild(Fiber.interrupt(recording))
      yield* Effect.sleep("5 millis")
      goOn.resolve()
      yield* Fiber.join(interrupting)
      return yield* Fiber.await(recording)
    })
    const exit = await Effect.runPromise(Effect.scoped(program))
    expect(Exit.isFailure(exit) && Exit.hasInterrupts(exit)).toBe(true)
    expect(commits).toBe(0)
  })

  it("makes a span of each call, by its kind and its name", async () => {
    const spans: Array<Tracer.NativeSpan> = []
    const tracer: Tracer.Tracer = {
      span: (options) => {
        const span = new Tracer.NativeSpan(options)
        spans.push(span)
        return span
      },
    }
    const program = Effect.gen(function* () {
      const core = yield* make({ structure: STRUCTURE, storage: memoryStorage() })
      const { registers } = core.as(mediator)
      yield* registers.record(activity)
      yield* Effect.ignore(registers.record({ ...activity, minutes: -1 }))
      yield* registers.totals({ from: "2026-03-01", to: "2026-03-31" })
    })
    await Effect.runPromise(program.pipe(Effect.scoped, Effect.withTracer(tracer)))
    expect(spans.map((span) => [span.name, Object.fromEntries(span.attributes)])).toEqual([
      ["traitdunion.command", { "traitdunion.command": "registers.record", "traitdunion.actor": "mediator-1" }],
      ["traitdunion.command", { "traitdunion.command": "registers.record", "traitdunion.actor": "mediator-1" }],
      ["traitdunion.query", { "traitdunion.query": "registers.totals", "traitdunion.actor": "mediator-1" }],
    ])
  })

  it("dies of a bug, and fails of nothing that is not in its type", async () => {
    const storage = overStorage(memoryStorage(), () => ({
      rows: async () => {
        throw new TypeError("a bug")
      },
    }))
    const program = Effect.gen(function* () {
      const core = yield* make({ structure: STRUCTURE, storage })
      return yield* core.as(mediator).registers.totals({ from: "2026-03-01", to: "2026-03-31" })
    })
    const exit = await Effect.runPromiseExit(Effect.scoped(program))
    expect(Exit.isFailure(exit) && Exit.hasDies(exit)).toBe(true)
  })
})
