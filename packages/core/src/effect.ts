/**
 * The same core for Effect users: the same plugins, commands and queries, with typed error channels.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { type BuiltIns, builtIns } from "./domain/index.ts"
import {
  type BatchError,
  type CommandOptions,
  type Health,
  type HealthOptions,
  type Opened,
  openEngine,
  type RebuildProgress,
  type Rebuilt,
  type Receipt,
  type RotationProgress,
  type TableCheck,
  type VerifyOptions,
} from "./engine/index.ts"
import type {
  CommandFailure,
  Complete,
  OpenFailure,
  OpenOptions,
  OutletFailure,
  QueryFailure,
  Settled,
} from "./face/client.ts"
import { deskOf } from "./face/desk.ts"
import type { Anchor, AuditReport, Storage } from "./journal/index.ts"
import {
  type Actor,
  type ConcurrencyConflict,
  type KeyUnavailable,
  type Opened as OpenedAnswer,
  parseActor,
  type StorageFailure,
} from "./kernel/index.ts"
import type { AnyPlugin, Command, Outlet, Query } from "./plugin/index.ts"

/** A command as an actor calls it. */
export interface EffectCommandCall<in In, State, Event, Code extends string> {
  (input: In, options?: CommandOptions): Effect.Effect<Receipt<State, Event>, CommandFailure<Code>>
  /** Many in one commit; see the `many` of the promise façade. */
  readonly many: (
    items: ReadonlyArray<{ readonly input: In } & CommandOptions>,
  ) => Effect.Effect<ReadonlyArray<Settled<Receipt<State, Event>, CommandFailure<Code>>>, BatchError>
}

type Called<M> =
  M extends Command<infer In, infer _Input, infer Code, infer State, infer Event>
    ? EffectCommandCall<In, State, Event, Code>
    : M extends Query<infer In, infer _Input, infer A>
      ? (input: In) => Effect.Effect<OpenedAnswer<A>, QueryFailure>
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

/** An opened mediation core, as effects. Its storage is closed with the scope that it was opened in. */
export interface EffectMediation<Ps extends ReadonlyArray<AnyPlugin>> {
  readonly structure: string
  /** Throws `InvalidInput` for a role that does not exist. */
  readonly as: (actor: Actor) => EffectDesk<Ps>
  readonly verify: (options?: VerifyOptions) => Effect.Effect<AuditReport, KeyUnavailable | StorageFailure>
  readonly checkTables: (
    onProgress?: (progress: RebuildProgress) => void,
  ) => Effect.Effect<ReadonlyArray<TableCheck>, StorageFailure>
  readonly anchor: () => Effect.Effect<Anchor, ConcurrencyConflict | KeyUnavailable | StorageFailure>
  /** Never fails; see the promise façade. */
  readonly health: (options?: HealthOptions) => Effect.Effect<Health>
  readonly rotateKeys: (
    onProgress?: (progress: RotationProgress) => void,
  ) => Effect.Effect<number, KeyUnavailable | StorageFailure>
  readonly rebuild: (onProgress?: (progress: RebuildProgress) => void) => Effect.Effect<Rebuilt, StorageFailure>
  readonly within: (
    storage: Storage,
  ) => Effect.Effect<EffectMediation<Ps>, KeyUnavailable | StorageFailure, Scope.Scope>
}

const facade = <Ps extends ReadonlyArray<AnyPlugin>>(opened: Opened): EffectMediation<Ps> => ({
  structure: opened.structure,
  as: (actor) => deskOf(opened.engine, parseActor(actor), (effect) => effect) as never,
  verify: opened.verify,
  checkTables: opened.checkTables,
  anchor: opened.anchor,
  health: opened.health,
  rotateKeys: opened.rotateKeys,
  rebuild: opened.rebuild,
  within: (storage) => Effect.map(opened.within(storage), (other) => facade<Ps>(other)),
})

/** Open a mediation core in a scope. */
export const make = <const Ps extends ReadonlyArray<AnyPlugin> = readonly []>(
  options: OpenOptions<Ps>,
): Effect.Effect<EffectMediation<Ps>, OpenFailure, Scope.Scope> =>
  Effect.map(openEngine({ ...options, plugins: [...builtIns, ...(options.plugins ?? [])] }), (opened) =>
    facade<Ps>(opened),
  )

export type { Complete }
