// Read by the type checker alone: each `@ts-expect-error` must be an error, every other line must compile.
import {
  type Actor,
  type CommandRefused,
  definePlugin,
  openMediation,
  type Receipt,
  settle,
  type TraitDunionError,
} from "@traitdunion/core"
import { make } from "@traitdunion/core/effect"
import { memoryStorage } from "@traitdunion/core/testing"
import * as Effect from "effect/Effect"

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const is = <_T extends true>(): void => {}

const storage = memoryStorage()
const mediator: Actor = { id: "mediator-1", roles: ["mediator"] }
const alone = definePlugin({ id: "alone", label: { fr: "Seule" } })
const dependent = definePlugin({ id: "dependent", label: { fr: "Dépendante" }, requires: ["alone"] })

export const commands = async (): Promise<void> => {
  const mediation = await openMediation({ structure: "s", storage, plugins: [alone, dependent] })
  const desk = mediation.as(mediator)

  const receipt = await desk.process.open({
    origin: "person",
    parties: [{ kind: "person", id: "a" }],
    register: "watch",
  })
  is<Equal<typeof receipt extends Receipt<infer S, infer _E> ? S : never, typeof receipt.state>>()
  const register: "watch" | "presence" | string | undefined = receipt.state.opened?.register
  void register

  // A role that does not exist.
  // @ts-expect-error
  mediation.as({ id: "x", roles: ["chief"] })
  // A plugin that was not given.
  // @ts-expect-error
  desk.budget
  // A command that does not exist.
  // @ts-expect-error
  desk.process.shut
  // A field that is missing.
  // @ts-expect-error
  desk.process.meet({ mediation: "m", parties: ["a", "b"] })
  // A field of another type.
  // @ts-expect-error
  desk.process.meet({ mediation: "m", parties: ["a", "b"], minutes: "60" })
  // A field too many: nobody is asked for the reason of a withdrawal.
  // @ts-expect-error
  desk.process.withdrawParty({ mediation: "m", party: "a", reason: "fed up" })
  // @ts-expect-error
  desk.consent.withdraw({ party: "a", consent: "c", reason: "fed up" })
  // A reason to decline that is not in the closed list.
  // @ts-expect-error
  desk.process.decline({ mediation: "m", reason: "origin" })
  // A register that does not exist.
  // @ts-expect-error
  desk.registers.record({ on: "2026-03-01", register: "policing", minutes: 5, persons: 1 })

  const many = await desk.registers.record.many([
    { input: { on: "2026-03-01", register: "watch", minutes: 5, persons: 1 }, commandId: "c" },
    // @ts-expect-error a field is missing
    { input: { on: "2026-03-01", register: "watch", minutes: 5 } },
  ])
  const first = many[0]
  if (first?.ok) is<Equal<typeof first.value.replayed, boolean>>()
  // A query has no `many`.
  // @ts-expect-error
  desk.process.get.many([])
}

export const failures = async (): Promise<void> => {
  const desk = (await openMediation({ structure: "s", storage })).as(mediator)
  const closed = await settle(desk.process.close({ mediation: "m", outcome: "agreement" }))
  if (!closed.ok) {
    const error: TraitDunionError = closed.error
    void error
    is<
      Equal<
        typeof closed.error._tag,
        | "InvalidInput"
        | "ActorNotAllowed"
        | "RuleBreached"
        | "ConcurrencyConflict"
        | "KeyUnavailable"
        | "SubjectClosed"
        | "SubjectUnregistered"
        | "ClockAhead"
        | "ClockWentBack"
        | "EventUnreadable"
        | "PluginFault"
        | "StorageFailure"
        | "CommandRefused"
      >
    >()
    if (closed.error._tag === "CommandRefused") {
      is<
        Equal<
          typeof closed.error,
          CommandRefused<
            | "UnknownMediation"
            | "NotAtThisStage"
            | "NotYet"
            | "BeforeTheRequest"
            | "TooEarly"
            | "BeforeTheLastFact"
            | "OutcomeAgainstFacts"
            | "ReasonMissing"
            | "ReasonUnasked"
          >
        >
      >()
      // A code that the command does not declare.
      // @ts-expect-error
      closed.error.reason === "AlreadyOpen"
    }
  }
  const read = await settle(desk.process.get({ mediation: "m" }))
  // A query cannot be refused by a state.
  if (!read.ok)
    is<
      Equal<
        typeof read.error._tag,
        | "InvalidInput"
        | "ActorNotAllowed"
        | "RuleBreached"
        | "KeyUnavailable"
        | "SealBroken"
        | "EventUnreadable"
        | "PluginFault"
        | "StorageFailure"
      >
    >()
}

export const opening = async (): Promise<void> => {
  // A required plugin is missing.
  // @ts-expect-error
  await openMediation({ structure: "s", storage, plugins: [dependent] })
  // A storage is missing.
  // @ts-expect-error
  await openMediation({ structure: "s" })
}

export const effects = Effect.gen(function* () {
  const mediation = yield* make({ structure: "s", storage, plugins: [alone] })
  const desk = mediation.as(mediator)
  const closing = desk.process.close({ mediation: "m", outcome: "agreement" })
  is<
    Equal<
      Effect.Error<typeof closing>["_tag"],
      | "InvalidInput"
      | "ActorNotAllowed"
      | "RuleBreached"
      | "ConcurrencyConflict"
      | "KeyUnavailable"
      | "SubjectClosed"
      | "SubjectUnregistered"
      | "ClockAhead"
      | "ClockWentBack"
      | "EventUnreadable"
      | "PluginFault"
      | "StorageFailure"
      | "CommandRefused"
    >
  >()
  yield* closing.pipe(
    Effect.catchTag("CommandRefused", (error) => {
      is<
        Equal<
          typeof error.reason,
          | "UnknownMediation"
          | "NotAtThisStage"
          | "NotYet"
          | "BeforeTheRequest"
          | "TooEarly"
          | "BeforeTheLastFact"
          | "OutcomeAgainstFacts"
          | "ReasonMissing"
          | "ReasonUnasked"
        >
      >()
      return Effect.succeed(null)
    }),
  )
  // @ts-expect-error a field of another type
  yield* desk.process.close({ mediation: 1, outcome: "agreement" })
  // @ts-expect-error a plugin that was not given
  desk.dependent
})
