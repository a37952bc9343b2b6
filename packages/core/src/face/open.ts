import { TraitDunionError } from "../kernel/index.ts"
import type { AnyPlugin } from "../plugin/index.ts"
import type { Mediation, OpenFailure, OpenOptions, Outcome, Settled } from "./client.ts"

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
  // The engine and Effect are loaded at the first opening: a program that only needs words, types or dates never pays.
  import("./facade.ts").then(({ openFacade }) => openFacade(options))

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
