import type { Actor, Instant, Label, PlainDate } from "../kernel/index.ts"
import type { ReadContext } from "./query.ts"
import type { AnyStream, StreamOf } from "./stream.ts"

/** Who may read what is confided in the streams of a kind. */
export interface Readers {
  readonly stream: AnyStream
  readonly label: Label
  readonly check: (view: never) => Promise<boolean>
}

/**
 * Say who may read the sealed values of a stream, whatever query answers them. Without it nobody reads them inside:
 * they leave only through an outlet, with the agreement of the person. The one whose words they are may always read
 * them.
 *
 * `read.mayRead` asks the same of another stream, such as the mediation that a file belongs to.
 *
 * @example
 * ```ts
 * import { defineReaders, defineStream, MediationStream, sealed } from "@traitdunion/core"
 * import * as z from "zod"
 * const Diary = defineStream("diary", { Written: z.strictObject({ mediation: z.string(), words: sealed<string>() }) })
 *   .evolve<{ readonly mediation: string | null }>({ mediation: null }, { Written: (_, { mediation }) => ({ mediation }) })
 * const team = defineReaders(Diary, {
 *   label: { fr: "L'équipe de la médiation" },
 *   check: async ({ state, read }) => state.mediation !== null && read.mayRead(MediationStream, state.mediation),
 * })
 * ```
 */
export const defineReaders = <State>(
  stream: StreamOf<State>,
  spec: {
    /** Who they are, in a few words. */
    readonly label: Label
    readonly check: (view: {
      readonly state: State
      readonly key: string
      readonly actor: Actor
      readonly read: ReadContext
      readonly at: Instant
      readonly today: PlainDate
    }) => Promise<boolean>
  },
): Readers => ({ stream, ...spec })
