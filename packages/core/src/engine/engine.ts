import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type { KeyRing, Store } from "../journal/index.ts"
import {
  type Actor,
  type ClockAhead,
  type ClockWentBack,
  ConcurrencyConflict,
  type Instant,
  type KeyUnavailable,
  type PlainDate,
  type StorageFailure,
} from "../kernel/index.ts"
import { attempt, type Settlement } from "./command/attempt.ts"
import { isOwnError, type Prepared, prepare } from "./command/prepare.ts"
import type { AnyReceipt, CommandError, CommandOptions, OutletError, QueryError } from "./command/receipt.ts"
import type { Clockwork, ServerClock } from "./evidence/clocks.ts"
import type { StructureKeys } from "./evidence/structure-keys.ts"
import { type GateCall, passGate } from "./outlet/gate.ts"
import { answer } from "./query/answer.ts"
import type { CommandEntry, OutletEntry, QueryEntry, Registry } from "./registry/registry.ts"
import { observe, type Within } from "./watch/observe.ts"
import type { Ports } from "./watch/ports.ts"

/** One command of a batch. */
export interface BatchItem extends CommandOptions {
  readonly input: unknown
}

/** The one implementation behind both façades. */
export interface Engine {
  readonly registry: Registry
  readonly store: Store
  readonly run: (
    entry: CommandEntry,
    actor: Actor,
    input: unknown,
    options: CommandOptions,
  ) => Effect.Effect<AnyReceipt, CommandError>
  readonly runMany: (
    entry: CommandEntry,
    actor: Actor,
    items: ReadonlyArray<BatchItem>,
  ) => Effect.Effect<ReadonlyArray<Settlement>, BatchError>
  readonly ask: (entry: QueryEntry, actor: Actor, input: unknown) => Effect.Effect<unknown, QueryError>
  readonly letOut: (
    entry: OutletEntry,
    actor: Actor,
    input: unknown,
    options: CommandOptions,
  ) => Effect.Effect<unknown, OutletError>
}

/** Why a whole batch may fail. */
export type BatchError = ConcurrencyConflict | KeyUnavailable | ClockAhead | ClockWentBack | StorageFailure

/** @internal Run something that may throw: the library's own errors fail, everything else is a bug and dies. */
export const guarded = <A, E>(run: () => Promise<A>): Effect.Effect<A, E> =>
  Effect.tryPromise({ try: run, catch: (error) => error }).pipe(
    Effect.catch((error) => (isOwnError(error) ? Effect.fail(error as E) : Effect.die(error))),
  )

// Ten tries within about a second: enough for dozens of writers on one mediation, short enough for a person who waits.
const backoff = Schedule.exponential("2 millis", 1.7).pipe(Schedule.jittered, Schedule.upTo({ times: 10 }))
type Refused = Extract<Settlement, { readonly ok: false }>
const prepareOrRefuse = (run: () => Prepared): Prepared | Refused => {
  try {
    return run()
  } catch (error) {
    if (isOwnError(error)) return { ok: false, error }
    throw error
  }
}

/** What the engine is made of. */
export interface EngineParts {
  readonly structure: string
  readonly registry: Registry
  readonly store: Store
  readonly ring: KeyRing
  readonly structureKeys: StructureKeys
  readonly clockwork: Clockwork
  readonly serverClock: ServerClock
  readonly ports: Ports
  readonly today: (at: Instant) => PlainDate
}

/** Build the engine over an opened store. */
export const makeEngine = ({ ports, today, ...parts }: EngineParts): Engine => {
  const { registry, store } = parts
  const now = () => {
    const at = ports.clock.now()
    return { at, today: today(at) }
  }
  const newId = ports.ids
  /** Prepare once, then try until nothing that was read has changed before the commit. What `finish` throws is final. */
  const settle = <A, E>(
    prepareOnce: () => ReadonlyArray<Prepared>,
    finish: (settlements: ReadonlyArray<Settlement>) => A,
    within: Within,
  ): Effect.Effect<A, E> =>
    Effect.suspend(() => {
      let prepared: ReadonlyArray<Prepared> | undefined
      let settled = false
      return guarded<A, E>(() =>
        within(async () => {
          prepared ??= prepareOnce()
          const settlements = await attempt({ ...parts, now: now(), newId }, prepared)
          settled = true
          return finish(settlements)
        }),
      ).pipe(Effect.retry({ schedule: backoff, while: (error) => !settled && error instanceof ConcurrencyConflict }))
    })

  const named = ({ name }: { readonly name: string }) => ({ name, structure: parts.structure })
  const run: Engine["run"] = (entry, actor, input, options) =>
    observe("command", named(entry), actor, ports, (within) =>
      settle<AnyReceipt, CommandError>(
        () => [prepare(registry, entry, actor, input, options, newId)],
        ([settlement]) => {
          if (settlement === undefined) throw new Error("A command was not settled")
          if (!settlement.ok) throw settlement.error
          return settlement.value
        },
        within,
      ),
    )

  return {
    registry,
    store,
    run,
    runMany: (entry, actor, items) => {
      const each = (): ReadonlyArray<Prepared | Refused> =>
        items.map(({ input, ...options }) =>
          prepareOrRefuse(() => prepare(registry, entry, actor, input, options, newId)),
        )
      return observe("command", named(entry), actor, ports, (within) => {
        const all = each()
        return settle<ReadonlyArray<Settlement>, BatchError>(
          () => all.filter((item): item is Prepared => !("ok" in item)),
          (settlements) => {
            let next = 0
            return all.map((item) => ("ok" in item ? item : settlements[next++])) as ReadonlyArray<Settlement>
          },
          within,
        )
      })
    },
    ask: (entry, actor, input) =>
      observe("query", named(entry), actor, ports, (within) =>
        guarded<unknown, QueryError>(() => within(() => answer({ ...parts, now: now() }, entry, actor, input))),
      ),
    letOut: (entry, actor, input, options) =>
      observe("outlet", named(entry), actor, ports, (within) => {
        let written = false
        const onWritten = (): void => {
          written = true
        }
        const record: GateCall["record"] = (step, answer, under) => Effect.runPromise(run(step, actor, answer, under))
        return guarded<unknown, OutletError>(() =>
          within(() => passGate({ ...parts, now: now(), newId }, entry, { actor, input, options, onWritten, record })),
        ).pipe(
          // Once it is written down that something left, it is sent once.
          Effect.retry({ schedule: backoff, while: (error) => !written && error instanceof ConcurrencyConflict }),
        )
      }),
  }
}
