import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import { builtIns } from "../domain/index.ts"
import { type Opened, openEngine } from "../engine/index.ts"
import { parseActor } from "../kernel/index.ts"
import type { AnyPlugin } from "../plugin/index.ts"
import type { Mediation, OpenOptions } from "./client.ts"
import { deskOf } from "./desk.ts"

const facade = <Ps extends ReadonlyArray<AnyPlugin>>(opened: Opened, scope: Scope.Closeable): Mediation<Ps> => {
  const close = (): Promise<void> => Effect.runPromise(Scope.close(scope, Exit.void))
  return {
    structure: opened.structure,
    as: (actor) => deskOf(opened.engine, parseActor(actor), (effect) => Effect.runPromise(effect)) as never,
    audit: {
      verify: (options) => Effect.runPromise(opened.verify(options)),
      tables: (options) => Effect.runPromise(opened.checkTables(options?.onProgress)),
      anchor: () => Effect.runPromise(opened.anchor()),
    },
    health: (options) => Effect.runPromise(opened.health(options)),
    keys: { rotate: (options) => Effect.runPromise(opened.rotateKeys(options?.onProgress)) },
    rebuild: (options) => Effect.runPromise(opened.rebuild(options?.onProgress)),
    within: (storage) => inScope((inner) => Effect.map(opened.within(storage), (other) => facade<Ps>(other, inner))),
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** Run with a scope that stays open when it succeeds, and is closed when it fails. */
const inScope = <A, E>(run: (scope: Scope.Closeable) => Effect.Effect<A, E, Scope.Scope>): Promise<A> => {
  const scope = Scope.makeUnsafe()
  return Effect.runPromise(
    run(scope).pipe(
      Effect.provideService(Scope.Scope, scope),
      Effect.onError(() => Scope.close(scope, Exit.void)),
    ),
  )
}

/** @internal The promise façade over the engine. */
export const openFacade = <Ps extends ReadonlyArray<AnyPlugin>>(options: OpenOptions<Ps>): Promise<Mediation<Ps>> =>
  inScope((scope) =>
    Effect.map(openEngine({ ...options, plugins: [...builtIns, ...(options.plugins ?? [])] }), (opened) =>
      facade<Ps>(opened, scope),
    ),
  )
