/**
 * The same core for Effect users: commands and queries as effects with typed errors, a service with its layer, the actor
 * as a service, what is recorded as a stream, and a span for each call.
 *
 * @module
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { builtIns } from "./domain/built-ins.ts"
import type { BuiltIns } from "./domain/index.ts"
import type {
  BatchError,
  CallOptions,
  ChangesOptions,
  CommandOptions,
  DryRun,
  Health,
  HealthOptions,
  RebuildProgress,
  Rebuilt,
  Receipt,
  RotationProgress,
  TableCheck,
  VerifyOptions,
} from "./engine/index.ts"
import {
  type CommandFailure,
  type Complete,
  type OpenFailure,
  type OpenOptions,
  type OutletFailure,
  openMediation,
  type Mediation as PromiseMediation,
  type QueryFailure,
  type Settled,
} from "./face/index.ts"
import type { Anchor, AuditReport, Storage } from "./journal/index.ts"
import {
  type Actor,
  type ConcurrencyConflict,
  type EventUnreadable,
  type InvalidInput,
  type KeyUnavailable,
  StorageFailure,
  TraitDunionError,
  type Unsealed,
} from "./kernel/index.ts"
import type { AnyPlugin, Command, Outlet, Query } from "./plugin/index.ts"

/** A command as an actor calls it. */
export interface EffectCommandCall<in In, State, Event, Code extends string> {
  (input: In, options?: CommandOptions): Effect.Effect<Receipt<State, Event>, CommandFailure<Code>>
  /** Many in one commit; see the `many` of the promise façade. */
  readonly many: (
    items: ReadonlyArray<{ readonly input: In } & CommandOptions>,
  ) => Effect.Effect<ReadonlyArray<Settled<Receipt<State, Event>, CommandFailure<Code>>>, BatchError>
  /** May I, and why not, without doing it: never fails. See the `may` of the promise façade. */
  readonly may: (input: In, options?: CommandOptions) => Effect.Effect<DryRun>
}

type Called<M> =
  M extends Command<infer In, infer _Input, infer Code, infer State, infer Event>
    ? EffectCommandCall<In, State, Event, Code>
    : M extends Query<infer In, infer _Input, infer A>
      ? (input: In) => Effect.Effect<Unsealed<A>, QueryFailure>
      : M extends Outlet<infer In, infer _Input, infer A>
        ? (input: In, options?: CommandOptions) => Effect.Effect<A, OutletFailure>
        : never

/** What an actor can do, as effects. */
export type EffectDesk<Ps extends ReadonlyArray<AnyPlugin>> = {
  readonly [P in BuiltIns[number] | Ps[number] as P["id"]]: {
    readonly [K in keyof P["commands"]]: Called<P["commands"][K]>
  } & { readonly [K in keyof P["queries"]]: Called<P["queries"][K]> } & {
    readonly [K in keyof P["outlets"]]: Called<P["outlets"][K]>
  }
}

/**
 * Who acts: an opaque id and roles. Provide it for each request; {@link EffectMediation.desk} asks for it.
 *
 * @example
 * ```ts
 * import { CurrentActor, Mediation } from "@traitdunion/core/effect"
 * import { Effect } from "effect"
 * const due = Mediation.use((core) => core.desk).pipe(
 *   Effect.flatMap((desk) => desk.deadlines.upcoming({ until: "2026-12-31" })),
 *   Effect.provideService(CurrentActor, { id: "mediator-1", roles: ["mediator"] }),
 * )
 * ```
 */
export class CurrentActor extends Context.Service<CurrentActor, Actor>()("@traitdunion/core/CurrentActor") {}

/** An opened mediation core, as effects. Its storage is closed with the scope that it was opened in. */
export interface EffectMediation<Ps extends ReadonlyArray<AnyPlugin>> {
  readonly structure: string
  /** Throws `InvalidInput` for a role that does not exist. */
  readonly as: (actor: Actor) => EffectDesk<Ps>
  /** The desk of the {@link CurrentActor}. Fails with `InvalidInput` for a role that does not exist. */
  readonly desk: Effect.Effect<EffectDesk<Ps>, InvalidInput, CurrentActor>
  /** The positions of what is recorded, without a word of it; see the promise façade. */
  readonly changes: (options?: Omit<ChangesOptions, "signal">) => Stream.Stream<number, StorageFailure>
  readonly verify: (options?: VerifyOptions) => Effect.Effect<AuditReport, KeyUnavailable | StorageFailure>
  readonly checkTables: (
    onProgress?: (progress: RebuildProgress) => void,
  ) => Effect.Effect<ReadonlyArray<TableCheck>, EventUnreadable | StorageFailure>
  readonly anchor: () => Effect.Effect<Anchor, ConcurrencyConflict | KeyUnavailable | StorageFailure>
  /** Never fails; see the promise façade. */
  readonly health: (options?: HealthOptions) => Effect.Effect<Health>
  readonly rotateKeys: (
    onProgress?: (progress: RotationProgress) => void,
  ) => Effect.Effect<number, KeyUnavailable | StorageFailure>
  readonly rebuild: (
    onProgress?: (progress: RebuildProgress) => void,
  ) => Effect.Effect<Rebuilt, EventUnreadable | StorageFailure>
  readonly within: (
    storage: Storage,
  ) => Effect.Effect<EffectMediation<Ps>, KeyUnavailable | EventUnreadable | StorageFailure, Scope.Scope>
}

/**
 * A promise of the core as an effect: tagged errors fail, anything else is a bug and dies. An interruption aborts the
 * signal and waits for the end, so that nothing goes on behind a fiber that has ended.
 */
const effectOf = <A, E>(run: (signal: AbortSignal) => Promise<A>): Effect.Effect<A, E> =>
  Effect.callback<A, E>((resume) => {
    const controller = new AbortController()
    const running = run(controller.signal).then(
      (value) => resume(Effect.succeed(value)),
      (error: unknown) => resume(error instanceof TraitDunionError ? Effect.fail(error as E) : Effect.die(error)),
    )
    return Effect.promise(() => {
      controller.abort()
      return running
    })
  })

type Call = ((input: unknown, options?: CommandOptions & CallOptions) => Promise<unknown>) & {
  readonly many?: (items: ReadonlyArray<{ readonly input: unknown }>, options?: CallOptions) => Promise<unknown>
  readonly may?: (input: unknown, options?: CommandOptions) => Promise<unknown>
}

const kinds = { commands: "command", queries: "query", outlets: "outlet" } as const

/** A call of the promise façade as effects, each in its span. */
const callAs = (kind: (typeof kinds)[keyof typeof kinds], name: string, actor: Actor, call: Call): unknown => {
  const spanned = <A, E>(run: (signal: AbortSignal) => Promise<A>): Effect.Effect<A, E> =>
    effectOf<A, E>(run).pipe(
      Effect.withSpan(
        `traitdunion.${kind}`,
        { attributes: { [`traitdunion.${kind}`]: name, "traitdunion.actor": actor.id } },
        // The span is made here and nowhere else; where that is says nothing, and finding out costs more than a rule.
        { captureStackTrace: false },
      ),
    )
  const one = (input: unknown, options?: CommandOptions) => spanned((signal) => call(input, { ...options, signal }))
  const { many, may } = call
  if (many === undefined || may === undefined) return one
  return Object.assign(one, {
    may: (input: unknown, options?: CommandOptions) => spanned(() => may(input, options)),
    many: (items: ReadonlyArray<{ readonly input: unknown }>) => spanned((signal) => many(items, { signal })),
  })
}

const deskAs = (
  plugins: ReadonlyArray<AnyPlugin>,
  desk: Readonly<Record<string, Readonly<Record<string, Call>>>>,
  actor: Actor,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    plugins.map((plugin) => [
      plugin.id,
      Object.fromEntries(
        (["commands", "queries", "outlets"] as const).flatMap((group) =>
          Object.keys(plugin[group]).flatMap((key) => {
            const call = desk[plugin.id]?.[key]
            return call === undefined ? [] : [[key, callAs(kinds[group], `${plugin.id}.${key}`, actor, call)] as const]
          }),
        ),
      ),
    ]),
  )

const mediationAs = <Ps extends ReadonlyArray<AnyPlugin>>(
  plugins: ReadonlyArray<AnyPlugin>,
  core: PromiseMediation<Ps>,
): EffectMediation<Ps> => ({
  structure: core.structure,
  as: (actor) => deskAs(plugins, core.as(actor) as never, actor) as never,
  desk: Effect.flatMap(CurrentActor, (actor) =>
    effectOf<EffectDesk<Ps>, InvalidInput>(async () => deskAs(plugins, core.as(actor) as never, actor) as never),
  ),
  changes: (options) =>
    Stream.fromAsyncIterable(core.changes(options), (error) => error).pipe(
      Stream.catch((error) => (error instanceof StorageFailure ? Stream.fail(error) : Stream.die(error))),
    ),
  verify: (options) => effectOf(() => core.audit.verify(options)),
  checkTables: (onProgress) => effectOf(() => core.audit.tables(onProgress === undefined ? {} : { onProgress })),
  anchor: () => effectOf(() => core.audit.anchor()),
  health: (options) => effectOf(() => core.health(options)),
  rotateKeys: (onProgress) => effectOf(() => core.keys.rotate(onProgress === undefined ? {} : { onProgress })),
  rebuild: (onProgress) => effectOf(() => core.rebuild(onProgress === undefined ? {} : { onProgress })),
  within: (storage) => opened(plugins, () => core.within(storage)),
})

/** Open in a scope that closes what was opened. */
const opened = <Ps extends ReadonlyArray<AnyPlugin>, E>(
  plugins: ReadonlyArray<AnyPlugin>,
  open: () => Promise<PromiseMediation<Ps>>,
): Effect.Effect<EffectMediation<Ps>, E, Scope.Scope> =>
  Effect.acquireRelease(effectOf<PromiseMediation<Ps>, E>(open), (core) => Effect.promise(() => core.close())).pipe(
    Effect.map((core) => mediationAs(plugins, core)),
  )

/**
 * Open a mediation core in a scope, which closes its storage. With plugins, make a service of your own of it.
 *
 * @example
 * ```ts
 * import { type EffectMediation, make } from "@traitdunion/core/effect"
 * import { memoryStorage } from "@traitdunion/core/testing"
 * import { Context, Layer } from "effect"
 * const plugins = [] as const // [dalo({ … })]
 * class Core extends Context.Service<Core, EffectMediation<typeof plugins>>()("app/Core") {
 *   static readonly layer = Layer.effect(Core, make({ structure: "association-exemple", storage: memoryStorage(), plugins }))
 * }
 * ```
 */
export const make = <const Ps extends ReadonlyArray<AnyPlugin> = readonly []>(
  options: OpenOptions<Ps>,
): Effect.Effect<EffectMediation<Ps>, OpenFailure, Scope.Scope> =>
  opened([...builtIns, ...(options.plugins ?? [])], () => openMediation(options))

/** The core with its built-in plugins, as a service. See {@link layer}. */
export class Mediation extends Context.Service<Mediation, EffectMediation<readonly []>>()(
  "@traitdunion/core/Mediation",
) {}

/**
 * Open the core with its built-in plugins once, and close its storage when the layer is released.
 *
 * @example
 * ```ts
 * import { layer, Mediation } from "@traitdunion/core/effect"
 * import { memoryStorage } from "@traitdunion/core/testing"
 * import { Effect, ManagedRuntime } from "effect"
 * const runtime = ManagedRuntime.make(layer({ structure: "association-exemple", storage: memoryStorage() }))
 * const { ok } = await runtime.runPromise(Mediation.use((core) => core.verify()))
 * await runtime.dispose()
 * ```
 */
export const layer = (options: OpenOptions<readonly []>): Layer.Layer<Mediation, OpenFailure> =>
  Layer.effect(Mediation, make(options))

export type { Complete }
