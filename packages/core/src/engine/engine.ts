import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type { Store } from "../journal/index.ts"
import { type Actor, ConcurrencyConflict, type Instant, type PlainDate, type StorageFailure } from "../kernel/index.ts"
import { answer } from "./answer.ts"
import { attempt, type Settlement } from "./attempt.ts"
import { observe } from "./observe.ts"
import type { Ports } from "./ports.ts"
import { isOwnError, type Prepared, prepare } from "./prepare.ts"
import type { AnyReceipt, CommandError, CommandOptions, QueryError } from "./receipt.ts"
import type { CommandEntry, QueryEntry, Registry } from "./registry.ts"

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
  ) => Effect.Effect<ReadonlyArray<Settlement>, ConcurrencyConflict | StorageFailure>
  readonly ask: (entry: QueryEntry, actor: Actor, input: unknown) => Effect.Effect<unknown, QueryError>
}

/** @internal Run something that may throw: the library's own errors fail, everything else is a bug and dies. */
export const guarded = <A, E>(run: () => Promise<A>): Effect.Effect<A, E> =>
  Effect.tryPromise({ try: run, catch: (error) => error }).pipe(
    Effect.catch((error) => (isOwnError(error) ? Effect.fail(error as E) : Effect.die(error))),
  )

// Ten tries within about a second: enough for dozens of writers on one mediation, short enough for a person who waits.
const backoff = Schedule.exponential("2 millis", 1.7).pipe(Schedule.jittered, Schedule.upTo({ times: 10 }))
const whileConflict = (error: unknown): boolean => error instanceof ConcurrencyConflict

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
  readonly registry: Registry
  readonly store: Store
  readonly ports: Ports
  readonly today: (at: Instant) => PlainDate
}

/** Build the engine over an opened store. */
export const makeEngine = ({ registry, store, ports, today }: EngineParts): Engine => {
  const now = () => {
    const at = ports.clock.now()
    return { at, today: today(at) }
  }
  const newId = ports.ids
  const settle = (
    commands: Parameters<typeof attempt>[1],
  ): Effect.Effect<ReadonlyArray<Settlement>, ConcurrencyConflict | StorageFailure> =>
    guarded<ReadonlyArray<Settlement>, ConcurrencyConflict | StorageFailure>(() =>
      attempt({ registry, store, now: now(), newId }, commands),
    ).pipe(Effect.retry({ schedule: backoff, while: whileConflict }))

  return {
    registry,
    store,
    run: (entry, actor, input, options) =>
      guarded<Prepared, CommandError>(async () => prepare(registry, entry, actor, input, options, newId)).pipe(
        Effect.flatMap((prepared) => settle([prepared])),
        Effect.flatMap(([settlement]) => {
          if (settlement === undefined) return Effect.die(new Error("A command was not settled"))
          return settlement.ok ? Effect.succeed(settlement.value) : Effect.fail(settlement.error as CommandError)
        }),
        observe("command", entry.name, actor, ports.logger),
      ),
    runMany: (entry, actor, items) =>
      guarded<ReadonlyArray<Prepared | Refused>, never>(async () =>
        items.map(({ input, ...options }) =>
          prepareOrRefuse(() => prepare(registry, entry, actor, input, options, newId)),
        ),
      ).pipe(
        Effect.flatMap((prepared) => {
          const good = prepared.filter((item): item is Prepared => !("ok" in item))
          return Effect.map(settle(good), (settled) => {
            let next = 0
            return prepared.map((item) => ("ok" in item ? item : settled[next++])) as ReadonlyArray<Settlement>
          })
        }),
        observe("command", entry.name, actor, ports.logger),
      ),
    ask: (entry, actor, input) =>
      guarded<unknown, QueryError>(() => answer({ store, now: now() }, entry, actor, input)).pipe(
        observe("query", entry.name, actor, ports.logger),
      ),
  }
}
