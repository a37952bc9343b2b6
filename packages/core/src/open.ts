import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import type { Mediation, OpenFailure, OpenOptions, Outcome, Settled } from "./client.ts"
import { builtIns } from "./domain/index.ts"
import { type Opened, openEngine, sessionOf } from "./engine/index.ts"
import { parseActor, TraitDunionError } from "./kernel/index.ts"
import type { AnyPlugin } from "./plugin/index.ts"

const facade = <Ps extends ReadonlyArray<AnyPlugin>>(opened: Opened, scope: Scope.Closeable): Mediation<Ps> => {
  const close = (): Promise<void> => Effect.runPromise(Scope.close(scope, Exit.void))
  return {
    structure: opened.structure,
    as: (actor) => sessionOf(opened.engine, parseActor(actor), (effect) => Effect.runPromise(effect)) as never,
    audit: { verify: (options) => Effect.runPromise(opened.verify(options?.onProgress)) },
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

/**
 * Open a mediation core on a storage. It always has the built-in plugins: people, consent, process, registers,
 * practice, deontology and deadlines. Rejections are the tagged errors themselves.
 *
 * @example
 * ```ts
 * import { openMediation } from "@traitdunion/core"
 * import { memoryStorage } from "@traitdunion/core/testing"
 * await using mediation = await openMediation({ structure: "association-exemple", storage: memoryStorage() })
 * const desk = mediation.as({ id: "mediator-1", roles: ["mediator"] })
 * const { key } = await desk.people.registerPerson({ name: "Camille Exemple" })
 * ```
 */
export const openMediation = <const Ps extends ReadonlyArray<AnyPlugin> = readonly []>(
  options: OpenOptions<Ps>,
): Outcome<Mediation<Ps>, OpenFailure> =>
  inScope((scope) =>
    Effect.map(openEngine({ ...options, plugins: [...builtIns, ...(options.plugins ?? [])] }), (opened) =>
      facade<Ps>(opened, scope),
    ),
  )

/**
 * The end of a call as a value instead of a rejection, typed by what the call may fail with. Bugs still reject.
 *
 * @example
 * ```ts
 * import { openMediation, settle } from "@traitdunion/core"
 * import { memoryStorage } from "@traitdunion/core/testing"
 * await using mediation = await openMediation({ structure: "association-exemple", storage: memoryStorage() })
 * const desk = mediation.as({ id: "mediator-1", roles: ["mediator"] })
 * const result = await settle(desk.process.close({ mediation: "unknown", outcome: "no-agreement" }))
 * if (!result.ok) console.log(result.error.words.fr)
 * ```
 */
export const settle = <A, E>(outcome: Outcome<A, E>): Promise<Settled<A, E>> =>
  outcome.then(
    (value): Settled<A, E> => ({ ok: true, value }),
    (error: unknown): Settled<A, E> => {
      if (error instanceof TraitDunionError) return { ok: false, error: error as E }
      throw error
    },
  )
